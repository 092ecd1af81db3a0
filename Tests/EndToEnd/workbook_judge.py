"""Judges a workbook from outside: every cell of the rows' sheets against the rows' CSV in three readers, formulas against
LibreOffice.

The readers: openpyxl; python-calamine; and a reading of the XML by ECMA-376 that undoes _xHHHH_ and takes white space off
unprotected ends, as Excel does. openpyxl does not undo _xHHHH_, nor calamine _xFFFE_ and _xFFFF_: cells with such text are left
to the others.
"""
import csv
import datetime
import itertools
import re
import zipfile

import openpyxl
import python_calamine
from lxml import etree
from libreoffice import converted
from support import *

csv.field_size_limit(1 << 30)

# UTF-16 units that a cell holds.
CELL = 32_767
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
EPOCH = datetime.date(1899, 12, 30)
# What stands at the end of a cell whose text goes on elsewhere.
MARK = "…（未完，续见“续文”表）"


SHEETS_OF_ROWS = re.compile(r"(意见|编码|续文)(\(\d+\))?")


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def undone(text):
    """ST_Xstring (ECMA-376 part 1, 22.9.2.19)."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class Package:
    """The parts of a workbook."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        expect_equal(self.zip.testzip(), None, f"damaged part of {path.name}")
        targets = {r.get("Id"): r.get("Target") for r in etree.fromstring(self.zip.read("xl/_rels/workbook.xml.rels"))}
        book = etree.fromstring(self.zip.read("xl/workbook.xml"))
        self.sheets = {s.get("name"): "xl/" + targets[s.get(RELATION)].removeprefix("/xl/") for s in book.iter(MAIN + "sheet")}
        self.strings = [self.text(item) for item in self.elements("xl/sharedStrings.xml", "si")]

    def elements(self, part, tag):
        if part not in self.zip.namelist():
            return
        with self.zip.open(part) as file:
            for _, element in etree.iterparse(file, tag=MAIN + tag, huge_tree=True):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]

    @staticmethod
    def text(node):
        pieces = ((t.text or "", t.get(SPACE)) for t in node.iter(MAIN + "t"))
        return undone("".join(text if space == "preserve" else text.strip(" \t\r\n") for text, space in pieces))

    def rows(self, name):
        """The values of each row, by column from 0; a text as text, a number as what stands in the file."""
        for row in self.elements(self.sheets[name], "row"):
            cells = {}
            for cell in row.iter(MAIN + "c"):
                kind, value = cell.get("t", "n"), cell.find(MAIN + "v")
                if value is None:
                    continue
                text = value.text or ""
                content = self.strings[int(text)] if kind == "s" else undone(text) if kind == "str" else Number(text)
                cells[column(cell.get("r"))] = content
            yield [cells.get(place) for place in range(max(cells, default=-1) + 1)]


class Number(str):
    """A number as it stands in the file."""


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def by_calamine(path, name):
    for row in python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python(skip_empty_area=False):
        yield row


def by_openpyxl(path, name):
    sheet = openpyxl.load_workbook(path, read_only=True)[name]
    sheet.reset_dimensions()
    for row in sheet.iter_rows(values_only=True):
        yield list(row)


def readers(path):
    package = Package(path)
    names = list(package.sheets)
    found = {
        "XML": lambda name: package.rows(name), "calamine": lambda name: by_calamine(path, name),
        "openpyxl": lambda name: by_openpyxl(path, name)}
    return names, found


def same(wanted, got):
    """A text is the same text; a day is the same day."""
    if isinstance(got, Number):
        return re.fullmatch(r"\d{4}-\d\d-\d\d", wanted) is not None and str((datetime.date.fromisoformat(wanted) - EPOCH).days) == got
    if isinstance(got, datetime.datetime):
        return wanted == got.date().isoformat()
    if isinstance(got, datetime.date):
        return wanted == got.isoformat()
    return (got is None and wanted == "") or wanted == got


# What a reader does not undo.
SPARED = {"XML": re.compile("(?!)"), "calamine": re.compile("[\ufffe\uffff]"),
          "openpyxl": re.compile(r"_x[0-9A-Fa-f]{4}_|_x[0-9A-Fa-f]{4}[\x00-\x1f\ufffe\uffff]|[\x00-\x08\x0b-\x1f\ufffe\uffff]")}


