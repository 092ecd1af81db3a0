"""What goes where: standard output, files that are there already, pipes, signals."""
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import time

from archives import TIME, found
from support import *


def copied(folder, sample=PARK):
    shutil.copytree(sample, folder / "mine")
    return folder / "mine"


def mode(path):
    return path.stat().st_mode & 0o777


# Standard output

def test_an_output_is_alone_on_standard_output(folder):
    run("notice", PARK, "-o", folder / "one.pdf")
    piped = run("notice", PARK, "-o", "-", "--report", folder / "lay.json")
    expect(piped.out == (folder / "one.pdf").read_bytes(), "something stands behind the notice")
    expect("lay.json" in piped.err, f"the report is not told of: {piped.err}")
    json.loads((folder / "lay.json").read_text("utf-8"))
    run("tally", PARK, "-o", folder / "one.xlsx")
    piped = run("tally", PARK, "-o", "-", "--csv", folder / "csv")
    expect(piped.out == (folder / "one.xlsx").read_bytes(), "something stands behind the workbook")


def test_an_output_and_json_do_not_share_standard_output(folder):
    for words in (["notice", PARK], ["tally", PARK], ["tally", PARK, "--internal"], ["code", PARK]):
        refused = run(*words, "-o", "-", "--json", code=USAGE)
        expect(not refused.out and "--json" in refused.err, f"{refused}: {refused.out[:80]}")


def test_texts_are_members_of_the_json(folder):
    run("notice", PARK, "-o", folder / "n.pdf")
    plain = run("show", folder / "n.pdf", "campaign.json").out
    expect_equal(run("show", folder / "n.pdf", "campaign.json", "--json").json()["text"], plain.decode("utf-8"), "show")
    archive = folder / "archive"
    found(archive)
    added = run("archive", "add", PARK, "--to", archive, "--time", TIME, "--json").json()
    bag = added["archive"]["bags"][0]
    proof = run("archive", "prove", bag, "--to", archive).out
    told = run("archive", "prove", bag, "--to", archive, "--json").json()
    expect_equal(told["text"], proof.decode("utf-8"), "proof")
    (folder / "proof.txt").write_text(told["text"], "utf-8")
    root = run("archive", "root", "--to", archive, "--json").json()["archive"]["root"]
    run("archive", "check", folder / "proof.txt", "--root", root, "--strict")
    # Its own root is no witness.
    expect("proof.uncompared" in str(run("archive", "check", folder / "proof.txt", "--json").json()), "nobody is warned")
    run("archive", "check", folder / "proof.txt", "--strict", code=STRICT)
    # Filed once more it gets another number, and that is said.
    again = run("archive", "add", PARK, "--to", archive, "--time", TIME, "--json").json()
    told = [d for d in again["diagnostics"] if d["code"] == "archive.again"]
    expect_equal([d["arguments"]["number"] for d in told], [added["archive"]["archive_number"]], "what is there")
    run("archive", "add", PARK, "--to", archive, "--strict", code=STRICT)
    expect_equal(run("archive", "list", "--to", archive, "--json").json()["archive"]["bags"].__len__(), 4, "bags")


def test_results_that_are_lost_are_a_failure(folder):
    if not Path("/dev/full").exists():
        raise Skip("there is no /dev/full")
    for words in (["check", PARK], ["check", PARK, "--json"], ["fonts"], ["help"], ["help", "build"], ["templates"]):
        with open("/dev/full", "wb") as full:
            lost = run(*words, stdout=full, code=FAILED)
        expect("output.disk-full" in lost.err, f"nothing is said: {lost}")
    # A reader that goes away asks for no words.
    read, write = os.pipe()
    os.close(read)
    gone = run("help", stdout=write, code=FAILED)
    os.close(write)
    expect_equal(gone.err, "", "words for a reader that went away")


# Files that are there

def test_no_output_takes_the_place_of_an_input(folder):
    campaign = copied(folder)
    before = snapshot(folder)
    for words in (["notice", campaign, "-o", folder / "n.pdf", "--report", campaign / "campaign.yaml"],
                  ["notice", campaign, "-o", folder / "n.pdf", "--report", campaign / "." / "suggestions.csv"],
                  ["notice", campaign, "-o", folder / "same.pdf", "--report", folder / "mine" / ".." / "same.pdf"]):
        refused = run(*words, "--json", code=USAGE)
        expect_one_error(refused, code="output.(input|twice)")
        expect(snapshot(folder) == before, f"{words[-1]}: something changed")


