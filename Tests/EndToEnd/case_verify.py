"""`huizong verify` on notices that were changed with other programs, byte by byte, and by traps."""
import html
import random
import re

import pikepdf

from support import *

SAMPLE = SAMPLES / "nothing-received"


def notice(campaign, folder, *options, name="notice.pdf"):
    pdf = folder / name
    run("notice", campaign, "-o", pdf, "--quiet", *options)
    return pdf


def codes(result):
    return {d["code"] for d in result.diagnostics()}


def verified(pdf, code=DAMAGED, **options):
    return run("verify", pdf, "--json", code=code, **options)


def found(result, code):
    return [d for d in result.diagnostics() if d["code"] == code]


def test_every_sample_is_identical(folder):
    for sample in sorted(path.parent for path in SAMPLES.glob("*/campaign.yaml")):
        for options in [[], ["--large-print", "--script", "hant", "--fonts", "ofl", "--attach-workbook"]]:
            result = verified(notice(sample, folder, *options), DONE)
            expect(not result.diagnostics("error") and not result.diagnostics("warning"), f"{sample.name}: {result}")
            size = (folder / "notice.pdf").stat().st_size
            expect(str(size) in result.json()["facts"][0], f"{sample.name}: {result.json()['facts']}")


def test_where_the_file_lies_does_not_matter(folder):
    pdf = notice(PARK, folder)
    elsewhere = folder / "另一处 elsewhere" / "n.pdf"
    elsewhere.parent.mkdir()
    pdf.rename(elsewhere)
    env = {"TZ": "America/Caracas", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}
    expect(not verified(elsewhere, DONE, env=env, cwd="/", scratch=folder).diagnostics(), "differs elsewhere")


# Changes by other programs

def plain(pdf):
    """The file by qpdf with its streams bare and its content as it was."""
    out = pdf.with_suffix(".qdf.pdf")
    result = tool("qpdf", "--qdf", "--normalize-content=n", "--object-streams=disable", pdf, out)
    expect_equal(result.returncode, 0, f"qpdf: {result.stderr.decode()}")
    return out


def test_a_file_that_was_saved_anew_says_the_same(folder):
    result = verified(plain(notice(PARK, folder)))
    expect_equal(codes(result), {"verify.bytes"}, "codes")


def digit_codes(data):
    """The codes of digits in a font whose map to Unicode has all ten."""
    for part in re.findall(rb"beginbfchar\n(.*?)endbfchar", data, re.S):
        pairs = {int(u, 16): int(c, 16) for c, u in re.findall(rb"<([0-9A-F]{4})><([0-9A-F]{4})>", part)}
        if all(0x30 + n in pairs for n in (0, 2)):
            return {chr(u): c.to_bytes(2, "big") for u, c in pairs.items() if 0x30 <= u <= 0x39}
    raise Wrong("no font with digits")


def test_a_changed_digit_on_a_page_is_named(folder):
    pdf = notice(PARK, folder)
    run("build", PARK, "-o", folder / "out", "--quiet")
    summary = json.loads((folder / "out" / "summary.json").read_text("utf-8"))
    total = figure(summary, "received.total")
    bare_pdf = plain(pdf)
    data = bare_pdf.read_bytes()
    digits = digit_codes(data)
    numeral = str(total["value"])
    coded = b"".join(digits[c] for c in numeral)
    changed = numeral[:-1] + next(c for c in "02" if c != numeral[-1])
    # The string of the numeral alone, as the content of a page has it.
    at = data.index(b"(" + coded + b")")
    bare_pdf.write_bytes(data[:at + 1] + b"".join(digits[c] for c in changed) + data[at + 1 + len(coded):])
    result = verified(bare_pdf)
    place = total["prints"][0]
    texts = found(result, "verify.text")
    expect_equal(len(texts), 1, "lines that differ")
    # Lines are counted as somebody counts them on paper: by their baselines, as mupdf gives them.
    drawn = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf, place["page"]).stdout.decode("utf-8")
    characters = re.findall(r'<char [^>]*? y="([^"]+)"[^>]*? c="([^"]*)"', drawn)
    baselines = {}
    for y, character in characters:
        if 95 < float(y) < 752:
            baselines[round(float(y))] = baselines.get(round(float(y)), "") + html.unescape(character)
    wanted = bare(texts[0]["arguments"]["expected"])
    line = next(n for n, y in enumerate(sorted(baselines), 1) if bare(baselines[y]) == wanted)
    expect_equal((texts[0]["place"]["page"], texts[0]["place"]["pageLine"]), (place["page"], line), "place")
    expect(numeral in texts[0]["arguments"]["expected"] and changed in texts[0]["arguments"]["found"], str(texts))
    named = {d["arguments"]["figure"] for d in found(result, "verify.figure")}
    expect("received.total" in named, f"figures named: {named}")


