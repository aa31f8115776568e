# Needs Python 3.11 or newer, git and make. `make demo` and `make test` do all the set-up themselves.

# Another Python: make test PYTHON=/usr/bin/python3.12
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin

DEMO_INPUT := examples/清河镇.xlsx
DEMO_OUTPUT := out/清河镇人民政府2025年政府信息公开工作年度报告.docx

PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation

.PHONY: help demo test slow check lint format derived fuzz bench lock program clean distclean setup
.DEFAULT_GOAL := help

help:
	@echo "make demo    draft a report from $(DEMO_INPUT) into out/"
	@echo "make test    all checks, and the tests that are quick: under five minutes on two cores"
	@echo "make slow    the other tests: many random documents, LibreOffice, a browser, the wheel"
	@echo "make check   both"
	@echo "make lint    the checks without the tests"
	@echo "make format  let ruff format and mend"
	@echo "make derived write anew what is made from the fields: README's table, workbooks of the examples"
	@echo "make bench   measure speed"
	@echo "make fuzz    damaged and hostile files through every door (CASES=2000 FIRST=0)"
	@echo "make program a folder and an archive that need no Python, in dist/program"
	@echo "make lock    compile the lock files anew (UPGRADE=1: newest releases)"
	@echo "make clean   remove what was made, but for $(VENV); distclean: that as well"

demo: setup
	@mkdir -p out
	$(BIN)/draftkit draft $(DEMO_INPUT) --overwrite --discard-edits -o $(DEMO_OUTPUT)
	@echo "the same in a browser: $(BIN)/draftkit serve out"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/draftkit bank lint

test: lint
	$(BIN)/pytest -m "not slow"

slow: setup
	$(BIN)/pytest -m slow

check: test slow

derived: setup
	$(BIN)/python examples/make_workbooks.py
	$(BIN)/pytest -q -n 0 tests/unit/test_docs.py --accept

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The chosen number of cases (make fuzz CASES=20000 FIRST=0); each fault is printed with its number.
CASES ?= 2000
FIRST ?= 0

fuzz: setup
	DRAFTKIT_FUZZ=1 $(BIN)/pytest tests/fuzz
	$(BIN)/python -W ignore -m tests.fuzz.run $(CASES) $(FIRST)

bench: setup
	@set -e; for script in benchmarks/bench_*.py; do \
		[ -e "$$script" ] || { echo "benchmarks/ holds no bench_*.py"; exit 1; }; \
		echo "== $$script"; $(BIN)/python "$$script"; \
	done

setup: $(VENV)/installed.stamp

# The packages first: a new lock file makes a new environment, so that nothing is left over from the old one.
# setuptools goes in before the rest: jieba is published as source and is built with the setuptools that is there.
$(VENV)/locked.stamp: requirements.lock requirements-build.lock
	@set -e; \
	for python in $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11); do \
		if "$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
			echo "making $(VENV) with $$("$$python" --version)"; \
			exec "$$python" -m venv --clear $(VENV); \
		fi; \
	done; \
	echo "No Python 3.11 or newer with venv found (tried: $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11))." >&2; \
	echo "Install one (on Debian also python3-venv) or name it: make PYTHON=/path/to/python3.12" >&2; \
	exit 1
	$(PIP_INSTALL) --require-hashes -r requirements-build.lock
	$(PIP_INSTALL) --require-hashes --use-pep517 -r requirements.lock
	@touch $@

# Then draftkit itself, editable. The version stands in __init__.py, the rest of the metadata in pyproject.toml.
$(VENV)/installed.stamp: $(VENV)/locked.stamp pyproject.toml src/draftkit/__init__.py
	$(PIP_INSTALL) --no-deps --editable .
	@touch $@

# uv resolves for all platforms and Pythons at once and writes no address of an index into the file.
UV := $(VENV)-lock/bin/uv
UV_COMPILE := $(UV) pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock'

lock: $(UV)
	$(UV_COMPILE) $(if $(UPGRADE),--upgrade) --extra dev pyproject.toml --output-file requirements.lock
	$(UV_COMPILE) --constraint requirements.lock --extra program pyproject.toml --output-file requirements-program.lock
	echo setuptools | $(UV_COMPILE) --no-annotate --constraint requirements.lock - --output-file requirements-build.lock

# Of the Python that is named or found first: the program has that one inside.
program:
	$(if $(PYTHON),$(PYTHON),python3) program/build.py

$(UV): | setup
	$(BIN)/python -m venv --clear $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet --disable-pip-version-check 'uv>=0.13,<1'

clean:
	rm -rf out build dist benchmarks/__pycache__ .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) $(VENV)-lock $(VENV)-program
