"""Groups proposed by a codebook: told, kept apart from everything public, and confirmed by a person in the coding workbook."""
import csv
import json
import shutil

import openpyxl

from archives import add, bags, found
from case_coding import ROWS, apply, columns, fill
from support import *

YAML = """huizong: 1
status: draft
title: 关于图书馆服务的意见
issuer: {{name: 青崖市桂溪区文化和旅游局, short: 区文旅局}}
topic: 图书馆搬迁后的服务
window: {{from: 2024-03-01, to: 2024-03-31}}
url: https://example.org/library
contact: {{name: 办公室, phone: 0000-0000000}}
date: 2024-04-10
publish: texts
groups:
  - id: hours
    heading: 关于开放时间。
    summary: 希望延长。{hours}
  - id: seats
    heading: 关于座位。
    summary: 座位不够。{seats}
"""
CODEBOOK = {
    "hours": "\n    codebook: {words: [开放时间, 闭馆: 2], patterns: [延长…时间]}",
    "seats": "\n    codebook: {words: [座位, 占座], exclude: [停车]}",
}
TEXTS = [
    ("S01", "希望延长周末的开放时间，晚上九点再闭馆。", ""),
    ("S02", "座位太少，占座现象严重。", ""),
    ("S03", "座位旁边没有插座。", "seats"),
    ("S04", "停车场没有座位。", ""),
    ("S05", "占座的人多，闭馆又早，开放时间短，座位少。", ""),
    ("S06", "=座位（像公式）", ""),
    ("S07", "早点闭馆，座位少，占座多。", ""),
]


