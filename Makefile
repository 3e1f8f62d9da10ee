# Thin on purpose: what happens is in release/, and `make` only says in which order.

PYTHON ?= python3
ENV_PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check wheel validate gallery bench soak lock clean prepare-run prepare-test

help: ## List the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

prepare-run prepare-test: prepare-%:
	@$(PYTHON) release/prepare.py $*

run: prepare-run ## Open the desk (without a display: build the default preset)
	@$(ENV_PYTHON) jiyao.py $(ARGS)

test: prepare-test ## Run the tests, without a display
	QT_QPA_PLATFORM=offscreen $(ENV_PYTHON) -m pytest -n auto $(ARGS)

check: prepare-test ## Format, lint, types, contracts, project rules
	$(ENV_PYTHON) -m ruff format --check
	$(ENV_PYTHON) -m ruff check
	$(ENV_PYTHON) -m mypy
	.venv/bin/lint-imports
	$(ENV_PYTHON) -m release.checks

wheel: prepare-test ## Build the wheel and try it in an environment of its own
	$(ENV_PYTHON) -m release.try_wheel

validate: prepare-test ## Build every template in every style and language; all validators judge
	$(ENV_PYTHON) -m release.validation.all $(ARGS)

gallery: prepare-test ## Renew the pictures of docs/gallery
	$(ENV_PYTHON) -m release.gallery

bench: prepare-test ## Measure the budgets
	$(ENV_PYTHON) -m release.bench $(ARGS)

soak: prepare-test ## Work at the desk for an hour; tell whether its memory grows
	$(ENV_PYTHON) -m release.soak $(ARGS)

lock: prepare-test ## Renew constraints.txt
	$(ENV_PYTHON) -m release.lock

clean: ## Remove everything that make can make again
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