def judge_rows(path, wanted, headers):
    """Every row of the sheets 意见 … against the rows wanted, in their order, in every reader; texts that a cell cannot hold
    with what follows on 续文.

    - wanted: gives the rows anew at each call, as {title: text}.
    - headers: the titles that are looked at, 编号 first.
    """
    names, found = readers(path)
    sheets = [name for name in names if re.fullmatch(r"(意见|编码)(\(\d+\))?", name)]
    more = [name for name in names if re.fullmatch(r"续文(\(\d+\))?", name)]
    expect(sheets, f"{path.name} has no sheet of rows: {names}")
    counts = {}
    for reader, rows in found.items():
        spared = SPARED[reader].search
        rest, continued = {}, 0
        for name in more:
            head, *lines = rows(name)
            expect_equal(head[:4], ["编号", "列", "段", "续文"], f"{reader}: head of {name}")
            for identity, title, part, text in (line[:4] for line in lines):
                expect(units(text) <= CELL or reader == "openpyxl", f"{reader}: {name} {identity}: {units(text)} units")
                pieces = rest.setdefault((identity, title), [])
                expect_equal(int(part), len(pieces) + 2, f"{reader}: part of {identity} {title}")
                pieces.append(text)
        expected, cells, places, number = wanted(), 0, None, 0
        for name in sheets:
            lines = iter(rows(name))
            head = next(lines)
            places = [head.index(title) for title in headers]
            for line in lines:
                row = next(expected, None)
                expect(row is not None, f"{reader}: {name} has more rows than the CSV")
                number += 1
                for title, place in zip(headers, places):
                    want, got = row[title], line[place] if place < len(line) else None
                    if spared(want):
                        continue
                    cells += 1
                    if isinstance(got, str) and not isinstance(got, Number) and got.endswith(MARK) and got != want:
                        pieces = rest.pop((line[places[0]], title), None)
                        expect(pieces is not None, f"{reader}: {row['编号']} {title} goes on nowhere")
                        expect(units(want) > CELL and units(got) <= CELL, f"{reader}: {row['编号']} {title}: {units(want)} units")
                        # CR LF stays together.
                        expect(not any(a.endswith("\r") and b.startswith("\n") for a, b in itertools.pairwise([got[:-len(MARK)], *pieces])),
                               f"{reader}: {row['编号']} {title}: CR LF is parted")
                        got = got[:-len(MARK)] + "".join(pieces)
                        continued += 1
                    if not same(want, got or None if got == "" else got):
                        expect_equal(got, want, f"{reader}: {name}, row {number}, {title}")
        expect(next(expected, None) is None, f"{reader}: the CSV has more rows than the {number} of {path.name}")
        if reader == "XML":
            expect_equal([key for key in rest if key[1] in headers], [], f"{reader}: parts that belong to no cell")
        counts[reader] = (number, cells, continued)
    return counts


def formulas(path):
    """(sheet, cell, formula, cached value) of every formula."""
    written, cached = (openpyxl.load_workbook(path, read_only=True, data_only=flag) for flag in (False, True))
    for name in written.sheetnames:
        if SHEETS_OF_ROWS.fullmatch(name):
            continue
        for row, values in zip(written[name].iter_rows(), cached[name].iter_rows()):
            for cell, value in zip(row, values):
                if cell.data_type == "f":
                    yield name, cell.coordinate, str(cell.value), value.value


def computed(path):
    """What the cells of every sheet but those of rows show."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return {(name, cell.coordinate): cell.value for name in book.sheetnames if not SHEETS_OF_ROWS.fullmatch(name)
            for row in book[name].iter_rows() for cell in row if cell.value is not None}


def judge_formulas(folder, paths):
    """Every formula of the workbooks has the cached value that LibreOffice computes.

    - Returns: how many there are.
    """
    count = 0
    for path, again in zip(paths, converted(folder, paths)):
        values = computed(again)
        for sheet, cell, formula, cached in formulas(path):
            expect(not str(cached).startswith("#"), f"{path.name} {sheet}!{cell} {formula}: cached {cached!r}")
            new = values.get((sheet, cell))
            numbers = all(isinstance(value, (int, float)) for value in (new, cached))
            # A formula that gives no text is read back as nothing.
            expect(abs(new - cached) < 1e-9 if numbers else (new or None) == cached,
                   f"{path.name} {sheet}!{cell} {formula}: cached {cached!r}, LibreOffice has {new!r}")
            count += 1
    return count
