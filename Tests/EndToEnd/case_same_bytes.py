"""The same campaign gives the same bytes: wherever, whenever, on whatever machine, and by another build of the program."""
import os
import shutil
import subprocess
import time

from case_volumes import campaign as long_campaign
from support import *

# Of every kind of figure and script, and one of several volumes.
CAMPAIGNS = ["park-consultation", "questionnaire", "street-report", "bilingual", "harbour-street", "taiwan"]


def campaigns(folder):
    """Folders to build, by name. The import is done once: the key that links to the source is made then, and is input."""
    found = {name: SAMPLES / name for name in CAMPAIGNS}
    (folder / "made").mkdir()
    found["scraped"] = import_sample(folder / "made", "--url", "https://example.org/1")
    found["long"] = long_campaign(folder / "made" / "long", 300)
    return found


def options(name):
    return ["--volume-pages", "20"] if name == "long" else []


def locales(folder):
    """A folder with locales that write 1.234,5 and lower I to ı; None where the system cannot make them."""
    made = folder / "locales"
    made.mkdir()
    for name in ("de_DE", "tr_TR"):
        try:
            done = subprocess.run(
                ["localedef", "-i", name, "-f", "UTF-8", made / f"{name}.UTF-8"], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            return None
        if done.returncode != 0 and not (made / f"{name}.UTF-8").is_dir():
            return None
    return made


def on_one_processor():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def surroundings(folder):
    """Environment, and more for the process, by the folder in which the campaign is copied and built."""
    temporary = folder / "临时 temporary"
    temporary.mkdir()
    made = locales(folder)
    found = {
        "a": ({"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"}, {}),
        "另一个 folder/much/deeper than/the first": ({"TZ": "America/St_Johns", "LANG": "en_US.UTF-8", "COLUMNS": "40"}, {}),
        "c": ({"TZ": "", "LC_ALL": "C", "HOME": "/nonexistent"}, {"umask": 0o077}),
        "d": ({"TZ": "Pacific/Kiritimati", "TMPDIR": str(temporary)}, {"umask": 0}),
        # The stack begins elsewhere.
        "e": ({"TZ": ":/nonexistent", **{f"FILLER{n}": "x" * 100_000 for n in range(8)}}, {}),
    }
    if made:
        for name in ("de_DE", "tr_TR"):
            found[name] = ({"LOCPATH": str(made), "LC_ALL": f"{name}.UTF-8", "LANG": f"{name}.UTF-8"}, {})
    if hasattr(os, "sched_setaffinity"):
        found["one processor"] = ({"TZ": "UTC"}, {"preexec_fn": on_one_processor})
    return found


def expect_same(first, other, name, where):
    expect_equal(sorted(other), sorted(first), f"{name}: files, {where}")
    for file in first:
        if first[file] != other[file]:
            at = next((i for i, (a, b) in enumerate(zip(first[file], other[file])) if a != b), "the end")
            raise Wrong(f"{name}: {file} differs at byte {at}, {where}")


def test_in_any_surroundings(folder):
    places = surroundings(folder)
    for name, campaign in campaigns(folder).items():
        first = None
        for number, (place, (environment, process)) in enumerate(places.items()):
            where = folder / place / name
            shutil.copytree(campaign, where / "campaign")
            # By absolute and by relative paths, into folders of several names, from several folders.
            if number % 3 == 0:
                run("build", where / "campaign", "-o", where / "out", *options(name), env=environment, **process)
                out = where / "out"
            elif number % 3 == 1:
                run("build", "campaign", "-o", "out", *options(name), env=environment, cwd=where, **process)
                out = where / "out"
            else:
                run("build", ".", *options(name), env=environment, cwd=where / "campaign", **process)
                out = where / "campaign" / "out"
            made = snapshot(out)
            if first is None:
                first = made
                expect(any(file.endswith(".pdf") for file in made), f"{name}: no PDF")
                time.sleep(1.1)  # a clock in an output would show
            expect_same(first, made, name, f"in {place}")
    expect(len(list(folder.glob("a/long/out/notice-*.pdf"))) > 1, "the long notice has one volume only")


def test_by_any_name_and_way(folder):
    """The notice alone, under other names, by a link, to standard output."""
    (folder / "link").symlink_to(PARK)
    files = [folder / "notice.pdf", folder / "另一个名字.pdf", folder / "deeper" / "n.pdf"]
    files[2].parent.mkdir()
    run("notice", PARK, "-o", files[0])
    run("notice", f"{folder / 'link'}/", "-o", files[1])
    run("notice", "park-consultation", "-o", files[2], cwd=SAMPLES)
    piped = run("notice", PARK, "-o", "-").out
    for file in files:
        expect(file.read_bytes() == piped, f"{file.name} differs from what goes to standard output")


def builds():
    """The executables that were made of the sources as they are."""
    newest = max(file.stat().st_mtime for file in (ROOT / "Sources").rglob("*.swift"))
    places = [EXECUTABLE, *(ROOT / ".build" / kind / "huizong" for kind in ("release", "debug"))]
    return sorted({place.resolve() for place in places if place.is_file() and place.stat().st_mtime >= newest})


def test_by_any_build(folder):
    programs = builds()
    if len(programs) < 2:
        raise Skip("there is one build only that is as new as the sources")
    for name, campaign in campaigns(folder).items():
        made = []
        for number, program in enumerate(programs):
            out = folder / f"{name}-{number}"
            run("build", campaign, "-o", out, *options(name), program=program)
            made.append(snapshot(out))
            expect_same(made[0], made[-1], name, f"by {program.parent.name}")
