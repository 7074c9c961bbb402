"""Document -> observations, projects, policy tasks, green units. Pure: no Dagster, no DuckDB, no files."""
