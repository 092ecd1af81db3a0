"""The logical structure as somebody hears it: every combination of `Tests/matrix.json` read by a reader of its own
(`listening`), and one text whichever way it is taken out of a file."""
import re

import yaml
from case_matrix import MATRIX, made, together
from listening import Node, Spoken, TableGrid, speech
from support import *

# Signs of direction that poppler adds to what it extracts.
DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"


def plain(text):
    return bare(text).translate(DIRECTIONS)


def poppler(pdf, page):
    """The text of a page (from 1) in the order of its content."""
    found = tool("pdftotext", "-enc", "UTF-8", "-raw", "-f", page, "-l", page, pdf, "-")
    return plain(found.stdout.decode("utf-8"))


def differing(what, found, wanted):
    """Where two texts part; nothing where they are one."""
    if found == wanted:
        return
    at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
    yield f"{what}: at {at} {found[max(0, at - 8):at + 12]!r} and {wanted[max(0, at - 8):at + 12]!r}"


def unlike(pdf, file, *, asks_pdfinfo=True):
    """Where the text of the structure is not that of the pages without their furniture, or one reader's not another's.

    Page by page: a row of a table that goes on overleaf is read cell by cell, and printed page by page.
    """
    by_page = file.tree.pages()
    for number, page in enumerate(file.pages):
        wanted = plain(page.text())
        yield from differing(f"page {number + 1}: structure and page", plain(by_page.get(number, "")), wanted)
        whole = plain(page.text(with_artifacts=True))
        by_poppler = poppler(pdf, number + 1)
        if re.search(RIGHT_TO_LEFT, whole):
            # poppler turns such letters about, one by one: they are the same, whatever their order.
            by_poppler, whole = "".join(sorted(by_poppler)), "".join(sorted(whole))
        yield from differing(f"page {number + 1}: page by poppler and by qpdf", by_poppler, whole)
    if not asks_pdfinfo:
        return
    # pdfinfo knows nothing of what is said otherwise than shown.
    shown = plain("".join(piece.shown for piece in file.tree.content()))
    yield from differing("structure by poppler and by qpdf", spoken(pdf).translate(DIRECTIONS), shown)


def unstated(file):
    """Numbers that a chart prints beside its bars and does not say."""
    for figure in file.tree.all("Figure"):
        if re.match("(堆叠|堆疊)?[条條]形[图圖]|([Ss]tacked b|B)ar chart", figure.alternative or ""):
            strings = [string for piece in figure.content() for string in piece.strings]
            printed = re.findall(r"\d+(?:\.\d+)?", " ".join(strings))
            missing = [number for number in printed if number not in figure.alternative]
            if missing:
                yield f"a chart does not say {missing}: {figure.alternative[:30]}"


def judge(entry):
    pdf = made(entry)[1]
    file = Spoken(pdf)
    found = [*file.doubts(), *unstated(file), *unlike(pdf, file)]
    return [f"{entry['name']}: {text}" for text in found]


def test_every_combination_makes_sense_to_somebody_who_listens(folder):
    together(judge, MATRIX["combinations"])


# What a listener is told

TEMPLATE = """# {{title}}

## [](number:)表格

各处的数量[各处另有登记。](footnote:)见下表。

[各处数量](caption:)

| 街道 | 社区 | 数量 | [](left:) |
| :-- | :-- | --: | --: |
| [](above:) | [](above:) | 收到 | 采纳 |
| 南门 | 青石 | 12 | 7 |
| [](above:) | 桥头 | 5 | 3 |
| 北门 | 松亭 | 9 | 4 |

## [](number:)列表

1. 第一项。
2. 第二项，[另见附表](https://example.org/a)，又见[原文](https://example.org/b)和[附表](https://example.org/a)。

- 甲点
- 乙点

> 引文一段。

```chart
kind: line
caption: 走势
series: 收到
series: 采纳
bar: 一月 | 0 | 0
```
"""


def of(folder, template, campaign, *options):
    """What the notice says that a template makes of a campaign."""
    mine = folder / "mine"
    mine.mkdir(exist_ok=True)
    (mine / "notice.md").write_text(template, "utf-8")
    write_campaign(folder / "campaign", "huizong: 1\nstatus: final\nissuer: 某局\n" + campaign)
    pdf = folder / "n.pdf"
    run("notice", folder / "campaign", "--template", mine, "-o", pdf, "--quiet", *options, code=(DONE, STRICT))
    return pdf, Spoken(pdf)


