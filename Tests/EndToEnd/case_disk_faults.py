"""Faults of the disk: one clear diagnostic, exit code 1, the earlier files byte for byte, nothing left in any folder."""
import contextlib
import os
import random
import resource
import signal
import time

from support import *

HAN = "建议改进服务窗口办理时限公开透明群众反映问题落实责任加强监督方便老人儿童出行停车绿化照明"


def campaign_of(folder, count):
    """Rows of which each takes some 150 bytes, in the workbook too."""
    dice = random.Random(count)
    rows = "".join(f"{n},2024-05-{n % 28 + 1:02},网上,类{n % 7},{''.join(dice.choices(HAN, k=40))}\n" for n in range(1, count + 1))
    return write_campaign(folder, "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\n",
                          "id,received,channel,group,text\n" + rows)


def commands(campaign, folder):
    """Each way of writing a workbook: its arguments, and the files that it makes."""
    return {
        "tally": (["tally", campaign, "-o", folder / "t.xlsx"], ["t.xlsx"]),
        "tally --internal": (["tally", campaign, "--internal", "-o", folder / "t.xlsx"], ["t.xlsx"]),
        "tally --csv": (["tally", campaign, "-o", folder / "t.xlsx", "--csv", folder / "csv"], ["t.xlsx", "csv/意见.csv", "csv/datapackage.json"]),
        "build": (["build", campaign, "-o", folder], ["notice.pdf", "tally.xlsx", "summary.json"]),
        "build --internal --csv": (["build", campaign, "-o", folder, "--internal", "--csv", folder / "csv"], ["tally-internal.xlsx", "csv/internal/意见.csv"]),
        "check --mark": (["check", campaign, "--mark", folder / "m.xlsx"], ["m.xlsx"]),
        "code": (["code", campaign, "-o", folder / "c.xlsx"], []),
    }


def prepare(folder, files):
    """Earlier outputs, and what stood there with them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"earlier %d" % number * 100)
    return everything(folder)


def everything(folder):
    """Folders and files with their bytes and permissions."""
    return {str(p.relative_to(folder)): (p.stat().st_mode, p.read_bytes() if p.is_file() else None) for p in sorted(folder.rglob("*"))}


def fails(arguments, what, place=None, code="output", env=None, scratch=None, languages=("zh",), **process):
    """Exit code 1 and one error.

    - place: words that the error has to hold.
    - scratch: the temporary folder.
    """
    environment = {"TMPDIR": str(scratch)} if scratch else {}
    told = []
    for language in languages:
        result = run(*arguments, "--json", "--lang", language, code=FAILED, env={**environment, **(env or {})}, timeout=120, **process)
        try:
            error = expect_one_error(result, code=code, place=place)
        except Wrong as wrong:
            raise Wrong(f"{what}: {wrong}") from None
        expect(error.get("hint"), f"{what}: no hint in {error}")
        told.append(error["message"])
    expect(told[0] != told[-1] or len(languages) == 1, f"{what}: {told}")


def judge(folder, campaign, what, broken, **options):
    """Each command fails and leaves everything as it was.

    - broken: takes the folder of outputs, gives a context in which the disk is at fault.
    """
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    for number, (name, (arguments, files)) in enumerate(commands(campaign, folder / "out").items()):
        shutil.rmtree(folder / "out", ignore_errors=True)
        before = prepare(folder / "out", files)
        with broken(folder / "out"):
            fails(arguments, f"{what}, {name}", scratch=scratch, languages=("zh", "en") if number == 0 else ("en",), **options)
        expect_equal(sorted(everything(folder / "out")), sorted(before), f"{what}, {name}: what is in the folder")
        expect(everything(folder / "out") == before, f"{what}, {name}: an earlier file is another")
        expect_equal(list(scratch.iterdir()), [], f"{what}, {name}: temporary files")


@contextlib.contextmanager
def nothing(folder):
    yield


@contextlib.contextmanager
def small_disk(folder, size, filled):
    """A file system of `size` KiB of which the last `filled` are taken."""
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0 or tool("mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder).returncode != 0:
        raise Skip("a small file system cannot be mounted here")
    try:
        if filled:
            (folder / "filler").write_bytes(bytes(filled << 10))
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def limit(size):
    """The greatest size of a file: writing beyond it is EFBIG."""
    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limited


def test_files_may_not_grow(folder):
    """The spool of rows, the library's own files, the outputs: each of these sizes stops another of them."""
    campaign = campaign_of(folder / "campaign", 1_200)
    for size in (0, 4 << 10, 40 << 10):
        judge(folder, campaign, f"files of {size} bytes", nothing, code="output|workbook|rows|spool|package|export", preexec_fn=limit(size))


