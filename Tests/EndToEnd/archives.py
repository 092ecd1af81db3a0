"""What the cases of archives share."""
import concurrent.futures
import contextlib

from support import *

TIME = "2026-01-01T00:00:00Z"


def found(folder, *more):
    run("archive", "init", folder, "--fonds", "J001", "--time", TIME, *more)
    return folder


def campaign(folder, number=1):
    """The smallest that has all files: some rows, and one as received."""
    path = write_campaign(
        folder, f"huizong: 1\nstatus: final\nissuer: 某局\ntitle: 关于公园绿地的反馈 {number}\ntopic: 如何改进服务\ndate: 2020-06-18\n",
        f"id,received,channel,group,text\n1,2020-06-01,网上,绿地,多种树{number}\n")
    (path / "source").mkdir(exist_ok=True)
    (path / "source" / "来信.txt").write_text(f"请多种树。{number}\n")
    return path


def add(archive, path, *more, **options):
    return run("archive", "add", path, "--to", archive, "--time", TIME, *more, **options)


def bags(archive):
    return sorted(p.name for p in (archive / "bags").iterdir())


def state(archive):
    """Every file but the lock, which tells who had it last, and the catalogue, which is made of the others."""
    return {str(p.relative_to(archive)): p.read_bytes() for p in sorted(archive.rglob("*"))
            if p.is_file() and p.name != "lock" and not p.name.startswith("catalogue")}


def expect_sound(archive, what):
    result = run("archive", "verify", "--read-data", "--to", archive, "--json", code=(DONE, DAMAGED))
    expect(result.code == DONE, f"{what}: {result}")


def short_writes(folder):
    """The library that makes writes to files short, compiled."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        raise Skip("no C compiler")
    library = folder / "short-writes.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(library), str(Path(__file__).parent / "short-writes.c"), "-ldl"], check=True)
    return library
