"""Notices too long for one file, and how far the work has come: read from outside."""
import json
import os
import pty
import re
import subprocess

import verapdf
from support import *

WORDS = ["路灯太暗", "楼道漏雨", "车位不够", "希望加装电梯", "下水道返味", "请公开账目", "多设几处座椅", "垃圾清运不及时"]


def rows(count):
    lines = ["id,received,consent,text"]
    for number in range(1, count + 1):
        words = [WORDS[(number * 7 + part) % len(WORDS)] for part in range(2 + number % 9)]
        lines.append(f"A{number:05},2031-03-{1 + number % 28:02},是,第{number}件：{'，'.join(words)}。")
    return "\n".join(lines) + "\n"


def campaign(folder, count, kind="report", more=""):
    return write_campaign(
        folder / "campaign",
        "huizong: 1\ntitle: 关于老旧小区改造意见征集情况的报告\nissuer: {name: 澄江区城市更新局}\n"
        f"kind: {kind}\npublish: texts\ngroups:\n  - {{id: a, heading: 一类。, summary: 意见如下。}}\n{more}",
        rows(count))


def volumes(folder):
    return sorted(folder.glob("notice-*.pdf"))


def pages(pdf):
    facts = tool("pdfinfo", "-enc", "UTF-8", pdf).stdout.decode()
    return int(re.search(r"^Pages:\s+(\d+)", facts, re.MULTILINE).group(1))


def test_volumes_are_whole_files(folder):
    out = folder / "out"
    run("build", campaign(folder, 900), "-o", out, "--volume-pages", "20")
    files = volumes(out)
    expect(len(files) > 1, "one file")
    asked = [verapdf.ask(file) for file in files]
    for number, file in enumerate(files, 1):
        check = tool("qpdf", "--check", file)
        expect(check.returncode == 0, f"qpdf --check {file.name}: {check.stdout.decode()}")
        facts = tool("pdfinfo", "-enc", "UTF-8", file).stdout.decode()
        expect(re.search(rf"^Title:\s+.*报告 第{number}卷$", facts, re.MULTILINE), f"{file.name}: {facts}")
        expect("Tagged:          yes" in facts, f"{file.name} is not tagged")
        expect(pages(file) <= 20 and (pages(file) % 2 == 0 or file == files[-1]), f"{file.name} has {pages(file)} pages")
        first = bare(tool("pdftotext", "-enc", "UTF-8", "-l", "1", file, "-").stdout.decode())
        expect(f"第{number}卷" in first, f"the first page of {file.name} does not say which volume it is")
        tree = tool("pdfinfo", "-enc", "UTF-8", "-struct", file).stdout.decode()
        expect(tree.startswith("Document"), f"{file.name} has no structure")
    for file, futures in zip(files, asked):
        verapdf.expect_valid(futures, file.name)
    # The numbers go on, and each suggestion is there once, in its place.
    labels = [tool("qpdf", "--show-object=trailer", file).returncode for file in files]
    expect_equal(set(labels), {0}, "trailers")
    text = "".join(body_text(file) for file in files)
    found = [int(number) for number in re.findall(r"第(\d+)件：", text)]
    expect_equal(found, list(range(1, 901)), "suggestions in their order")
    last = tool("pdftotext", "-enc", "UTF-8", files[-1], "-").stdout.decode()
    numbers = [int(number) for number in re.findall(r"^—\s*(\d+)\s*—$", last, re.MULTILINE)]
    before = sum(pages(file) for file in files[:-1])
    # Cover, its back, contents, its back: the text begins on the fifth page with 1.
    expect_equal(numbers, list(range(before - 3, before - 3 + pages(files[-1]))), "page numbers of the last volume")


def test_a_paragraph_is_never_parted(folder):
    out = folder / "out"
    run("build", campaign(folder, 900), "-o", out, "--volume-pages", "20")
    for file in volumes(out)[1:]:
        first = tool("pdftotext", "-enc", "UTF-8", "-l", "1", "-y", "95", "-H", "30", "-W", "596", "-x", "0", file, "-")
        expect(re.match(r"第\d+条", bare(first.stdout.decode())), f"{file.name} begins with {first.stdout.decode()}")


def test_a_table_goes_on_with_its_head(folder):
    more = "annexes: [{title: 意见汇总表, table: rows}]\n"
    out = folder / "out"
    run("build", campaign(folder, 900, "summary", more), "-o", out, "--volume-pages", "20")
    files = volumes(out)
    expect(len(files) > 1, "one file")
    asked = [verapdf.ask(file) for file in files]
    for file in files[1:]:
        tree = [line.strip() for line in
                tool("pdfinfo", "-enc", "UTF-8", "-struct", file).stdout.decode().splitlines()]
        expect_equal(tree[:3], ["Document", "Table (block)", "TR (block)"] if "TR (block)" in tree else
                     ["Document", "Table (block)", "TR"], f"beginning of {file.name}")
        expect(tree[3].startswith("TH"), f"{file.name}: the table has no head: {tree[:5]}")
    for file, futures in zip(files, asked):
        verapdf.expect_valid(futures, file.name)


def test_summary_names_the_volume(folder):
    out = folder / "out"
    campaign_folder = campaign(folder, 900, more="sections: [{at: after, heading: 结语, text: 共收到来件若干。}]\n")
    run("build", campaign_folder, "-o", out, "--volume-pages", "20")
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    prints = figure(summary, "received.total")["prints"]
    expect(prints and all(place["volume"] == 1 for place in prints), f"places: {prints}")
    for place in prints:
        page = tool("pdftotext", "-enc", "UTF-8", "-f", place["page"], "-l", place["page"],
                    out / f"notice-{place['volume']}.pdf", "-").stdout.decode()
        expect("900" in bare(page), f"the figure is not on page {place['page']} of volume {place['volume']}")
    run("build", campaign_folder, "-o", folder / "whole")
    whole = json.loads((folder / "whole" / "summary.json").read_text("utf-8"))
    expect(all("volume" not in place for place in figure(whole, "received.total")["prints"]), "a volume of one file")


