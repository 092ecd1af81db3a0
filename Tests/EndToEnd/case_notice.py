"""The way from a scraped text to a printed notice, judged by poppler, mupdf and zbar."""
import json
import re

import yaml

from support import *

MARKS = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"})
ANNOTATION = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)")


def expect_body(pdf, title, body):
    wanted = bare(title + body)
    if body_text(pdf, raw=True) != wanted:
        expect_equal(body_text(pdf), wanted, f"text of {pdf.name}")


def seed():
    path = SHARED / "data" / "seed-notice.txt"
    if not path.is_file():
        raise Skip("../shared/data is not beside the project")
    return path


def clean_seed():
    """The seed's own words, mended by rules of this file's own: it has ASCII marks only between Han."""
    text = seed().read_text("utf-8").replace("\n|", "\n")
    text = ANNOTATION.sub("", text).translate(MARKS)
    lines = [line for line in simplified(text).splitlines() if "扫一扫" not in line]
    return "\n".join(lines)


SAMPLE_TITLE = "关于如何加强我区社区养老服务工作意见建议征集情况的反馈"
SEED_TITLE = "关于如何加强我区民族团结进步示范区创建工作意见建议征集情况的反馈"


def test_sample_text_is_kept(folder):
    out = folder / "out"
    build(import_sample(folder), out)
    expect_body(out / "notice.pdf", SAMPLE_TITLE, (FIXTURES / "scraped-notice.clean.txt").read_text("utf-8"))


def test_seed_text_is_kept(folder):
    out = folder / "out"
    build(import_sample(folder, source=seed()), out)
    expect_body(out / "notice.pdf", SEED_TITLE, clean_seed())


def test_traditional_script_converts_back(folder):
    out = folder / "out"
    build(import_sample(folder), out, "--script", "hant")
    found = body_text(out / "notice.pdf", raw=True)
    for character in "區務導實":
        expect(character in found, f"{character} is not in the Traditional notice")
    back = simplified(found).translate(str.maketrans("「」『』", "“”‘’"))
    wanted = bare(SAMPLE_TITLE + (FIXTURES / "scraped-notice.clean.txt").read_text("utf-8"))
    expect_equal(back, wanted, "Traditional text, converted back")


def test_import_keeps_the_file_and_tells_its_changes(folder):
    campaign = import_sample(folder)
    kept = [p for p in (campaign / "source").iterdir() if p.read_bytes() == SCRAPED.read_bytes()]
    expect_equal(len(kept), 1, "copies of the file as received under source/")
    logs = sorted(p for p in campaign.rglob("import-log*") if p.is_file())
    expect_equal([p.suffix for p in logs], [".json", ".txt"], "import logs")
    wanted = len(ANNOTATION.findall(SCRAPED.read_text("utf-8")))
    for log in logs:
        expect(str(wanted) in log.read_text("utf-8"), f"{log.name} does not count the {wanted} annotations")


def test_import_reads_the_facts(folder):
    campaign = yaml.safe_load((import_sample(folder) / "campaign.yaml").read_text("utf-8"))
    expect_equal(campaign["huizong"], 1, "version of the format")
    window = campaign["window"]
    expect_equal((str(window["from"]), str(window["to"])), ("2024-03-04", "2024-04-03"), "window")
    issuer = campaign["issuer"]
    issuer = issuer[0] if isinstance(issuer, list) else issuer
    expect_equal(simplified(issuer if isinstance(issuer, str) else issuer["short"]), "区民政局", "issuer")
    expect_equal(simplified(campaign["topic"]), "如何加强我区社区养老服务工作", "topic")
    expect_equal([simplified(c) for c in campaign["channels"]], ["网上"], "channels")
    expect_equal(len(campaign["groups"]), 6, "groups")
    for group in campaign["groups"]:
        expect(group["heading"].endswith("。"), f"the heading {group['heading']!r} lost its closing mark")
        expect(group["run_in"] is True, "the heading does not run in")
    for absent in ("counts", "date", "number", "contact"):
        expect(absent not in campaign, f"{absent} was invented")


