"""What veraPDF says of files: of broken ones the rule that was broken, of good ones nothing."""
import json
import os
import re

import verapdf
from case_standard import CLAIMS, claim
from corpus import Corpus
from support import *

# What is done everywhere to a good file in the form that qpdf --qdf gives it, and the rules of ISO 19005-3, level A (3a),
# and ISO 14289-1 (ua1) that are broken by it: clause, and number of veraPDF's test of this clause.
BROKEN = [
    ("no claim of PDF/A", rb"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", b"", {"3a": "6.6.4-1"}),
    ("a claim of another level", rb"(<pdfaid:conformance>)A", rb"\1B", {"3a": "6.6.4-3"}),
    ("no claim of PDF/UA", rb"<pdfuaid:part>1</pdfuaid:part>", b"", {"ua1": "5-1"}),
    ("no metadata", rb"\n  /Metadata \d+ 0 R", b"", {"3a": "6.6.2.1-1", "ua1": "7.1-8"}),
    ("not marked as tagged", rb"/Marked true", b"/Marked false", {"3a": "6.7.2.2-1", "ua1": "6.2-1"}),
    ("content neither tagged nor an artifact", rb"/Artifact ?<<[^>]*>> ?BDC", b"/Span BMC", {"ua1": "7.1-3"}),
    ("no language", rb"\n  /Lang \([^)]*\)", b"", {"ua1": "7.2-2 7.2-34"}),
    ("a title that is not shown", rb"/DisplayDocTitle true", b"/DisplayDocTitle false", {"ua1": "7.1-10"}),
    ("heads of a table without scope", rb"\n    /(Scope /\w+|Headers \[.*?\])", b"", {"ua1": "7.5-1"}),
    ("a figure without alternative text", rb"\n  /Alt [(<][^)>]*[)>]", b"", {"ua1": "7.3-1"}),
    ("a link without a description", rb"\n  /Contents [(<][^)>]*[)>]", b"", {"ua1": "7.18.5-2"}),
    ("no output intent", rb"\n  /OutputIntents \[.*?\n  \]", b"", {"3a": "6.2.4.3-2"}),
    ("a font that is not embedded", rb"\n  /FontFile3 \d+ 0 R", b"", {"3a": "6.2.11.4.1-1", "ua1": "7.21.4.1-1"}),
    ("glyphs without characters", rb"\n  /ToUnicode \d+ 0 R", b"", {"3a": "6.2.11.7.2-1", "ua1": "7.21.7-1"}),
    ("widths that are not the font's", rb"/DW 1000", b"/DW 900", {"3a": "6.2.11.5-1", "ua1": "7.21.5-1"}),
    ("an attachment without its relation", rb"\n  /AFRelationship /\w+", b"", {"3a": "6.8-3"}),
    ("an attachment without its kind", rb"\n  /Subtype /[^\n]*(\n  /Type /EmbeddedFile)", rb"\1", {"3a": "6.8-1"}),
    ("attachments of nothing", rb"\n  /AF \[.*?\n  \]", b"", {"3a": "6.8-4"}),
    ("a script", rb"/OpenAction \[.*?\]", rb"/OpenAction << /S /JavaScript /JS (1) >>", {"3a": "6.5.1-1"}),
]


def editable(pdf, folder):
    """The file without compression, its objects one below the other."""
    plain = folder / "plain.pdf"
    done = tool("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", pdf, plain)
    expect_equal(done.returncode, 0, f"qpdf --qdf: {done.stderr.decode()}")
    return plain.read_bytes()


def repaired(content, path):
    """Writes what was edited with its table of objects and lengths put right."""
    fixed = tool("fix-qdf", input=content)
    expect_equal(fixed.returncode, 0, f"fix-qdf: {fixed.stderr.decode()}")
    plain = path.with_suffix(".plain")
    plain.write_bytes(fixed.stdout)
    # Lengths of the plain form count the line's end before `endstream` (ISO 19005-3, 6.1.7.1).
    done = tool("qpdf", "--newline-before-endstream", plain, path)
    expect_equal(done.returncode, 0, f"qpdf: {done.stderr.decode()}")
    return path


