"""What is longer than a file may hold in one string (ISO 19005-3, 6.1.13: 32,767 bytes): nothing is cut that is said."""
import re

import pikepdf
import verapdf
from case_enclosures import png
from listening import Spoken
from support import *

LONGEST_STRING, LONGEST_NAME, DEEPEST_STATE = 32_767, 127, 28


def passed_limits(path):
    """Strings, names and saved states of a file that pass what ISO 19005-3, 6.1.13 allows."""
    pdf = pikepdf.open(path)
    seen = set()

    def inspect(value, place):
        if isinstance(value, pikepdf.String):
            if len(bytes(value)) > LONGEST_STRING:
                yield f"{place}: a string of {len(bytes(value))} bytes"
        elif isinstance(value, pikepdf.Name):
            if len(str(value).encode()) - 1 > LONGEST_NAME:
                yield f"{place}: a name of {len(str(value))} bytes"
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in value.keys():
                yield from inspect(value.get(key), f"{place}{key}") if not indirect(value.get(key)) else ()
        elif isinstance(value, pikepdf.Array):
            for inner in value:
                yield from inspect(inner, place) if not indirect(inner) else ()

    def indirect(value):
        return isinstance(value, pikepdf.Object) and value.is_indirect

    for number, value in enumerate(pdf.objects):
        if indirect(value) and value.objgen not in seen:
            seen.add(value.objgen)
            yield from inspect(value, f"object {number}")
    for number, page in enumerate(pdf.pages, 1):
        depth = deepest = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            depth += {"q": 1, "Q": -1}.get(str(operator), 0)
            deepest = max(deepest, depth)
            for operand in operands:
                yield from inspect(operand, f"page {number}")
        if deepest > DEEPEST_STATE:
            yield f"page {number}: {deepest} states are saved"


def test_a_chart_of_thousands_of_figures_says_them_all(folder):
    options = ", ".join(f"选项{n:04}: {n % 97}" for n in range(1, 4001))
    campaign = write_campaign(folder / "campaign", (
        "huizong: 1\nstatus: final\nkind: questionnaire\ntitle: 题\nissuer: 某局\n"
        f"questions:\n  - {{text: 您选哪一项？, type: multiple, respondents: 5000, options: {{{options}}}}}\n"))
    run("notice", campaign, "-o", folder / "n.pdf", "--quiet", code=(DONE, STRICT), timeout=600)
    asked = verapdf.ask(folder / "n.pdf")
    expect_equal(list(passed_limits(folder / "n.pdf")), [], "limits that are passed")
    file = Spoken(folder / "n.pdf")
    figures = [node.alternative for node in file.tree.all("Figure")]
    expect(len(figures) > 1, "one figure")
    for number, text in enumerate(figures, 1):
        expect(text.startswith(f"条形图：您选哪一项？（第{number}部分，共{len(figures)}部分）。"), f"part {number} begins {text[:40]}")
    said = re.findall(r"选项(\d{4}) (\d+\.\d)%", "".join(figures))
    # Of 5,000, rounded half up to a tenth.
    wanted = [(f"{n:04}", f"{(n % 97 * 1000 + 2500) // 5000 / 10:.1f}") for n in range(1, 4001)]
    expect_equal(said, wanted, "figures that are said")
    expect_equal(file.doubts(), [], "doubts")
    verapdf.expect_valid(asked, "a chart of 4,000 figures")


def test_endless_words_break_no_file(folder):
    """A heading, an address and an answer that no string of a file holds."""
    long = "长" * 17_000
    template = folder / "mine"
    template.mkdir()
    (template / "notice.md").write_text(
        f"# {{{{title}}}}\n\n正文，见[原文](https://example.org/{'a' * 12_000})。\n\n## {long}\n\n下文。\n", "utf-8")
    campaign = write_campaign(folder / "campaign", "huizong: 1\nstatus: final\ntitle: 题\nissuer: 某局\ntopic: " + long + "\n")
    run("notice", campaign, "--template", template, "-o", folder / "n.pdf", "--quiet", code=(DONE, STRICT), timeout=600)
    asked = verapdf.ask(folder / "n.pdf")
    expect_equal(list(passed_limits(folder / "n.pdf")), [], "limits that are passed")
    file = Spoken(folder / "n.pdf")
    expect_equal(file.doubts(), [], "doubts")
    # It is read whole, and named in short in the bookmarks; the subject is whole in the XMP.
    expect_equal(file.tree.all("H2")[0].text(), long, "the heading")
    title = str(file.pdf.Root.Outlines.First.First.Title)
    expect(title.endswith("…") and long.startswith(title[:-1]) and len(title) > 1000, f"bookmark of {len(title)} characters")
    expect(long in file.pdf.Root.Metadata.read_bytes().decode("utf-8"), "the subject is not in the XMP")
    verapdf.expect_valid(asked, "endless words")


def test_an_endless_alternative_is_refused(folder):
    campaign = write_campaign(folder / "campaign", (
        "huizong: 1\nstatus: final\ntitle: 题\nissuer: 某局\nlead: 甲。\n"
        f"images: [{{file: p.png, alt: {'图' * 16_383}, at: after}}]\n"))
    (campaign / "p.png").write_bytes(png(40, 30))
    result = run("notice", campaign, "-o", folder / "n.pdf", "--json", code=(FAILED, BAD_INPUT))
    expect_one_error(result, code="typesetting.alternative-too-long")
    expect(not (folder / "n.pdf").exists(), "something was written")
    text = (campaign / "campaign.yaml").read_text("utf-8").replace("图" * 16_383, "图" * 16_382)
    (campaign / "campaign.yaml").write_text(text, "utf-8")
    run("notice", campaign, "-o", folder / "n.pdf", "--quiet", code=(DONE, STRICT))
    expect_equal(list(passed_limits(folder / "n.pdf")), [], "limits that are passed")


def test_the_limits_are_seen(folder):
    """What passes a limit is found: the judge is one."""
    run("notice", SAMPLES / "nothing-received", "-o", folder / "n.pdf", "--quiet")
    pdf = pikepdf.open(folder / "n.pdf")
    pdf.docinfo["/Title"] = pikepdf.String("a" * (LONGEST_STRING + 1))
    pdf.Root.Lang = pikepdf.Name("/" + "b" * (LONGEST_NAME + 1))
    pdf.save(folder / "m.pdf")
    expect_equal(len(list(passed_limits(folder / "m.pdf"))), 2, "limits that are passed")
