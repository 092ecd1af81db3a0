"""Words of the office that break workbooks: in titles, headings, units, names and addresses of a campaign.

Everything that libxlsxwriter takes for more than text: page heads, names, formats, addresses, alternative texts, properties.
"""
import posixpath

import yaml
from workbook_judge import *

HAN = "关于进一步改进服务窗口办理时限公开透明群众反映问题落实责任加强监督方便老人儿童出行停车绿化照明"
# What stands in front of, within and behind a word.
WORDS = {
    "formula": "=1+1", "command": "=cmd|' /C calc'!A0", "plus": "+1", "minus": "-1", "at": "@SUM(1)", "page code": "&P&N&\"黑体\"&24&K",
    "ampersand": "甲&乙&&丙&amp;", "figure first": "2024年方案", "markup": "<b>]]></t></si>", "quotes": "\"甲\"'乙'", "braces": "{0}[1]:*?/\\",
    "escape": "_x0041__x005F_", "long Han": HAN * 8, "255 bytes": "长" * 85, "256 bytes": "长" * 85 + "a", "odd bytes": "a" + "长" * 120,
    "emoji": "👨\u200d👩\u200d👧" * 30, "rare": "\U00020000\U00031350" * 40, "bidi": "\u202e甲\u202c", "combining": "e\u0301" * 50, "lines": "甲\n乙",
    "tab": "甲\t乙", "blank ends": " 甲 ", "no-break": "\u00a0甲", "controls": "甲\x01\x1f\x7f\x9f乙", "not a character": "甲\ufffe\uffff乙", "NUL": "甲\x00乙",
    "return": "甲\r乙", "mark": "甲\ufeff乙", "name": "'History'", "percent": "100%;[Red]0", "date": "2024-05-01", "number": "007",
}


def campaign_with(word, extra=None):
    """Every field that the workbook tells, with this word."""
    group = lambda n: {"id": f"g{n}", "heading": f"{word}{n}", "summary": word, "disposition": "adopted", "reason": word, "count": n + 1}
    return {
        "huizong": 1, "title": word, "issuer": [{"name": word, "short": word}, {"name": "某局"}], "topic": word,
        "about": {"title": word, "url": "https://example.org/a"}, "window": {"from": "2024-05-01", "to": "2024-05-31", "label": word},
        "channels": {word: 3, "网上": 2}, "url": "https://example.org/b", "number": word, "contact": {"name": word, "phone": "0000-0000000", "address": word},
        "counts": {"submissions": {"value": 5, "unit": "件"}, "suggestions": {"value": 5, "unit": "条"}},
        "breakdowns": [{"name": word, "of": "suggestions", "complete": True, "items": {word: 2, "单位": 3}}],
        "figures": [{"label": word, "value": 319, "unit": "人次"}], "groups": [group(n) for n in range(4)],
        "questions": [{"text": word, "type": "single", "options": {word: 3, "否": 4}}],
        "events": [{"kind": word, "date": "2024-05-02", "attended": 3}], **(extra or {})}


def make(folder, name, campaign, rows=None):
    """The public and the marked internal workbook, as far as the campaign can be read."""
    place = folder / name
    write_campaign(place, yaml.safe_dump(campaign, allow_unicode=True, width=1 << 20), rows)
    made = []
    for kind, arguments in (("public", ["tally", place, "-o"]), ("marked", ["check", place, "--mark"])):
        path = folder / f"{name}-{kind}.xlsx"
        result = run(*arguments, path, "--json", code=(DONE, BAD_INPUT, MISSING_GLYPH), scratch=folder)
        if path.exists():
            made.append(path)
        else:
            expect(result.code != DONE and result.diagnostics("error"), f"{name}: nothing was written and nothing said: {result}")
    return made, result


