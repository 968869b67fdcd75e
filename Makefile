# Everything is set up in .venv (and tests/node_modules, where there is npm) on first use and again when it changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build offline check links test wheel browser format constraints bench clean

serve: $(VENV)/ready  ## the course at http://127.0.0.1:8000/, with live reload
	$(BIN)/python -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(VENV)/ready  ## the course as a site, in site/
	$(BIN)/python -m mkdocs build --strict

offline: $(VENV)/ready  ## the course as a folder that works without any server, in site-offline/
	OFFLINE=true $(BIN)/python -m mkdocs build --strict --site-dir site-offline

check: $(VENV)/ready  ## the course's findings, without building it
	$(BIN)/coursewright check

links: build  ## every link and anchor of the built course
	$(BIN)/coursewright links --strict

test: $(VENV)/ready  ## style, types, and every test
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

wheel: $(VENV)/ready  ## the wheel, tried in a fresh environment on a scratch course
	PYTHON=$(BIN)/python sh tests/wheel.sh

browser:  ## a browser for the tests, where there is none: Debian and Ubuntu only, as root
	sh tests/browser.sh

format: $(VENV)/ready
	$(BIN)/ruff check --fix hooks tests
	$(BIN)/ruff format hooks tests

constraints: $(VENV)/ready  ## tests/constraints.txt anew: the newest of all that pyproject.toml allows
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11.5 --extra test --no-annotate \
		--custom-compile-command 'make constraints' --output-file tests/constraints.txt pyproject.toml

bench: $(VENV)/ready  ## build time and memory against plain mkdocs-material and mkdocs-quiz
	$(BIN)/python tests/bench/builds.py

clean:
	rm -rf $(VENV) tests/node_modules site site-offline dist .pytest_cache .mypy_cache .ruff_cache

$(VENV)/ready: pyproject.toml tests/constraints.txt tests/package-lock.json
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "The exact versions for its tests need Python 3.11.5 or newer; name one: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]' --constraint tests/constraints.txt
	if command -v npm >/dev/null; then npm ci --prefix tests --no-audit --no-fund; else echo "No npm: neither the types of scripts nor the HTML of pages will be checked."; fi
	touch $@