def test_a_broken_file_fails_by_the_rule_that_it_breaks(folder):
    # Two pages with a table, a figure, links and bookmarks.
    run("notice", SAMPLES / "school-bus", "-o", folder / "good.pdf", "--quiet")
    content = editable(folder / "good.pdf", folder)
    # What is found of a broken file is due to the break alone.
    verapdf.expect_valid(verapdf.ask(repaired(content, folder / "good, repaired.pdf")), "the file before it is broken")
    asked = []
    for name, pattern, instead, _ in BROKEN:
        broken, count = re.subn(pattern, instead, content, flags=re.DOTALL)
        expect(count, f"{name}: there is nothing to break")
        asked.append(verapdf.ask(repaired(broken, folder / f"{len(asked)}.pdf")))
    for (name, _, _, rules), futures in zip(BROKEN, asked):
        for verdict in verapdf.verdicts(futures):
            found = {rule["rule"] for rule in verdict["failed"]}
            wanted = set(rules.get(verdict["profile"], "").split())
            expect(wanted <= found if wanted else verdict["passed"], f"{name}: {wanted}, veraPDF says {verdict}")
            expect_equal(verdict["passed"], not wanted, f"{name}: {verdict['profile']} passed")


def test_what_is_no_file_is_not_passed(folder):
    run("notice", SAMPLES / "nothing-received", "-o", folder / "good.pdf", "--quiet")
    content = (folder / "good.pdf").read_bytes()
    (folder / "half.pdf").write_bytes(content[:len(content) // 2])
    (folder / "words.pdf").write_text("%PDF-1.7\nno file")
    asked = [verapdf.ask(folder / name) for name in ("half.pdf", "words.pdf", "absent.pdf", "good.pdf")]
    for futures in asked[:-1]:
        for verdict in verapdf.verdicts(futures):
            expect(verdict["error"] and not verdict["passed"], f"a verdict of no file: {verdict}")
    # Nor is it the end of the run.
    verapdf.expect_valid(asked[-1], "the file after them")


# Standards

def claimed(pdf):
    """The profiles of which the file's own metadata says that it passes them."""
    part, level, accessible = claim(pdf)
    return ([part + level.lower()] if part else []) + (["ua" + accessible] if accessible else [])


def test_a_file_is_what_it_claims_to_be(folder):
    asked, tried = [], set()
    for name in CLAIMS:
        # Between them tables, charts, pictures, a code, links, notes, contents, scripts in all directions.
        for sample in ("street-report", "school-bus", "bilingual"):
            pdf = folder / f"{sample} by {name}.pdf"
            run("notice", SAMPLES / sample, "-o", pdf, "--standard", name, "--quiet")
            profiles = claimed(pdf)
            tried.update(profiles)
            if profiles:
                asked.append((pdf.name, verapdf.ask(pdf, ",".join(profiles))))
    expect_equal(tried, {"2b", "2u", "2a", "3a", "ua1"}, "profiles of the standards")
    for name, futures in asked:
        verapdf.expect_valid(futures, name)


# Faces

# Words that every face of a set is wanted for: text and headings, Latin in both weights, the scripts of minorities, and
# a given name that the faces of GB 2312 lack; by place, since those outside the mainland have faces of their own.
EVERY_SCRIPT = "ئۇيغۇر، བོད་ཡིག、ᠮᠣᠩᠭᠣᠯ、ꆈꌠꁱꂷ、한국어、Vahcuengh"
EVERY_FACE = f"""huizong: 1
status: final
title: 关于喆堃桥等 Vahcuengh 意见征集情况的反馈
issuer: 云岭市青石区民族宗教事务局
date: 2031-05-20
lead: 各种文字的意见——“{EVERY_SCRIPT}”，共 12 条……
groups:
  - heading: Vahcuengh 喆堃桥。
    summary: 甲乙·丙丁：￥12～15，－3。
    groups: [{{heading: 楷体标题, summary: 希望在晚间和周末开放。}}]
questions:
  - {{text: 是否合适？, options: {{喆堃桥: 7, 不合适: 5}}, base: votes}}
"""


def faces_of(names):
    """PostScript names of the faces of a set of the manifest, without optional ones that this machine lacks."""
    manifest = json.loads((ROOT / "fonts" / "manifest.json").read_text("utf-8"))
    faces = {}
    for face in manifest["faces"]:
        folders = manifest["systemFolders"] if face.get("optional") else [ROOT / "fonts"]
        if any((Path(folder) / face["file"]).is_file() for folder in folders):
            faces[face["name"]] = face["postScriptName"]
    wanted = {face for faces in manifest["sets"][names]["roles"].values() for face in faces}
    wanted |= {exception["face"] for exception in manifest["exceptions"] + manifest["sets"][names]["exceptions"]}
    return {faces[name] for name in wanted if name in faces}


def embedded_faces(pdf):
    """PostScript names without the tags of subsets. All of them are embedded."""
    lines = tool("pdffonts", pdf).stdout.decode().splitlines()[2:]
    for line in lines:
        expect(re.search(r"\syes yes yes\s+\d+\s+0$", line), f"not embedded, subset, with characters: {line}")
    return {re.sub(r"-Identity-H$", "", line.split()[0].partition("+")[2]) for line in lines}


def test_files_with_every_face_of_a_set_are_valid(folder):
    for names in ("ofl", "default"):
        asked, found = [], set()
        for locale, kind in (("zh-CN", "summary"), ("zh-CN", "report"), ("zh-TW", "report")):
            pdf = folder / f"{names}-{locale}-{kind}.pdf"
            campaign = write_campaign(folder / pdf.stem, EVERY_FACE + f"locale: {locale}\nkind: {kind}\n")
            run("notice", campaign, "-o", pdf, "--fonts", names, "--quiet")
            asked.append(verapdf.ask(pdf))
            found |= embedded_faces(pdf)
        expect_equal(sorted(found), sorted(faces_of(names)), f"embedded faces of the set {names}")
        for futures in asked:
            verapdf.expect_valid(futures, f"the set {names}")


# Length

def long_report(folder):
    """A report of more than 1,000 pages with a table of 2,000 rows; its people and their names are invented."""
    corpus = Corpus(7)
    groups = range(40)
    lines = ["huizong: 1", "status: final", "kind: report", "title: 双槐镇公共服务设施公众意见征集报告",
             "issuer: {short: 镇社区办}", "date: 2031-05-20", "url: https://www.shuanghuai.example/zhengji/2031",
             "publish: texts", "public_columns: [name]", "annexes: [{title: 意见和采纳情况汇总表, table: rows}]", "groups:"]
    for group in groups:
        lines += [f"  - id: g{group}", f"    heading: {corpus.heading()}", "    summary: |"]
        lines += ["      " + paragraph for paragraph in corpus.paragraphs(14_000)]
    rows = ["id,received,name,consent,text,group,disposition,reason"]
    for number in range(2000):
        name = corpus.pick("赵钱孙李周吴郑王冯陈") + corpus.pick("岚远娟平春梅国") + corpus.pick(["", "兰", "民", "喆"])
        words = f"{corpus.plain()}，{corpus.plain()}。"
        outcome = corpus.pick(["采纳", "部分采纳", "不采纳"])
        rows.append(f"S{number:04},2031-03-{1 + number % 28:02},{name},是,{words},g{corpus.pick(40)},{outcome},{corpus.plain()}。")
    return write_campaign(folder, "\n".join(lines) + "\n", "\n".join(rows) + "\n")


def test_a_report_of_a_thousand_pages_is_valid(folder):
    if os.environ.get("HUIZONG_MATRIX") != "full":
        raise Skip("make acceptance runs it (HUIZONG_MATRIX=full)")
    pdf = folder / "notice.pdf"
    run("notice", long_report(folder / "campaign"), "-o", pdf, "--quiet")
    facts = tool("pdfinfo", pdf).stdout.decode()
    count = int(re.search(r"^Pages:\s+(\d+)", facts, re.MULTILINE).group(1))
    expect(count >= 1000, f"only {count} pages")
    rows = set(re.findall(r"\bS\d{4}\b", tool("pdftotext", pdf, "-").stdout.decode()))
    expect_equal(len(rows), 2000, "rows of the table")
    # In the memory that verapdf.MACHINE allows, which a file that takes more would end with an error.
    verapdf.expect_valid(verapdf.ask(pdf), f"a report of {count} pages")