def replaced(pdf, name, content, folder):
    """The file with another content of an embedded file, by qpdf."""
    (folder / name).write_bytes(content)
    out = folder / "replaced.pdf"
    result = tool("qpdf", pdf, f"--remove-attachment={name}", "--", out)
    expect_equal(result.returncode, 0, f"qpdf: {result.stderr.decode()}")
    final = folder / "tampered.pdf"
    result = tool("qpdf", out, "--add-attachment", folder / name, f"--key={name}", "--", final)
    expect_equal(result.returncode, 0, f"qpdf: {result.stderr.decode()}")
    return final


def embedded(pdf, name):
    return tool("pdfdetach", "-savefile", name, "-o", "/dev/stdout", pdf).stdout


def test_a_changed_digit_in_the_record_is_named(folder):
    pdf = notice(PARK, folder)
    record = json.loads(embedded(pdf, "campaign.json"))
    total = next(f for f in record["figures"] if f["id"] == "received.total")
    total["count"] += 1
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    result = verified(replaced(pdf, "campaign.json", text.encode("utf-8"), folder))
    altered = found(result, "record.file-altered")
    expect_equal([d["arguments"]["name"] for d in altered], ["campaign.json"], "files altered")
    expect("received.total" in {d["arguments"]["figure"] for d in found(result, "verify.figure")},
           f"figures named: {found(result, 'verify.figure')}")


def test_a_file_that_was_added_is_named(folder):
    pdf = notice(SAMPLE, folder)
    (folder / "more.txt").write_text("x", "utf-8")
    tool("qpdf", pdf, "--add-attachment", folder / "more.txt", "--", folder / "added.pdf")
    expect({"record.file-unlisted", "verify.file-extra"} <= codes(verified(folder / "added.pdf")), "not named")


def test_a_changed_title_is_named(folder):
    pdf = notice(PARK, folder)
    bare_pdf = plain(pdf)
    data = bare_pdf.read_bytes()
    at = data.index("<dc:title>".encode()) + len("<dc:title>")
    at = data.index("征集".encode(), at)
    bare_pdf.write_bytes(data[:at] + "征求".encode() + data[at + 6:])
    named = {d["arguments"]["name"] for d in found(verified(bare_pdf), "verify.metadata")}
    expect_equal(named, {"XMP"}, "metadata named")


def test_appended_bytes_are_told_apart(folder):
    pdf = notice(SAMPLE, folder)
    size = pdf.stat().st_size
    with open(pdf, "ab") as file:
        file.write(b"\n% more\n")
    result = verified(pdf)
    expect_equal(codes(result), {"verify.appended"}, "codes")
    expect_equal(found(result, "verify.appended")[0]["arguments"]["count"], str(pdf.stat().st_size - size), "bytes")


def test_a_cut_file_is_refused(folder):
    pdf = notice(SAMPLE, folder)
    whole = pdf.read_bytes()
    for length in [0, 1, 9, 1000, len(whole) // 2, len(whole) - 1]:
        pdf.write_bytes(whole[:length])
        result = verified(pdf, (DAMAGED, BAD_INPUT))
        expect(result.diagnostics("error"), f"cut at {length}: {result}")


def test_every_changed_byte_is_found(folder):
    """A byte of a file is part of what is shown, of what is embedded, or of how it is put together: none may change."""
    pdf = notice(SAMPLE, folder)
    whole = pdf.read_bytes()
    dice = random.Random(20560618)
    changed = folder / "changed.pdf"
    for _ in range(200):
        at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        changed.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1:])
        result = verified(changed, (FAILED, BAD_INPUT, DAMAGED), timeout=100)
        expect(result.diagnostics("error"), f"byte {at}, bit {bit}: {result}")


