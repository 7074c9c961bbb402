"""The word lists: units, indicators, products, places, entities and code lists.

Here: reading and checking the seeds of the dbt project, so that Python and SQL share one source. Not here: matching.
Where the facts of each list come from, and of what date, stands beside the list in dbt_project/seeds/_seeds.yml; places are
GB/T 2260 as of 30 June 2023.
"""
