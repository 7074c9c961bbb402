"""Thin Dagster wrappers: one asset group a file. The work is in the packages beside this one."""