def with_record(pdf, out, name, content):
    """The file with another content of an embedded file, by pikepdf."""
    with pikepdf.open(pdf) as file:
        for specification in file.Root.AF:
            if str(specification.UF) == name:
                specification.EF.F.write(content)
        file.save(out)


def places(value, path=()):
    """Every place in a JSON value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from places(part, path + (key,))


def changed(value, path, new):
    value = json.loads(json.dumps(value))
    at = value
    for key in path[:-1]:
        at = at[key]
    old = at[path[-1]]
    at[path[-1]] = new(old)
    return value


def test_no_record_crashes_the_verifier(folder):
    """A value in the record is another, of its own kind or not: it is told, and nothing worse happens."""
    dice = random.Random(2056)
    changes = [
        lambda old: None, lambda old: 10 ** 12, lambda old: -1, lambda old: 0, lambda old: "", lambda old: "\u0000\n\ufffe",
        lambda old: "长" * 20000, lambda old: [], lambda old: {}, lambda old: [old] * 40,
        lambda old: old * 2 if isinstance(old, (list, str)) else old, lambda old: list(reversed(old)) if isinstance(old, list) else old,
    ]
    for sample, count in [(PARK, 60), (SAMPLES / "questionnaire", 30), (SAMPLES / "bilingual", 30)]:
        pdf = notice(sample, folder, name=f"{sample.name}.pdf")
        for name in ["campaign.json", "build.json"]:
            whole = json.loads(embedded(pdf, name))
            everywhere = [path for path in places(whole) if path]
            for _ in range(count if name == "campaign.json" else count // 3):
                path, new = dice.choice(everywhere), dice.choice(changes)
                text = json.dumps(changed(whole, path, new), ensure_ascii=False)
                with_record(pdf, folder / "made-up.pdf", name, text.encode("utf-8", "surrogatepass"))
                result = verified(folder / "made-up.pdf", (FAILED, BAD_INPUT, MISSING_GLYPH, DAMAGED), timeout=200)
                expect(result.diagnostics("error"), f"{sample.name}, {name}, {path}: {result}")


# Other programs and fonts

def test_other_fonts_make_bytes_incomparable(folder):
    pdf = notice(PARK, folder)
    fonts = folder / "fonts"
    shutil.copytree(ROOT / "fonts", fonts, symlinks=True)
    manifest = fonts / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8") + "\n", "utf-8")
    result = verified(pdf, DONE, env={"HUIZONG_FONTS": str(fonts)})
    expect_equal(codes(result), {"verify.engine", "verify.no-bytes"}, "codes")
    expect_equal([d["arguments"]["name"] for d in found(result, "verify.engine")], ["fonts/manifest.json"], "named")
    run("verify", pdf, "--strict", code=STRICT, env={"HUIZONG_FONTS": str(fonts)})


# Traps

def own_template(folder, text):
    """A notice by a template of the office's, whose text inside is another."""
    run("templates", "copy", "summary", folder / "own")
    (folder / "own" / "notice.md").write_text(
        (folder / "own" / "notice.md").read_text("utf-8") + "\n结束。\n", "utf-8")
    pdf = notice(PARK, folder, "--template", folder / "own")
    return replaced(pdf, "template-notice.md", text.encode("utf-8"), folder)


def test_a_template_without_end_is_stopped(folder):
    # Within an item of one list the other is found again.
    pair = "{{#dispositions}}{{#channelCounts}}", "{{/channelCounts}}{{/dispositions}}"
    loop = pair[0] * 12 + "一" * 200 + pair[1] * 12
    pdf = own_template(folder, f"{{{{>head}}}}\n\n{loop}\n")
    result = verified(pdf, FAILED, timeout=120, scratch=folder)
    expect(codes(result) & {"verify.too-long", "verify.too-much"}, f"codes: {codes(result)}")


def test_a_template_reads_no_files(folder):
    (folder / "secret.png").write_bytes((ROOT / "docs" / "notice.png").read_bytes())
    for text in ["{{>../../secret}}", f"![图]({folder}/secret.png)\n", "![图](../secret.png)\n", "{{>/etc/passwd}}"]:
        place = folder / str(abs(hash(text)))
        place.mkdir()
        result = verified(own_template(place, text + "\n"), (FAILED, BAD_INPUT, DAMAGED))
        expect(any(code.startswith("template.") for code in codes(result)), f"{text}: {codes(result)}")