def test_full_temporary_disk(folder):
    """The rows do not fit, or the library's own files, or what of the rows is deflated; with a little more room all goes well."""
    campaign = campaign_of(folder / "campaign", 4_000)
    good = {}
    for name, (arguments, files) in commands(campaign, folder / "out").items():
        run(*arguments)
        good[name] = everything(folder / "out")
        shutil.rmtree(folder / "out")
    disk, failures = folder / "full", 0
    for size, filled in ((4, 4), (560, 0), (800, 0)):
        with small_disk(disk, size, filled):
            before = sorted(disk.iterdir())
            for name, (arguments, files) in commands(campaign, folder / "out").items():
                if size > 4 and name not in ("tally --csv", "check --mark"):
                    continue
                kept = prepare(folder / "out", files)
                result = run(*arguments, "--json", code=(DONE, FAILED), env={"TMPDIR": str(disk)})
                if result.code == FAILED:
                    expect_one_error(result, code="output.disk-full|workbook.skeleton")
                    expect(everything(folder / "out") == kept, f"{size} KiB, {name}: {sorted(everything(folder / 'out'))}")
                    failures += 1
                else:
                    expect(everything(folder / "out") == good[name], f"{size} KiB, {name}: an output is damaged")
                expect(result.code == FAILED or size > 4, f"{name}: rows were kept on a full disk")
                expect_equal(sorted(disk.iterdir()), before, f"{size} KiB, {name}: temporary files")
                shutil.rmtree(folder / "out")
    expect(failures > len(good), "only the smallest disk was too small")


def test_full_output_disk(folder):
    campaign = campaign_of(folder / "campaign", 1_200)
    scratch, disk = folder / "scratch", folder / "disk"
    scratch.mkdir()
    with small_disk(disk, 64, 0):
        for name, (arguments, files) in commands(campaign, disk / "out").items():
            kept = prepare(disk / "out", files)
            fails(arguments, name, place="out", code="output.disk-full", scratch=scratch)
            expect(everything(disk / "out") == kept, f"{name}: {sorted(everything(disk / 'out'))}")
            expect_equal(list(scratch.iterdir()), [], f"{name}: temporary files")
            shutil.rmtree(disk / "out")


def test_places_that_cannot_be_written(folder):
    campaign = PARK
    scratch = folder / "scratch"
    scratch.mkdir()

    def is_directory(out, files):
        for name in files[-1:]:
            (out / name).unlink()
            (out / name).mkdir()

    def is_below_a_file(out, files):
        shutil.rmtree(out)
        out.write_bytes(b"a file")

    def is_a_device(out, files):
        for name in files[-1:]:
            (out / name).unlink()
            (out / name).symlink_to("/dev/full")

    def is_read_only(out, files):
        if os.geteuid() == 0:
            # Root may write it all the same; nobody may write what cannot be changed.
            if tool("chattr", "+i", out / files[-1]).returncode != 0:
                raise Skip("files cannot be made immutable here")
        else:
            (out / files[-1]).chmod(0o444)

    for what, breaking in (("a directory", is_directory), ("below a file", is_below_a_file), ("a device", is_a_device)):
        for name, (arguments, files) in commands(campaign, folder / "out").items():
            if not files and breaking is not is_below_a_file:
                continue
            if (folder / "out").is_file():
                (folder / "out").unlink()
            shutil.rmtree(folder / "out", ignore_errors=True)
            prepare(folder / "out", files)
            breaking(folder / "out", files)
            before = everything(folder) if what != "a device" else None
            fails(arguments, f"{what}, {name}", place="out", code="output.unwritable", scratch=scratch)
            expect(before in (None, everything(folder)), f"{what}, {name}: {sorted(everything(folder))}")
            expect_equal([str(p) for p in folder.rglob("*.tmp*")], [], f"{what}, {name}: files left")
    try:
        (folder / "out").unlink(missing_ok=True)
    except OSError:
        shutil.rmtree(folder / "out")
    before = prepare(folder / "out", ["t.xlsx"])
    is_read_only(folder / "out", ["t.xlsx"])
    try:
        fails(["tally", campaign, "-o", folder / "out" / "t.xlsx"], "read-only", place="t.xlsx", code="output.unwritable", scratch=scratch)
        expect_equal((folder / "out" / "t.xlsx").read_bytes(), before["t.xlsx"][1], "the file that may not be changed")
        expect_equal(sorted(p.name for p in (folder / "out").iterdir()), ["t.xlsx"], "files in the folder")
    finally:
        if os.geteuid() == 0:
            tool("chattr", "-i", folder / "out" / "t.xlsx")


