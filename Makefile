# Les commandes du projet. `make` seul les énumère.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
BIN := .venv/bin
ANNUAIRE := $(BIN)/annuaire
PYTEST := $(BIN)/python -m pytest -n auto --dist loadfile

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help site check test clocks fuzz pdf-tools serve lint types lock clean

help: ## Affiche cette aide
	@echo "Annuaire sport-santé — commandes :"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

site: .venv/runtime.stamp ## Vérifie les fiches et fabrique le site dans site/
	@$(ANNUAIRE) build

check: .venv/dev.stamp lint types ## Vérifie le code et les fiches (une minute environ)
	@$(PYTEST) -q -m "not browser and not slow"
	@$(ANNUAIRE) check

test: .venv/dev.stamp ## Lance tous les tests, navigateur compris
	@tools/need.sh install chromium >/dev/null
	@tools/need.sh install pango >/dev/null
	@tools/need.sh install curl >/dev/null
	@$(PYTEST) $(PYTEST_OPTIONS)

clocks: .venv/dev.stamp ## Refait le site et tous les tests avec l’horloge en 2025 puis en 2030
	@for day in 2025-06-01 2030-05-02; do tools/clock.sh $$day $(MAKE) --no-print-directory site test || exit; done

pdf-tools: .venv/pdf.stamp ## Installe de quoi faire des feuilles en PDF (annuaire sheet)
	@tools/need.sh install pango >/dev/null

fuzz: .venv/dev.stamp ## Abîme dix mille fois des fiches d’essai, au hasard
	@FUZZ_MUTATIONS=10000 $(PYTEST) -q tests/fuzz

serve: .venv/runtime.stamp ## Montre le site et le refait à chaque changement
	@$(ANNUAIRE) serve --reload

lint: .venv/dev.stamp ## Contrôle le style du code et le sens des imports
	@status=0; for tool in 'ruff check' 'ruff format --check' lint-imports; do $(BIN)/$$tool || status=1; done; exit $$status

types: .venv/dev.stamp ## Contrôle les types
	@$(BIN)/mypy

lock: ## Refait requirements*.txt à partir des fichiers .in
	@tools/lock.sh

clean: ## Efface ce que les commandes ont fabriqué
	rm -rf .venv site node_modules rapport build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# $(1): the hashed requirements to install. The project itself needs no network: its backend is among them. pip compiles
# what it copies but not what it links to: without the last line, a Python that keeps no bytecode compiles us at each command.
define install
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
		|| { echo "Il faut Python 3.11, 3.12 ou 3.13 : installez-le, puis relancez avec « make PYTHON=python3.11 … »." >&2; exit 2; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv >/dev/null \
		|| { echo "Il manque de quoi créer l’environnement Python : installez python3-venv, puis relancez." >&2; exit 2; }
	@echo "Installation des outils Python ($(1))…"
	@$(BIN)/pip install --quiet --require-hashes --requirement $(1)
	@$(BIN)/pip install --quiet --no-index --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q generator
endef

.venv/runtime.stamp: requirements.txt
	$(call install,requirements.txt)
	@touch $@

.venv/pdf.stamp: requirements-pdf.txt
	$(call install,requirements-pdf.txt)
	@touch .venv/runtime.stamp $@

.venv/dev.stamp: requirements-dev.txt
	$(call install,requirements-dev.txt)
	@touch .venv/runtime.stamp $@
