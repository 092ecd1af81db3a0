"""The workbook of more rows than a sheet holds and of more bytes than a ZIP had room for before Zip64, read back whole."""
import csv
import datetime
import os
import struct
import sys
import zipfile

from support import *

sys.path.append(str(ROOT / "Benchmarks"))
import rows

COUNT = 3_000_000
# A sheet has 1,048,576 rows; one is the header.
SHEETS = {"意见": 1_048_575, "意见(2)": 1_048_575, "意见(3)": COUNT - 2 * 1_048_575}
# Titles of the sheet, and columns of the CSV.
TITLES = {"编号": "id", "收到日期": "received", "所属区域": "district", "渠道": "channel", "分组": "group", "处理结果": "disposition",
          "内容": "text"}
# More does not fit into the 32 bits that a part's size has without Zip64.
LARGEST = 0xFFFFFFFF


def sizes(path):
    """Name, size before and after of each part by the central directory, with what the ZIP64 field (APPNOTE 4.5.3) says."""
    with zipfile.ZipFile(path) as package:
        return {info.filename: (info.file_size, info.compress_size, info.extract_version) for info in package.infolist()}


def local_zip64(path, name):
    """The sizes in the ZIP64 field of the part's local header."""
    with zipfile.ZipFile(path) as package:
        offset = package.getinfo(name).header_offset
    with open(path, "rb") as file:
        file.seek(offset)
        header = file.read(30)
        narrow = struct.unpack("<II", header[18:26])
        names, extras = struct.unpack("<HH", header[26:30])
        extra = file.read(names + extras)[names:]
    expect_equal(narrow, (LARGEST, LARGEST), f"{name}: narrow sizes in the local header")
    kind, length = struct.unpack("<HH", extra[:4])
    expect_equal((kind, length), (1, 16), f"{name}: first extra field")
    return struct.unpack("<QQ", extra[4:20])


def test_three_million_rows(folder):
    if os.environ.get("HUIZONG_ROWS") != "full":
        raise Skip("make acceptance runs it (HUIZONG_ROWS=full)")
    from python_calamine import CalamineWorkbook
    campaign = rows.write_campaign(folder / "campaign", COUNT, least=280, most=900)
    path = folder / "tally.xlsx"
    run("tally", campaign, "-o", path, timeout=1800, scratch=folder)
    with zipfile.ZipFile(path) as package:
        expect_equal(package.testzip(), None, "the first part with a wrong checksum")

    parts = sizes(path)
    large = [name for name, (size, _, _) in parts.items() if size > LARGEST]
    expect_equal(large, ["xl/sharedStrings.xml"], "parts beyond 4 GiB")
    for name in large:
        expect_equal(local_zip64(path, name), parts[name][:2], f"{name}: sizes in the local header")
        expect_equal(parts[name][2], 45, f"{name}: version needed to extract, in tenths (4.5: ZIP64)")

    book = CalamineWorkbook.from_path(str(path))
    expect_equal([name for name in book.sheet_names if name.startswith("意见")], list(SHEETS), "sheets of rows")
    with open(campaign / "suggestions.csv", encoding="utf-8", newline="") as file:
        wanted = csv.DictReader(file)
        for name, count in SHEETS.items():
            lines = book.get_sheet_by_name(name).iter_rows()
            header = next(lines)
            places = {TITLES[title]: place for place, title in enumerate(header) if title in TITLES}
            expect_equal(len(places), len(TITLES), f"{name}: columns that are known, of {header}")
            found = 0
            for line in lines:
                row = next(wanted)
                found += 1
                for column, place in places.items():
                    value = line[place]
                    if isinstance(value, (datetime.datetime, datetime.date)):
                        value = value.isoformat()[:10]
                    expect(value == row[column], f"{name}, row {found + 1}, {column}: {value!r}, wanted {row[column]!r}")
            expect_equal(found, count, f"{name}: rows")
        expect_equal(next(wanted, None), None, "rows that are on no sheet")

