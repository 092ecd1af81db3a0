"""How one finds one's way in a notice on a screen: bookmarks, labels of pages, links, and what a viewer shows first."""
import re

import pikepdf
from listening import HEADING, Spoken
from support import *

REPORT = SAMPLES / "street-report"


def bookmarks(pdf):
    """Level from 0, title, page from 0 and Count of each bookmark, in their order."""
    numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}

    def below(item, level):
        while item is not None:
            yield level, str(item.Title), numbers[item.Dest[0].objgen], int(item.get("/Count", 0))
            yield from below(item.get("/First"), level + 1)
            item = item.get("/Next")
    root = pdf.Root.get("/Outlines")
    return [] if root is None else list(below(root.First, 0))


def headings(file):
    """Level from 1, words and page from 0 of each heading of the structure."""
    return [(int(HEADING.match(node.role)[1]), node.text(), next(node.content()).page)
            for node in file.tree.nodes() if HEADING.match(node.role)]


def test_every_heading_has_a_bookmark(folder):
    for sample in (REPORT, SAMPLES / "joint-notice", SAMPLES / "school-bus", SAMPLES / "harbour-street"):
        pdf = folder / f"{sample.name}.pdf"
        run("notice", sample, "-o", pdf, "--quiet")
        file = Spoken(pdf)
        found = [(level + 1, bare(title), page) for level, title, page, _ in bookmarks(file.pdf)]
        # A run-in heading ends with 。, which a title in a list does not (GB/T 15834-2011, B.4).
        expected = [(level, bare(words).removesuffix("。"), page) for level, words, page in headings(file)]
        expect_equal(found, expected, f"bookmarks of {sample.name}")
    titles = [title for _, title, _, _ in bookmarks(Spoken(folder / "joint-notice.pdf").pdf)]
    expect("附件1　渡口大桥人行步道改造方案调整说明" in titles, f"the annex is not among {titles}")
    titles = [title for _, title, _, _ in bookmarks(Spoken(folder / "street-report.pdf").pdf)]
    expect("目录" in titles and "附录　意见建议汇总" in titles, f"contents and appendix are not among {titles}")


def test_questions_of_a_reply_have_bookmarks(folder):
    run("notice", SAMPLES / "mailbox-reply", "-o", folder / "reply.pdf", "--quiet")
    titles = [title for _, title, _, _ in bookmarks(pikepdf.open(folder / "reply.pdf"))]
    expect_equal(len([title for title in titles if title.startswith("问：")]), 3, f"questions among {titles}")


def groups(count, inner):
    text = ""
    for outer in range(count):
        text += f"  - {{id: g{outer}, heading: 第{outer}类, summary: 略。, groups: ["
        text += ", ".join(f"{{id: g{outer}-{n}, heading: 第{outer}类之{n}, summary: 略。}}" for n in range(inner)) + "]}\n"
    return "huizong: 1\nstatus: final\ntitle: 题\nissuer: 某局\ngroups:\n" + text


def test_many_bookmarks_are_closed_below_the_chapters(folder):
    # Title, 10 chapters and 4 sections in each: 51. Shown are the title and its chapters (ISO 32000-1, 12.3.3).
    run("notice", write_campaign(folder / "many", groups(10, 4)), "-o", folder / "many.pdf", "--quiet")
    pdf = pikepdf.open(folder / "many.pdf")
    expect_equal(int(pdf.Root.Outlines.Count), 11, "bookmarks that are shown")
    expect_equal([(level, count) for level, _, _, count in bookmarks(pdf)],
                 [(0, 10)] + [(1, -4), (2, 0), (2, 0), (2, 0), (2, 0)] * 10, "counts")
    # 3 chapters with 2 sections: all are shown.
    run("notice", write_campaign(folder / "few", groups(3, 2)), "-o", folder / "few.pdf", "--quiet")
    pdf = pikepdf.open(folder / "few.pdf")
    expect_equal(int(pdf.Root.Outlines.Count), 10, "bookmarks that are shown")
    expect_equal([count for _, _, _, count in bookmarks(pdf)], [9] + [2, 0, 0] * 3, "counts")


