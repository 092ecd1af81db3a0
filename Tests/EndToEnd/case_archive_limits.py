"""Bags that would take more memory than there is, if it were given to them."""
import time

from archives import *


def peak(folder, *arguments, code):
    """Anonymous memory at its highest, in MiB: looked at every hundredth of a second. What is told goes to a file, which no
    length of it fills."""
    errors = folder / "errors"
    with open(errors, "wb") as out:
        process = subprocess.Popen([str(EXECUTABLE), *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=out,
                                   env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
    highest = 0
    started = time.monotonic()
    while process.poll() is None:
        try:
            found_ = re.search(r"RssAnon:\s+(\d+) kB", Path(f"/proc/{process.pid}/status").read_text())
            highest = max(highest, int(found_[1]) >> 10 if found_ else 0)
        except OSError:
            pass
        time.sleep(0.01)
        if time.monotonic() - started > 120:
            process.kill()
    told = errors.read_text()
    expect_equal(process.returncode, code, f"exit: {told}")
    return highest, told


def foreign_bag(folder, algorithm, lines, payload=b"x"):
    import hashlib
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "x").write_bytes(payload)
    (folder / "bagit.txt").write_text("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
    digest = hashlib.new(algorithm, payload).hexdigest()
    with open(folder / f"manifest-{algorithm}.txt", "w") as manifest:
        manifest.write(f"{digest}  data/x\n")
        # Ten thousand names at once.
        for start in range(0, lines, 10_000):
            manifest.write("".join([f"{digest}  data/{number}\n" for number in range(start, min(start + 10_000, lines))]))
    return folder


def test_a_manifest_of_ten_million_lines(folder):
    if not Path("/proc/self/status").is_file():
        raise Skip("no /proc here")
    archive = found(folder / "archive")
    before = state(archive)
    bag = foreign_bag(folder / "bag", "md5", 10_000_000)
    expect((bag / "manifest-md5.txt").stat().st_size > 400 << 20, "the manifest is small")
    highest, told = peak(folder, "archive", "import", bag, "--to", archive, code=BAD_INPUT)
    expect("1000000" in told and "manifest-md5.txt" in told, told)
    expect("bag.manifest-missing" not in told and told.count("bag.too-large") == 1, told)
    expect(highest < 64, f"{highest} MiB for a manifest that is not read")
    expect_equal(state(archive), before, "the archive")


def test_the_longest_manifest_that_is_read(folder):
    """A million lines are read, and what they name is missed."""
    if os.environ.get("HUIZONG_ROWS") != "full":
        raise Skip("make acceptance runs it (HUIZONG_ROWS=full)")
    if not Path("/proc/self/status").is_file():
        raise Skip("no /proc here")
    archive = found(folder / "archive")
    highest, told = peak(folder, "archive", "import", foreign_bag(folder / "bag", "sha512", 999_999), "--to", archive, code=BAD_INPUT)
    expect("bag.too-large" not in told and "bag.file-missing" in told, told[:500])
    expect(highest < 1500, f"{highest} MiB for a million lines")
