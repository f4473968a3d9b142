# The one door. Each target is one line of the real command; JDK 25 is found by .ci/jdk.
JAVA_HOME := $(shell ./.ci/jdk)
export JAVA_HOME

MVN = mvn -B
JAVA = $(JAVA_HOME)/bin/java
VERSION = 0.1.0-SNAPSHOT
STANDALONE = deploy/standalone/target/standalone-$(VERSION).jar

.DEFAULT_GOAL := help
.PHONY: help jdk build run test drill demo bench mutate fmt contract import

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

jdk:
	@test -n "$(JAVA_HOME)" || { echo "Kawal needs JDK 25 (any vendor): install one, or set JAVA_HOME to it." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "Kawal needs Maven 3.8.7 or newer on the PATH." >&2; exit 1; }

BUILT = target/built
SOURCES := $(shell find . \( -name target -o -name node_modules -o -name data -o -name .git \) -prune -o \( -path '*/src/main*' -o -name pom.xml -o -path './deploy/*.yml' \) -print)

build: jdk $(BUILT) ## build what changed, run no test

$(BUILT): $(SOURCES)
	$(MVN) -q package -DskipTests -Dspotless.check.skip
	@mkdir -p $(@D) && touch $@

run: build ## the whole on this machine, until Ctrl-C (KAWAL_PORT_BASE, KAWAL_BIND, KAWAL_DATA, MONGODB_URI, KAWAL_SPEED)
	@exec $(JAVA) -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $(STANDALONE)

test: jdk ## everything this machine can test; what it can not is named at the end (MONGODB_URI=...)
	$(MVN) verify && touch $(BUILT) && ./.ci/lanes

drill: build ## the whole stack under test: a whole life, faults, the kill drill, the browser
	$(MVN) verify -pl system-tests -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false

demo: build ## sixty complaints in five minutes, on a stack of its own
	@exec $(JAVA) --enable-native-access=ALL-UNNAMED -cp system-tests/target/classes:system-tests/target/lib/* id.kawal.systemtests.demo.Demo

bench: build ## load, latency and memory; the table for bench/README.md (FILE= an export to time the import of)
	@exec $(JAVA) --enable-native-access=ALL-UNNAMED -cp bench/target/classes:bench/target/lib/* id.kawal.bench.Bench $(FILE)

mutate: jdk ## mutation tests of every domain package
	$(MVN) test-compile org.pitest:pitest-maven:mutationCoverage -DfailWhenNoMutations=false -pl intake-service,routing-service,escalation-service,notification-service -am

fmt: jdk ## format code and poms
	$(MVN) -q spotless:apply

contract: jdk ## write schemas, docs/events.md and docs/asyncapi.yaml anew from the contract
	$(MVN) test -pl platform/complaint-events -Dkawal.contract=write

import: ## a SP4N export into the running stack: FILE= [MODE=history|live] [AS_OF=2026-01-31] [EMPTY=open|closed] [REGION=63.02]
	@exec ./.ci/import "$(FILE)" "$(MODE)" "$(AS_OF)" "$(EMPTY)" "$(REGION)"
