"""Other makers of workbooks doing the job of `workbook.c`, each as far as its interface goes.

usage: workbook_peers.py PEER SUGGESTIONS.csv TALLY.xlsx
"""
import collections
import csv
import datetime
import sys

WIDTHS = [10, 12, 12, 12, 28, 14, 10, 64]
RECEIVED, GROUP = 1, 4
SHOWN = 20


def records(path):
    """The header, then rows with days as days."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        yield next(lines)
        for cells in lines:
            cells[RECEIVED] = datetime.date.fromisoformat(cells[RECEIVED])
            yield cells


def shares(counts):
    total = sum(counts.values())
    return [(group, count, count / total) for group, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def xlsxwriter(source, target):
    from xlsxwriter import Workbook
    book = Workbook(target, {"constant_memory": True})
    summary, sheet = book.add_worksheet("summary"), book.add_worksheet("suggestions")
    header, day = book.add_format({"bold": True, "bg_color": "#E9EFF5"}), book.add_format({"num_format": "yyyy-mm-dd"})
    counts = collections.Counter()
    lines = records(source)
    for column, name in enumerate(next(lines)):
        sheet.set_column(column, column, WIDTHS[column])
        sheet.write_string(0, column, name, header)
    sheet.freeze_panes(1, 0)
    row = 0
    for row, cells in enumerate(lines, 1):
        counts[cells[GROUP]] += 1
        for column, value in enumerate(cells):
            if column == RECEIVED:
                sheet.write_datetime(row, column, value, day)
            elif value:
                sheet.write_string(row, column, value)
    sheet.autofilter(0, 0, row, len(WIDTHS) - 1)
    percent = book.add_format({"num_format": "0.0%"})
    summary.set_column(0, 0, 34)
    for column, name in enumerate(["group", "count", "share"]):
        summary.write_string(0, column, name, header)
    groups = shares(counts)
    for row, (group, count, share) in enumerate(groups, 1):
        summary.write_string(row, 0, group)
        summary.write_number(row, 1, count)
        summary.write_number(row, 2, share, percent)
    last = min(SHOWN, len(groups))
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"categories": ["summary", 1, 0, last, 0], "values": ["summary", 1, 1, last, 1]})
    summary.insert_chart(1, 4, chart)
    book.close()


def openpyxl(source, target):
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.chart import BarChart, Reference
    from openpyxl.styles import Font, PatternFill
    book = Workbook(write_only=True)
    summary, sheet = book.create_sheet("summary"), book.create_sheet("suggestions")

    def cell(sheet, value, kind=None, number_format=None):
        made = WriteOnlyCell(sheet, value)
        if kind == "header":
            made.font, made.fill = Font(bold=True), PatternFill("solid", fgColor="E9EFF5")
        if kind == "text":
            # What begins with = would become a formula.
            made.data_type = "s"
        if number_format:
            made.number_format = number_format
        return made

    for letter, width in zip("ABCDEFGH", WIDTHS):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    lines = records(source)
    sheet.append([cell(sheet, name, "header") for name in next(lines)])
    counts = collections.Counter()
    for cells in lines:
        counts[cells[GROUP]] += 1
        sheet.append([cell(sheet, v, "text") if isinstance(v, str) and v.startswith("=") else v for v in cells])
    sheet.auto_filter.ref = f"A1:H{sum(counts.values()) + 1}"
    summary.column_dimensions["A"].width = 34
    summary.append([cell(summary, name, "header") for name in ["group", "count", "share"]])
    groups = shares(counts)
    for group, count, share in groups:
        summary.append([group, count, cell(summary, share, number_format="0.0%")])
    last = min(SHOWN, len(groups)) + 1
    chart = BarChart()
    chart.type = "bar"
    chart.add_data(Reference(summary, min_col=2, min_row=2, max_row=last))
    chart.set_categories(Reference(summary, min_col=1, min_row=2, max_row=last))
    summary.add_chart(chart, "E2")
    book.save(target)


def rust_xlsxwriter(source, target):
    from rustpy_xlsxwriter import FastExcel, Format
    lines = records(source)
    names = next(lines)
    rows = []
    for cells in lines:
        # It formats moments, not days.
        cells[RECEIVED] = datetime.datetime.combine(cells[RECEIVED], datetime.time())
        rows.append(dict(zip(names, cells)))
    counts = collections.Counter(row[names[GROUP]] for row in rows)
    groups = [dict(zip(["group", "count", "share"], values)) for values in shares(counts)]
    header = Format().set_bold().set_background_color("#E9EFF5")
    book = FastExcel(target)
    book.format(datetime_format="yyyy-mm-dd")
    book.freeze(row=1)
    chart = {"type": "bar", "series": ["count"], "categories": "group", "row": 1, "col": 4}
    book.sheet("summary", groups, header_format=header, column_widths=[34, 9, 9], charts=[chart])
    book.sheet("suggestions", rows, header_format=header, column_widths=[float(width) for width in WIDTHS], autofilter=True)
    book.save()


def excel_rs(source, target):
    """The rows alone, days as text: it has neither summary nor formats nor filter."""
    from py_excel_rs import CellType, WorkBook
    book = WorkBook()
    with open(source, "rb") as file:
        book.write_csv_to_sheet("suggestions", file.read(), [CellType.String] * len(WIDTHS))
    with open(target, "wb") as file:
        book.finish(file)


PEERS = {"XlsxWriter": xlsxwriter, "openpyxl": openpyxl, "rust_xlsxwriter": rust_xlsxwriter, "excel-rs": excel_rs}

if __name__ == "__main__":
    PEERS[sys.argv[1]](*sys.argv[2:])
