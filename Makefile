# Vitrina: the menu. `make` prints it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Other people's data and suites, to test against; nothing of it is part of the project.
VITRINA_DATA ?= ../shared/data
export VITRINA_DATA
# A crash under a sanitizer would otherwise leave a process behind that keeps the output open.
export SWIFT_BACKTRACE = enable=no

DATA ?= vitrina-datos
LISTEN ?= 127.0.0.1:8080
RELEASE := .build/release
SOURCES := Sources Tests Package.swift
FUZZ_SECONDS ?= 60
EXAMPLES ?= 100

.PHONY: help deps build run test test-api test-browser screenshots lint format bench conformance docs fuzz tsan asan clean check

help: ## print this menu
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the system packages that are missing (Debian), or print the line to run
	@bash Tests/Tools/deps.sh

build: deps ## build the program for use
	swift build -c release --product vitrina

run: build ## build, take in the fixtures, and serve them
	@test -e $(DATA)/publication.json || $(RELEASE)/vitrina init $(DATA) --name "Unidad Centralizada de Compras de Vitrina Jalisco" \
	  --ocid-prefix ocds-xq9v00 --base-url http://$(LISTEN) --license https://creativecommons.org/licenses/by/4.0/
	@$(RELEASE)/vitrina ingest $(DATA) fixtures/releases/*.json
	@$(RELEASE)/vitrina serve $(DATA) --listen $(LISTEN)

test: deps ## run every test
	swift build --build-tests
	@bash Tests/Tools/run-tests.sh

test-api: build ## try the API by its own description with schemathesis (EXAMPLES=100 an operation)
	swift build -c release --product vitrina-generate
	bash Tests/Peers/schemathesis.sh $(EXAMPLES)

test-browser: build ## test the site in a browser: pages, accessibility, journeys
	@bash Tests/Tools/deps-browser.sh
	@bash Tests/Browser/setup.sh
	.build/browser/bin/python Tests/Browser/run.py

screenshots: build ## write every page, narrow and wide, light and dark, to .build/screenshots
	@bash Tests/Tools/deps-browser.sh
	@bash Tests/Browser/setup.sh
	.build/browser/bin/python Tests/Browser/screenshots.py

conformance: deps ## run the public suites and the real data under VITRINA_DATA
	@test -d "$(VITRINA_DATA)" || { echo "conformance: $(VITRINA_DATA) is not there; set VITRINA_DATA"; exit 66; }
	swift build --build-tests
	@bash Tests/Tools/run-tests.sh --filter 'Conformance|JSONTestSuite|SchemaSuite|FormatSuite|PatternSuite|MergeFixture|MergeVector|RealData|RealTable|ValidateTests'

lint: ## check the form of the code
	swift format lint --strict --recursive $(SOURCES)
	@! grep -nE '\.package\(' Package.swift || { echo "Package.swift names a package"; exit 1; }

format: ## bring the code into form
	swift format --in-place --recursive $(SOURCES)

bench: deps ## measure speed and memory beside the peers (BENCH="--big 3GB" adds the large files)
	swift build -c release
	bash Tests/Peers/setup.sh
	python3 Tests/Peers/bench.py $(BENCH)

docs: deps ## build the reference of every library; a dead link is an error
	@bash Tests/Tools/docs.sh

fuzz: deps ## fuzz what parses, FUZZ_SECONDS each (60)
	@for one in json:json schema:schemas evaluate:evaluate rows:rows workbook:workbook-xml; do \
	  name=fuzz-$${one%%:*}; seeds=fixtures/$${one##*:}; \
	  FUZZ=1 swift build --product $$name --sanitize=address -Xswiftc -sanitize=fuzzer --scratch-path .build-fuzz || exit 1; \
	  mkdir -p .build-fuzz/corpus-$$name; \
	  .build-fuzz/debug/$$name -max_total_time=$(FUZZ_SECONDS) -timeout=60 -rss_limit_mb=2048 -max_len=65536 \
	    $$(test -e $$seeds.dict && echo -dict=$$seeds.dict) -print_final_stats=1 \
	    .build-fuzz/corpus-$$name $$seeds || exit 1; \
	done

# The sanitizer's own files fall under the limits of the tests for a full disk.
tsan: deps ## run the tests under the thread sanitizer
	swift build --build-tests --sanitize=thread --scratch-path .build-tsan
	@bash Tests/Tools/run-tests.sh --sanitize=thread --scratch-path .build-tsan --skip DiskFullTests

asan: deps ## run the tests under the address sanitizer
	swift build --build-tests --sanitize=address --scratch-path .build-asan
	@LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Tools/lsan.supp \
	  bash Tests/Tools/run-tests.sh --sanitize=address --scratch-path .build-asan

check: lint test docs ## what a commit on main has passed

clean: ## remove what was built
	rm -rf .build .build-*
