"""Whether what cells hold can be read whole: widths and heights of every cell measured by the glyphs of a Chinese face, in
the pixels that Excel gives a column and the points that it gives a row. `cut(path)` gives a line for each that is not."""
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
from openpyxl.utils import get_column_letter
from PIL import ImageFont

from support import ROOT

# 微软雅黑 is not at hand: its Han are an em wide, its letters and figures at most a tenth wider than those of FandolHei.
LATIN = ROOT / "fonts" / "fandol" / "FandolHei-Regular.otf"
POINT = 96 / 72
# Excel leaves two pixels at each side of a cell, and one for the rule.
PADDING = 5
# Of a line: 微软雅黑 asks for 1.32 of its size.
LINE = 1.32
_faces = {}


def width(text, size):
    """In pixels."""
    if not _faces:
        _faces["latin"] = ImageFont.truetype(str(LATIN), 1000)
    units = 0
    for character in text:
        if character not in _faces:
            wide = unicodedata.east_asian_width(character) in "WFA"
            _faces[character] = 1000 if wide else 0 if unicodedata.combining(character) else 1.1 * _faces["latin"].getlength(character)
        units += _faces[character]
    return units / 1000 * size * POINT


def pieces(text):
    """Between pieces a line may break: around Han, and behind blanks; a word stays whole."""
    return re.findall(r"[A-Za-z0-9.,:;'\"()/_@+&=?#%*~<>|{}\[\]$^!-]+ ?| |.", text)


def lines(text, size, room):
    count = 0
    for part in text.split("\n"):
        count += 1
        used = 0
        for piece in pieces(part):
            size_of = width(piece.rstrip(" "), size)
            if size_of > room:
                # Excel breaks a word that fits no line.
                for character in piece:
                    one = width(character, size)
                    if used + one > room:
                        count, used = count + 1, 0
                    used += one
                continue
            if used + size_of > room and used:
                count, used = count + 1, 0
            used += width(piece, size)
    return count


def shown(cell):
    """A cell's words; of numbers by the parts of the codes that such cells have."""
    value, code = cell.value, cell.number_format.split(";")[0]
    if value is None or isinstance(value, str):
        return value or ""
    if cell.is_date:
        return value.strftime("%Y-%m-%d") if "年" not in code else f"{value.year}年{value.month}月{value.day}日"
    found = re.fullmatch(r'((?:"[^"]*")?)0(?:\.(0+))?(%?)((?:"[^"]*")?)', code)
    before, places, percent, behind = found.groups() if found else ("", "", "", "")
    number = Decimal(str(value)) * (100 if percent else 1)
    number = number.quantize(Decimal(1).scaleb(-len(places or "")), ROUND_HALF_UP)
    return before.strip('"') + str(number) + percent + behind.strip('"')


def cut(path, sheets=None):
    book = openpyxl.load_workbook(path, data_only=True)
    wrong = []
    for sheet in book:
        if sheets and sheet.title not in sheets or sheet.sheet_state != "visible":
            continue
        pixels = {}
        for dimension in sheet.column_dimensions.values():
            for number in range(dimension.min, dimension.max + 1):
                # ECMA-376 part 1, 18.3.1.13: the width counts digits and 5 pixels of padding.
                pixels[number] = int((256 * dimension.width + int(128 / 7)) / 256 * 7)
        merged = {}
        for area in sheet.merged_cells.ranges:
            merged[area.min_row, area.min_col] = area
        for row in sheet.iter_rows():
            for cell in row:
                text = shown(cell)
                if not text:
                    continue
                area = merged.get((cell.row, cell.column))
                columns = range(area.min_col, area.max_col + 1) if area else [cell.column]
                size, bold = cell.font.sz, cell.font.b
                room = sum(pixels.get(column, 64) for column in columns) - PADDING - 9 * (cell.alignment.indent or 0)
                height = sheet.row_dimensions[cell.row].height or 15
                where = f"{sheet.title}!{get_column_letter(cell.column)}{cell.row}"
                extra = 1.06 if bold else 1
                if not cell.alignment.wrap_text or not isinstance(cell.value, str):
                    needed = width(text, size) * extra
                    if needed > room:
                        kind = "cut" if isinstance(cell.value, str) else "####"
                        wrong.append(f"{where}: {kind}: {text[:30]!r} is {needed:.0f} pixels wide, the cell {room:.0f}")
                    continue
                count = lines(text, size, room / extra)
                needed = count * size * LINE
                if needed > height + 1 and height < 409:
                    wrong.append(f"{where}: {count} lines of {size} points in {height}: {text[:30]!r}")
    return wrong
