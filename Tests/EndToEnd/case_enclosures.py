"""Pictures, annexes, 附注 and 版记: from campaign.yaml to the page, and what cannot be taken in."""
import json
import re
import struct
import zlib

from support import *

JOINT = SAMPLES / "joint-notice"
REPORT = SAMPLES / "street-report"


def png(width, height, *more):
    """A PNG of one colour with further chunks before its pixels."""
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + b"\x60\x80\xa0" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + b"".join(chunk(name, body) for name, body in more) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def jpeg(folder, *segments):
    """A JPEG by poppler, with segments that a camera would have written."""
    build(PARK, folder / "park")
    tool("pdftoppm", "-jpeg", "-r", "40", "-singlefile", folder / "park" / "notice.pdf", folder / "page")
    data = (folder / "page.jpg").read_bytes()
    return data[:2] + b"".join(b"\xff" + mark + struct.pack(">H", len(body) + 2) + body for mark, body in segments) + data[2:]


def campaign_with(folder, lines, **files):
    campaign = write_campaign(folder / "campaign", "huizong: 1\ntitle: 题\nissuer: 某局\nlead: 甲。\n" + lines)
    for name, data in files.items():
        (campaign / name.replace("_", ".")).write_bytes(data)
    return campaign


def whole_text(pdf):
    return bare(tool("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-").stdout.decode("utf-8"))


