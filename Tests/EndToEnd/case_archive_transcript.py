"""What the main commands of an archive say, word for word, against Tests/Golden/Transcripts/archive.txt.

Digests change with every byte of a notice, and are written as `#`; sizes likewise.
"""
from archives import *

GOLDEN = ROOT / "Tests" / "Golden" / "Transcripts" / "archive.txt"


def masked(text, folder):
    text = text.replace(str(folder) + "/", "")
    text = re.sub(r"\b[0-9a-f]{40,}\b", "#", text)
    return re.sub(r"(?m)^  \d+  (?=\S+/|\S+\.)", "  #  ", text)


def test_the_words_of_the_main_commands(folder):
    archive = folder / "archive"
    said = []

    def say(*arguments, code=DONE):
        for language in ("zh", "en"):
            if language == "en" and arguments[1] in ("init", "add", "repair", "dispose"):
                # They do their work once; their words in English are those of another archive.
                continue
            result = run(*arguments, "--lang", language, code=code)
            command = " ".join(str(a) for a in arguments)
            said.append(masked(f"$ huizong {command} --lang {language}\n{result.out.decode()}{result.err}", folder) + (f"[{result.code}]\n" if result.code else ""))

    to = ("--to", archive)
    say("archive", "init", archive, "--fonds", "J001", "--keeper", "某局", "--time", TIME)
    say("archive", "add", campaign(folder / "first", 1), *to, "--time", TIME)
    say("archive", "add", campaign(folder / "second", 2), *to, "--time", TIME, "--corrects", "J001-WS·2020-D30-BGS-0001", "--reason", "统计有误")
    say("archive", "list", *to)
    say("archive", "search", "公园", "绿地", *to)
    say("archive", "search", "没有的词", *to)
    say("archive", "root", "--no-qr", *to)
    say("archive", "prove", "J001-WS.2020-D30-BGS-0001.public", "-o", folder / "proof.txt", *to)
    say("archive", "check", folder / "proof.txt")
    say("archive", "verify", *to)
    notice = archive / "bags" / "J001-WS.2020-D30-BGS-0001.public" / "data" / "notice.pdf"
    subprocess.run(["cp", "-a", str(archive), str(folder / "copy")], check=True)
    content = bytearray(notice.read_bytes())
    content[1000] ^= 1
    notice.chmod(0o644)
    notice.write_bytes(content)
    say("archive", "verify", "--read-data", *to, code=DAMAGED)
    say("archive", "repair", "--from", folder / "copy", *to)
    say("archive", "dispose", "J001-WS.2020-D30-BGS-0001.restricted", "--reason", "依请求", "--erasure", "--time", TIME, *to)
    text = "\n".join(said)
    if os.environ.get("HUIZONG_UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(text)
    wanted = GOLDEN.read_text()
    for number, (was, now) in enumerate(zip(wanted.splitlines() + [""], text.splitlines() + [""]), 1):
        expect(was == now, f"{GOLDEN.name}, line {number}\nwas: {was}\nis:  {now}\nregenerate: HUIZONG_UPDATE_GOLDEN=1 Tests/EndToEnd/run archive_transcript")
    expect_equal(text, wanted, "the transcript")
