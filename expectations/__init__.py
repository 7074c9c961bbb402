"""What the published relations promise: one module a relation, its suite, and with each expectation the reason for it.

Here: declarations. Not here: running them (orchestration/quality), SQL that builds the relations (dbt_project).
"""