def test_private_files_are_private_over_others(folder):
    campaign = copied(folder)
    for name, words in (("a.xlsx", ["tally", campaign, "-o", folder / "a.xlsx", "--internal"]),
                        ("f.xlsx", ["check", campaign, "--mark", folder / "f.xlsx"]),
                        ("out/tally-internal.xlsx", ["build", campaign, "-o", folder / "out", "--internal"]),
                        ("out/mask-log.csv", ["build", campaign, "-o", folder / "out", "--internal"])):
        place = folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"old")
        place.chmod(0o644)
        run(*words, code=(DONE, BAD_INPUT))
        expect_equal(oct(mode(place)), oct(0o600), name)
        expect(place.read_bytes() != b"old", f"{name} was not written")


def test_a_pipe_is_no_file(folder):
    campaign = copied(folder)
    for name in ("campaign.yaml", "suggestions.csv"):
        (campaign / name).unlink()
        os.mkfifo(campaign / name)
        run("check", campaign, "--json", code=(DONE, BAD_INPUT), timeout=20)
        (campaign / name).unlink()
        shutil.copy(PARK / name, campaign / name)
    os.mkfifo(folder / "pipe.csv")
    run("import", folder / "pipe.csv", "-o", folder / "new", code=BAD_INPUT, timeout=20)


# Signals

def asked(folder, *, ignored=()):
    """A process that asks at a terminal which column is which, and the terminal's other end."""
    (folder / "odd.csv").write_text("甲,乙\n多设座椅多设座椅,2\n延长开放时间,3\n", "utf-8")
    leader, follower = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "TERM": "dumb", "LANG": "C.UTF-8", "HUIZONG_LANG": "en"}

    def prepare():
        for number in ignored:
            signal.signal(number, signal.SIG_IGN)

    process = subprocess.Popen(
        [str(EXECUTABLE), "import", str(folder / "odd.csv"), "-o", str(folder / "new")], stdin=follower,
        stdout=subprocess.PIPE, stderr=follower, env=environment, preexec_fn=prepare)
    os.close(follower)
    said = b""
    end = time.monotonic() + 60
    while b"give up" not in said and time.monotonic() < end:
        if select.select([leader], [], [], 1)[0]:
            try:
                said += os.read(leader, 4096)
            except OSError:
                break
    expect(b"give up" in said, f"nothing was asked: {said!r}")
    return process, leader


def test_a_question_ends_at_a_signal(folder):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process, leader = asked(folder)
        time.sleep(0.2)
        process.send_signal(number)
        try:
            expect_equal(process.wait(20), STOPPED, f"exit code at {number.name}")
        finally:
            process.kill()
            process.stdout.close()
            os.close(leader)
        expect(not (folder / "new").exists(), "something was written")


def test_a_signal_that_was_ignored_stays_so(folder):
    process, leader = asked(folder, ignored=(signal.SIGHUP, signal.SIGINT))
    time.sleep(0.2)
    for number in (signal.SIGHUP, signal.SIGINT):
        process.send_signal(number)
    time.sleep(0.3)
    expect(process.poll() is None, "it ended at a signal that it was to ignore")
    os.write(leader, b"\n")
    try:
        expect_equal(process.wait(20), BAD_INPUT, "exit code")
    finally:
        process.kill()
        process.stdout.close()
        os.close(leader)


# Words

def test_help_of_commands_and_codes(folder):
    for words in (["build"], ["archive", "add"], ["archive"], ["help"]):
        expect_equal(run("help", *words).out, run(*words, "--help").out, f"help of {words}")
    expect("campaign.url-wanted" in run("help", "campaign.url-wanted").out.decode(), "a code")
    for wrong, meant in (("buidl", "build"), ("campaign.url-wantd", "campaign.url-wanted")):
        expect(meant in run("help", wrong, code=USAGE).err, f"{wrong}: {meant} is not suggested")
    expect("build" in run("bild", "mine", code=USAGE).err, "bild: build is not suggested")
    expect("64" in run("archive", "verify", "--to", folder, "--root", "abc", code=USAGE).err, "what a root is")


def test_folders_that_say_nothing(folder):
    expect("HUIZONG_HOME" in run("check", PARK, env={"HUIZONG_HOME": "/nonexistent"}, code=FAILED).err
           + run("check", PARK, env={"HUIZONG_HOME": "/nonexistent"}, code=FAILED).out.decode(), "what is wrong")
    run("build", PARK, "-o", folder / "out", env={"SOURCE_DATE_EPOCH": str(-2**63)})
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    if os.geteuid() == 0:
        raise Skip("root enters every folder")
    expect("Permission denied" in str(run("check", closed, "--json", code=BAD_INPUT).json()), "the system's words")