def judge_parts(path):
    """Everything in the package that a strict reader takes offence at.

    - Returns: its texts.
    """
    package = Package(path)
    book = etree.fromstring(package.zip.read("xl/workbook.xml"))
    names = list(package.sheets)
    expect(all(0 < units(name) <= 31 and not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name) for name in names), f"{path.name}: {names}")
    expect_equal(len({name.lower() for name in names}), len(names), f"{path.name}: names of sheets")
    for name in book.iter(MAIN + "definedName"):
        expect(len(name.text.encode()) <= 8192 and "#REF" not in name.text, f"{path.name}: {name.get('name')} {name.text[:60]}")
    styles = etree.fromstring(package.zip.read("xl/styles.xml"))
    for form in styles.iter(MAIN + "numFmt"):
        expect(units(form.get("formatCode")) <= 255 and form.get("formatCode").count('"') % 2 == 0, f"{path.name}: {form.get('formatCode')}")
    for name in package.zip.namelist():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        root = etree.fromstring(package.zip.read(name), etree.XMLParser(huge_tree=True))
        expect("\ufffd" not in package.zip.read(name).decode("utf-8"), f"{path.name}: {name} has lost a character")
        for element in root.iter():
            tag = etree.QName(element).localname if isinstance(element.tag, str) else ""
            text = element.text or ""
            if tag in ("oddHeader", "oddFooter"):
                expect(units(text) <= 255, f"{path.name}: {tag} of {units(text)}")
                # Every & begins one of our codes or is doubled.
                expect(not re.search(r"&(?![&CPN]|9(?!\d))", text.replace("&&", "")), f"{path.name}: {tag} {text}")
            if tag == "Relationship" and element.get("TargetMode") == "External":
                expect(units(element.get("Target")) <= 2079, f"{path.name}: an address of {units(element.get('Target'))}")
            if tag == "dataValidation":
                expect(all(units(element.get(field, "")) <= most for field, most in (("prompt", 255), ("error", 255), ("promptTitle", 32), ("errorTitle", 32))), path.name)
                expect(all(units(f.text or "") <= 255 for f in element), f"{path.name}: a list of choices is too long")
            if tag == "f":
                expect(units(text) <= 8192, f"{path.name}: a formula of {units(text)}")
            if tag == "cNvPr":
                expect(units(element.get("descr", "")) <= 32_767, f"{path.name}: an alternative text of {units(element.get('descr', ''))}")
    return set(package.strings), package


def test_every_word_in_every_field(folder):
    opened, read = [], 0
    for number, (kind, word) in enumerate(WORDS.items()):
        paths, result = make(folder, f"c{number}", campaign_with(word))
        if not paths:
            # What no YAML or no document holds is refused with a place.
            expect(kind in ("controls", "not a character", "NUL", "return", "blank ends", "no-break", "lines"), f"{kind}: {result}")
            continue
        for path in paths:
            texts, package = judge_parts(path)
            wanted = word.strip()
            told = [text for text in texts if wanted in text]
            expect(len(told) >= 5, f"{kind}: {path.name} tells {word[:40]!r} {len(told)} times")
            properties = etree.fromstring(package.zip.read("docProps/core.xml"))
            if wanted == word and not re.search(r"[\r\n]", word):
                title = undone(properties.findtext("{http://purl.org/dc/elements/1.1/}title") or "")
                expect(word in title, f"{kind}: title {title[:60]!r}")
            openpyxl.load_workbook(path)
            read += 1
        opened.append(paths[number % len(paths)])
    expect(read >= 50, f"only {read} workbooks were made")
    judge_formulas(folder, opened)


def test_units_and_qualifiers(folder):
    made = []
    for number, unit in enumerate(["条", "长" * 20, "长" * 21, "长" * 60, "\"", "\\", "条;0", "[红]", "&", "%", "_x0041_", "😀" * 15, "😀" * 16, "E+0", "@", "年月日"]):
        campaign = {
            "huizong": 1, "issuer": "某局", "topic": "题", "counts": {"suggestions": {"value": 735, "unit": unit, "qualifier": "about"}},
            "figures": [{"label": "人次", "value": 1234, "unit": unit}]}
        paths, result = make(folder, f"u{number}", campaign)
        expect(paths, f"{unit}: {result}")
        for path in paths:
            texts, _ = judge_parts(path)
            cells = [cell for row in openpyxl.load_workbook(path)["汇总"].iter_rows() for cell in row]
            # A number, with its unit in the format or in words beside it.
            for value in (735, 1234):
                found = [cell for cell in cells if cell.value == value]
                expect(len(found) == 1, f"{unit}: {value} stands {len(found)} times")
                expect(unit in found[0].number_format or any(f"（{unit}）" in text for text in texts), f"{unit}: {found[0].number_format}")
        made += paths
    judge_formulas(folder, made)


