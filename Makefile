# Two commands do everything: `make run` and `make test`. The others are parts of them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?= sample
OUT ?= build/evidence.db
PORT ?= 8000
DESK_PORT ?= 8001
# A mirror set up for pip only is unknown to uv: then pip does the same from the same hashed files.
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes
INSTALL_WITH_PIP := $(BIN)/python -m pip install --quiet --require-hashes

COMPILE := $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11

.PHONY: run test test-desk install install-test lint lock scores languages bench clean

run: install ## build the evidence file from CORPUS, serve the site and a demo desk, print their addresses
	@mkdir -p $(dir $(OUT))
	$(BIN)/treatywatch build $(CORPUS) --out $(OUT) --allow-refused
	@$(BIN)/treatywatch desk demo --evidence $(OUT) --archive $(CORPUS) --port $(DESK_PORT) & desk=$$!; \
	  trap 'kill $$desk 2>/dev/null' EXIT INT TERM; \
	  $(BIN)/treatywatch serve $(OUT) --port $(PORT)

test: install-test lint scores test-desk ## everything that CI checks
	$(BIN)/python -m pytest -q -n auto --dist loadfile

# Django takes one set of settings a process, so the desk's tests run apart from the site's: on
# SQLite and on PostgreSQL side by side, the second shown when both are done.
test-desk: install-test
	@mkdir -p build
	$(BIN)/python -m pytest -q tests/desk --database=postgresql > build/desk-postgresql.txt 2>&1 & other=$$!; \
	  $(BIN)/python -m pytest -q tests/desk; here=$$?; \
	  wait $$other; there=$$?; cat build/desk-postgresql.txt; exit $$((here | there))

install: $(VENV)/.installed ## put the program into .venv

$(VENV)/bin/uv: requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "treatywatch needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(INSTALL_WITH_PIP) -r requirements/uv.txt

$(VENV)/.installed: $(VENV)/bin/uv requirements/run.txt requirements/build.txt pyproject.toml
	$(INSTALL) -r requirements/run.txt -r requirements/build.txt || $(INSTALL_WITH_PIP) -r requirements/run.txt -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

install-test: $(VENV)/.installed-test
	$(BIN)/python tests/browser_setup.py
	$(BIN)/python tests/database_setup.py

$(VENV)/.installed-test: $(VENV)/.installed requirements/test.txt
	$(INSTALL) -r requirements/test.txt || $(INSTALL_WITH_PIP) -r requirements/test.txt
	touch $@

lint: $(VENV)/.installed-test ## style, types, and the order of the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

SHARED := ../shared
EVALUATE = $(BIN)/treatywatch evaluate --totals --floors gold/floors.json

scores: install ## what the reading is worth, judged by gold; fails where a score has fallen
	$(EVALUATE) gold/claims/seen
	$(EVALUATE) gold/claims/opened
	$(EVALUATE) gold/claims/unseen
	$(EVALUATE) gold/notes
	@if [ -d $(SHARED)/gold ]; then \
	  $(EVALUATE) $(SHARED)/gold --corpus $(SHARED)/corpus; \
	else echo "$(SHARED)/gold is not here: the real reports are not part of the project"; fi

lock: $(VENV)/bin/uv ## renew the hashed requirements (names no index)
	$(COMPILE) pyproject.toml -o requirements/run.txt
	for part in uv build test scale bench; do $(COMPILE) requirements/$$part.in -o requirements/$$part.txt || exit 1; done

languages: install-test ## add new words of the pages to their catalogues, compile them, name what is not translated
	$(BIN)/python tests/catalogues.py 20

bench: install-test ## measure everything side by side; tables and a chart in build/bench
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
