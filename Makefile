# Everything a person or a machine runs here. `make run` and `make test` are the two that matter.

VENV   ?= .venv
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN    := $(VENV)/bin
# Exact versions, for the build's own tools too.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
JOBS   ?= 2
# Tests start the command some thousand times; without the compiled modules each start would compile all of them.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test lint types floors style pytest fix bench docs-check demo setup clean

## Set up, then look at every due source of sources.yaml once (all of them on the first run).
run: $(VENV)/.ready
	@$(BIN)/monitor check; code=$$?; \
	case $$code in 0|1|3) exit 0;; *) exit $$code;; esac

## Set up, then hold floors, types, style and every promise of the tests.
test: style types floors pytest

style: $(VENV)/.ready-dev
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .

types: $(VENV)/.ready-dev
	$(BIN)/mypy

floors: $(VENV)/.ready-dev
	$(BIN)/lint-imports --no-logo

pytest: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

lint: style types floors

## Mend what a machine can mend.
fix: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## Measure; docs/performance.md says what each figure means.
bench: $(VENV)/.ready-dev
	$(BIN)/pip install --quiet --group bench
	$(BIN)/python -m benchmarks $(ARGS)

## The tests that hold the documents to what the program does.
docs-check: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -m docs

## Two weeks of a small web on loopback, in a folder of its own.
demo: $(VENV)/.ready
	$(BIN)/monitor demo

setup: $(VENV)/.ready-dev

$(VENV)/.ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --upgrade pip
	@$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(BIN)/pip install --quiet --group dev
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
