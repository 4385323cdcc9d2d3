# make run   the magazine with its demo content on http://127.0.0.1:8000 (PORT=… for another port)
# make test  everything a change must pass (ARGS="-k embargo" for some of the tests)
# make dev   the same site, reloading itself on every change, with errors shown in full
# make format        tidies the source
# make requirements  compiles the pinned versions again (UPGRADE=--upgrade for newer ones)

PYTHON ?= python3
PORT ?= 8000
export PORT

BIN = .venv/bin
MANAGE = $(BIN)/python manage.py
INSTALL = $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements"

.PHONY: run dev test format requirements

run: .venv/installed
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo --if-empty
	@exec $(MANAGE) serve

dev: export DEBUG = 1
dev: .venv/installed
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo --if-empty
	@exec $(MANAGE) runserver 127.0.0.1:$(PORT)

test: .venv/installed-dev
	@exec $(BIN)/python -m tests.run $(ARGS)

# djade says "failed" when it has changed a file.

format: .venv/installed-dev
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .
	@git ls-files --cached --others --exclude-standard '*.html' | xargs $(BIN)/djade --target-version 5.2 || true

requirements: .venv/installed-dev
	@$(COMPILE) $(UPGRADE) requirements.in --output-file requirements.txt
	@$(COMPILE) $(UPGRADE) requirements-dev.in --output-file requirements-dev.txt

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Cinesite needs Python 3.11 or newer. If you have one under another name: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Making the virtual environment in .venv/ …"
	@$(PYTHON) -m venv .venv

# The two stamps are newer than the requirements that they stand for.

.venv/installed: requirements.txt | .venv/bin/python
	@echo "Installing what Cinesite runs on …"
	@$(INSTALL) --requirement requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/python
	@echo "Installing what the tests need …"
	@$(INSTALL) --requirement requirements-dev.txt
	@touch $@ .venv/installed
