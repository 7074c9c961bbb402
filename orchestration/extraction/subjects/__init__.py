"""Whom a text speaks of: places, organisations, parks, projects, and who speaks in it."""
