"""Figures of tables: what rows, columns and captions say of each cell."""
