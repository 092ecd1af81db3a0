"""A template of one's own: copied, changed, used; and what is said of one that is wrong."""
import re
import shutil

from support import *


def copied(folder, name="summary"):
    template = folder / "我的模板"
    run("templates", "copy", name, template, "--quiet")
    return template


def change(file, old, new):
    text = file.read_text("utf-8")
    expect(old in text, f"{old!r} is not in {file.name}")
    file.write_text(text.replace(old, new, 1), "utf-8")


def sizes(pdf):
    """Sizes of type by how many characters have them, by mupdf."""
    found = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf).stdout.decode("utf-8")
    counts = {}
    for size, text in re.findall(r'<font [^>]*size="([^"]+)">(.*?)</font>', found, re.S):
        counts[size] = counts.get(size, 0) + text.count("<char ")
    return counts


def test_every_shipped_template_can_be_copied_and_used(folder):
    names = [line.split()[0] for line in run("templates").out.decode().splitlines() if line.strip()]
    expect_equal(sorted(names), sorted(p.parent.name for p in (ROOT / "templates").glob("*/notice.md")), "templates")
    for name in names:
        run("templates", "copy", name, folder / name, "--quiet")
        # A record tells a template that comes with the program from one of the office's.
        run("notice", PARK, "--template", name, "-o", folder / "shipped.pdf", "--quiet", "--no-record")
        run("notice", PARK, "--template", folder / name, "-o", folder / "copied.pdf", "--quiet", "--no-record")
        expect_equal((folder / "copied.pdf").read_bytes(), (folder / "shipped.pdf").read_bytes(), f"notice by a copy of {name}")


def test_a_word_and_a_size_are_changed(folder):
    template = copied(folder)
    change(template / "contact.md", "对结果有疑问的，请与我们联系。", "有话想说？请找我们。")
    (template / "template.yaml").write_text("about: 本局的公告\nstyles: {body: {size: 小三}, heading1: {size: 小三}}\n", "utf-8")
    run("notice", PARK, "--template", template, "-o", folder / "n.pdf", "--quiet")
    text = body_text(folder / "n.pdf", raw=True)
    expect("有话想说？请找我们。" in text and "对结果有疑问的" not in text, "the word was not changed")
    counts = sizes(folder / "n.pdf")
    # 小三 is 15 pt, 三号 16 pt.
    expect(counts.get("15", 0) > 500 and "16" not in counts, f"sizes of type: {counts}")
    # From where it stands, without a slash; and from the campaign's folder.
    run("notice", PARK, "--template", "我的模板", "-o", folder / "m.pdf", "--quiet", cwd=folder)
    expect_equal((folder / "m.pdf").read_bytes(), (folder / "n.pdf").read_bytes(), "notice by the folder's name")
    campaign = folder / "campaign"
    shutil.copytree(PARK, campaign)
    shutil.copytree(template, campaign / "我的模板")
    with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
        file.write("\ntemplate: 我的模板\n")
    run("notice", campaign, "-o", folder / "k.pdf", "--quiet")
    expect_equal((folder / "k.pdf").read_bytes(), (folder / "n.pdf").read_bytes(), "notice by the campaign's template")


def test_a_template_saved_in_gbk_is_read(folder):
    template = copied(folder)
    change(template / "contact.md", "对结果有疑问的，请与我们联系。", "有话想说？请找我们。")
    run("notice", PARK, "--template", template, "-o", folder / "n.pdf", "--quiet", "--no-record")
    for file in template.iterdir():
        file.write_bytes(file.read_text("utf-8").encode("gbk"))
    run("notice", PARK, "--template", template, "-o", folder / "m.pdf", "--quiet", "--no-record")
    expect_equal((folder / "m.pdf").read_bytes(), (folder / "n.pdf").read_bytes(), "notice by a template in GBK")


def test_faults_are_told_with_file_and_line(folder):
    for file, old, new, code, line in [
            ("template.yaml", "about:", "abuot:", "field.misspelt", 3),
            ("template.yaml", "about:", "styles: {body: {size: 500pt}}\nabout:", "template.type-size", 3),
            ("template.yaml", "about:", "page: {width: 99999mm}\nabout:", "template.length", 3),
            ("template.yaml", "about:", "page: {text_width: 300mm}\nabout:", "template.text-block", 3),
            ("template.yaml", "about:", "styles: [\nabout:", "yaml.syntax", None),
            ("closing-text.md", "{{#closing}}", "{{#closeing}}", "template.unknown-field", 1),
            ("closing-text.md", "{{/closing}}", "", "template.section-open", 1),
            ("closing-text.md", "{{.}}", "{{.", "template.tag-open", 2),
            ("notice.md", "{{>closing}}", "{{>colsing}}", "template.unknown-part", None),
            ("notice.md", "{{>closing}}", "{{>notice}}", "template.part-in-itself", None),
            ("notice.md", "{{>closing}}", "```remrak\ntext: 甲\n```", "template.construct", None),
            ("notice.md", "{{>closing}}", "```remark\nwords: 甲\n```", "template.directive", None),
            ("notice.md", "{{>closing}}", "[甲](bold:)", "template.construct", None),
            ("notice.md", "{{>closing}}", "<b>甲</b>", "template.construct", None)]:
        template = copied(folder)
        change(template / file, old, new)
        result = run("build", PARK, "--template", template, "-o", folder / "out", "--json", code=BAD_INPUT)
        errors = result.diagnostics("error")
        found = [e for e in errors if e["code"] == code]
        expect(found, f"{code} is not told: {errors}")
        place = found[0]["place"]
        expect(place["file"].endswith(f"我的模板/{file}") and place.get("line"), f"{code}: place {place}")
        if line:
            expect_equal(place["line"], line, f"line of {code}")
        expect(found[0].get("hint"), f"no advice with {code}")
        expect(not (folder / "out").exists(), "something was written")
        shutil.rmtree(template)


def test_faults_of_all_files_come_at_once(folder):
    template = copied(folder)
    change(template / "template.yaml", "about:", "styles: {body: {size: 三十号}}\nabout:")
    change(template / "closing-text.md", "{{#closing}}", "{{#closeing}}")
    change(template / "head.md", "{{/officialHead}}", "")
    result = run("check", PARK, "--template", template, "--json", code=BAD_INPUT)
    codes = sorted(d["code"] for d in result.diagnostics("error"))
    expect_equal(codes, ["template.section-open", "template.type-size", "template.unknown-field"], "errors")


def test_a_template_that_there_is_not(folder):
    for name in ("sumary", folder / "nowhere"):
        result = run("build", PARK, "--template", name, "-o", folder / "out", "--json", code=BAD_INPUT)
        expect_one_error(result, code="template.missing")


def test_what_a_template_leaves_out_is_told(folder):
    template = copied(folder)
    change(template / "notice.md", "{{>closing}}\n", "")
    result = run("notice", PARK, "--template", template, "-o", folder / "n.pdf", "--json")
    fields = sorted(d["arguments"]["field"] for d in result.diagnostics("warning") if d["code"] == "template.field-unprinted")
    expect_equal(fields, ["closing", "contact"], "fields that are not printed")
    run("notice", PARK, "--template", template, "-o", folder / "m.pdf", "--strict", code=STRICT)
    expect(not (folder / "m.pdf").exists(), "--strict wrote a notice that leaves something out")
