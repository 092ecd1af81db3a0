"""The workbook, read by openpyxl and computed again by LibreOffice."""
import zipfile

import openpyxl
import yaml

from libreoffice import converted
from support import *


def workbook(folder, campaign):
    build(campaign, folder / "out")
    return folder / "out" / "tally.xlsx"


def internal_workbook(folder, campaign):
    run("build", campaign, "-o", folder / "out", "--internal")
    return folder / "out" / "tally-internal.xlsx"


def formulas(path):
    """(sheet, cell, formula, cached value) of every formula."""
    written, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    for sheet in written:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value), cached[sheet.title][cell.coordinate].value


def recalculated(folder, path):
    """The workbook after LibreOffice has computed every formula anew."""
    return openpyxl.load_workbook(converted(folder, [path])[0], data_only=True)


def test_sheets(folder):
    names = openpyxl.load_workbook(workbook(folder, PARK)).sheetnames
    expect_equal(names, ["汇总", "分组", "交叉", "走势", "渠道与地区", "意见", "说明"], "sheets of a campaign with rows")
    other = folder / "other"
    other.mkdir()
    names = openpyxl.load_workbook(workbook(other, SAMPLES / "questionnaire")).sheetnames
    expect_equal((names[0], names[-1], "意见" in names), ("汇总", "说明", False), "sheets of a campaign without rows")


def test_every_row_is_there(folder):
    sheet = openpyxl.load_workbook(workbook(folder, PARK), data_only=True)["意见"]
    values = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for row in rows_of(PARK):
        expect(row["id"] in values, f"row {row['id']} is not on the sheet")


def test_group_counts(folder):
    sheet = openpyxl.load_workbook(workbook(folder, PARK), data_only=True)["汇总"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for group in yaml.safe_load((PARK / "campaign.yaml").read_text("utf-8"))["groups"]:
        wanted = sum(group["id"] in row["group"].split("；") for row in rows_of(PARK))
        heading = group["heading"].rstrip("。")
        found = [line for line in lines if any(isinstance(value, str) and heading in value for value in line)]
        expect(found and any(wanted in line for line in found), f"{heading}: no line with the count {wanted}")


def test_formulas_have_true_cached_values(folder):
    for sample, make in ((PARK, workbook), (PARK, internal_workbook), (SAMPLES / "questionnaire", workbook)):
        place = folder / (sample.name + make.__name__)
        place.mkdir()
        path = make(place, sample)
        found = list(formulas(path))
        expect(found or sample != PARK, "totals are not formulas")
        again = recalculated(place, path)
        for sheet, cell, formula, cached in found:
            expect(cached is not None and not str(cached).startswith("#"), f"{sheet}!{cell} {formula}: cached {cached!r}")
            new = again[sheet][cell].value
            numbers = isinstance(new, (int, float)) and isinstance(cached, (int, float))
            expect(abs(new - cached) < 1e-9 if numbers else new == cached, f"{sheet}!{cell} {formula}: cached {cached!r}, LibreOffice has {new!r}")


def test_the_internal_workbook_has_everything_and_says_so(folder):
    path = internal_workbook(folder, PARK)
    expect_equal(path.stat().st_mode & 0o777, 0o600, "permissions of the internal workbook")
    book = openpyxl.load_workbook(path, data_only=True)
    expect_equal(book.sheetnames, ["核对", "汇总", "分组", "交叉", "走势", "渠道与地区", "重复", "意见", "说明"], "internal sheets")
    for sheet in book:
        if sheet.title != "意见":
            expect(any("不得对外提供" in str(cell.value) for row in sheet.iter_rows(max_row=4) for cell in row), f"{sheet.title} does not say that it is internal")
    expect("内部资料" in book["意见"].oddHeader.center.text, "the rows' sheet does not say that it is internal")
    header, *rows = [[cell.value for cell in row] for row in book["意见"].iter_rows()]
    wanted = rows_of(PARK)
    expect_equal([row[header.index("内容")] for row in rows], [row["text"] for row in wanted], "texts")
    expect_equal([row[header.index("所属区域")] for row in rows], [row["district"] or None for row in wanted], "districts")
    # The cross table of districts sums to the rows that name one and a group, or none of the groups.
    cross = [[cell.value for cell in row] for row in book["交叉"].iter_rows()]
    start = next(i for i, line in enumerate(cross) if line[0] == "分组与所属区域")
    districts = cross[start + 1][1:]
    for group in yaml.safe_load((PARK / "campaign.yaml").read_text("utf-8"))["groups"]:
        line = next(line for line in cross[start:] if line[0] and group["heading"].rstrip("。") in line[0])
        for district, value in zip(districts, line[1:]):
            if district and district != "合计":
                count = sum(row["district"] == district and group["id"] in row["group"].split("；") for row in wanted)
                expect_equal(value, count, f"{group['heading']} × {district}")
    check = [[cell.value for cell in row] for row in book["核对"].iter_rows()]
    expect(any(line[1] == "收到意见" and line[2] == len(wanted) and "第1页" in str(line[4]) for line in check), "核对 lacks the total with its place")
    public = openpyxl.load_workbook(folder / "out" / "tally.xlsx", data_only=True)
    texts = [str(cell.value) for sheet in public for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for row in wanted:
        if row["district"]:
            expect(row["district"] not in texts, f"{row['district']} is in the public workbook")


def test_package_is_whole_and_says_nothing_of_the_machine(folder):
    path = workbook(folder, PARK)
    with zipfile.ZipFile(path) as package:
        expect_equal(package.testzip(), None, "a part with a wrong checksum")
        dates = {entry.date_time for entry in package.infolist()}
        expect_equal(len(dates), 1, f"dates of the parts {dates}")
    properties = openpyxl.load_workbook(path).properties
    expect("景澜市松亭区城市管理局" in (properties.creator or ""), f"author: {properties.creator!r}")
    # Midnight in China, which the workbook states in UTC.
    expect_equal(str(properties.created), "2024-06-23 16:00:00", "creation date")


def test_print_set_up(folder):
    book = openpyxl.load_workbook(workbook(folder, PARK))
    for name in ("汇总", "意见"):
        sheet = book[name]
        expect_equal(sheet.page_setup.paperSize, 9, f"paper of {name} (9 is A4)")
    expect(book["意见"].freeze_panes, "the header of 意见 is not frozen")


def test_text_is_never_a_formula(folder):
    rows = "id,text,group\n1,=1+1,甲\n2,@SUM(A1),甲\n3,+86,甲\n4,-3,甲\n"
    groups = "groups:\n  - {id: a, heading: 甲, summary: '=2+2'}\n"
    campaign = write_campaign(folder / "campaign", "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\n" + groups, rows)
    path = workbook(folder, campaign)
    for sheet, cell, formula, _ in formulas(path):
        expect(formula not in ("=1+1", "=2+2", "=@SUM(A1)"), f"{sheet}!{cell} became the formula {formula}")
