# make run    starts the portal at http://127.0.0.1:8000/, or at PORT
# make test   runs the whole suite
# make coverage  runs it slower, and says which lines and branches it never took
# make bench  says how fast each page is beside its bare SQL, or a short run: PEOPLE=10000
# make check  asks what CI asks: style, templates, migrations, settings, locks, messages
# make lock   compiles both locks from pyproject.toml
# make pictures  takes the pictures of the help pages anew

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin/python
# Named after the lock's sum: a lock that has changed is installed, another one is not.
INSTALLED := .venv/installed-$(shell cksum < requirements.txt | tr ' ' -)

.PHONY: run test coverage bench check lock pictures

run: $(INSTALLED)
	@exec $(BIN) -m egcc_portal.launch '$(PORT)'

# A file stays whole, and files come in the order of the tests: those that need the
# database to themselves last, the longest of them first (tests/browser/conftest.py).
SUITE := -m pytest -n auto --dist loadfile --no-loadscope-reorder

test: $(INSTALLED)
	$(BIN) $(SUITE)

coverage: $(INSTALLED)
	@$(BIN) -m coverage erase
	$(BIN) -m coverage run $(SUITE)
	@$(BIN) -m coverage combine --quiet
	$(BIN) -m coverage report --fail-under=95

bench: $(INSTALLED)
	$(BIN) -m tests.bench $(PEOPLE)

.venv/bin/python:
	@rm -rf .venv  # there is none, or it belongs to a Python that is gone

$(INSTALLED): .venv/bin/python
	@[ -w . ] || { echo >&2 "This folder cannot be written: make it yours," \
		"or clone the project into a folder of your own."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo >&2 "The portal needs Python 3.11 or newer: install it," \
		"or name it, for instance make run PYTHON=python3.12."; exit 1; }
	@$(BIN) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv .venv >/dev/null 2>&1 || \
		{ rm -rf .venv; echo >&2 "This Python makes no virtual environment:" \
		"install its venv module (Debian: python3-venv)."; exit 1; }
	@echo "Installing the packages of requirements.txt ..."
	@$(BIN) -m pip install --require-hashes -r requirements.txt >.venv/install.log 2>&1 || \
		{ echo >&2 "The packages cannot be installed: see that this machine reaches a" \
		"package index, or set PIP_INDEX_URL to one (.venv/install.log says more)."; exit 1; }
	@rm -f .venv/installed-*
	@touch $@

# Production settings, with secrets that nothing uses.
PRODUCTION := HTTPS=1 ALLOWED_HOSTS=portal.example.org REDIS_URL=redis://127.0.0.1 \
	DATABASE_URL=postgresql://127.0.0.1/egcc \
	SECRET_KEY=only-for-the-check-0123456789-abcdefghijklmnopqrstuvwxyz

# The first line of a lock: the sum of the dependencies it was compiled from.
SUM := $(BIN) -c 'import hashlib, json, tomllib; \
	project = tomllib.load(open("pyproject.toml", "rb"))["project"]; \
	lines = project["dependencies"], project["optional-dependencies"]; \
	print("\# dependencies of pyproject.toml:", \
	hashlib.sha256(json.dumps(lines).encode()).hexdigest())'
LOCKS := requirements.txt deploy/requirements.txt

check: $(INSTALLED)
	$(BIN) -m ruff check
	$(BIN) -m ruff format --check
	$(BIN) -m djlint templates --lint
	$(BIN) manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(BIN) manage.py check --deploy --fail-level WARNING
	@for lock in $(LOCKS); do [ "$$(head -n 1 $$lock)" = "$$($(SUM))" ] || \
		{ echo >&2 "$$lock is older than pyproject.toml: run make lock."; exit 1; }; done
	@for po in egcc_portal/locale/*/LC_MESSAGES/django.po; do \
		msgfmt --check-format -o - $$po | cmp -s - $${po%.po}.mo || { echo >&2 \
		"$$po is newer than its .mo: run manage.py compilemessages."; exit 1; }; done

COMPILE := CUSTOM_COMPILE_COMMAND='make lock' $(BIN) -m piptools compile --quiet \
	--generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: $(INSTALLED)
	$(COMPILE) --extra embedded --extra test -o requirements.txt pyproject.toml
	cp requirements.txt deploy/requirements.txt  # the same versions, fewer of them
	$(COMPILE) -o deploy/requirements.txt pyproject.toml
	@for lock in $(LOCKS); do \
		{ $(SUM); cat $$lock; } >$$lock.new && mv $$lock.new $$lock; done

pictures: $(INSTALLED)
	$(BIN) -m pytest tests/browser/pictures.py