def test_cells_know_their_heads_where_others_span(folder):
    pdf, file = of(folder, TEMPLATE, "title: 数量的通报\n")
    expect_equal(file.doubts(), [], "doubts")
    grid = TableGrid(file.tree.all("Table")[0])
    heads = {cell.text(): [head.text() for head in grid.heads(cell)] for cells in grid.rows for cell in cells}
    expect_equal(heads, {
        "街道": [], "社区": [], "数量": [], "收到": ["数量"], "采纳": ["数量"],
        "南门": ["街道"], "青石": ["南门", "社区"], "12": ["南门", "数量", "收到"], "7": ["南门", "数量", "采纳"],
        "桥头": ["南门", "社区"], "5": ["南门", "数量", "收到"], "3": ["南门", "数量", "采纳"],
        "北门": ["街道"], "松亭": ["北门", "社区"], "9": ["北门", "数量", "收到"], "4": ["北门", "数量", "采纳"]}, "heads of the cells")
    for cells in grid.rows[2:]:
        for cell in cells:
            expect("Headers" in cell.attributes, f"{cell.text()} does not name its heads")


def test_notes_lists_links_and_quotations_are_announced(folder):
    said = speech(of(folder, TEMPLATE, "title: 数量的通报\n")[0])
    for line in (
            "heading level 1: 数量的通报", "heading level 2: 一、表格", "各处的数量[note ①]见下表。", "note ① 各处另有登记。",
            "table with 4 columns and 5 rows: 各处数量", "list with 2 items", "1. 第一项。",
            "2. 第二项，[link: 另见附表 — https://example.org/a]，又见[link: 原文 — https://example.org/b]和"
            "[link: 附表 — https://example.org/a]。", "—— 甲点", "quotation", "引文一段。"):
        expect(line in [found.strip() for found in said], f"not said: {line}\n" + "\n".join(said))
    # Each is there once, and in its place.
    order = [said.index(line) for line in ("各处的数量[note ①]见下表。", "note ① 各处另有登记。", "heading level 2: 二、列表")]
    expect(order == sorted(order), f"the note is out of its place: {order}")


def test_a_link_goes_on_over_lines_and_pages(folder):
    address = "https://example.org/long"
    words = "甲乙丙丁戊己庚辛壬癸" * 40
    template = "# {{title}}\n\n" + "正文。" * 160 + f"[{words}]({address})。\n\n下文。\n"
    pdf, file = of(folder, template, "title: 题\n")
    expect_equal(file.doubts(), [], "doubts")
    expect(len(file.pages) > 1, "one page")
    paragraphs = file.tree.all("P")
    expect_equal(len(paragraphs), 2, "paragraphs")
    link = file.tree.all("Link")
    expect_equal([node.text() for node in link], [words], "words of the link")
    expect_equal({piece.page for piece in link[0].content()}, {0, 1}, "pages of the link")
    # One annotation on each page, with an area for each line.
    expect_equal([(kid.contents, kid.target) for kid in link[0].links()], [(address, address)] * 2, "annotations")
    areas = [len(annotation.get("/QuadPoints", [0] * 8)) // 8
             for page in file.pdf.pages for annotation in page.get("/Annots", [])]
    lines = [len([line for line in poppler_lines(pdf, page) if re.search("[甲乙丙丁戊己庚辛壬癸]", line)])
             for page in (1, 2)]
    expect_equal(areas, lines, "areas of the link on each page")


def poppler_lines(pdf, page):
    found = tool("pdftotext", "-enc", "UTF-8", "-f", page, "-l", page, pdf, "-")
    return found.stdout.decode("utf-8").splitlines()


# Masked names

MASKED = """title: 关于朱**来信的答复
topic: 来信
date: 2024-06-24
lead: 市民朱**、张*和李*明来信，电话138****1234，密码****，请看**重点**，面积等于长*宽*高。
publish: texts
public_columns: [name]
groups:
  - {id: a, heading: 关于欧阳**反映的问题, summary: 王**的意见已转办。}
"""
ROWS = "id,received,name,consent,text,group,disposition\n" + "".join(
    f"S{n},2024-05-0{n},{name},是,我叫{name}，住在三楼。,a,采纳\n" for n, name in enumerate(("訢大海", "郑小山", "马超"), 1))
