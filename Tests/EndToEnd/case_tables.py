"""Tables as other programs read them: sideways pages, figures that stand on them."""
import json
import re

from support import *

TEMPLATE = """# {{title}}

共收到{{total}}。

[各类数量](caption:sideways)

| 类别 | 数量 | [](left:) |
| :-- | --: | --: |
| [](above:) | 条 | 占比 |
{{#groupTable}}
| {{heading}} | {{countCell}} | {{shareCell}} |
{{/groupTable}}

正文至此。
"""

CAMPAIGN = """huizong: 1
status: final
title: 数量的通报
issuer: {name: 某市某区民政局, short: 区民政局}
topic: 社区服务
date: 2024-06-24
counts: {suggestions: {value: 1357, unit: 条}}
groups:
  - {id: meals, heading: 食堂, summary: 略。, count: 1234}
  - {id: lifts, heading: 电梯, summary: 略。, count: 123}
"""


def test_figures_on_a_sideways_page_are_found(folder):
    """Each figure is in summary.json with the page and line on which poppler reads it."""
    template = folder / "mine"
    template.mkdir()
    (template / "notice.md").write_text(TEMPLATE, "utf-8")
    campaign = write_campaign(folder / "campaign", CAMPAIGN + "template: ../mine\n")
    out = folder / "out"
    run("build", campaign, "-o", out, code=DONE)
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    # Below the caption (1.4 × 12 + 4.2 pt) and two heads of 24.6 pt the first row begins at 70.2 pt, the second at
    # 94.8 pt; 156 mm hold 15 lines of 29.48 pt: lines 3 and 4.
    expect_equal(figure(summary, "group.meals.count")["prints"], [{"page": 2, "line": 3}], "where 1234 is printed")
    expect_equal(figure(summary, "group.lifts.count")["prints"], [{"page": 2, "line": 4}], "where 123 is printed")
    for page, wanted in [(1, "共收到1357条。"), (2, "各类数量类别数量条占比食堂123490.9%电梯1239.1%"), (3, "正文至此。")]:
        found = tool("pdftotext", "-raw", "-enc", "UTF-8", "-f", page, "-l", page, out / "notice.pdf", "-")
        text = re.sub(r"—\d+—", "", bare(found.stdout.decode("utf-8")))
        expect(wanted in text, f"page {page} reads {text}")


def test_a_campaign_with_names_has_its_annex_sideways(folder):
    rows = "id,received,name,consent,text,group,disposition,reason\n" + "".join(
        f"S{n:03},2024-05-{1 + n % 28:02},张三,是,建议第{n}条{'长' * (n % 60)},meals,采纳,{'理' * (n * 7 % 90)}\n" for n in range(40))
    campaign = write_campaign(
        folder / "campaign",
        "huizong: 1\nstatus: draft\nkind: adoption\ntitle: 采纳情况\nissuer: {short: 区民政局}\ntopic: 社区服务\n"
        "publish: texts\npublic_columns: [name]\nannexes: [{title: 汇总表, table: rows}]\n"
        "groups: [{id: meals, heading: 食堂, summary: 略。}]\n", rows)
    run("notice", campaign, "-o", folder / "n.pdf", code=DONE)
    pages = int(re.search(rb"Pages:\s+(\d+)", tool("pdfinfo", folder / "n.pdf").stdout).group(1))
    order = []
    for page in range(1, pages + 1):
        found = tool("pdftotext", "-raw", "-enc", "UTF-8", "-f", page, "-l", page, folder / "n.pdf", "-").stdout.decode("utf-8")
        order += [(page, int(n)) for n in re.findall(r"S(\d{3})", found)]
    # Every row once in the text and once in the annex, each time in order.
    expect_equal([n for _, n in order], list(range(40)) * 2, "rows in reading order")
    first = order[40][0]
    boxes = tool("pdftotext", "-bbox", "-f", first, "-l", first, folder / "n.pdf", "-").stdout.decode("utf-8")
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">序号<', boxes)
    expect_equal(len(found), 1, "heads on the first page of the annex")
    left, top, right, bottom = map(float, found[0])
    expect(bottom - top > right - left, f"the head does not run upwards: {found}")