def test_pictures_lose_what_their_camera_wrote(folder):
    secret = b"GPS 30.5728N 104.0668E by Somebody"
    picture = jpeg(folder, (b"\xe1", b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0" + secret), (b"\xfe", secret))
    campaign = campaign_with(
        folder, "images:\n  - {file: a.jpg, alt: 会场照片, caption: 图1 会场, at: before}\n  - {file: b.png, alt: 色块}\n",
        a_jpg=picture, b_png=png(40, 30, (b"tEXt", b"Author\0" + secret)))
    out = folder / "out"
    build(campaign, out)
    plain = folder / "plain.pdf"
    tool("qpdf", "--qdf", "--object-streams=disable", out / "notice.pdf", plain)
    expect(b"Somebody" not in plain.read_bytes(), "the PDF holds what the camera wrote")
    images = tool("pdfimages", "-list", out / "notice.pdf").stdout.decode().splitlines()[2:]
    # 210 and 297 mm at 40 an inch: 331 x 468 pixels.
    expect_equal([tuple(line.split()[3:5]) for line in images], [("331", "468"), ("40", "30")], "pictures of the PDF")
    structure = tool("qpdf", "--qdf", "--object-streams=disable", out / "notice.pdf", "-").stdout
    expect_equal(len(re.findall(rb"/S /Figure", structure)), 2, "figures of the structure")
    for words in ("会场照片", "色块"):
        hexadecimal = "feff" + words.encode("utf-16-be").hex()
        expect(hexadecimal in structure.decode("latin-1").lower(), f"no alternative text {words}")
    expect("图1会场" in whole_text(out / "notice.pdf"), "the caption is not printed")
    run("notice", campaign, "-o", folder / "p-%d.png", "--quiet")


def test_a_picture_needs_its_words_and_its_file(folder):
    for lines, code, place in [
            ("images:\n  - {file: a.png}\n", "field.missing", "campaign.yaml"),
            ("images:\n  - {file: a.png, alt: 图}\n", "file.missing", "campaign.yaml"),
            ("images:\n  - {file: c.gif, alt: 图}\n", "picture.unknown-format", "campaign.yaml"),
            ("images:\n  - {file: d.png, alt: 图}\n", "picture.damaged", "campaign.yaml"),
            ("images:\n  - {file: ../a.png, alt: 图}\n", "field.file-outside", "campaign.yaml"),
            ("annexes:\n  - {title: 图, file: d.png}\n", "field.missing", "campaign.yaml"),
            ("annexes:\n  - {title: 表, file: e.csv}\n", "annex.row-too-wide", "e.csv")]:
        campaign = campaign_with(
            folder, lines, c_gif=b"GIF89a", d_png=png(9, 9)[:60], e_csv="甲,乙\n1,2\n3,4,5\n".encode())
        error = expect_one_error(run("build", campaign, "-o", folder / "out", "--json", code=BAD_INPUT), code=code)
        expect(place in json.dumps(error["place"]), f"place of {error}")
        expect_equal(error["place"]["line"], 3 if place == "e.csv" else 6, f"line of {error}")
        expect(not (folder / "out").exists(), "something was written")


def test_annexes_follow_the_notice(folder):
    out = folder / "out"
    build(JOINT, out)
    text = whole_text(out / "notice.pdf")
    adjustments = bare((JOINT / "adjustments.txt").read_text("utf-8"))
    expect("附件：1.渡口大桥人行步道改造方案调整说明2.改造前后主要指标对照表" in text, "附件说明")
    expect("附件1渡口大桥人行步道改造方案调整说明" + adjustments[:20] in text, "the first annex")
    cells = bare((JOINT / "measures.csv").read_text("utf-8").replace(",", " "))
    expect("附件2改造前后主要指标对照表" + cells in text, "the second annex")
    # 7.3.6 and 7.4: 附注 after the date, 版记 last, on an even page.
    expect(text.index("2023年10月18日") < text.index("（此件公开发布）") < text.index("附件1"), "附注")
    imprint = "抄送：市委办公室，市人大常委会办公室，市政协办公室，市发展改革委，渡口街道办事处。青崖市交通运输局办公室2023年10月20日印发"
    expect(imprint in text, "版记")
    pages = int(re.search(r"Pages:\s+(\d+)", tool("pdfinfo", out / "notice.pdf").stdout.decode())[1])
    last = tool("pdftotext", "-enc", "UTF-8", "-f", pages, "-l", pages, out / "notice.pdf", "-").stdout.decode()
    expect(pages % 2 == 0 and "抄送" in last, f"版记 does not end the last page of {pages}")


def test_an_annex_that_cannot_be_printed_is_told(folder):
    campaign = campaign_with(folder, "annexes:\n  - {title: 调查表, file: form.docx}\n", form_docx=b"PK")
    result = run("build", campaign, "-o", folder / "out", "--json")
    found = [d for d in result.diagnostics("note") if d["code"] == "annex.apart"]
    expect(found and "form.docx" in json.dumps(found[0], ensure_ascii=False), "nothing is said of the annex")
    expect("附件：调查表" in whole_text(folder / "out" / "notice.pdf"), "the annex is not listed")


def test_a_templates_own_picture(folder):
    template = folder / "mine"
    run("templates", "copy", "summary", template)
    (template / "mark.png").write_bytes(png(120, 40))
    notice = template / "notice.md"
    notice.write_text("![机关标志](mark.png)\n\n" + notice.read_text("utf-8"), "utf-8")
    run("notice", PARK, "--template", template, "-o", folder / "n.pdf", "--quiet")
    images = tool("pdfimages", "-list", folder / "n.pdf").stdout.decode().splitlines()[2:]
    expect_equal([tuple(line.split()[3:5]) for line in images], [("120", "40")], "pictures of the PDF")
    notice.write_text(notice.read_text("utf-8").replace("mark.png", "mrak.png"), "utf-8")
    result = run("notice", PARK, "--template", template, "-o", folder / "m.pdf", "--json", code=BAD_INPUT)
    expect_one_error(result, code="template.unknown-picture", place="mine/notice.md", line=1)


def test_a_question_of_every_kind_is_printed(folder):
    run("notice", REPORT, "-o", folder / "n.pdf", "--quiet")
    text = whole_text(folder / "n.pdf")
    for words in ("（单选，16人作答）", "（多选，16人作答）", "（量表，16人作答）", "（矩阵，16人作答）", "（排序，16人作答）", "（问答，6人作答）",
                  "占比以作答人数为基数，可选多项，各项之和可能超过100%。", "票数为排在第一位的人数。", "规划已将这两项列为一期工程。"):
        expect(words in text, f"“{words}” is not printed")
