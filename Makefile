# make run   the magazine with its demo content on http://127.0.0.1:8000 (PORT=… for another port)
# make test  everything a change must pass (ARGS="-k embargo" for some of the tests)
# make audit judges the pages of the demo magazine, and prints the table (ARGS="--runs 1 --only front review" for less)
# make dev   the same site, reloading itself on every change, with errors shown in full
# make benchmark     what each page costs in a small and in a large magazine (ARGS="--keep FOLDER" to be quicker next time)
# make benchmark-search  how long searches take among 100,000 stories (ARGS="--keep FOLDER" here too)
# make format        tidies the source
# make screenshots   pictures of every page type in var/screenshots/ (ARGS="FOLDER --only front --widths 320")
# make checkers      installs what `make test` judges the demo magazine with
# make requirements  compiles the pinned versions again (UPGRADE=--upgrade for newer ones)

PYTHON ?= python3
PORT ?= 8000
export PORT

BIN = .venv/bin
MANAGE = $(BIN)/python manage.py
CHECKERS = tests/audit/node_modules
INSTALL = $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements"

.PHONY: run dev test benchmark benchmark-search audit screenshots checkers format requirements

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

benchmark: .venv/installed-dev
	@exec $(BIN)/python -m tests.benchmark $(ARGS)

benchmark-search: .venv/installed-dev
	@exec $(BIN)/python -m tests.benchmark.search $(ARGS)

audit: .venv/installed-dev $(CHECKERS)/lighthouse.installed
	@exec $(BIN)/python -m tests.audit $(ARGS)

screenshots: .venv/installed-dev
	@exec $(BIN)/python -m tests.audit.screenshots $(ARGS)

checkers: $(CHECKERS)/checkers.installed

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

# npm starts afresh each time, so that these two stamps go with all else. Lighthouse, large, is for `make audit` alone.

$(CHECKERS)/lighthouse.installed: tests/audit/package-lock.json
	@tests/audit/install
	@touch $@ $(CHECKERS)/checkers.installed

$(CHECKERS)/checkers.installed: tests/audit/package-lock.json
	@tests/audit/install --omit=optional
	@touch $@