def test_code_is_read_by_another_reader(folder):
    address = "https://example.org/1"
    out = folder / "out"
    build(import_sample(folder, "--url", address), out)
    pdf = out / "notice.pdf"
    need("zbarimg", "pdftoppm", "mutool")
    tool("pdftoppm", "-r", "200", "-png", pdf, folder / "poppler")
    tool("mutool", "draw", "-q", "-r", "200", "-o", folder / "mupdf%d.png", pdf)
    for renderer in ("poppler", "mupdf"):
        pages = sorted(folder.glob(f"{renderer}*.png"))
        expect(pages, f"{renderer} drew no page")
        read = tool("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *pages).stdout.decode().split()
        expect_equal(read, [address], f"QR codes on the pages drawn by {renderer}")
    expect(address in tool("pdfinfo", "-url", pdf).stdout.decode(), "the code is not a link")
    expect(address in body_text(pdf), "the address is not printed")


def test_without_an_address_there_is_no_code(folder):
    out = folder / "out"
    campaign = import_sample(folder)
    build(campaign, out)
    expect("扫一扫" not in body_text(out / "notice.pdf"), "a caption without a code")
    said = run("check", campaign, "--json").diagnostics()
    expect(any("url" in json.dumps(d, ensure_ascii=False) for d in said), "check does not say that the address is missing")


def outside_checker(folder, source, title, body):
    checker = SHARED / "tools" / "tool"
    if not checker.is_file():
        raise Skip("../shared/tools is not beside the project")
    out = folder / "out"
    build(import_sample(folder, source=source), out)
    wanted = folder / "wanted.txt"
    wanted.write_text(title + "\n" + body, "utf-8")
    found = tool(checker, "notice", out / "notice.pdf", "--source", wanted, "--json", timeout=600)
    report = json.loads(found.stdout)
    # What the archival PDF will bring: the title in the window bar and the structure tree.
    later = {"title_shown", "structure_text"}
    wrong = {f["name"]: f["wrong"][:3] for f in report["figures"] if f["wrong"] and f["name"] not in later}
    # 送审稿 stands outside the text block by intention.
    outside = [w for w in wrong.pop("outside_text_block", []) if "送审稿" not in json.dumps(w, ensure_ascii=False)]
    expect(not outside, f"outside the text block: {outside}")
    expect(not wrong, f"the checker finds {wrong}")


def test_sample_passes_the_outside_checker(folder):
    outside_checker(folder, SCRAPED, SAMPLE_TITLE, (FIXTURES / "scraped-notice.clean.txt").read_text("utf-8"))


def test_seed_passes_the_outside_checker(folder):
    outside_checker(folder, seed(), SEED_TITLE, clean_seed())


def test_fonts_are_embedded_and_pages_are_a4(folder):
    for sample in (PARK, SAMPLES / "questionnaire"):
        out = folder / sample.name
        build(sample, out)
        lines = tool("pdffonts", out / "notice.pdf").stdout.decode().splitlines()[2:]
        expect(lines, "pdffonts lists no font")
        for line in lines:
            embedded = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", line)
            expect(embedded and embedded[1] == "yes" and "Type 3" not in line, f"font not embedded: {line}")
        information = tool("pdfinfo", out / "notice.pdf").stdout.decode()
        expect("(A4)" in information, f"not A4:\n{information}")


def test_no_word_reaches_over_the_next(folder):
    """A squeezed mark keeps the width of its font; Poppler would end the word there, and put what follows on a line of its
    own. Where a link or a face ends with the mark it still does."""
    samples = [import_sample(folder), *(SAMPLES / name for name in (
        "school-bus", "street-report", "library-move", "questionnaire", "mailbox-reply"))]
    for sample in samples:
        notice = folder / f"{sample.name}.pdf"
        run("notice", sample, "-o", notice)
        words, page = [], 0
        for line in tool("pdftotext", "-bbox", "-enc", "UTF-8", notice, "-").stdout.decode("utf-8").splitlines():
            page += "<page " in line
            word = re.search(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="[\d.-]+">(.*)</word>', line)
            if word: words.append((page, float(word[2]), float(word[1]), float(word[3]), word[4]))
        expect(len(words) > 30, f"{sample.name}: {len(words)} words")
        words.sort()
        over = [(a, b) for a, b in zip(words, words[1:]) if a[:2] == b[:2] and b[2] < a[3] - 1]
        expect(not over, f"{sample.name}: {over}")


def test_a_draft_says_so_outside_the_text(folder):
    out = folder / "out"
    build(PARK, out)
    whole = bare(tool("pdftotext", "-enc", "UTF-8", out / "notice.pdf", "-").stdout.decode())
    pages = int(re.search(r"Pages:\s+(\d+)", tool("pdfinfo", out / "notice.pdf").stdout.decode())[1])
    expect_equal(whole.count("送审稿"), pages, "送审稿 on the pages")
    expect("送审稿" not in body_text(out / "notice.pdf"), "送审稿 stands inside the text block")
    expect("送审稿" in tool("pdfinfo", out / "notice.pdf").stdout.decode(), "送审稿 is not in the metadata title")


def test_words_are_never_markup(folder):
    words = r"*甲* _乙_ `丙` <b>丁</b> {{issuer}} [戊](http://example.org) &amp; \\ ~己~ | # 庚 ![x](y) $辛$ <!-- 壬 -->"
    campaign = write_campaign(folder / "campaign", (
        "huizong: 1\ntitle: 关于标点的反馈\nissuer: 某局\ngroups:\n  - id: a\n    heading: 一类。\n    run_in: true\n"
        f"    summary: {json.dumps('意见是' + words + '完。', ensure_ascii=False)}\n"))
    build(campaign, folder / "out")
    found = body_text(folder / "out" / "notice.pdf", raw=True)
    expect(bare("意见是" + words + "完。") in found, f"the words were changed: {found}")


def test_layout_report_tells_every_line(folder):
    report = folder / "layout.json"
    notice = folder / "notice.pdf"
    campaign = import_sample(folder)
    run("notice", campaign, "-o", notice, "--report", report)
    value = json.loads(report.read_text("utf-8"))
    schema = json.loads((ROOT / "docs/schemas/layout.schema.json").read_text("utf-8"))
    expect_equal(sorted(value), sorted(schema["properties"]), "members of the report")
    expect_equal(sorted(value["totals"]), sorted(schema["properties"]["totals"]["required"]), "members of the totals")
    lines = [line for page in value["pages"] for line in page["lines"]]
    for line in lines:
        expect(set(line) <= set(schema["$defs"]["line"]["properties"]), f"members of {line}")
    pages = re.search(r"Pages: +(\d+)", tool("pdfinfo", notice).stdout.decode()).group(1)
    expect_equal([page["page"] for page in value["pages"]], list(range(1, int(pages) + 1)), "pages")
    expect_equal(value["totals"]["lines"], len(lines), "lines")
    expect_equal(bare("".join(line["text"] for line in lines)), body_text(notice, raw=True), "text of the lines")
    for member, total in [("squeezed", "squeezed"), ("stretched", "stretched"), ("orphanAvoided", "orphansAvoided"),
                          ("pushedIn", "pushedIn"), ("pushedOut", "pushedOut")]:
        expect_equal(value["totals"][total], sum(member in line for line in lines), total)
    told = run("notice", campaign, "-o", notice, "--json").json()["layout"]
    expect_equal(told["totals"], value["totals"], "totals of --json")


def test_a_torn_line_stops_strict_work(folder):
    source = folder / "notice.txt"
    clean = (FIXTURES / "scraped-notice.clean.txt").read_text("utf-8")
    source.write_text(clean.replace("分类提供", "分类" + "antidisestablishmentarianism" * 2 + "提供", 1), "utf-8")
    campaign = import_sample(folder, source=source)
    found = [d for d in run("notice", campaign, "-o", folder / "notice.pdf", "--json").diagnostics("warning")
             if d["code"] == "typesetting.line-torn"]
    expect(found and found[0]["place"]["page"] == 1 and found[0]["arguments"]["text"], "the torn line is not told")
    run("notice", campaign, "-o", folder / "strict.pdf", "--strict", code=STRICT)
    expect(not (folder / "strict.pdf").exists(), "--strict wrote a notice with a torn line")
