"""What a process costs, and how Typst is run: by its Python binding."""
import functools
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
import typing
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FONTS = ROOT / "fonts"
# Families for text, title, headings and page numbers. Typst finds only the lighter FandolSong by its family name.
FACES = {
    "noto": ["Noto Serif CJK SC", "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC"],
    "same": [["Liberation Serif", "FandolFang R"], "FandolSong", ["Liberation Serif", "FandolHei"],
             ["Liberation Serif", "FandolSong"]],
    "one": ["LXGW WenKai Light"] * 4,
}
TYPST = """
import sys, typst
source, target, faces, fonts, tags, standards = sys.argv[1:]
places = {"font_paths": [fonts], "ignore_system_fonts": True} if fonts else {}
claims = {"pdf_standards": standards.split(",")} if standards else {}
typst.compile(source, output=target, sys_inputs={"faces": faces}, pdf_tags=tags == "tagged", **places, **claims)
"""


@functools.cache
def huizong():
    """A copy of the executable, $HUIZONG or else that of the release build, as an installation makes one.

    Of a file that a linker has just written piece by piece the kernel's cache holds small pieces, and a short run takes up to
    a tenth longer; Typst is measured as it was installed too.
    """
    path = Path(os.environ.get("HUIZONG", ROOT / ".build/release/huizong")).resolve()
    if not path.is_file():
        sys.exit(f"{path} is not there: run `make build` first")
    installed = ROOT / ".build" / "benchmark" / "huizong"
    installed.parent.mkdir(parents=True, exist_ok=True)
    installed.unlink(missing_ok=True)
    return Path(shutil.copy(path, installed))


def no_record(program):
    """The option that leaves the record of the notice out of the PDF, where the program puts one in."""
    words = subprocess.run([program, "notice", "--help"], check=True, stdout=subprocess.PIPE).stdout.decode()
    return ["--no-record"] if "--no-record" in words else []


def write_source(folder, name):
    """A Typst file with the families that it may choose from; gives its place."""
    (folder / "faces.json").write_text(json.dumps(FACES), "utf-8")
    return shutil.copy(HERE / name, folder)


def typst(source, target, kind, tags="tagged", standards=""):
    """A command that sets a file with the system's fonts and Noto CJK (`noto`), or with nothing but those of fonts/.

    `standards`: what the file has to follow, as `a-3a,ua-1`; Typst refuses a document that does not.
    """
    return [sys.executable, "-I", "-c", TYPST, source, target, kind, "" if kind == "noto" else FONTS, tags, standards]


def apart(work, *arguments):
    """Runs a function in a process of its own: what it takes would count as the peak of what is measured next, which
    begins as a copy of this process."""
    process = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    process.start()
    process.join()
    if process.exitcode != 0:
        sys.exit(1)


class Cost(typing.NamedTuple):
    """Of a process and what it waited for: user and system seconds, peak memory in MiB, seconds by the clock."""
    seconds: float
    memory: float
    elapsed: float


def whole_cost(command, environment=None):
    begin = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})})
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{messages.decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, elapsed)


def cost(command, environment=None):
    """User and system seconds of the process and what it waited for, and its peak memory in MiB."""
    return whole_cost(command, environment)[:2]