MASKED_TEMPLATE = """# {{title}}

{{>lead}}
{{#groups}}
{{>group}}
{{/groups}}
{{>table}}
"""


def test_masked_names_are_said_and_printed_with_stars(folder):
    for script, name, others in (("hans", "张某", "欧阳某"), ("hant", "張某", "歐陽某")):
        work = folder / script
        work.mkdir()
        mine = work / "mine"
        mine.mkdir()
        (mine / "notice.md").write_text(MASKED_TEMPLATE, "utf-8")
        write_campaign(work / "campaign", "huizong: 1\nstatus: final\nissuer: 某局\nkind: adoption\n" + MASKED, ROWS)
        pdf = work / "n.pdf"
        run("notice", work / "campaign", "--template", mine, "-o", pdf, "--quiet", "--script", script, code=(DONE, STRICT))
        text = plain(tool("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8"))
        for said in ("市民朱某、" + name + "和李某明", others, "王某的", "138****1234", "****，", "**重"):
            expect(said in text, f"{script}: poppler does not read {said!r} in {text}")
        # In a column of names what no table of surnames knows is a name too.
        for row in ("訢某", "郑某", "马某"):
            expect(row in text, f"{script}: {row} is not read in {text}")
        file = Spoken(pdf)
        expect_equal(file.doubts(), [], f"{script}: doubts")
        listened = plain("\n".join(speech(pdf)))
        for said in ("市民朱某、" + name, others):
            expect(said in listened, f"{script}: not said: {said}")
        shown = "".join(piece.shown for piece in file.tree.content())
        expect("朱**、" in shown and "李*明" in shown and "某" not in shown, f"{script}: printed as {shown}")
        # What stands for the text elsewhere says the same.
        expect("朱某" in file.title, f"title {file.title}")
        outline = tool("mutool", "show", pdf, "outline").stdout.decode("utf-8")
        expect(others in outline and "*" not in outline, f"bookmarks {outline}")


def test_what_is_said_moves_nothing_that_is_printed(folder):
    """The same line with a surname before the stars and with another character there: two pictures that differ in its cell
    alone."""
    pictures = []
    for first in "朱呢":
        work = folder / first
        write_campaign(work, f"huizong: 1\nstatus: final\ntitle: 题\nissuer: 某局\nlead: 市民{first}**来信，反映路灯不亮的问题。\n")
        run("notice", work, "-o", work / "n.pdf", "--quiet", code=(DONE, STRICT))
        tool("pdftoppm", "-r", "144", "-gray", "-singlefile", work / "n.pdf", work / "n")
        pictures.append((work / "n.pgm").read_bytes())
        text = plain(tool("pdftotext", "-raw", "-enc", "UTF-8", work / "n.pdf", "-").stdout.decode("utf-8"))
        expect(("市民朱某来信" if first == "朱" else "市民呢**来信") in text, f"poppler reads {text}")
    head, width, height = pgm(pictures[0])
    rest = pgm(pictures[1])[0]
    differing = [at for at, (a, b) in enumerate(zip(pictures[0][head:], pictures[1][rest:])) if a != b]
    columns = [at % width for at in differing]
    # The cell of the fifth character, two cells in: 28 mm from the left and 156/28 mm wide.
    left, cell = 28 / 25.4 * 144, 156 / 28 / 25.4 * 144
    expect(differing, "the pictures do not differ")
    expect(min(columns) > left + 4 * cell - 2 and max(columns) < left + 5 * cell + 2,
           f"columns {min(columns)} to {max(columns)} differ")


def pgm(data):
    """Where the pixels of a picture begin, its width and height."""
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    return match.end(), int(match[1]), int(match[2])


# Languages

LANGUAGES = """# {{title}}

参照“Harbour Street for everyone”一文和LED、App等做法[注文。](footnote:)，见[A Guide to Better Streets](https://example.org/guide)，
另见https://example.org/more和“Streets for all of us”。

## Streets we love and need

正文。
"""


def languages(file):
    """Words that are not in the document's language, with theirs."""
    return [(language, words) for node in file.tree.nodes() if node.role in ("P", "H1", "H2", "TD", "TH")
            for language, words in merged(node.pieces()) if language != file.language]


def merged(pieces):
    found = []
    for language, words in pieces:
        if found and found[-1][0] == language:
            found[-1] = (language, found[-1][1] + words)
        else:
            found.append((language, words))
    return found


