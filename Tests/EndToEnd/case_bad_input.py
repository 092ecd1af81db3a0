"""Bad input and bad surroundings: one clear diagnostic with its place, the right exit code, nothing left behind."""
import json
import os
import resource
import shutil
import signal
import subprocess

from support import *


def refuse_import(folder, content, name="input.txt"):
    source = folder / name
    source.write_bytes(content)
    target = folder / "campaign"
    result = run("import", source, "-o", target, "--json", code=BAD_INPUT, scratch=folder, timeout=120)
    expect_one_error(result, place=name)
    expect(not target.exists(), f"a refused import left {sorted(snapshot(target))}")


def test_empty_file(folder):
    refuse_import(folder, b"")


def test_file_of_white_space(folder):
    refuse_import(folder, "\ufeff \r\n\u3000\n".encode())


def test_binary_file(folder):
    refuse_import(folder, b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 64)


def test_replacement_characters(folder):
    refuse_import(folder, ("2024年\ufffd\ufffd月\ufffd日，" + "\ufffd" * 40 + "\n").encode() * 60)


def test_text_decoded_with_the_wrong_table(folder):
    refuse_import(folder, ("锟斤拷" * 30 + "\n").encode() * 20)


def test_line_of_50_megabytes(folder):
    refuse_import(folder, "意见".encode() * (50_000_000 // 6))


def test_text_that_is_no_result_notice(folder):
    source = folder / "letter.txt"
    source.write_text("各位居民：\n本周六上午小区停水检修，请提前储水，敬请谅解。\n物业服务中心\n", "utf-8")
    said = run("import", source, "-o", folder / "campaign", "--json", code=(DONE, BAD_INPUT)).diagnostics()
    words = [d["message"] for d in said if "letter.txt" in json.dumps(d, ensure_ascii=False)]
    expect(words, f"nothing says that this is no result notice: {said}")


def test_gbk_file_reads_as_utf8_does(folder):
    source = folder / "gbk.txt"
    source.write_bytes(SCRAPED.read_text("utf-8").encode("gb18030"))
    texts = []
    for name, file in (("gbk", source), ("utf8", SCRAPED)):
        place = folder / name
        place.mkdir()
        build(import_sample(place, source=file), place / "out")
        texts.append(body_text(place / "out" / "notice.pdf"))
    expect_equal(texts[0], texts[1], "text of the notice from the GB 18030 file")


def test_missing_file(folder):
    result = run("import", folder / "absent.txt", "-o", folder / "campaign", "--json", code=BAD_INPUT)
    expect_one_error(result, place="absent.txt")
    result = run("build", folder / "absent", "-o", folder / "out", "--json", code=BAD_INPUT)
    expect_one_error(result, place="absent")
    expect(not (folder / "out").exists(), "something was written")


HEAD = "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\n"
BAD_CAMPAIGNS = {
    # what is wrong: the text, the line of its place, words that the diagnostic must hold
    "wrong type": (HEAD + "groups: 3\n", 4, ["groups"]),
    "wrong type inside": (HEAD + "groups:\n  - id: a\n    heading: 一。\n    run_in: 也许\n", 7, ["run_in"]),
    "unknown field": (HEAD + "titel: 关于服务的反馈\n", 4, ["titel", "title"]),
    "unknown field inside": (HEAD + "window: {from: 2024-01-01, till: 2024-02-01}\n", 4, ["till"]),
    "window ends before it begins": (HEAD + "window: {from: 2024-02-01, to: 2024-01-01}\n", 4, ["2024-02-01", "2024-01-01"]),
    "no such day": (HEAD + "date: 2024-02-30\n", 4, ["2024-02-30"]),
    "not YAML": (HEAD + "groups: [a, b\n", None, []),
    "later version": (HEAD.replace("huizong: 1", "huizong: 99"), 1, ["99"]),
    "no issuer": ("huizong: 1\ntopic: 如何改进服务\n", None, ["issuer"]),
    "neither title nor topic": ("huizong: 1\nissuer: 某局\n", None, ["title", "topic"]),
    "the same group twice": (HEAD + "groups:\n  - {id: a, heading: 甲}\n  - {id: a, heading: 乙}\n", 6, ["a"]),
}


def test_bad_campaigns(folder):
    for number, (kind, (text, line, words)) in enumerate(BAD_CAMPAIGNS.items()):
        campaign = write_campaign(folder / f"c{number}", text)
        out = folder / f"out{number}"
        try:
            for arguments in (["check", campaign], ["build", campaign, "-o", out]):
                result = run(*arguments, "--json", code=BAD_INPUT, scratch=folder)
                error = expect_one_error(result, place="campaign.yaml", line=line)
                for word in words:
                    expect(word in json.dumps(error, ensure_ascii=False), f"{word} is not named: {error}")
            for language in ("zh", "en"):
                said = run("check", campaign, "--lang", language, code=BAD_INPUT).out.decode()
                expect("campaign.yaml" + (f":{line}" if line else "") in said, f"no place in: {said}")
            expect(not out.exists(), "something was written")
        except Wrong as wrong:
            raise Wrong(f"{kind}: {wrong}") from None


def test_bad_rows_have_line_and_column(folder):
    rows = 'id,received,text\n1,2024-01-02,甲\n2,2024-01-02,"乙\n丙"\n3,2024-01-03,"丁\n'
    campaign = write_campaign(folder / "campaign", HEAD, rows)
    result = run("check", campaign, "--json", code=BAD_INPUT)
    places = json.dumps(result.diagnostics(), ensure_ascii=False)
    expect("suggestions.csv" in places, f"the file is not named: {places}")
    expect('"line": 5' in places, f"the quotation mark that is not closed has no line: {places}")


def test_missing_font_file(folder):
    fonts = folder / "fonts"
    fonts.mkdir()
    for path in (ROOT / "fonts").rglob("*"):
        copy = fonts / path.relative_to(ROOT / "fonts")
        if path.is_dir():
            copy.mkdir(exist_ok=True, parents=True)
        elif path.name == "manifest.json":
            shutil.copy(path, copy)
        elif path.name != "FandolFang-Regular.otf":
            copy.parent.mkdir(exist_ok=True, parents=True)
            copy.symlink_to(path)
    out = folder / "out"
    result = run("build", PARK, "-o", out, "--json", code=FAILED, env={"HUIZONG_FONTS": str(fonts)}, scratch=folder)
    expect_one_error(result, code="font", place="FandolFang-Regular.otf")
    expect(not out.exists() or not snapshot(out), "something was written")


def test_unwritable_output(folder):
    blocker = folder / "file"
    blocker.write_text("not a folder")
    for target in (blocker / "out", Path("/proc/huizong-out")):
        result = run("build", PARK, "-o", target, "--json", code=FAILED, scratch=folder)
        expect_one_error(result, code="output", place=str(target.name))
    expect_equal(blocker.read_text(), "not a folder", "the file in the way")


def test_folder_without_permission(folder):
    if os.geteuid() == 0:
        raise Skip("root may write everywhere")
    out = folder / "out"
    out.mkdir(mode=0o555)
    result = run("build", PARK, "-o", out, "--json", code=FAILED, scratch=folder)
    expect_one_error(result, code="output")
    expect_equal(list(out.iterdir()), [], "files in the folder")


def test_full_disk(folder):
    disk = folder / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or tool("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk).returncode != 0:
        raise Skip("a small file system cannot be mounted here")
    try:
        # Two pages of memory are left, less than any output needs.
        (disk / "filler").write_bytes(bytes(56 << 10))
        result = run("build", PARK, "-o", disk / "out", "--json", code=FAILED, scratch=folder)
        expect_one_error(result, code="output")
        run("import", SCRAPED, "-o", disk / "campaign", code=FAILED, scratch=folder)
        expect_equal(sorted(p.name for p in disk.rglob("*")), ["filler"], "what is on the full disk")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_full_temporary_disk(folder):
    # libxlsxwriter works in temporary files and says that all went well.
    disk = folder / "scratch"
    disk.mkdir()
    if os.geteuid() != 0 or tool("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk).returncode != 0:
        raise Skip("a small file system cannot be mounted here")
    try:
        (disk / "filler").write_bytes(bytes(4 << 10))
        out = folder / "out"
        for attempt in ("first", "second"):
            process = subprocess.run(
                [str(EXECUTABLE), "build", str(PARK), "-o", str(out)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, env={"PATH": os.environ["PATH"], "TMPDIR": str(disk)}, timeout=120)
            expect(process.returncode in (DONE, FAILED), f"exit {process.returncode}: {process.stderr.decode()}")
            if process.returncode == DONE:
                # It needed no temporary file: then the outputs are whole.
                good = folder / "good"
                build(PARK, good)
                expect(snapshot(out) == snapshot(good), "an output is damaged")
            else:
                expect(not out.exists() or not snapshot(out), "a failed build left files")
            expect_equal([p.name for p in disk.iterdir()], ["filler"], f"temporary files after the {attempt} attempt")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_file_size_limit(folder):
    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    out = folder / "out"
    process = subprocess.run(
        [str(EXECUTABLE), "build", str(PARK), "-o", str(out)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, preexec_fn=limited, timeout=120)
    expect_equal(process.returncode, FAILED, f"exit code; {process.stderr.decode()}")
    expect(not out.exists() or not snapshot(out), "something was written")


def test_standard_output_is_full(folder):
    if not Path("/dev/full").exists():
        raise Skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        run("notice", PARK, "-o", "-", stdout=full, code=FAILED)
