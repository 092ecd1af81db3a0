"""Nothing lost and nothing run: every cell of the rows in three readers, formulas against LibreOffice."""
import adversarial
import yaml
from workbook_judge import *

ROWS = 20_000
SAMPLES_WITH_ROWS = ["mailbox-reply", "park-consultation", "school-bus", "street-report"]
# Columns whose cells are the words of the file.
TITLES = {"id": "编号", "submission": "来件编号", "received": "收到日期", "channel": "渠道", "district": "所属区域", "name": "姓名",
          "contact": "联系方式", "text": "内容", "reason": "理由", "reply": "答复", "handler": "承办单位", "note": "备注"}
PUBLIC = ["编号", "收到日期", "渠道", "分组"]


def adversarial_rows(campaign):
    def rows():
        with open(campaign / "suggestions.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield {adversarial.HEADERS[name]: value for name, value in row.items()}
    return rows


def headings(groups):
    for group in groups:
        yield group["id"], group["heading"]
        yield from headings(group.get("groups", []))


def sample_rows(sample):
    """The rows of a sample under the titles of the workbook, and these."""
    known = dict(headings(yaml.safe_load((sample / "campaign.yaml").read_text("utf-8")).get("groups", [])))
    rows = rows_of(sample)
    titles = {name: title for name, title in TITLES.items() if any(row.get(name) for row in rows)}

    def told():
        for row in rows:
            group = "；".join(known.get(word, word) for word in row["group"].split("；")) if row["group"] else ""
            yield {**{title: row[name] for name, title in titles.items()}, "分组": group}
    return told, [*titles.values(), "分组"]


def test_hostile_text_in_every_column(folder):
    campaign = adversarial.write(folder / "campaign", ROWS, hard=True)
    rows = adversarial_rows(campaign)
    # The notice cannot be set, for want of glyphs: the office sees the rows all the same.
    run("check", campaign, "--mark", folder / "marked.xlsx", code=(DONE, BAD_INPUT, MISSING_GLYPH), scratch=folder, timeout=600)
    run("tally", campaign, "-o", folder / "public.xlsx", scratch=folder, timeout=600)
    counts = judge_rows(folder / "marked.xlsx", rows, list(adversarial.HEADERS.values()))
    expect_equal({count[0] for count in counts.values()}, {ROWS}, "rows in each reader")
    long = [text for row in rows() for text in row.values() if units(text) > CELL]
    expect(len(long) > 80, "hardly any text goes on elsewhere")
    expect_equal(counts["XML"][1:], (8 * ROWS, len(long)), "cells that are equal, and those that go on elsewhere")
    expect_equal(counts["calamine"][2], sum(not SPARED["calamine"].search(text) for text in long), "cells that go on elsewhere")
    judge_rows(folder / "public.xlsx", rows, PUBLIC + ["处理结果"])
    expect(judge_formulas(folder, [folder / "public.xlsx"]) > 100, "totals are not formulas")


def test_hostile_text_that_can_be_printed(folder):
    campaign = adversarial.write(folder / "campaign", 2_000)
    run("tally", campaign, "--internal", "-o", folder / "internal.xlsx", scratch=folder, timeout=600)
    judge_rows(folder / "internal.xlsx", adversarial_rows(campaign), list(adversarial.HEADERS.values()))
    expect(judge_formulas(folder, [folder / "internal.xlsx"]) > 1000, "totals are not formulas")


def test_a_million_hostile_rows(folder):
    if os.environ.get("HUIZONG_ROWS") != "full":
        raise Skip("make acceptance runs it (HUIZONG_ROWS=full)")
    campaign = adversarial.write(folder / "campaign", 1_000_000)
    run("tally", campaign, "--internal", "-o", folder / "internal.xlsx", scratch=folder, timeout=1800)
    judge_rows(folder / "internal.xlsx", adversarial_rows(campaign), list(adversarial.HEADERS.values()))
    expect(judge_formulas(folder, [folder / "internal.xlsx"]) > 1000, "totals are not formulas")


def test_every_sample(folder):
    paths = []
    for sample in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        for kind, options in (("public", []), ("internal", ["--internal"])):
            path = folder / f"{sample.name}-{kind}.xlsx"
            run("tally", sample, "-o", path, *options)
            paths.append(path)
        if sample.name in SAMPLES_WITH_ROWS:
            rows, titles = sample_rows(sample)
            judge_rows(folder / f"{sample.name}-internal.xlsx", rows, titles)
            judge_rows(folder / f"{sample.name}-public.xlsx", rows, [title for title in PUBLIC if title in titles])
            path = folder / f"{sample.name}-coding.xlsx"
            run("code", sample, "-o", path)
            judge_rows(path, rows, [title for title in ("编号", "收到日期", "渠道", "所属区域", "内容") if title in titles])
            paths.append(path)
    expect(judge_formulas(folder, paths) > 300, "totals are not formulas")


def test_the_judge_sees(folder):
    """A workbook of which a cell, a part or a cached value is another fails."""
    campaign = adversarial.write(folder / "campaign", 150, hard=True)
    run("tally", campaign, "-o", folder / "good.xlsx")
    rows = adversarial_rows(campaign)
    judge_rows(folder / "good.xlsx", rows, PUBLIC)
    package = Package(folder / "good.xlsx")
    part = package.sheets["意见"]
    changes = {
        "a cell": (part, rb'(r="B9"><v>)(\d+)', lambda found: found[1] + b"%d" % (int(found[2]) + 1)), "a text": ("xl/sharedStrings.xml", "网上".encode(), "网下".encode()),
        "an escape": ("xl/sharedStrings.xml", b"_x005F_x", b"_x")}
    for what, (changed, old, new) in changes.items():
        with zipfile.ZipFile(folder / "good.xlsx") as source, zipfile.ZipFile(folder / "bad.xlsx", "w") as target:
            for name in source.namelist():
                content = source.read(name)
                target.writestr(name, re.sub(old, new, content) if name == changed else content)
        try:
            judge_rows(folder / "bad.xlsx", rows, PUBLIC)
        except Wrong:
            continue
        raise Wrong(f"{what} was changed and nothing found")
