"""Notice, summary.json and workbooks say the same numbers: figure by figure, by readers that did not make them. The PDF is
read by poppler on the pages that summary.json names, the workbooks by openpyxl as they were written and as LibreOffice
computes them anew."""
import atexit
import re
import shutil
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import openpyxl

from case_matrix import AT_ONCE, MATRIX, options_of, sample_folder, template_of
from libreoffice import converted
from support import *

NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/campaign.yaml"))
NUMERAL = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?")


@cache
def room():
    """A folder for what all cases here read."""
    folder = Path(tempfile.mkdtemp(prefix="huizong-figures-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def made():
    """Sample → folder with its notice, summary.json, public, internal and coding workbook."""

    def make(name):
        out = room() / name
        run("build", SAMPLES / name, "-o", out, "--internal")
        run("code", SAMPLES / name, "-o", out / "coding.xlsx", code=(DONE, BAD_INPUT))
        return out

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(NAMES, pool.map(make, NAMES)))


@cache
def computed():
    """Name of a workbook (sample.tally.xlsx …) → the workbook after LibreOffice computed every formula anew."""
    before = room() / "before"
    before.mkdir()
    for name, out in made().items():
        for book in out.glob("*.xlsx"):
            shutil.copyfile(book, before / f"{name}.{book.name}")
    return {path.name: path for path in converted(room(), sorted(before.iterdir()))}


def books():
    """(name, path) of every workbook of every sample."""
    for name, out in made().items():
        for book in sorted(out.glob("*.xlsx")):
            yield f"{name}.{book.name}", book


def figures(out):
    return json.loads((out / "summary.json").read_text("utf-8"))["figures"]


def at(book, cell):
    sheet, place = cell.rsplit("!", 1)
    return book[sheet.strip("'")][place]


def shown(cell):
    """A number as the cell's format shows it, by the parts of the code that such cells have."""
    code, value = cell.number_format.split(";")[0], Decimal(str(cell.value))
    found = re.fullmatch(r'((?:"[^"]*")?)(0(?:\.(0+))?)(%?)((?:"[^"]*")?)', code)
    if code in ("General", "0") or not found:
        return str(cell.value)
    before, _, places, percent, behind = found.groups()
    value = value * 100 if percent else value
    value = value.quantize(Decimal(1).scaleb(-len(places or "")), ROUND_HALF_UP)
    return before.strip('"') + str(value) + percent + behind.strip('"')


def numbers_of(pdf):
    """Page → how often each number stands on it, as poppler finds words."""
    text = tool("pdftotext", "-bbox", pdf, "-").stdout.decode("utf-8")
    tree = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text))
    pages = tree.iter("{http://www.w3.org/1999/xhtml}page")
    return {
        number: Counter(
            numeral for word in page for numeral in NUMERAL.findall(word.text or ""))
        for number, page in enumerate(pages, 1)}


def expect_notice(out, label):
    pages = numbers_of(out / "notice.pdf")
    wanted = {}
    for figure in figures(out):
        for place in figure.get("prints", []):
            numeral = NUMERAL.search(figure["text"])[0]
            wanted.setdefault(place["page"], Counter())[numeral] += 1
    for page, numerals in wanted.items():
        for numeral, count in numerals.items():
            found = pages.get(page, Counter())
            # What is printed twice in one place (a chart and its table) counts once or twice.
            expect(found[numeral] >= 1, f"{label}: {numeral} is not on page {page}")
            expect(found[numeral] >= min(count, 2), f"{label}: {numeral} is {found[numeral]} times on page {page}, not {count}")
    return sum(sum(numerals.values()) for numerals in wanted.values())


def expect_shares(out, label):
    """Every share is its part of its base, rounded half up to a tenth of a per cent."""
    by_id = {figure["id"]: figure for figure in figures(out)}
    for name, figure in by_id.items():
        if figure["rule"] != "share":
            continue
        part = by_id.get(name.removesuffix("share") + "count") or by_id[name.removesuffix("share") + "votes"]
        exact = Decimal(part["value"]) / Decimal(by_id[figure["base"]]["value"])
        rounded = exact.quantize(Decimal("0.001"), ROUND_HALF_UP)
        expect_equal(Decimal(str(figure["value"])), rounded, f"{label}: {name}")
        expect_equal(figure["text"], f"{rounded * 100:.1f}%", f"{label}: {name} in words")


def test_the_notice_prints_them(folder):
    count = 0
    for name, out in made().items():
        count += expect_notice(out, name)
        expect_shares(out, name)
    expect(count > 200, f"only {count} printed figures were looked for")