def test_addresses(folder):
    stem = "https://example.org/"
    addresses = {
        "longest": (stem + "a" * (2079 - len(stem)), True), "too long": (stem + "a" * (2080 - len(stem)), False),
        "Han": (stem + "路" * 228, True), "too many Han": (stem + "路" * 690, False), "quote": (stem + "\"a", False), "blank": (stem + "a b", False),
        "angle": (stem + "<a>", False), "script": ("javascript:alert(1)", False), "file": ("file:///etc/passwd", False), "internal": ("internal:Sheet1!A1", False),
        "external": ("external:c:\\a.xlsx", False), "fragment": (stem + "a#b!c", True), "ampersand": (stem + "?a=1&b=2", True),
    }
    made = []
    for number, (kind, (address, isLink)) in enumerate(addresses.items()):
        campaign = {"huizong": 1, "issuer": "某局", "topic": "题", "url": address, "about": {"title": "稿", "url": address}}
        paths, result = make(folder, f"a{number}", campaign)
        if not paths:
            expect(not isLink, f"{kind}: {result}")
            continue
        made += paths
        for path in paths:
            texts, package = judge_parts(path)
            expect(any(address in text for text in texts), f"{kind}: the address is not told")
            links = [r.get("Target") for name in package.zip.namelist() if "worksheets/_rels" in name for r in etree.fromstring(package.zip.read(name))
                     if r.get("TargetMode") == "External"]
            expect_equal(bool(links), isLink, f"{kind}: links {[link[:80] for link in links]}")
    judge_formulas(folder, made)


def test_many_groups(folder):
    """More groups, deeper and with longer headings than any sheet was drawn for."""
    def group(n):
        return {"id": f"g{n}", "heading": f"{'=&' if n % 3 else '+'}第{n}组{HAN}", "summary": HAN * 10, "disposition": "adopted"}
    groups = [group(n) for n in range(150)]
    groups[0]["groups"] = [{**group(1000), "groups": [{**group(1001), "groups": [group(1002)]}]}]
    rows = "id,received,channel,group,text\n" + "".join(f"{n},2024-05-{n % 28 + 1:02},网上{n % 40},g{n % 150},甲\n" for n in range(900))
    paths, result = make(folder, "many", {"huizong": 1, "issuer": "某局", "topic": "题", "groups": groups}, rows)
    expect_equal(len(paths), 2, f"workbooks of many groups; {result}")
    for path in paths:
        texts, _ = judge_parts(path)
        expect(all(any(g["heading"].rstrip("。") in text for text in texts) for g in groups), "a heading is not told")
    expect(judge_formulas(folder, paths) > 300, "totals are not formulas")


def test_texts_beyond_a_cell(folder):
    """What does not fit is refused by name; what just fits is whole."""
    for field in ("summary", "reason", "heading", "topic", "title"):
        for length, fits in ((CELL, True), (CELL + 1, False)):
            for letter in ("长", "😀"):
                word = letter * (length // units(letter)) + ("a" if length % 2 and letter == "😀" else "")
                group = {"id": "g", "heading": "一组", "summary": "摘要", "disposition": "adopted"}
                campaign = {"huizong": 1, "issuer": "某局", "topic": "题", "groups": [group]}
                (group if field in ("summary", "reason", "heading") else campaign)[field] = word
                write_campaign(folder / "c", yaml.safe_dump(campaign, allow_unicode=True, width=1 << 20))
                path = folder / "t.xlsx"
                path.unlink(missing_ok=True)
                result = run("tally", folder / "c", "-o", path, "--json", code=(DONE, FAILED, BAD_INPUT), scratch=folder)
                if result.code == DONE:
                    texts, _ = judge_parts(path)
                    expect(any(word in text for text in texts), f"{field}, {units(word)} units: not whole")
                else:
                    errors = result.diagnostics("error")
                    expect(all("32767" in e["message"] and e.get("hint") for e in errors), f"{field}, {units(word)} units: {json.dumps(errors)[:300]}")
                    expect(not path.exists() and not fits or field in ("heading", "topic", "title"), f"{field}, {units(word)} units: refused")


def test_heads_of_columns(folder):
    """Columns of the office's own, headed by every kind of word."""
    for number, (kind, word) in enumerate(WORDS.items()):
        if kind in ("blank ends", "no-break"):
            continue
        campaign = write_campaign(folder / f"h{number}", "huizong: 1\nissuer: 某局\ntopic: 题\n")
        with open(campaign / "suggestions.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["id", "text", word, "其他"], ["1", "甲", "乙", "丙"], ["2", "丁", "戊", "丙"]])
        path = folder / f"h{number}.xlsx"
        result = run("check", campaign, "--mark", path, code=(DONE, BAD_INPUT, MISSING_GLYPH), scratch=folder)
        if path.exists():
            texts, _ = judge_parts(path)
            openpyxl.load_workbook(path)
            expect(word in texts, f"{kind}: the head is not told")
        else:
            expect(kind == "NUL", f"{kind}: {result}")