def test_contents_span_the_volumes(folder):
    more = "".join(
        f"  - {{id: g{number}, heading: 第{number}类。, summary: '{'甲乙丙丁' * 120}'}}\n" for number in range(40))
    out = folder / "out"
    run("build", campaign(folder, 3, more=more), "-o", out, "--volume-pages", "20")
    files = volumes(out)
    contents = bare(tool("pdftotext", "-enc", "UTF-8", "-f", "3", "-l", "6", "-layout", files[0], "-").stdout.decode())
    entries = re.findall(r"第(\d+)类(?:第(\d+)卷)?(\d+?)(?=（|附|—|$)", contents)
    expect_equal(len(entries), 40, "entries of the contents")
    expect(len({volume for _, volume, _ in entries}) > 2, f"volumes of the entries: {entries}")
    texts = [tool("pdftotext", "-enc", "UTF-8", file, "-").stdout.decode().split("\f") for file in files]
    for number, volume, page in entries:
        found = [text for text in texts[int(volume or 1) - 1] if re.search(rf"^—\s*{page}\s*—$", text, re.MULTILINE)]
        expect_equal(len(found), 1, f"pages {page} of volume {volume or 1}")
        expect(f"第{number}类" in bare(found[0]), f"group {number} is not on page {page} of volume {volume or 1}")


def test_same_bytes_twice(folder):
    made = campaign(folder, 400)
    for place in ("a", "b"):
        run("build", made, "-o", folder / place, "--volume-pages", "20", "--date", "2031-05-01")
    expect(snapshot(folder / "a") == snapshot(folder / "b"), "two builds differ")


def test_volumes_and_other_outputs(folder):
    made = campaign(folder, 900)
    refused = run("notice", made, "-o", "-", "--volume-pages", "20", code=USAGE)
    expect(b"%PDF" not in refused.out, "something was written")
    expect("report.volumes-many" in refused.err, f"what is wrong is not said: {refused}")
    for wrong in ("19", "0", "-3", "x"):
        run("notice", made, "-o", folder / "n.pdf", f"--volume-pages={wrong}", code=USAGE)
    told = run("check", made, "--volume-pages", "20", "--lang", "en").out.decode()
    found = re.search(r"The notice has (\d+) pages in (\d+) volumes", told)
    expect(found, f"check says nothing of volumes: {told}")
    run("notice", made, "-o", folder / "p" / "p-%03d.svg", "--volume-pages", "20")
    expect_equal(len(list((folder / "p").iterdir())), int(found.group(1)), "pictures")
    run("notice", made, "-o", folder / "v" / "notice.pdf", "--volume-pages", "20")
    expect_equal(len(volumes(folder / "v")), int(found.group(2)), "files")
    expect_equal(sum(pages(file) for file in volumes(folder / "v")), int(found.group(1)), "pages of all files")


def test_words_of_the_place(folder):
    for locale, words in (("zh-TW", "第2冊"), ("zh-HK", "第2冊"), ("en-GB", "Volume 2")):
        out = folder / locale
        made = campaign(folder / ("in-" + locale), 600, more=f"locale: {locale}\n")
        run("notice", made, "-o", out / "notice.pdf", "--volume-pages", "20", "--quiet")
        facts = tool("pdfinfo", "-enc", "UTF-8", volumes(out)[1]).stdout.decode()
        expect(words in re.search(r"^Title:.*", facts, re.MULTILINE).group(0), f"{locale}: {facts}")


def on_a_terminal(*arguments, term="xterm"):
    """What a terminal gets of standard error."""
    master, slave = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "HOME": "/", "LANG": "C.UTF-8", "TERM": term}
    process = subprocess.Popen(
        [str(EXECUTABLE), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=slave,
        env=environment)
    os.close(slave)
    said = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
    os.close(master)
    expect_equal(process.wait(), DONE, "exit code")
    return said.decode("utf-8")


def test_progress_leaves_nothing(folder):
    made = campaign(folder, 20_000)
    # Work that takes less than a second shows nothing; what is shown is written over and at last taken away.
    said = on_a_terminal("notice", made, "-o", folder / "n.pdf")
    drawn = re.findall(r"\r([^\r\n]*)\x1b\[K", said)
    if drawn:
        expect(any(re.search(r"\d 页  每秒 [\d,]+ 页  \d+%  约剩 \d+ (秒|分钟)", line) for line in drawn[:-1]), f"shown: {drawn[:3]}")
        expect_equal(drawn[-1], "", "the last thing drawn")
        expect("\x1b[K" not in said.rpartition("\r\x1b[K")[2], "something is drawn after the end")
    # What is not to be shown cannot depend on how long the work takes.
    for options in (["--quiet"], ["--json"]):
        expect("\r" not in on_a_terminal("notice", made, "-o", folder / "n.pdf", *options).replace("\r\n", ""),
               f"progress under {options}")
    expect("\x1b" not in on_a_terminal("notice", made, "-o", folder / "n.pdf", "--no-color", term="dumb"),
           "progress on a terminal that cannot show it")
    off = run("notice", made, "-o", folder / "n.pdf")
    expect("\r" not in off.err and "\x1b" not in off.err, "progress off a terminal")
