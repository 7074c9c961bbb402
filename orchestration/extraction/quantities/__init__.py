"""Figures as they are written: numerals, ranges and products, with their units."""
