"""ordos-warehouse: documents in, observations out, a published DuckDB file at the end.

The way of the data is the order of the packages: ingest -> extraction -> lake -> dbt -> quality -> publication.
Importing this package does no I/O.
"""