def campaign_of(folder, name="campaign", codebook=True):
    campaign = folder / name
    campaign.mkdir()
    words = CODEBOOK if codebook else dict.fromkeys(CODEBOOK, "")
    (campaign / "campaign.yaml").write_text(YAML.format(**words), encoding="utf-8")
    with open(campaign / "suggestions.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "received", "consent", "text", "group"])
        for row, text, group in TEXTS:
            writer.writerow([row, "2024-03-05", "是", text, group])
    return campaign


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_proposals(folder):
    campaign = campaign_of(folder)
    path = campaign / "proposals.jsonl"
    tried = run("group", campaign, "--dry-run", "--json", scratch=folder)
    expect(not path.exists(), "a dry run wrote proposals")
    told = json.loads(tried.out)["grouping"]
    expect_equal([told[key] for key in ("rows", "grouped", "proposed", "undecided", "remaining")], [7, 1, 4, 1, 1], "counts")
    said = run("group", campaign, scratch=folder)
    expect("建议不是结论" in said.out.decode(), "proposals are told as findings")
    expect_equal(path.stat().st_mode & 0o777, 0o600, "permissions of the proposals")
    lines = {line["row"]: line for line in lines_of(path)}
    expect_equal({row: (line["status"], line.get("group"), line.get("score")) for row, line in lines.items()}, {
        "S01": ("proposed", "hours", 4), "S02": ("proposed", "seats", 2), "S05": ("proposed", "hours", 3),
        "S06": ("proposed", "seats", 1), "S07": ("undecided", None, None),
    }, "proposals")
    expect_equal(lines["S01"]["words"], ["延长…时间", "开放时间", "闭馆"], "words that decided")
    expect_equal(lines["S05"]["second"]["group"], "seats", "the group behind")
    expect_equal([c["group"] for c in lines["S07"]["candidates"]], ["hours", "seats"], "candidates")
    first = path.read_bytes()
    run("group", campaign, scratch=folder)
    expect_equal(path.read_bytes(), first, "proposals made again")
    # Nothing else in the folder was touched.
    expect_equal(sorted(p.name for p in campaign.iterdir()), ["campaign.yaml", "proposals.jsonl", "suggestions.csv"], "files")


def test_check_and_the_checking_sheet(folder):
    campaign = campaign_of(folder)
    expect("grouping." not in run("check", campaign, scratch=folder).out.decode(), "check speaks of proposals that are not there")
    run("group", campaign, scratch=folder)
    told = [d for d in json.loads(run("check", campaign, "--json", scratch=folder).out)["diagnostics"] if d["code"].startswith("grouping.")]
    expect_equal([(d["code"], d["severity"], d["arguments"]["count"]) for d in told], [("grouping.proposals-open", "note", "4")], "open proposals")
    run("tally", campaign, "--internal", "-o", folder / "internal.xlsx", scratch=folder)
    sheet = openpyxl.load_workbook(folder / "internal.xlsx")["核对"]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = next(i for i, row in enumerate(values) if row[0] == "尚未确认的归类建议")
    expect("建议不是结论" in values[at + 1][0], "the checking sheet does not say what a proposal is")
    expect_equal([(row[1], row[2], row[3]) for row in values[at + 3:at + 6]], [
        ("关于开放时间", 2, "S01、S05"), ("关于座位", 2, "S02、S06"), ("分不出归哪一组", 1, "S07"),
    ], "open proposals on the checking sheet")
    # The codebook changes: what was made of it is out of date and no longer shown.
    text = (campaign / "campaign.yaml").read_text(encoding="utf-8")
    (campaign / "campaign.yaml").write_text(text.replace("闭馆: 2", "闭馆: 3"), encoding="utf-8")
    told = [d for d in json.loads(run("check", campaign, "--json", scratch=folder).out)["diagnostics"] if d["code"].startswith("grouping.")]
    expect_equal([(d["code"], d["arguments"]["count"]) for d in told], [("grouping.proposals-stale", "5")], "stale proposals")
    written = run("code", campaign, "-o", folder / "stale.xlsx", scratch=folder)
    expect("grouping.proposals-stale" in written.err, "code says nothing of stale proposals")
    expect("建议分组（待确认）" not in columns(openpyxl.load_workbook(folder / "stale.xlsx")[ROWS]), "stale proposals are shown")


def test_a_person_confirms(folder):
    campaign = campaign_of(folder)
    run("group", campaign, scratch=folder)
    before = (campaign / "proposals.jsonl").read_bytes()
    run("code", campaign, "-o", folder / "coding.xlsx", scratch=folder)
    book = openpyxl.load_workbook(folder / "coding.xlsx")
    rows = book[ROWS]
    heads = columns(rows)
    proposal, grounds, group = heads["建议分组（待确认）"], heads["建议依据"], heads["分组"]
    expect_equal(proposal + 1, group, "the proposal stands left of the group")
    shown = {row[0].value: (row[proposal - 1].value, row[grounds - 1].value, row[group - 1].value) for row in rows.iter_rows(min_row=2)}
    expect_equal(shown, {
        "S01": ("关于开放时间", "延长…时间、开放时间、闭馆", None), "S02": ("关于座位", "座位、占座", None),
        "S03": (None, None, "关于座位"), "S04": (None, None, None),
        "S05": ("关于开放时间", "闭馆、开放时间", None), "S06": ("关于座位", "座位", None),
        "S07": (None, "两可：关于开放时间（闭馆）／关于座位（座位、占座）", None),
    }, "proposals in the coding workbook")
    expect(any("建议不是结论" in str(row[1].value) for row in book["填写说明"].iter_rows(min_row=4)), "the guide does not speak of proposals")
    # What is not chosen is not brought back.
    untouched = apply(campaign, folder / "coding.xlsx", scratch=folder)
    expect("没有要写回的改动" in untouched.out.decode(), "proposals were brought back by themselves")
    # Some are accepted by copying the proposal, one is put elsewhere; the column of proposals itself is of no account.
    filled = fill(folder / "coding.xlsx", folder / "filled.xlsx", {
        "S01": {"分组": shown["S01"][0]}, "S02": {"分组": shown["S02"][0]}, "S05": {"分组": "关于座位"},
        "S06": {"建议分组（待确认）": "关于开放时间"},
    })
    apply(campaign, filled, "--by", "甲", scratch=folder)
    with open(campaign / "suggestions.csv", encoding="utf-8", newline="") as file:
        groups = {row["id"]: row["group"] for row in csv.DictReader(file)}
    expect_equal(groups, {"S01": "hours", "S02": "seats", "S03": "seats", "S04": "", "S05": "seats", "S06": "", "S07": ""}, "groups")
    expect_equal((campaign / "proposals.jsonl").read_bytes(), before, "proposals after the decisions")
    told = [d for d in json.loads(run("check", campaign, "--json", scratch=folder).out)["diagnostics"] if d["code"].startswith("grouping.")]
    expect_equal([(d["code"], d["arguments"]["count"], d["arguments"]["undecided"]) for d in told], [("grouping.proposals-open", "1", "1")], "what is still open")
    told = json.loads(run("group", campaign, "--json", scratch=folder).out)["grouping"]
    expect_equal({g["group"]: (g["agreed"], g["differed"], g["silent"]) for g in told["groups"]}, {"hours": (1, 0, 0), "seats": (2, 1, 0)}, "agreement")


def public_bytes(folder, campaign, out):
    run("build", campaign, "-o", out, "--csv", out / "csv", scratch=folder)
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def test_nothing_public_changes(folder):
    """A campaign with its codebook and proposals gives the same public bytes as without them."""
    plain = campaign_of(folder, "plain", codebook=False)
    wanted = public_bytes(folder, plain, folder / "one")
    campaign = campaign_of(folder)
    run("group", campaign, scratch=folder)
    expect_equal(public_bytes(folder, campaign, folder / "two"), wanted, "public outputs with a codebook and proposals")
    run("build", campaign, "-o", folder / "three", "--attach-workbook", scratch=folder)
    run("build", plain, "-o", folder / "four", "--attach-workbook", scratch=folder)
    expect_equal((folder / "three/notice.pdf").read_bytes(), (folder / "four/notice.pdf").read_bytes(), "notice with its workbook")


def test_nothing_public_changes_in_samples(folder):
    """Every sample, as a workbook with words filled in for each group."""
    seen = 0
    for sample in sorted(p.parent for p in SAMPLES.glob("*/campaign.yaml")):
        plain = folder / sample.name / "plain.xlsx"
        plain.parent.mkdir()
        for file in sample.iterdir():
            if file.suffix not in (".yaml",) and file.is_file():
                shutil.copy(file, plain.parent)
        run("new", "--workbook", plain, "--from", sample, scratch=folder)
        book = openpyxl.load_workbook(plain)
        heads = [("归类用词", "标题"), ("歸類用詞", "標題"), ("Words", "Heading")]
        tables = [(sheet, row, pair) for sheet in book for row in sheet.iter_rows(max_row=12) for pair in heads
                  if {str(cell.value).strip(" *＊") for cell in row} >= set(pair)]
        sheet, head, pair = tables[0]
        words, heading = (next(c.column for c in head if str(c.value).strip(" *＊") == word) for word in pair)
        filled = 0
        for row in range(head[0].row + 1, sheet.max_row + 1):
            if sheet.cell(row, heading).value:
                sheet.cell(row, words).value = "建议\n希望=0.5\n的"
                filled += 1
        if not filled:
            continue
        seen += 1
        with_words = plain.parent / "words.xlsx"
        book.save(with_words)
        run("group", with_words, scratch=folder, code=(0, 3))
        one = public_bytes(folder, plain, plain.parent / "one")
        two = public_bytes(folder, with_words, plain.parent / "two")
        expect_equal(two.keys(), one.keys(), f"files of {sample.name}")
        for name in one:
            expect(one[name] == two[name], f"{sample.name}: {name} changes with a codebook")
    expect(seen >= 5, f"only {seen} samples have groups")


def test_the_archive(folder):
    """The restricted bag holds the campaign folder as it is, the public one nothing of what was proposed."""
    campaign = campaign_of(folder)
    run("group", campaign, scratch=folder)
    archive = found(folder / "archive")
    add(archive, campaign)
    holding = [bag for bag in bags(archive) if (archive / "bags" / bag / "data/campaign/proposals.jsonl").is_file()]
    expect_equal(len(holding), 1, f"bags that hold the proposals: {holding}")
    expect("Access: restricted" in (archive / "bags" / holding[0] / "bag-info.txt").read_text() or "restricted" in holding[0], f"proposals outside the restricted bag: {holding}")
    public, = (archive / "bags" / bag for bag in bags(archive) if bag not in holding)
    for path in public.rglob("*"):
        if path.is_file():
            expect("proposals" not in path.name and b"codebook" not in path.read_bytes(), f"{path.name} tells of proposals")


def test_the_guide_shows_what_the_command_says(folder):
    """The transcripts of docs/grouping.md are those of the sample."""
    guide = (ROOT / "docs" / "grouping.md").read_text("utf-8")
    for language in ("zh", "en"):
        said = run("group", "samples/library-move", "--dry-run", "--lang", language, cwd=ROOT, scratch=folder).out.decode()
        block = guide.split(f"<!-- transcript {language} -->\n```text\n")[1].split("```")[0]
        expect_equal(block, said, f"docs/grouping.md, transcript {language}")
