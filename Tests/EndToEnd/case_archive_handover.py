"""What goes to an archive: what the report and the metadata say of a file is so when another program reads it."""
import hashlib
import io
import xml.etree.ElementTree as tree
import zipfile

from archives import *

NUMBER = "J001-WS·2020-D30-BGS-0001"


def handed_over(archive, folder, *numbers, **options):
    return run("archive", "export", *(numbers or [NUMBER]), "--handover", "--to", archive, "-o", folder, **options)


def foreign(folder, number, files):
    """A public bag of another maker."""
    bag = folder / number
    (bag / "data").mkdir(parents=True)
    for name, content in files.items():
        (bag / "data" / name).write_bytes(content)
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (bag / "manifest-sha256.txt").write_text("".join(f"{hashlib.sha256(content).hexdigest()}  data/{name}\n" for name, content in files.items()))
    (bag / "bag-info.txt").write_text(f"Access: public\nExternal-Description: 关于树木的通告\nSource-Organization: 某局\nDocument-Date: 2020-06-18\nArchive-Number: {number}\nRetention-Period: 30年\nExternal-Identifier: {number}\n")
    return bag


def good_files(folder):
    archive = found(folder / "good")
    add(archive, campaign(folder / "campaign"))
    data = archive / "bags" / bags(archive)[0] / "data"
    return {"notice.pdf": (data / "notice.pdf").read_bytes(), "tally.xlsx": (data / "tally.xlsx").read_bytes()}


def repacked(workbook, change):
    """The workbook with its parts changed."""
    source = zipfile.ZipFile(io.BytesIO(workbook))
    parts = {name: source.read(name) for name in source.namelist()}
    change(parts)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def test_formats_are_those_of_the_files(folder):
    for standard, claim in (("a-3a", "PDF/A-3a"), ("a-2b", "PDF/A-2b"), ("a-2u", "PDF/A-2u")):
        archive = found(folder / standard)
        path = campaign(folder / f"campaign-{standard}")
        (path / "campaign.yaml").write_text((path / "campaign.yaml").read_text() + f"standard: {standard}\n")
        add(archive, path)
        handed_over(archive, folder / f"out-{standard}")
        item = folder / f"out-{standard}" / NUMBER
        metadata = tree.parse(item / "metadata.xml").getroot()
        formats = {e.findtext("计算机文件名"): e.findtext("格式信息") for e in metadata.findall("电子属性")}
        expect_equal(formats["notice.pdf"], claim, f"格式信息 under {standard}")
        told = subprocess.run(["pdfinfo", "-meta", item / "notice.pdf"], capture_output=True, text=True).stdout
        part, level = re.search(r"<pdfaid:part>(.)</", told)[1], re.search(r"<pdfaid:conformance>(.)</", told)[1]
        expect_equal(claim, f"PDF/A-{part}{level.lower()}", "what poppler reads")
        pages = re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", item / "notice.pdf"], capture_output=True, text=True).stdout)[1]
        report = (folder / f"out-{standard}" / "移交检测报告.txt").read_text()
        expect(f"{NUMBER} notice.pdf：{claim}，{pages} 页" in report, report)
        expect(metadata.find("内容描述/文种") is None, "a 文种 that no title names")


def test_a_kind_of_document_is_that_of_its_title(folder):
    archive = found(folder / "archive")
    path = campaign(folder / "campaign")
    (path / "campaign.yaml").write_text((path / "campaign.yaml").read_text().replace("关于公园绿地的反馈 1", "关于公园绿地征求意见结果的通告"))
    add(archive, path)
    handed_over(archive, folder / "out")
    expect_equal(tree.parse(folder / "out" / NUMBER / "metadata.xml").getroot().findtext("内容描述/文种"), "通告", "文种")


def test_a_plain_notice_is_no_pdf_a(folder):
    archive = found(folder / "archive")
    path = campaign(folder / "campaign")
    (path / "campaign.yaml").write_text((path / "campaign.yaml").read_text() + "standard: none\n")
    add(archive, path)
    result = handed_over(archive, folder / "out", code=BAD_INPUT)
    expect("公告为 PDF/A" in result.err and "不是 PDF/A（PDF 1.7" in result.err, f"{result}")
    expect(not (folder / "out").exists(), "something was written")


def test_broken_files_are_named(folder):
    files = good_files(folder)
    pdf, workbook = files["notice.pdf"], files["tally.xlsx"]
    need("qpdf")
    (folder / "plain.pdf").write_bytes(pdf)
    subprocess.run(["qpdf", "--encrypt", "a", "b", "256", "--", folder / "plain.pdf", folder / "locked.pdf"], check=True, capture_output=True)

    def set_part(name, content):
        return lambda parts: parts.__setitem__(name, content)

    def add_to(name, before, words):
        return lambda parts: parts.__setitem__(name, parts[name].replace(before, words + before))

    relationships = "xl/_rels/workbook.xml.rels"
    types = "[Content_Types].xml"
    link = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/>'

    def macro(parts):
        parts["xl/vbaProject.bin"] = b"\xd0\xcf"
        parts[types] = parts[types].replace(b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')

    cases = {
        "cut": ("notice.pdf", pdf[:-2000], "公告能打开"),
        "words": ("notice.pdf", b"words", "公告能打开"),
        "locked": ("notice.pdf", (folder / "locked.pdf").read_bytes(), "没有加密"),
        "unclaimed": ("notice.pdf", pdf.replace(b"http://www.aiim.org/pdfa/ns/id/", b"http://www.aiim.org/pdfx/ns/id/"), "公告为 PDF/A"),
        "level": ("notice.pdf", pdf.replace(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>Z<"), "公告为 PDF/A"),
        "short": ("tally.xlsx", workbook[:-100], "统计表能打开"),
        "nozip": ("tally.xlsx", b"words", "统计表能打开"),
        "xml": ("tally.xlsx", repacked(workbook, set_part("xl/styles.xml", b"<styleSheet><a></styleSheet>")), "xl/styles.xml 读不出"),
        "gone": ("tally.xlsx", repacked(workbook, lambda parts: parts.pop("xl/styles.xml")), "styles.xml 不存在"),
        "dangling": ("tally.xlsx", repacked(workbook, add_to(relationships, b"</Relationships>", link % (b"theme", b"theme/none.xml", b""))), "theme/none.xml 不存在"),
        "external": ("tally.xlsx", repacked(workbook, add_to(relationships, b"</Relationships>", link % (b"externalLinkPath", b"file:///x.xlsx", b' TargetMode="External"'))), "引用外部内容"),
        "macro": ("tally.xlsx", repacked(workbook, macro), "含有宏：xl/vbaProject.bin"),
        "untyped": ("tally.xlsx", repacked(workbook, set_part("xl/unknown.dat", b"1")), "xl/unknown.dat 没有类型"),
    }
    expect(all(content != files[name] for name, content, _ in cases.values()), "a case changes nothing")
    archive = found(folder / "archive")
    run("archive", "import", foreign(folder, "whole", files), "--to", archive, "--time", TIME)
    handed_over(archive, folder / "out", "whole")
    for case, (name, content, words) in cases.items():
        run("archive", "import", foreign(folder, case, {**files, name: content}), "--to", archive, "--time", TIME)
        result = handed_over(archive, folder / "out2", case, code=BAD_INPUT)
        expect(words in result.err and f"{case} {name}" in result.err, f"{case}: {result}")
        expect(not (folder / "out2").exists(), f"{case}: something was written")