def test_temporary_folder_that_is_not_there(folder):
    for name, (arguments, files) in commands(PARK, folder / "out").items():
        shutil.rmtree(folder / "out", ignore_errors=True)
        before = prepare(folder / "out", files)
        fails(arguments, f"no temporary folder, {name}", code="output|workbook|surroundings|rows", scratch=folder / "absent")
        expect(everything(folder / "out") == before and not (folder / "absent").exists(), f"{name}: {sorted(everything(folder))}")


def test_a_missing_folder_is_made_and_taken_back(folder):
    run("tally", PARK, "-o", folder / "a" / "b" / "t.xlsx", "--csv", folder / "c" / "d")
    expect((folder / "a" / "b" / "t.xlsx").is_file() and (folder / "c" / "d" / "datapackage.json").is_file(), "nothing was written")
    (folder / "e").mkdir()
    (folder / "e" / "意见.csv").mkdir()
    fails(["tally", PARK, "-o", folder / "x" / "y" / "t.xlsx", "--csv", folder / "e"], "a directory among the twins", place="意见.csv")
    expect(not (folder / "x").exists() and sorted(p.name for p in (folder / "e").iterdir()) == ["意见.csv"], "something was left")


def test_standard_output_is_full(folder):
    with open("/dev/full", "wb") as full:
        result = run("tally", PARK, "-o", "-", stdout=full, code=FAILED, scratch=folder)
    expect("output." in result.err, f"the fault is not told: {result}")


def wait_until(process, condition):
    """Until something is so, or the process has ended."""
    while process.poll() is None and not condition():
        time.sleep(0.002)


def keeps_rows(process, scratch):
    """Whether the process has a file without a name in the temporary folder."""
    with contextlib.suppress(OSError):
        return any(str(scratch) in os.readlink(link) for link in Path(f"/proc/{process.pid}/fd").iterdir())
    return False


def test_stopped_midway(folder):
    """While rows are read, and while files are written: exit code 130, nothing new and nothing lost."""
    if not Path("/proc/self/fd").is_dir():
        raise Skip("there is no /proc")
    campaign = campaign_of(folder / "campaign", 30_000)
    scratch = folder / "scratch"
    scratch.mkdir()
    moments = {
        signal.SIGINT: lambda process: keeps_rows(process, scratch),
        signal.SIGTERM: lambda process: any((folder / "out").rglob(".huizong-*.tmp")),
    }
    for name, (arguments, files) in commands(campaign, folder / "out").items():
        before = prepare(folder / "out", files)
        for which, moment in moments.items():
            process = subprocess.Popen(
                [str(EXECUTABLE), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                env={"PATH": os.environ["PATH"], "TMPDIR": str(scratch), "LANG": "C.UTF-8"})
            wait_until(process, lambda: moment(process))
            process.send_signal(which)
            _, told = process.communicate(timeout=120)
            expect_equal(process.returncode, 130, f"{name}: exit code after {which.name}: {told.decode()[-400:]}")
            expect(everything(folder / "out") == before, f"{name}, {which.name}: {sorted(everything(folder / 'out'))}")
            expect_equal(list(scratch.iterdir()), [], f"{name}, {which.name}: temporary files")
        shutil.rmtree(folder / "out")
