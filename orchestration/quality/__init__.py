"""Expectations on the staged build, quarantine reasons, and the life of an alert."""
