"""Document -> observations, projects, policy tasks, green units. Pure: no Dagster, no DuckDB, no files.

Where ``orchestration.native.compilation`` has built just these sources, the modules come from that build.
"""

from orchestration.extraction.version import compiled_directory

__path__.insert(0, str(compiled_directory()))