def test_a_file_opens_with_its_first_page_and_its_title(folder):
    for sample, mode in ((REPORT, "/UseOutlines"), (SAMPLES / "market-letter", "/UseNone"),
                         (SAMPLES / "nothing-received", "/UseNone")):
        path = folder / f"{sample.name}.pdf"
        run("notice", sample, "-o", path, "--quiet")
        pdf = pikepdf.open(path)
        root = pdf.Root
        expect_equal(str(root.PageMode), mode, f"{sample.name}: what is shown beside the pages")
        expect_equal(str(root.PageLayout), "/OneColumn", "layout of pages")
        # The page is shown from its top, as large as the reader likes it: no zoom is asked for.
        place = root.OpenAction
        expect_equal(place[0].objgen, pdf.pages[0].objgen, "page that is shown first")
        expect_equal((str(place[1]), float(place[3]) == float(pdf.pages[0].MediaBox[3]), place[4]), ("/XYZ", True, None),
                     "view of it")
        expect(bool(root.ViewerPreferences.DisplayDocTitle), "the window does not show the title")
        expect(str(pdf.docinfo["/Title"]), "there is no title")


def test_pages_are_called_by_the_numbers_printed_on_them(folder):
    run("notice", REPORT, "-o", folder / "r.pdf", "--quiet")
    pdf = pikepdf.open(folder / "r.pdf")
    expect(len(pdf.pages) > 10, "a short report")
    for number, page in enumerate(pdf.pages, 1):
        # The number stands beneath the text block, 262 mm from the top.
        area = ["-f", number, "-l", number, "-x", 0, "-y", 745, "-W", 596, "-H", 60]
        foot = tool("pdftotext", "-enc", "UTF-8", *area, folder / "r.pdf", "-").stdout.decode("utf-8")
        printed = re.search(r"—\s*([0-9IVX]+)\s*—", foot)
        expect_equal(page.label if printed else "", printed[1] if printed else "", f"label of page {number}")


ADDRESSES = """huizong: 1
status: final
title: 题
issuer: 某局
lead: 办法全文见https://example.org/a(b)?c=1，也可登录www.example.org查看，来信请寄office@example.org。
publish: texts
groups: [{id: a, heading: 一类, summary: 略。}]
annexes: [{title: 汇总表, table: rows}]
"""
ADDRESS_ROWS = ("id,received,consent,text,group,disposition,reason\n"
                "S1,2024-05-01,是,请看https://evil.example/x再说。,a,采纳,见https://example.org/reason。\n")


def test_printed_addresses_of_the_office_are_links(folder):
    campaign = write_campaign(folder / "campaign", ADDRESSES, ADDRESS_ROWS)
    run("notice", campaign, "-o", folder / "n.pdf", "--quiet", code=(DONE, STRICT))
    listed = tool("pdfinfo", "-url", folder / "n.pdf").stdout.decode()
    # What a citizen wrote leads nowhere.
    expect_equal(sorted(set(re.findall(r"\S+:\S+$", listed, re.M))), sorted([
        "https://example.org/a(b)?c=1", "http://www.example.org", "mailto:office@example.org", "https://example.org/reason"]),
        "addresses that are links")
    file = Spoken(folder / "n.pdf")
    expect_equal(file.doubts(), [], "doubts")
    said = {node.text(): [link.contents for link in node.links()] for node in file.tree.all("Link")}
    # An address of e-mail is read without its scheme.
    expect_equal(said["office@example.org"], ["office@example.org"], "what is said of the e-mail address")
    text = bare(tool("pdftotext", "-raw", "-enc", "UTF-8", folder / "n.pdf", "-").stdout.decode("utf-8"))
    expect("https://evil.example/x" in text, "the citizen's address is not printed")
