"""Word lists: the CSV seeds of the dbt project, loaded once for Python."""
