# Everything here works from a fresh clone on Debian 12 with a Swift 6.2 toolchain; scripts/bootstrap installs the rest.
SWIFT_FILES = Sources Tests Package.swift
# How long the notices of make acceptance are; the million takes seven minutes.
SUGGESTIONS = 20000,1000000
# Processor seconds for which each reader is fuzzed; sixteen of them take eight hours.
FUZZING = 1800
RELEASE = PKG_CONFIG_PATH=$(CURDIR)/.build-static:$$PKG_CONFIG_PATH \
  swift build -c release --static-swift-stdlib --product huizong -Xlinker -no-pie

.PHONY: help demo build test lint acceptance benchmark clean

help:
	@echo 'make demo        编译并生成全部样例，结果在 out/      build, then make every sample, into out/'
	@echo 'make build       编译 .build/release/huizong          compile .build/release/huizong'
	@echo 'make test        格式检查、单元测试、端到端测试       formatting, unit tests, end-to-end tests'
	@echo 'make lint        只检查格式                           formatting only'
	@echo 'make acceptance  test，再加百万字排版、用时、长公告检查   test, the lines of a million characters, limits on cost, length'
	@echo 'make benchmark   只比较用时                           the comparison of cost only'
	@echo 'make clean       删除一切生成物                       remove all that was made'

build:
	@scripts/bootstrap
	@scripts/static-libraries
	$(RELEASE)

demo: build
	@scripts/demo

lint:
	swift format lint --strict -r $(SWIFT_FILES)
	@for script in scripts/*; do sh -n "$$script" || exit 1; done

test:
	@scripts/bootstrap test
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	@scripts/static-libraries
	$(RELEASE)
	@scripts/test

benchmark: build
	@scripts/bootstrap bench
	.build-python/bin/python -B Benchmarks/notice
	.build-python/bin/python -B Benchmarks/peers
	.build-python/bin/python -B Benchmarks/workbooks
	.build-python/bin/python -B Benchmarks/archive

acceptance: test
	HUIZONG_CORPUS=1000000 swift test --skip-build --filter Corpus
	HUIZONG_MATRIX=full .build-python/bin/python -B Tests/EndToEnd/run matrix thousand_pages
	HUIZONG_ARCHIVE_POINTS=full .build-python/bin/python -B Tests/EndToEnd/run killed calls_that_fail writes_that_are_short
	HUIZONG_ROWS=full .build-python/bin/python -B Tests/EndToEnd/run scale million_hostile_rows
	@scripts/bootstrap bench
	.build-python/bin/python -B Benchmarks/notice --at-most 0.30
	.build-python/bin/python -B Benchmarks/peers --check
	.build-python/bin/python -B Benchmarks/workbooks --check
	.build-python/bin/python -B Benchmarks/archive --check
	.build-python/bin/python -B Benchmarks/intake --check
	.build-python/bin/python -B Benchmarks/length --suggestions $(SUGGESTIONS) --check
	scripts/fuzz $(FUZZING)

clean:
	rm -rf .build .build-static .build-python out