def test_every_form_of_notice_prints_them(folder):
    def look(numbered):
        number, entry = numbered
        place = folder / str(number)
        place.mkdir()
        campaign = sample_folder({**entry, "sample": entry["sample"]}, place) if "campaign" in entry else SAMPLES / entry["sample"]
        try:
            run("build", campaign, "-o", place / "out", *template_of(entry, place), *options_of(entry))
            expect_notice(place / "out", entry["name"])
            expect_public(place / "out", openpyxl.load_workbook(place / "out" / "tally.xlsx", data_only=True), entry["name"])
        except Wrong as wrong:
            return [f"{entry['name']}: {wrong}"]
        shutil.rmtree(place)
        return []

    with ThreadPoolExecutor(AT_ONCE) as pool:
        wrong = [words for found in pool.map(look, enumerate(MATRIX["combinations"])) for words in found]
    expect(not wrong, "\n    ".join(wrong[:20]))


def expect_public(out, book, label):
    for figure in figures(out):
        cell = at(book, figure["cell"])
        expect(isinstance(cell.value, (int, float)), f"{label}: {figure['id']} in {figure['cell']}: {cell.value!r}")
        expect(abs(cell.value - figure["value"]) < 1e-9, f"{label}: {figure['id']} is {figure['value']}, {figure['cell']} has {cell.value}")
        numeral = NUMERAL.search(figure["text"])[0].replace(",", "")
        expect(numeral in shown(cell), f"{label}: {figure['cell']} shows {shown(cell)}, the notice {figure['text']}")


def test_the_public_workbook_has_them(folder):
    count = 0
    for name, out in made().items():
        expect_public(out, openpyxl.load_workbook(out / "tally.xlsx", data_only=True), name)
        expect_public(out, openpyxl.load_workbook(computed()[f"{name}.tally.xlsx"], data_only=True), f"{name}, computed anew")
        count += len(figures(out))
    expect(count > 300, f"only {count} figures")


def listed(book):
    """Identity → the cell that 说明 names, and the number beside it."""
    found, heads = {}, None
    for row in book["说明"].iter_rows():
        texts = [cell.value for cell in row]
        if "标识" in texts:
            heads = {text: index for index, text in enumerate(texts)}
        elif heads and texts[heads["标识"]]:
            place = texts[heads["所在单元格"]]
            own = row[heads["数字"]]
            found[texts[heads["标识"]]] = (f"说明!{own.coordinate}" if place == "本表" else place, own)
    return found


def test_the_internal_workbook_has_them(folder):
    for name, out in made().items():
        for label, path in (("", out / "tally-internal.xlsx"), (", computed anew", computed()[f"{name}.tally-internal.xlsx"])):
            book = openpyxl.load_workbook(path, data_only=True)
            cells = listed(book)
            for figure in figures(out):
                expect(figure["id"] in cells, f"{name}{label}: {figure['id']} is not on 说明")
                place, own = cells[figure["id"]]
                for cell in (at(book, place), own):
                    expect(
                        isinstance(cell.value, (int, float)) and abs(cell.value - figure["value"]) < 1e-9,
                        f"{name}{label}: {figure['id']} is {figure['value']}, {cell.parent.title}!{cell.coordinate} has {cell.value!r}")


def test_the_list_to_check_names_every_printed_figure(folder):
    for name, out in made().items():
        printed = [figure for figure in figures(out) if figure.get("prints")]
        book = openpyxl.load_workbook(out / "tally-internal.xlsx", data_only=True)
        lines, heads = [], None
        for row in book["核对"].iter_rows():
            texts = [cell.value for cell in row]
            if "印在" in texts:
                heads = {text: index for index, text in enumerate(texts) if text}
            elif heads and isinstance(texts[0], int):
                lines.append((row[heads["数值"]], texts[heads["印在"]], texts[heads["来源"]], texts[heads["核对"]]))
        expect_equal(len(lines), len(printed), f"{name}: lines of 核对")
        for figure, (cell, places, origin, tick) in zip(printed, lines):
            expect(abs(cell.value - figure["value"]) < 1e-9, f"{name}: {figure['id']} is {figure['value']}, 核对 has {cell.value}")
            for place in figure["prints"]:
                expect(f"第{place['page']}页" in places, f"{name}: {figure['id']} on page {place['page']}, 核对 says {places}")
            wanted = {"share": "由数量算出", "stated": "手工填报"}.get(figure["rule"], "逐条统计")
            if wanted == "逐条统计" and not (SAMPLES / name / "suggestions.csv").is_file():
                # Sums of what the office typed.
                wanted = "由数量算出"
            expect_equal((origin, tick), (wanted, "☐"), f"{name}: origin of {figure['id']}")


def test_libreoffice_computes_the_cached_values(folder):
    count = 0
    for name, path in books():
        written, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
        again = openpyxl.load_workbook(computed()[name], data_only=True)
        for sheet in written:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type != "f":
                        continue
                    count += 1
                    old, new = cached[sheet.title][cell.coordinate].value, again[sheet.title][cell.coordinate].value
                    same = abs(old - new) < 1e-9 if isinstance(old, (int, float)) and isinstance(new, (int, float)) else old == new
                    expect(same, f"{name} {sheet.title}!{cell.coordinate} {cell.value}: written {old!r}, LibreOffice has {new!r}")
    expect(count > 500, f"only {count} formulas")
