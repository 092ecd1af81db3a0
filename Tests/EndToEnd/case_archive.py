"""The archive from outside: its bags by other programs, its commands, its promises when a process is killed or a call fails."""
import hashlib
import random
import signal
import sys
import types
import unicodedata

from archives import *


def judge_bag(bag):
    """bagit-python, sha512sum and sha256sum."""
    import bagit
    bagit.Bag(str(bag)).validate()
    for name in ("manifest-sha512.txt", "tagmanifest-sha512.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"):
        program = "sha512sum" if "512" in name else "sha256sum"
        checked = subprocess.run([program, "-c", "--strict", "--quiet", name], cwd=bag, capture_output=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        expect_equal(checked.returncode, 0, f"{program} -c {name} in {bag.name}: {checked.stdout}{checked.stderr}")
    if (SHARED / "tools" / "tool").is_file():
        judged = subprocess.run([str(SHARED / "tools" / "tool"), "bag", str(bag)], capture_output=True, text=True)
        expect_equal(judged.returncode, 0, f"the outside checker on {bag.name}: {judged.stdout}")


def test_other_programs_accept_every_bag(folder):
    archive = found(folder / "archive")
    for sample in ("park-consultation", "street-report", "hong-kong", "harbour-street"):
        run("archive", "add", SAMPLES / sample, "--to", archive, "--time", TIME)
    strange = campaign(folder / "strange")
    (strange / "source" / "50% 的\n来信.txt").write_text("x")
    (strange / "source" / unicodedata.normalize("NFD", "é.txt")).write_text("x")
    add(archive, strange, "--retention", "永久")
    expect_equal(len(bags(archive)), 10, "bags")
    for bag in bags(archive):
        judge_bag(archive / "bags" / bag)
    public = archive / "bags" / bags(archive)[0]
    names = {p.name for p in public.iterdir()} | {p.name for p in (public / "data").iterdir()}
    expect_equal({p.name for p in (public / "data").iterdir()}, {"notice.pdf", "tally.xlsx", "summary.json", "campaign.json"}, "what anybody may see")
    expect({"notice.pdf", "tally.xlsx", "summary.json", "campaign.json", "README.txt", "阅读说明.txt"} <= names, f"{names}")
    expect(not any("mask-log" in p.name or "internal" in p.name for p in (archive / "bags").glob("*.public/data/**/*")), "the office's own files are in a public bag")
    expect(any((archive / "bags").glob("*.restricted/data/mask-log.csv")), "no restricted bag has the log of what was masked")
    expect("certutil -hashfile" in (public / "阅读说明.txt").read_text() and "sha512sum -c" in (public / "README.txt").read_text(), "no checking commands")
    run("verify", public / "data" / "notice.pdf")
    restricted = archive / "bags" / next(b for b in bags(archive) if b.startswith("J001-WS.2020-Y") and b.endswith("restricted"))
    kept = {str(p.relative_to(restricted / "data")) for p in (restricted / "data").rglob("*") if p.is_file()}
    expect({"campaign/campaign.yaml", "campaign/suggestions.csv", "campaign/source/来信.txt", "campaign/source/50_ 的_来信.txt",
            "campaign/source/é.txt", "tally-internal.xlsx", "mask-log.csv", "original-names.txt"} == kept, f"{kept}")
    expect_equal(restricted.stat().st_mode & 0o077, 0, "others may look into a restricted bag")
    expect_sound(archive, "after five additions")


def test_the_same_campaign_gives_the_same_bytes(folder):
    for name, zone in (("a", "Asia/Shanghai"), ("b", "America/New_York")):
        archive = found(folder / name / "archive")
        add(archive, campaign(folder / name / "campaign"), env={"TZ": zone, "LC_ALL": "C"})
    expect(state(folder / "a" / "archive") == state(folder / "b" / "archive"), "the archives differ")


def test_register_and_seals_by_hand(folder):
    """As README.txt of the archive tells it, without the program."""
    archive = found(folder / "archive")
    for number in range(1, 4):
        add(archive, campaign(folder / f"c{number}", number))
    before = "0" * 64
    leaves = []
    for line in (archive / "register.txt").read_bytes().splitlines():
        fields = line.decode().split("\t")
        expect_equal(fields[6], before, f"the hash before line {fields[0]}")
        before = hashlib.sha256(line).hexdigest()
        leaves.append(hashlib.sha256(b"\0" + line).digest())
        base = archive / "bags" / fields[3] if fields[2] == "add" else archive
        for seal in fields[5].split(","):
            name, digest = seal.split("=")
            expect_equal(hashlib.sha256((base / name).read_bytes()).hexdigest(), digest, f"seal {name} of line {fields[0]}")

    def root(leaves):
        if len(leaves) == 1:
            return leaves[0]
        half = 1
        while half * 2 < len(leaves):
            half *= 2
        return hashlib.sha256(b"\1" + root(leaves[:half]) + root(leaves[half:])).digest()

    stated = run("archive", "verify", "--to", archive, "--json").json()["archive"]["root"]
    expect_equal(stated, root(leaves).hex(), "root of the register")


def test_two_processes_at_once(folder):
    archive = found(folder / "archive")
    paths = [campaign(folder / f"c{number}", number) for number in range(4)]
    processes = [subprocess.Popen([str(EXECUTABLE), "archive", "add", str(path), "--to", str(archive)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for path in paths]
    for process in processes:
        _, told = process.communicate(timeout=120)
        expect_equal(process.returncode, 0, f"one of four at once: {told.decode()}")
    expect_equal(len(bags(archive)), 8, "bags of four additions at once")
    expect_sound(archive, "after four at once")


def test_damage_has_exit_code_5(folder):
    archive = found(folder / "archive")
    add(archive, campaign(folder / "c"))
    notice = archive / "bags" / bags(archive)[0] / "data" / "notice.pdf"
    subprocess.run(["cp", "-a", str(archive), str(folder / "copy")], check=True)
    notice.chmod(0o644)
    whole = notice.read_bytes()
    notice.write_bytes(whole[:-1] + b"?")
    run("archive", "verify", "--to", archive)
    result = run("archive", "verify", "--read-data", "--to", archive, "--json", code=DAMAGED).json()
    expect_equal([d["code"] for d in result["diagnostics"]], ["bag.damaged"], "what is said")
    expect(result["diagnostics"][0]["place"]["file"].endswith("/data/notice.pdf") and "repair" in result["diagnostics"][0]["hint"], f"{result}")
    run("archive", "repair", "--from", folder / "copy", "--to", archive)
    expect_equal(notice.read_bytes(), whole, "the notice after the repair")


# MARK: Killed and failing at every call

CALLS = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,truncate"
FULL = os.environ.get("HUIZONG_ARCHIVE_POINTS") == "full"


def traced(fault, *arguments):
    """A command with a fault at one of its calls; what strace says of the fault is in no language but its own."""
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={CALLS}", "-e", f"inject={CALLS}:{fault}", str(EXECUTABLE), *map(str, arguments)]
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})


def points_of(folder, *arguments):
    """How many such calls a command makes."""
    log = folder / "calls"
    subprocess.run(["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS}", str(EXECUTABLE), *map(str, arguments)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    return len([line for line in log.read_text(errors="replace").splitlines() if "(" in line and "resumed" not in line])


def need_strace():
    if tool("strace", "-qq", "-o", "/dev/null", "true").returncode != 0:
        raise Skip("strace cannot trace here")


def memory(folder):
    """On a file system that waits for no disk, where there is one: hundreds of archives are made."""
    if os.access("/dev/shm", os.W_OK):
        path = Path("/dev/shm") / f"huizong-{os.getpid()}-{folder.name}"
        path.mkdir()
        return path
    return folder


def sample(count, wanted, seed):
    return list(range(1, count + 1)) if FULL else sorted(random.Random(seed).sample(range(1, count + 1), min(wanted, count)))


class Trial:
    """An archive with one addition in it, copied for each fault."""

    def __init__(self, folder):
        self.folder = folder
        self.template = found(folder / "template")
        self.first = campaign(folder / "first", 1)
        self.second = campaign(folder / "second", 2)
        self.third = campaign(folder / "third", 3)
        add(self.template, self.first)
        self.before = state(self.template)
        self.whole = folder / "whole"
        copy(self.template, self.whole)
        add(self.whole, self.second)
        self.after = state(self.whole)
        self.points = points_of(folder, *self.adding(self.fresh("archive")))

    def fresh(self, name):
        archive = self.folder / name
        copy(self.template, archive)
        return archive

    def adding(self, archive):
        return "archive", "add", self.second, "--to", archive, "--time", TIME

    def settle(self, archive, what, succeeded):
        """The next command finishes or undoes, and says so; afterwards it is one of two states, sound, and can be added to."""
        touched = state(archive) not in (self.before, self.after)
        told = run("archive", "list", "--to", archive, "--json", code=DONE).json()
        found_state = state(archive)
        expect(found_state in (self.before, self.after), f"{what}: neither as before nor whole: {sorted(set(found_state) ^ set(self.before))[:8]}")
        whole = found_state == self.after
        expect(whole or not succeeded, f"{what}: an addition that ended well is gone")
        expect(not touched or any(d["code"] in ("archive.undone", "archive.finished") for d in told["diagnostics"])
               or not (set(self.before) ^ set(found_state)), f"{what}: nothing is said of what was settled: {told['diagnostics']}")
        # A reader's command has finished all, the catalogue too.
        expect_sound(archive, what)
        add(archive, self.third)
        expect_equal(len(bags(archive)), 6 if whole else 4, f"{what}: bags after another addition")
        expect_sound(archive, what)
        return whole


def copy(archive, to):
    shutil.rmtree(to, ignore_errors=True)
    subprocess.run(["cp", "-a", str(archive), str(to)], check=True)


@contextlib.contextmanager
def trial_in(folder):
    folder = memory(folder)
    try:
        yield Trial(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def on_all_cores(work, tried):
    """The same work on many things at once; the first fault ends it. Gives what came of each."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [pool.submit(work, *each) for each in tried]
        try:
            return [each.result() for each in waiting]
        finally:
            for each in waiting:
                each.cancel()


def told_counts(what, outcomes):
    if FULL:
        print(f"        {what}: {len(outcomes)} tried, {sum(outcomes)} whole, {len(outcomes) - sum(outcomes)} undone", flush=True)


def test_killed_at_every_call(folder):
    need_strace()
    with trial_in(folder) as trial:
        count = trial.points
        expect(count >= 300, f"only {count} calls")

        def killed(point):
            archive = trial.fresh(f"killed-{point}")
            process = traced(f"signal=SIGKILL:when={point}", *trial.adding(archive))
            expect(process.returncode in (0, -signal.SIGKILL, 128 + signal.SIGKILL), f"call {point}: exit {process.returncode}")
            whole = trial.settle(archive, f"killed at call {point} of {count}", process.returncode == 0)
            shutil.rmtree(archive)
            return whole

        points = sorted({*sample(count, 24, 1), *range(count - 45, count, 4)})
        outcomes = on_all_cores(killed, [(point,) for point in points])
        told_counts("killed", outcomes)
        expect(sum(outcomes) > 2 and len(outcomes) - sum(outcomes) > 10, f"{outcomes}")


def test_killed_again_while_settling(folder):
    """Where the first kill left something to settle, at every call of the settling; in the sample at each third."""
    need_strace()
    with trial_in(folder) as trial:
        count = trial.points

        def killed(point):
            left = trial.fresh(f"left-{point}")
            traced(f"signal=SIGKILL:when={point}", *trial.adding(left))
            archive = trial.folder / f"again-{point}"
            copy(left, archive)
            (trial.folder / f"calls-{point}").mkdir()
            settling = points_of(trial.folder / f"calls-{point}", "archive", "list", "--to", archive)
            outcomes = []
            # The last call is that which writes the answer.
            for second in range(1, settling, 1 if FULL else 3):
                copy(left, archive)
                traced(f"signal=SIGKILL:when={second}", "archive", "list", "--to", archive)
                outcomes.append(trial.settle(archive, f"killed at call {point}, then at call {second} of settling", False))
            shutil.rmtree(archive)
            shutil.rmtree(left)
            return outcomes

        points = range(1, count + 1, 5) if FULL else range(count - 120, count, 10)
        outcomes = [each for some in on_all_cores(killed, [(point,) for point in points]) for each in some]
        told_counts("killed again", outcomes)
        expect(len(outcomes) > 10, f"{len(outcomes)} points while settling")


def test_calls_that_fail(folder):
    """One call, or it and all behind it: a full disk, a disk that fails, one that cannot be written any more."""
    need_strace()
    with trial_in(folder) as trial:
        count = trial.points

        def failed(error, point, when):
            what = f"{error} at call {when} of {count}"
            archive = trial.fresh(f"failed-{error}-{when}")
            process = traced(f"error={error}:when={when}", *trial.adding(archive))
            told = process.stderr.decode("utf-8", "replace")
            expect(process.returncode in (0, 1, 5), f"{what}: exit {process.returncode}: {told}")
            expect(process.returncode == 0 or not told or "[" in told, f"{what}: {told}")
            whole = trial.settle(archive, what, process.returncode == 0)
            shutil.rmtree(archive)
            return whole

        for number, error in enumerate(("ENOSPC", "EIO", "EROFS")):
            points = sample(count, 8, 3 + number)
            outcomes = on_all_cores(failed, [(error, point, when) for point in points
                                             # In full, a fault that stays is tried with each kind at every third call.
                                             for when in ([f"{point}", f"{point}+"] if not FULL or point % 3 == number else [f"{point}"])])
            told_counts(error, outcomes)


def test_writes_that_are_short(folder):
    """A disk takes half of what a write has and says so: once, from then on always, or before it says that it is full.

    strace can only pretend that a call wrote less and leaves the call out; here half of the bytes are really written.
    """
    library = short_writes(folder)
    with trial_in(folder) as trial:
        def shortened(point, how, archive):
            log = trial.folder / f"short-{how}-{point}"
            environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LD_PRELOAD": str(library),
                           "SHORT_WRITES_AT": str(point), "SHORT_WRITES_HOW": how, "SHORT_WRITES_LOG": str(log)}
            process = subprocess.run([str(EXECUTABLE), *map(str, trial.adding(archive))], stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, env=environment)
            calls, halved = map(int, log.read_text().split())
            return process, calls, halved

        _, count, halved = shortened(0, "once", trial.fresh("counted"))
        expect(count >= 30 and halved == 0, f"only {count} writes; {halved} were short")

        def tried(how, point):
            what = f"write {point} of {count}, short {how}"
            archive = trial.fresh(f"short-{how}-{point}-archive")
            process, _, halved = shortened(point, how, archive)
            told = process.stderr.decode("utf-8", "replace")
            expect(halved >= 1, f"{what}: no write was short")
            if how == "full":
                expect(process.returncode in (0, 1, 5), f"{what}: exit {process.returncode}: {told}")
                expect(process.returncode == 0 or "[" in told, f"{what}: {told}")
            else:
                expect_equal(process.returncode, 0, f"{what}: {told}")
                expect(state(archive) == trial.after, f"{what}: the archive is another than without the fault")
            whole = trial.settle(archive, what, process.returncode == 0)
            shutil.rmtree(archive)
            return whole

        for number, how in enumerate(("once", "always", "full")):
            outcomes = on_all_cores(tried, [(how, point) for point in sample(count, 8, 30 + number)])
            told_counts(f"short {how}", outcomes)
            expect(how == "full" or all(outcomes), f"{how}: {outcomes}")


def test_a_medium_that_cannot_be_written(folder):
    archive = found(folder / "archive")
    add(archive, campaign(folder / "c"))
    if os.geteuid() != 0 or tool("mount", "--bind", archive, archive).returncode != 0:
        raise Skip("nothing can be mounted here")
    try:
        if tool("mount", "-o", "remount,ro,bind", archive).returncode != 0:
            raise Skip("a read-only medium cannot be made here")
        before = state(archive)
        expect_sound(archive, "on a read-only medium")
        expect_equal(len(run("archive", "search", "公园", "--to", archive, "--json").json()["archive"]["bags"]), 2, "bags found")
        result = add(archive, campaign(folder / "d", 2), "--json", code=FAILED).json()
        expect_equal([d["code"] for d in result["diagnostics"] if d["severity"] == "error"], ["archive.read-only"], "what is said")
        expect(state(archive) == before, "something changed")
    finally:
        subprocess.run(["umount", str(archive)], check=True)


def test_wrong_usage(folder):
    archive = found(folder / "archive")
    run("archive", "init", archive, "--fonds", "J001", code=BAD_INPUT)
    run("archive", "add", PARK, code=USAGE)
    run("archive", "add", PARK, "--to", folder / "nothing", code=BAD_INPUT)
    run("archive", "show", "J009", "--to", archive, code=BAD_INPUT)
    run("archive", "verify", "--part", "3/2", "--to", archive, code=USAGE)
    run("archive", "init", folder / "b", "--fonds", "J 1", code=USAGE)
    nested = campaign(folder / "outer")
    found(nested / "archive")
    result = add(nested / "archive", nested, code=USAGE)
    expect("archive.nested" in result.err, f"{result}")
    linked = campaign(folder / "linked")
    (linked / "source" / "passwd").symlink_to("/etc/passwd")
    result = add(archive, linked, code=BAD_INPUT)
    expect("archive.strange" in result.err and bags(archive) == [], f"{result}")
    run("archive", "add", PARK, "--to", archive, "--strict", code=STRICT)
    expect(bags(archive) == [] and list((archive / ".huizong" / "work").iterdir()) == [], "something is left")


# MARK: Proofs and copies

def several(folder, count=3):
    archive = found(folder / "archive", "--keeper", "某局")
    for number in range(1, count + 1):
        add(archive, campaign(folder / f"c{number}", number))
    return archive


def test_the_root_as_a_code(folder):
    """The blocks that a terminal shows, drawn as a picture and read by zbar."""
    from PIL import Image
    archive = several(folder, 1)
    lines = run("archive", "root", "--to", archive).out.decode().splitlines()
    blocks = [line for line in lines if set(line) <= set("█▀▄ ") and line]
    halves = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    rows = [row for line in blocks for row in ([halves[c][0] for c in line], [halves[c][1] for c in line])]
    picture = Image.new("L", (len(rows[0]), len(rows)))
    picture.putdata([value for row in rows for value in row])
    picture.resize((len(rows[0]) * 6, len(rows) * 6), Image.NEAREST).save(folder / "code.png")
    read = tool("zbarimg", "--quiet", "--raw", folder / "code.png").stdout
    read = read.decode() if isinstance(read, bytes) else read
    expect_equal(read.strip(), lines[0], "the code of the root")
    expect(re.fullmatch("[0-9a-f]{64}", lines[0]), lines[0])


def test_proofs_by_hand(folder):
    """RFC 9162 written down once more, without the program and without the archive."""
    archive = several(folder)
    old = run("archive", "root", "--to", archive, "--json").json()["archive"]["root"]
    add(archive, campaign(folder / "c9", 9))
    root = run("archive", "root", "--to", archive, "--json").json()["archive"]["root"]
    name = bags(archive)[2]
    run("archive", "prove", name, "--to", archive, "-o", folder / "proof.txt")
    fields = [line.split(": ", 1) for line in (folder / "proof.txt").read_text().splitlines()]
    said = dict(fields)
    node = lambda left, right: hashlib.sha256(b"\1" + left + right).digest()
    digest = hashlib.sha256(b"\0" + said["Line"].encode()).digest()
    at, last = int(said["Index"]), int(said["Lines"]) - 1
    for beside in (bytes.fromhex(value) for label, value in fields if label == "Node"):
        if at % 2 or at == last:
            digest = node(beside, digest)
            while at and not at % 2:
                at, last = at >> 1, last >> 1
        else:
            digest = node(digest, beside)
        at, last = at >> 1, last >> 1
    expect_equal((digest.hex(), last), (root, 0), "the root that the proof gives")
    expect(said["Line"].split("\t")[3] == name, said["Line"])

    shutil.copytree(archive / "bags" / name, folder / "bag")
    shutil.rmtree(archive / "bags")
    run("archive", "check", folder / "proof.txt", "--root", root, "--bag", folder / "bag")
    run("archive", "check", folder / "proof.txt", "--root", old, code=DAMAGED)
    notice = folder / "bag" / "data" / "notice.pdf"
    notice.chmod(0o644)
    notice.write_bytes(notice.read_bytes()[:-1] + b"?")
    run("archive", "check", folder / "proof.txt", "--bag", folder / "bag", code=DAMAGED)
    run("archive", "prove", "--since", old, "--to", archive, "-o", folder / "since.txt")
    run("archive", "check", folder / "since.txt", "--root", root)
    run("archive", "prove", "--since", "00" * 32, "--to", archive, code=DAMAGED)
    run("archive", "check", PARK / "campaign.yaml", code=BAD_INPUT)


def test_copies_leave_whole(folder):
    archive = several(folder)
    number = "J001-WS·2020-D30-BGS-0002"
    public, restricted = (b for b in bags(archive) if "0002" in b)
    run("archive", "export", number, "--to", archive, "-o", folder / "copy")
    expect_equal([p.name for p in (folder / "copy").iterdir()], [public], "bags of a public copy")
    judge_bag(folder / "copy" / public)
    run("archive", "export", number, "--full", "--to", archive, "-o", folder / "copy.zip")
    import zipfile
    with zipfile.ZipFile(folder / "copy.zip") as copy:
        expect_equal(copy.testzip(), None, "the ZIP")
        copy.extractall(folder / "unzipped")
    for bag in (public, restricted):
        judge_bag(folder / "unzipped" / bag)
        expect(state(folder / "unzipped" / bag) == state(archive / "bags" / bag), f"{bag} is another in the ZIP")
    run("archive", "export", number, "--full", "--to", archive, "-o", folder / "again.zip")
    expect((folder / "copy.zip").read_bytes() == (folder / "again.zip").read_bytes(), "two exports differ")
    expect_equal((folder / "copy.zip").stat().st_mode & 0o077, 0, "others may read restricted bags")
    run("archive", "export", restricted, "--to", archive, "-o", folder / "x", code=USAGE)
    run("archive", "export", public, "--to", archive, "-o", archive / "bags" / "x", code=USAGE)
    run("archive", "export", public, "--to", archive, "-o", folder / "copy", code=BAD_INPUT)
    notice = archive / "bags" / public / "data" / "notice.pdf"
    notice.chmod(0o644)
    notice.write_bytes(b"?")
    run("archive", "export", public, "--to", archive, "-o", folder / "y", code=DAMAGED)
    expect(not (folder / "x").exists() and not (folder / "y").exists(), "something was written")
    # A copy of the archive is a second copy for a repair; an exported bag can be taken in by another archive.
    other = found(folder / "other")
    run("archive", "import", folder / "copy" / public, "--to", other)
    expect_sound(other, "another archive")


def test_ocfl_object(folder):
    """ocfl-py is the validator of the OCFL community."""
    archive = several(folder, 2)
    add(archive, campaign(folder / "c9", 9), "--corrects", "J001-WS·2020-D30-BGS-0001", "--reason", "数字有误")
    run("archive", "export", "J001-WS·2020-D30-BGS-0001", "J001-WS·2020-D30-BGS-0003", "--full", "--ocfl", "--to", archive, "-o", folder / "object")
    # It loads the client of a storage service, which a folder does not need.
    sys.modules.setdefault("s3fs", types.SimpleNamespace(S3FileSystem=None))
    from ocfl.object import Object
    passed = Object(path=str(folder / "object")).validate(objdir=str(folder / "object"), log_warnings=True, log_errors=True, check_digests=True)
    expect(passed[0] if isinstance(passed, tuple) else passed, f"{passed}")
    inventory = json.loads((folder / "object" / "inventory.json").read_text())
    expect_equal(sorted(inventory["versions"]), ["v1", "v2"], "versions")
    expect_equal(inventory["versions"]["v2"]["message"], "corrects J001-WS·2020-D30-BGS-0001", "why there is a second")


def test_a_campaign_in_one_workbook(folder):
    archive = found(folder / "archive")
    book = folder / "活动.xlsx"
    run("new", "--from", campaign(folder / "c"), "--workbook", book, code=(DONE, USAGE, BAD_INPUT))
    if not book.is_file():
        raise Skip("no workbook was made of a folder")
    add(archive, book)
    restricted = archive / "bags" / bags(archive)[1]
    expect_equal((restricted / "data" / "campaign" / "活动.xlsx").read_bytes(), book.read_bytes(), "the workbook")
    expect_equal([p.name for p in (restricted / "data" / "campaign").iterdir()], ["活动.xlsx"], "what was filed of its folder")
    judge_bag(restricted)


def test_handover(folder):
    """By openpyxl, an XML parser, poppler and hashlib."""
    import xml.etree.ElementTree as tree
    import openpyxl
    archive = several(folder, 2)
    number = "J001-WS·2020-D30-BGS-"
    run("archive", "export", number + "0001", number + "0002", "--handover", "--to", archive, "-o", folder / "out")
    expect_equal(sorted(p.name for p in (folder / "out").iterdir()),
                 sorted([number + "0001", number + "0002", "归档文件目录.xlsx", "移交检测报告.txt"]), "what goes over")
    item = folder / "out" / (number + "0001")
    expect_equal(sorted(p.name for p in item.iterdir()), ["metadata.xml", "notice.pdf", "tally.xlsx"], "a 件")
    metadata = tree.parse(item / "metadata.xml").getroot()
    for name, value in {"聚合层次": "件", "档号": number + "0001", "保管期限": "30年", "内容描述/题名": "关于公园绿地的反馈 1",
                        "内容描述/责任者": "某局", "内容描述/日期": "2020-06-18", "来源/立档单位名称": "某局"}.items():
        expect_equal(metadata.findtext(name), value, name)
    digests = {e.findtext("计算机文件名"): e.findtext("数字摘要值") for e in metadata.findall("电子属性")}
    for name, digest in digests.items():
        expect_equal(hashlib.sha512((item / name).read_bytes()).hexdigest(), digest, name)
    sheet = openpyxl.load_workbook(folder / "out" / "归档文件目录.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    expect_equal(rows[1], ["序号", "档号", "文号", "责任者", "题名", "日期", "页数", "保管期限", "备注"], "heads of the list")
    pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", item / "notice.pdf"], capture_output=True, text=True).stdout)[1])
    expect_equal(rows[2], [1, number + "0001", None, "某局", "关于公园绿地的反馈 1", "20200618", pages, "30年", None], "first line")
    report = (folder / "out" / "移交检测报告.txt").read_text()
    for word in ("一、真实性", "二、完整性", "三、可用性", "四、安全性", "病毒检测"):
        expect(word in report, report)
    expect("不通过" not in report and "连续" in report, report)