def test_words_of_another_language_are_named(folder):
    pdf, file = of(folder, LANGUAGES, "title: 题\n")
    expect_equal(file.language, "zh-Hans", "language of the document")
    expect_equal(languages(file), [
        ("en", "Harbour Street for everyone"), ("en", "A Guide to Better Streets"), ("en", "Streets for all of us"),
        ("en", "Streets we love and need")], "words of other languages")
    expect_equal(bare(file.tree.all("P")[0].text()), bare(
        "参照“Harbour Street for everyone”一文和LED、App等做法①，见A Guide to Better Streets，另见"
        "https://example.org/more和“Streets for all of us”。"), "the paragraph, in its order")
    expect_equal(file.doubts(), [], "doubts")
    (folder / "english").mkdir()
    english = "title: Notice\nlocale: en-GB\nlead: The notice 《关于路灯的通知》 of the Council (路灯) is here.\n"
    pdf, file = of(folder / "english", "# {{title}}\n\n{{#lead}}\n{{.}}\n\n{{/lead}}\n", english)
    expect_equal(file.language, "en-GB", "language of the document")
    expect_equal(languages(file), [("zh", "关于路灯的通知"), ("zh", "路灯")], "words of other languages")


def test_the_title_is_there_in_its_own_language(folder):
    for sample, language in (("questionnaire", "zh-Hans"), ("taiwan", "zh-Hant"), ("macao", "zh-MO"), ("harbour-street", "en-GB")):
        run("notice", SAMPLES / sample, "-o", folder / f"{sample}.pdf", "--quiet")
        file = Spoken(folder / f"{sample}.pdf")
        metadata = file.pdf.Root.Metadata.read_bytes().decode("utf-8")
        title = re.search(r"<dc:title>(.*?)</dc:title>", metadata, re.S)[1]
        found = dict(re.findall(r'<rdf:li xml:lang="([^"]+)">([^<]+)</rdf:li>', title))
        expect_equal(set(found), {"x-default", language}, f"{sample}: languages of the title")
        expect_equal(set(found.values()), {file.title}, f"{sample}: titles")


def test_each_volume_makes_sense_by_itself(folder):
    rows = "id,received,name,consent,text,group,disposition,reason\n" + "".join(
        f"S{n:04},2024-05-{1 + n % 28:02},王小{'明山川'[n % 3]},是,建议第{n}条{'长' * (n % 60)}。,{'ab'[n // 200]},采纳,{'理' * (n * 7 % 90)}。\n"
        for n in range(400))
    campaign = write_campaign(folder / "campaign", (
        "huizong: 1\nstatus: final\nkind: adoption\ntitle: 采纳情况\nissuer: {short: 区民政局}\ntopic: 社区服务\n"
        "publish: texts\npublic_columns: [name]\ngroups:\n  - {id: a, heading: 食堂, summary: 略。}\n"
        "  - {id: b, heading: 电梯, summary: 略。}\n"), rows)
    run("notice", campaign, "-o", folder / "n.pdf", "--quiet", "--volume-pages", "20", code=(DONE, STRICT))
    files = sorted(folder.glob("n-*.pdf"))
    expect(len(files) > 1, "one volume")
    for path in files:
        file = Spoken(path)
        # pdfinfo goes through a page again for each piece of it: too slow for so many.
        expect_equal([*file.doubts(), *unlike(path, file, asks_pdfinfo=False)], [], f"doubts of {path.name}")
        for table in file.tree.all("Table"):
            grid = TableGrid(table)
            cell = grid.rows[-1][3]
            # Its row by its number, its column by its words; names are said.
            expect_equal([head.text() for head in grid.heads(cell)], [grid.rows[-1][1].text(), "意见建议"], "heads of a cell")
            expect_equal(grid.rows[-1][2].text(), "王某", "the name in it")


def test_names_are_said_without_a_structure_too(folder):
    write_campaign(folder / "campaign", "huizong: 1\nstatus: final\ntitle: 题\nissuer: 某局\nlead: 市民朱**来信。\n")
    for standard in ("none", "a-2b", "a-2u", "a-2a"):
        pdf = folder / f"{standard}.pdf"
        run("notice", folder / "campaign", "-o", pdf, "--quiet", "--standard", standard, code=(DONE, STRICT))
        text = tool("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8")
        expect("市民朱某来信" in text, f"{standard}: poppler reads {text}")
