"""dbt as this project uses it: running it, its checks, what it declares. Not here: SQL (dbt_project/)."""
