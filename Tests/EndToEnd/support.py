"""What the cases share: running the executable, and reading its outputs with programs that did not make them."""
import csv
import json
import os
import re
import shutil
import subprocess
import warnings
from pathlib import Path

import opencc

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SAMPLES = ROOT / "samples"
FIXTURES = ROOT / "Tests" / "Fixtures"
SCRAPED = SAMPLES / "scraped-notice.txt"
PARK = SAMPLES / "park-consultation"
OUTPUTS = ["notice.pdf", "summary.json", "tally.xlsx"]

# openpyxl tells of what it does not read: the second half of data bars.
warnings.filterwarnings("ignore", module="openpyxl")

DONE, FAILED, STRICT, BAD_INPUT, MISSING_GLYPH, DAMAGED, USAGE, STOPPED = 0, 1, 2, 3, 4, 5, 64, 130


def _executable():
    named = os.environ.get("HUIZONG")
    if named:
        return Path(named).resolve()
    release = ROOT / ".build" / "release" / "huizong"
    return release if release.is_file() else ROOT / ".build" / "debug" / "huizong"


EXECUTABLE = _executable()


class Skip(Exception):
    """The case cannot be tried on this machine."""


class Wrong(Exception):
    """The program did not do what the case asks."""


def expect(condition, message):
    if not condition:
        raise Wrong(message)


def expect_equal(found, wanted, what):
    if found == wanted:
        return
    if isinstance(found, str) and isinstance(wanted, str) and max(len(found), len(wanted)) > 60:
        at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        raise Wrong(f"{what}: differs at character {at}: found …{found[max(0, at - 10):at + 20]!r}, "
                    f"wanted …{wanted[max(0, at - 10):at + 20]!r}; lengths {len(found)}, {len(wanted)}")
    raise Wrong(f"{what}: found {found!r}, wanted {wanted!r}")


class Result:
    """A finished run of the executable."""

    def __init__(self, arguments, process):
        self.arguments = arguments
        self.code = process.returncode
        self.out = process.stdout
        self.err = process.stderr.decode("utf-8", "replace")

    def __str__(self):
        told = self.err.strip()
        if "--json" in self.arguments and self.out:
            told += self.out.decode("utf-8", "replace")
        return f"huizong {' '.join(self.arguments)}: exit {self.code}\n{told[:2000]}"

    def json(self):
        """The one JSON value on standard output."""
        try:
            return json.loads(self.out)
        except ValueError as error:
            raise Wrong(f"standard output is not JSON ({error}): {self.out[:200]!r}\n{self}") from None

    def diagnostics(self, severity=None):
        """Every diagnostic in the JSON, wherever it stands."""
        found = [d for d in _dicts(self.json()) if "code" in d and "severity" in d]
        return [d for d in found if severity in (None, d["severity"])]


def _dicts(value):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _dicts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _dicts(inner)


def run(*arguments, code=DONE, env=None, cwd=None, stdout=subprocess.PIPE, timeout=300, scratch=None, program=None,
        **process):
    """Runs `huizong` and insists on its exit code (or one of several) and on no crash.

    `scratch`: a folder in which to keep the temporary files of the run, of which none may be left. `program`: another
    build of it. `process`: more for subprocess.run.
    """
    arguments = [str(argument) for argument in arguments]
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
    environment.update(env or {})
    temporary = None
    if scratch is not None:
        temporary = Path(scratch) / "scratch"
        temporary.mkdir(exist_ok=True)
        environment["TMPDIR"] = str(temporary)
    process = subprocess.run(
        [str(program or EXECUTABLE), *arguments], stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
        env=environment, cwd=cwd, timeout=timeout, **process)
    result = Result(arguments, process)
    expect(result.code >= 0 and "Fatal error" not in result.err, f"crashed: {result}")
    if isinstance(code, int):
        expect_equal(result.code, code, f"exit code of {result}")
    else:
        expect(result.code in code, f"exit code not among {code}: {result}")
    if temporary is not None:
        expect_equal(sorted(p.name for p in temporary.iterdir()), [], "files left in the temporary folder")
    return result


def expect_one_error(result, *, code=None, place=None, line=None):
    """One clear diagnostic: with words, a hint or reason, and a place."""
    errors = result.diagnostics("error")
    expect(len(errors) == 1, f"{len(errors)} errors instead of one: {errors}\n{result}")
    text = json.dumps(errors[0], ensure_ascii=False)
    expect(errors[0].get("message"), f"no message: {text}")
    if code:
        expect(re.search(code, errors[0]["code"]), f"code {errors[0]['code']}, wanted {code}")
    if place:
        expect(place in text, f"no place {place!r} in {text}")
    if line:
        expect(re.search(rf'"line": {line}\b', text), f"no line {line} in {text}")
    return errors[0]


def import_sample(folder, *more, source=SCRAPED, **options):
    """Imports a scraped text and gives the campaign's folder."""
    campaign = folder / "campaign"
    run("import", source, "-o", campaign, *more, **options)
    expect((campaign / "campaign.yaml").is_file(), "import wrote no campaign.yaml")
    return campaign


def build(campaign, out, *more, **options):
    """Builds a campaign and insists on the three outputs and nothing else."""
    result = run("build", campaign, "-o", out, *more, **options)
    expect_equal(sorted(snapshot(out)), OUTPUTS, "files in the output folder")
    return result


def write_campaign(folder, text, rows=None):
    """A campaign folder with the given campaign.yaml."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "campaign.yaml").write_text(text, "utf-8")
    if rows is not None:
        (folder / "suggestions.csv").write_text(rows, "utf-8")
    return folder


def rows_of(campaign):
    with open(campaign / "suggestions.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def snapshot(folder):
    """Names and bytes of all files below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            raise Wrong(f"{program} is not installed: run scripts/bootstrap test")


def tool(*command, **options):
    need(command[0])
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 300, **options}
    return subprocess.run([str(part) for part in command], **options)


def bare(text):
    """Without white space and what has no width."""
    return re.sub(r"[\s\u3000\u00a0\u00ad\u200b\u2060\ufeff]", "", text)


def spoken(pdf):
    """The text in the order of the structure, white space removed: what a reader that follows it is given."""
    found = tool("pdfinfo", "-enc", "UTF-8", "-struct-text", pdf).stdout.decode("utf-8")
    return bare("".join(re.findall(r'"(.*)"', found)))


def body_text(pdf, raw=False):
    """The text inside the text block of GB/T 9704 (37 mm to 262 mm from the top), white space removed."""
    top, bottom = 95, 752
    mode = ["-raw"] if raw else []
    found = tool("pdftotext", "-enc", "UTF-8", *mode, "-x", "0", "-y", top, "-W", "596", "-H", bottom - top, pdf, "-")
    expect_equal(found.returncode, 0, f"pdftotext on {pdf.name}")
    return bare(found.stdout.decode("utf-8"))


def simplified(text):
    """Traditional to Simplified by a converter that is not the program's."""
    return opencc.OpenCC("t2s").convert(text)


def figure(summary, name):
    """The figure of summary.json with this identity."""
    for candidate in _dicts(summary):
        if name in (candidate.get("id"), candidate.get("figure")):
            return candidate
        if isinstance(candidate.get(name), dict):
            return candidate[name]
    raise Wrong(f"summary.json has no figure {name}")
