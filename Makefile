# The ways in. The environment in .venv is made when it is missing or when requirements.lock changed.
SHELL := /bin/bash
VENV := .venv
PYTHON := $(VENV)/bin/python
STAMP := $(VENV)/.stamp
DAGSTER_HOME := $(CURDIR)/warehouse/.dagster

.PHONY: run test ui docs lint lint-sql lint-python format clean lock compiled environment

run: environment
	@$(VENV)/bin/ordos run

test: environment
	@$(PYTHON) -m pytest -n 2 --dist loadscope --no-loadscope-reorder

ui: environment
	@install -D -m 644 orchestration/dagster.yaml $(DAGSTER_HOME)/dagster.yaml
	@DAGSTER_HOME=$(DAGSTER_HOME) PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/dagster dev -m orchestration.definitions -h localhost

# docs/dictionary.md is rendered from the declarations of the dbt project; a test holds the two equal.
docs: environment
	@$(PYTHON) -m orchestration.transformation.dictionary

lint: environment
	@$(MAKE) --no-print-directory --jobs 2 --output-sync lint-sql lint-python

lint-sql:
	@$(VENV)/bin/sqlfluff lint dbt_project/models dbt_project/tests dbt_project/macros warehouse/queries

lint-python:
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/mypy

format: environment
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

# Extraction compiled anew after its sources changed; until then it runs from the sources, which takes nearly twice as long.
compiled: environment
	@$(PYTHON) -m orchestration.native.compilation

# Keeps the warehouse: it holds the ledger and the published builds.
clean:
	@rm -rf $(VENV) dbt_project/target dbt_project/logs .pytest_cache .mypy_cache .ruff_cache .import_linter_cache *.egg-info orchestration/extraction/__compiled__

# Only this target needs uv; addresses of the index stay out of the lock.
lock:
	@command -v uv >/dev/null || { echo "make lock needs uv on the PATH"; exit 1; }
	@uv pip compile pyproject.toml --all-extras --generate-hashes --no-emit-index-url --python-version 3.11 --quiet -o requirements.lock

environment: $(STAMP)

$(STAMP): requirements.lock
	@echo "Building the environment in $(VENV) from requirements.lock; this takes about six minutes."
	@python3 -m venv --clear $(VENV)
	@$(PYTHON) -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(PYTHON) -m pip check --disable-pip-version-check >/dev/null
	@$(PYTHON) -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(PYTHON) -m orchestration.native.compilation
	@touch $(STAMP)
