"""The coding workbook: written, filled in with openpyxl and LibreOffice, and brought back."""
import json
import shutil

import openpyxl

from case_workbook import formulas, recalculated
from libreoffice import converted
from support import *

ROWS, GROUPS, PROGRESS, LISTS = "编码", "新增分组", "进度", "清单"


def folder_of(folder, sample=PARK):
    campaign = folder / "campaign"
    shutil.copytree(sample, campaign)
    return campaign


def written(folder, campaign, name="coding.xlsx"):
    path = folder / name
    run("code", campaign, "-o", path, scratch=folder)
    return path


def apply(campaign, path, *more, **options):
    return run("code", campaign, "--apply", path, *more, **options)


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[1]}


def fill(path, target, cells, groups=(), sheet=ROWS):
    """Fills in cells of rows, by id and head, and lines of new groups."""
    book = openpyxl.load_workbook(path)
    rows = book[sheet]
    heads = columns(rows)
    for row in rows.iter_rows(min_row=2):
        for head, value in cells.get(row[0].value, {}).items():
            cell = rows.cell(row[0].row, heads[head])
            cell.value = value
            if isinstance(value, str):
                # What is typed into a cell of the format @ is text.
                cell.data_type = "s"
    for number, line in enumerate(groups):
        for column, value in enumerate(line):
            book[GROUPS].cell(5 + number, 1 + column).value = value
    book.save(target)
    return target


def soffice(folder, path):
    """The workbook as LibreOffice saves it, every formula computed anew."""
    return converted(folder, [path])[0]


def test_the_workbook(folder):
    campaign = folder_of(folder)
    path = written(folder, campaign)
    expect_equal(path.stat().st_mode & 0o777, 0o600, "permissions of the coding workbook")
    book = openpyxl.load_workbook(path)
    expect_equal(book.sheetnames, ["填写说明", ROWS, GROUPS, PROGRESS, LISTS], "sheets")
    expect_equal([sheet.sheet_state for sheet in book], ["visible"] * 4 + ["hidden"], "states of the sheets")
    for name in ("填写说明", GROUPS, PROGRESS):
        expect(any("不得公开" in str(cell.value) for row in book[name].iter_rows(max_row=3) for cell in row), f"{name} does not say that it is internal")
    rows = book[ROWS]
    expect("不得公开" in rows.oddHeader.center.text, "the rows do not say that they are internal")
    expect_equal(rows.freeze_panes, "B2", "frozen panes")
    heads = columns(rows)
    wanted = rows_of(PARK)
    expect_equal([row[0].value for row in rows.iter_rows(min_row=2)], [row["id"] for row in wanted], "ids")
    expect_equal([row[heads["内容"] - 1].value for row in rows.iter_rows(min_row=2)], [row["text"] for row in wanted], "texts")
    letter = openpyxl.utils.get_column_letter(heads["状态码（勿改）"])
    expect(rows.column_dimensions[letter].hidden, "the fingerprints are not hidden")
    expect(rows.auto_filter.ref.endswith(f"{letter}{len(wanted) + 1}"), "the filter does not take the fingerprints along")
    expect(rows.cell(2, heads["内容"]).alignment.wrap_text, "texts do not wrap")
    expect_equal(rows.cell(2, heads["分组"]).number_format, "@", "format of what is filled in")


def test_drop_down_lists(folder):
    book = openpyxl.load_workbook(written(folder, folder_of(folder)))
    rows = book[ROWS]
    heads = columns(rows)
    rules = {str(rule.sqref): rule for rule in rows.data_validations.dataValidation}
    last = rows.max_row

    def offered(head):
        letter = openpyxl.utils.get_column_letter(heads[head])
        rule = rules[f"{letter}2:{letter}{last}"]
        expect_equal(rule.type, "list", f"rule of {head}")
        name = book.defined_names[rule.formula1].attr_text
        first = re.match(r"清单!\$([A-Z])\$2", name).group(1)
        return rule, [cell.value for cell in book[LISTS][first][1:] if cell.value and not str(cell.value).startswith("=")]

    rule, groups = offered("分组")
    # Several groups in one cell are not on the list and must be possible.
    expect_equal((rule.errorStyle, "；" in rule.prompt), ("information", True), "what is said beside the list")
    expect_equal(groups[:2], ["关于完善厕所、饮水、座椅等设施", "关于延长开放时间、改善夜间照明"], "groups offered")
    expect_equal(len(groups), 6, "groups offered")
    rule, dispositions = offered("处理结果")
    expect_equal(rule.errorStyle or "stop", "stop", "dispositions beside the list")
    expect_equal(dispositions[:3], ["采纳", "部分采纳", "未采纳"], "dispositions offered")
    expect_equal(rules[f"A2:A{last}"].formula1, "FALSE", "the rule that keeps ids")
    expect_equal(len(book[GROUPS].data_validations.dataValidation), 2, "rules of new groups")


def test_a_round_trip_changes_nothing(folder):
    for sample in (PARK, SAMPLES / "school-bus", SAMPLES / "street-report", SAMPLES / "mailbox-reply", FIXTURES / "riverford"):
        if not any(sample.glob("suggestions*")):
            continue
        place = folder / sample.name
        place.mkdir()
        campaign = folder_of(place, sample)
        before = snapshot(campaign)
        path = written(place, campaign)
        apply(campaign, path, "--strict", "--quiet")
        book = openpyxl.load_workbook(path)
        book.save(place / "openpyxl.xlsx")
        apply(campaign, place / "openpyxl.xlsx")
        result = apply(campaign, soffice(place, path), "--json")
        expect_equal(result.json()["coding"]["changes"], [], f"changes of {sample.name}")
        expect_equal(snapshot(campaign), before, f"bytes of {sample.name}")


def test_nothing_in_a_text_is_lost_or_run(folder):
    nasty = ["=1+1", "+86-000", "-3", "@SUM(A1)", "\ttab", "_x0041_", "_x005F_", "😀𠮷", "a\nb\r\nc", "  edge  ", "\x0b\x01", "\ufffe\uffff",
             "007", "1e5", "2024-05-06", "3-1", "TRUE", "#N/A", "<&>\"'", "；", "无", "长" * 5000, "e\u0301", "\u3000全角\u3000"]
    rows = "id,text,group,disposition,reason,note\n" + "".join(
        f'{n},"{text}甲{chr(34) * 2}",a,,"{text.replace(chr(34), chr(34) * 2)}","{text.replace(chr(34), chr(34) * 2)}"\n' if '"' not in text else f"{n},x,a,,,\n"
        for n, text in enumerate(nasty))
    groups = "".join(f"  - {{id: g{n}, heading: {json.dumps(text, ensure_ascii=False)}}}\n" for n, text in enumerate(nasty) if text.strip() and "\x01" not in text and "\uffff" not in text)
    campaign = folder / "campaign"
    campaign.mkdir()
    (campaign / "campaign.yaml").write_text("issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\ngroups:\n  - {id: a, heading: 甲}\n" + groups, "utf-8")
    (campaign / "suggestions.csv").write_bytes(rows.encode())
    before = snapshot(campaign)
    path = written(folder, campaign)
    expect_equal(apply(campaign, path, "--json").json()["coding"]["changes"], [], "changes")
    openpyxl.load_workbook(path).save(folder / "openpyxl.xlsx")
    # openpyxl does not know the escapes of ST_Xstring and writes them as text: what it changed so is told, not taken.
    told = apply(campaign, folder / "openpyxl.xlsx", "--json", code=BAD_INPUT).diagnostics("error")
    expect_equal([(d["code"], d["arguments"]["id"]) for d in told], [("coding.text-changed", "5"), ("coding.text-changed", "6")], "after openpyxl")
    expect_equal(apply(campaign, soffice(folder, path), "--json").json()["coding"]["changes"], [], "changes after LibreOffice")
    expect_equal(snapshot(campaign), before, "bytes")
    # Every group that the list offers can be chosen.
    book = openpyxl.load_workbook(path)
    labels = [(row[0].value, row[1].value) for row in book[LISTS].iter_rows(min_row=2) if row[1].value]
    ids = [str(n) for n in range(len(nasty)) if n not in (5, 6)]
    expect(len(ids) >= len(labels) - 1 > 15, "rows for every group")
    place = folder / "chosen"
    place.mkdir()
    filled = fill(path, place / "chosen.xlsx", {n: {"分组": label} for n, (label, _) in zip(ids, labels[1:])})
    book = openpyxl.load_workbook(filled)
    book[ROWS].delete_rows(7, 2)
    book.save(filled)
    apply(campaign, soffice(place, filled))
    found = {row["id"]: row["group"] for row in rows_of(campaign)}
    for n, (label, group) in zip(ids, labels[1:]):
        expect_equal(found[n], group, f"the group chosen as {label!r}")


def test_decisions_come_back(folder):
    campaign = folder_of(folder)
    before = snapshot(campaign)
    path = fill(
        written(folder, campaign), folder / "filled.xlsx",
        {"S004": {"分组": "关于规范携犬入园；乱停车", "处理结果": "部分采纳", "理由": "第一行，\n“第二行”", "编码人": "王"}, "S001": {"处理结果": None}},
        [["乱停车", "parking", "", "意见反映门口停车无序。", "转办", ""]])
    result = apply(campaign, path, "--by", "李", "--date", "2026-11-28", "--json", scratch=folder)
    coding = result.json()["coding"]
    expect_equal([(c["row"], c["field"], c["kind"]) for c in coding["changes"]],
                 [("S001", "disposition", "cleared"), ("S004", "group", "changed"), ("S004", "disposition", "added"), ("S004", "reason", "added")], "changes")
    expect_equal((coding["groups"], coding["absent"], coding["written"]), ([{"id": "parking", "heading": "乱停车"}], 0, True), "report")
    after = snapshot(campaign)
    lines = before["suggestions.csv"].decode().splitlines(keepends=True)
    new = after["suggestions.csv"].decode().splitlines(keepends=True)
    expect_equal(new[1], lines[1].replace(",采纳,", ",,"), "the line of S001")
    expect_equal("".join(new[4:6]), lines[4].replace("greening,,,", "pets；parking,部分采纳,\"第一行，\n“第二行”\","), "the lines of S004")
    expect_equal(new[:1] + new[2:4] + new[6:], lines[:1] + lines[2:4] + lines[5:], "the other lines")
    old, text = before["campaign.yaml"].decode(), after["campaign.yaml"].decode()
    added = "  - id: parking\n    heading: 乱停车\n    summary: 意见反映门口停车无序。\n    disposition: forwarded\n"
    expect_equal(text.count(added), 1, "the new group in campaign.yaml")
    expect_equal(text.replace(added, ""), old, "the rest of campaign.yaml")
    trail = [json.loads(line) for line in after["coding-log.jsonl"].decode().splitlines()]
    expect_equal(trail[0], {"when": "2026-11-28", "who": "李", "group": "parking", "field": "heading", "from": "", "to": "乱停车"}, "trail")
    expect_equal([(e["who"], e["row"], e["from"], e["to"]) for e in trail[1:3]],
                 [("李", "S001", "adopted", ""), ("王", "S004", "greening", "pets；parking")], "trail")
    # Once more: nothing is left to do, and the trail does not grow.
    apply(campaign, path, "--by", "李")
    expect_equal(snapshot(campaign), after, "after applying twice")
    # The workbook of now names the coder, and the campaign builds.
    rows = openpyxl.load_workbook(written(folder, campaign, "next.xlsx"))[ROWS]
    coders = {row[0].value: row[columns(rows)["编码人"] - 1].value for row in rows.iter_rows(min_row=2)}
    expect_equal((coders["S001"], coders["S004"], coders["S002"]), ("李", "王", None), "coders")
    build(campaign, folder / "out")


def test_libreoffice_fills_it_in(folder):
    campaign = folder_of(folder)
    path = fill(written(folder, campaign), folder / "filled.xlsx", {"S019": {"分组": "停车；关于规范携犬入园"}}, [["停车"], ["路边", "", "停车"]])
    saved = soffice(folder, path)
    apply(campaign, saved)
    expect_equal(next(row["group"] for row in rows_of(campaign) if row["id"] == "S019"), "n1；pets", "group of S019")


def test_progress_is_live(folder):
    campaign = folder_of(folder)
    path = written(folder, campaign)
    again = recalculated(folder, path)
    for sheet, cell, formula, cached in formulas(path):
        new = again[sheet][cell].value
        # A text of no characters is no value to either.
        expect_equal(new or 0, cached or 0, f"{sheet}!{cell} {formula}")
    place = folder / "edited"
    place.mkdir()
    filled = fill(path, place / "filled.xlsx",
                  {"S004": {"分组": "停*车？；关于规范携犬入园", "编码人": "王"}, "S005": {"分组": None, "编码人": "王"}}, [["停*车？"], ["停车"]])
    book = openpyxl.load_workbook(filled)
    book[PROGRESS]["A13"] = "王"
    expect_equal(book[PROGRESS]["A12"].value, "编码人", "head of the coders")
    book.save(filled)
    progress = [[cell.value for cell in row] for row in recalculated(place, filled)[PROGRESS].iter_rows()]
    counts = {line[0]: line[1] for line in progress if line[0]}
    wanted = {row["id"]: row["group"] for row in rows_of(PARK)}
    grouped = sum(bool(group) for group in wanted.values())
    expect_equal((counts["全部意见"], counts["已归入分组"], counts["尚未归类"]), (len(wanted), grouped - 1, len(wanted) - grouped + 1), "totals")
    pets = sum("pets" in group.split("；") for group in wanted.values())
    expect_equal((counts["关于规范携犬入园"], counts["停*车？"], counts["停车"], counts["王"]), (pets + 1, 1, 0, 2), "counts of groups and people")
    lists = recalculated_list(place, filled)
    expect_equal(lists[-2:], ["停*车？", "停车"], "new groups on the list")


def recalculated_list(folder, path):
    """The groups that the drop-down list offers by now."""
    sheet = openpyxl.load_workbook(folder / "again" / path.name, data_only=True)[LISTS]
    return [sheet.cell(row, 1).value for row in range(2, 2 + sheet["F1"].value)]


def test_two_copies(folder):
    campaign = folder_of(folder)
    path = written(folder, campaign)
    one = fill(path, folder / "one.xlsx", {"S004": {"处理结果": "采纳"}, "S006": {"处理结果": "采纳"}})
    two = fill(path, folder / "two.xlsx", {"S004": {"处理结果": "未采纳"}, "S006": {"处理结果": "采纳"}, "S013": {"理由": "另有安排"}})
    apply(campaign, one)
    before = snapshot(campaign)
    result = apply(campaign, two, "--json", code=BAD_INPUT)
    error = expect_one_error(result, code="coding.conflict")
    heads = columns(openpyxl.load_workbook(two)[ROWS])
    expect_equal((error["place"]["sheet"], error["place"]["cell"]), (ROWS, f"{openpyxl.utils.get_column_letter(heads['处理结果'])}5"), "place of the conflict")
    expect("采纳" in error["message"] and "未采纳" in error["message"] and "S004" in error["message"], f"words of the conflict: {error['message']}")
    expect_equal(snapshot(campaign), before, "after a conflict")
    apply(campaign, two, "--conflicts", "folder", "--dry-run")
    expect_equal(snapshot(campaign), before, "after a dry run")
    kept = apply(campaign, two, "--conflicts", "folder", "--json").json()["coding"]
    expect_equal([(p["row"], p["folder"], p["workbook"]) for p in kept["passed"]], [("S004", "adopted", "notAdopted")], "passed over")
    expect_equal([c["row"] for c in kept["changes"]], ["S013"], "changes")
    taken = apply(campaign, two, "--conflicts", "workbook", "--json").json()["coding"]
    expect_equal([(c["row"], c["to"], c["conflict"]) for c in taken["changes"]], [("S004", "notAdopted", True)], "taken")
    trail = (campaign / "coding-log.jsonl").read_bytes()
    expect(trail.startswith(before["coding-log.jsonl"]), "the trail was not only added to")


def test_what_staff_get_wrong(folder):
    campaign = folder_of(folder)
    path = written(folder, campaign)
    before = snapshot(campaign)
    heads = columns(openpyxl.load_workbook(path)[ROWS])
    group, disposition = (openpyxl.utils.get_column_letter(heads[head]) for head in ("分组", "处理结果"))

    def spoilt(name, edit):
        book = openpyxl.load_workbook(path)
        edit(book, book[ROWS])
        book.save(folder / name)
        return apply(campaign, folder / name, "--json", code=BAD_INPUT)

    def merged(book, sheet):
        sheet.merge_cells(f"{group}3:{group}5")

    def dated(book, sheet):
        import datetime
        sheet[f"{group}3"] = datetime.date(2026, 3, 1)
        sheet[f"{group}3"].number_format = "m-d"

    def doubled(book, sheet):
        sheet["A4"] = sheet["A3"].value
        sheet[f"{disposition}4"] = "留作参考"

    def sorted_apart(book, sheet):
        ids = [sheet.cell(row, 1).value for row in range(2, 8)]
        for row, value in zip(range(2, 8), reversed(ids)):
            sheet.cell(row, 1).value = value
        sheet[f"{disposition}2"] = "留作参考"

    def beside(book, sheet):
        sheet[f"{group}3"] = "没有这个组"

    def nameless(book, sheet):
        book[GROUPS]["B5"] = "x"

    def renamed(book, sheet):
        sheet["A1"] = "号"

    cases = {
        "merged": (merged, "coding.merged-cells", f"{group}3"), "dated": (dated, "coding.cell-is-date", f"{group}3"),
        "doubled": (doubled, "coding.id-twice|coding.row-differs", "A4"), "apart": (sorted_apart, "coding.row-differs", "A2"),
        "beside": (beside, "coding.group-unknown", f"{group}3"), "nameless": (nameless, "coding.heading-missing", "A5"),
        "renamed": (renamed, "coding.no-sheet", None),
    }
    for name, (edit, code, cell) in cases.items():
        errors = spoilt(f"{name}.xlsx", edit).diagnostics("error")
        expect(any(re.fullmatch(code, e["code"]) and (cell is None or e["place"]["cell"] == cell) for e in errors), f"{name}: {errors}")
        for error in errors:
            expect(error.get("hint"), f"{name}: no hint")
    expect_equal(snapshot(campaign), before, "after workbooks that cannot be taken")


def test_sorted_filtered_and_moved(folder):
    campaign = folder_of(folder)
    path = fill(written(folder, campaign), folder / "filled.xlsx", {"S006": {"处理结果": "采纳"}})
    book = openpyxl.load_workbook(path)
    sheet = book[ROWS]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    other = book.create_sheet("王的一份", 0)
    other.append(["请于周五前交回"])
    order = list(reversed(range(len(lines[0]))))
    for line in [lines[0]] + sorted(lines[1:], key=lambda line: str(line[1])):
        other.append([line[column] for column in order])
    other.row_dimensions[5].hidden = True
    book.remove(sheet)
    book.save(path)
    result = apply(campaign, path, "--json")
    expect_equal([c["row"] for c in result.json()["coding"]["changes"]], ["S006"], "changes")


def test_hostile_files(folder):
    campaign = folder_of(folder)
    before = snapshot(campaign)
    for name, content in {"text.xlsx": b"id,group\n1,a\n", "empty.xlsx": b"", "cut.xlsx": written(folder, campaign, "whole.xlsx").read_bytes()[:9000]}.items():
        (folder / name).write_bytes(content)
        expect_one_error(apply(campaign, folder / name, "--json", code=BAD_INPUT), place=name)
    apply(campaign, folder / "absent.xlsx", code=BAD_INPUT)
    book = openpyxl.load_workbook(written(folder, campaign))
    book.security = openpyxl.workbook.protection.WorkbookProtection(lockStructure=True)
    book.save(folder / "locked.xlsx")
    apply(campaign, folder / "locked.xlsx")
    expect_equal(snapshot(campaign), before, "after hostile files")


def test_usage(folder):
    campaign = folder_of(folder)
    run("code", campaign, code=USAGE)
    run("code", campaign, "-o", folder / "a.xlsx", "--apply", folder / "b.xlsx", code=USAGE)
    run("code", campaign, "-o", folder / "a.xlsx", "--by", "王", code=USAGE)
    run("code", campaign, "-o", folder / "a.ods", code=USAGE)
    path = written(folder, campaign)
    before = path.read_bytes()
    expect_one_error(run("code", campaign, "-o", path, "--json", code=BAD_INPUT), code="coding.workbook-exists")
    expect_equal(path.read_bytes(), before, "a workbook that may be filled in")
    run("tally", campaign, "-o", folder / "tally.xlsx", "--internal")
    expect_one_error(apply(campaign, folder / "tally.xlsx", "--json", code=BAD_INPUT), code="coding.no-sheet")
    run("code", SAMPLES / "questionnaire", "-o", folder / "a.xlsx", code=BAD_INPUT)
    expect_equal(run("code", campaign, "-o", "-").out[:2], b"PK", "standard output")


def test_strict_writes_nothing(folder):
    campaign = folder_of(folder)
    path = written(folder, campaign)
    book = openpyxl.load_workbook(path)
    sheet = book[ROWS]
    heads = columns(sheet)
    sheet.cell(2, heads["处理结果"]).value = "未采纳"
    sheet.delete_cols(heads["状态码（勿改）"])
    sheet.delete_cols(heads["备注"])
    book.save(path)
    before = snapshot(campaign)
    apply(campaign, path, "--strict", "--conflicts", "workbook", code=STRICT)
    expect_equal(snapshot(campaign), before, "under --strict")
    apply(campaign, path, "--conflicts", "workbook")
    expect_equal(rows_of(campaign)[0]["disposition"], "未采纳", "disposition of S001")


FAULTY = "id,text,received,group,处理结果,consent\n1,\"甲,\n乙\",2024-05-06,a,,是\n2,丙,五月某日,a,随便,是\n3,丁,2024-05-07,a,,也许\n"


def test_check_marks_cells(folder):
    head = "issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\ngroups:\n  - {id: a, heading: 厕所}\n"
    campaign = write_campaign(folder / "campaign", head, FAULTY)
    before = snapshot(campaign)
    path = folder / "marked.xlsx"
    result = run("check", campaign, "--mark", path, "--json", scratch=folder)
    expect_equal(snapshot(campaign), before, "the folder after a check")
    expect_equal(path.stat().st_mode & 0o777, 0o600, "permissions")
    book = openpyxl.load_workbook(path)
    expect_equal(book.sheetnames[:2], ["核对", "检查"], "sheets")
    rows = book["意见"]
    heads = columns(rows)
    letters = {head: openpyxl.utils.get_column_letter(number) for head, number in heads.items()}
    wanted = {f"{letters['收到日期']}3", f"{letters['处理结果']}3", f"{letters['同意公开']}4"}
    comments = {cell.coordinate: cell.comment.text for row in rows.iter_rows() for cell in row if cell.comment}
    expect_equal(set(comments), wanted, "cells with comments")
    expect("不是能确定的日期" in comments[f"{letters['收到日期']}3"], f"words of a comment: {comments}")
    coloured = {str(area.sqref): area.rules[0].dxf.fill.bgColor.rgb for area in rows.conditional_formatting}
    expect_equal(coloured, {cell: "FFFFE699" for cell in wanted}, "coloured cells")
    listed = [[cell.value for cell in row] for row in book["检查"].iter_rows(min_row=5)]
    found = result.diagnostics()
    expect_equal(sorted(line[2] for line in listed), sorted(d["code"] for d in found), "codes on the sheet")
    links = {cell.value: cell.hyperlink.location for row in book["检查"].iter_rows(min_row=5) for cell in row if cell.hyperlink}
    expect_equal(links, {f"意见!{cell}": f"意见!{cell}" for cell in wanted}, "links")
    expect(any("不得对外提供" in str(cell.value) for row in book["检查"].iter_rows(max_row=3) for cell in row), "检查 does not say that it is internal")
    # LibreOffice keeps comments and colours, and computes what we did.
    again = recalculated(folder, path)
    expect_equal({cell.coordinate for row in again["意见"].iter_rows() for cell in row if cell.comment}, wanted, "comments in LibreOffice")


def test_check_marks_errors_too(folder):
    text = "issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\nstatus: final\ncounts: {suggestions: {value: 9, unit: 条}}\n"
    campaign = write_campaign(folder / "campaign", text, "id,text\n1,甲\n")
    result = run("check", campaign, "--mark", folder / "marked.xlsx", code=BAD_INPUT)
    expect("marked.xlsx" in result.out.decode(), "what was written is not told")
    sheet = openpyxl.load_workbook(folder / "marked.xlsx")["检查"]
    expect("错误" in [cell.value for cell in sheet["B"]], "no error on the sheet")
    broken = write_campaign(folder / "broken", "issuer: [\n", "id,text\n1,甲\n")
    run("check", broken, "--mark", folder / "none.xlsx", code=BAD_INPUT)
    expect(not (folder / "none.xlsx").exists(), "a workbook of a folder that cannot be read")
    run("check", campaign, "--mark", folder / "a.pdf", code=USAGE)


def test_more_marks_than_a_terminal_shows(folder):
    head = "issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\ngroups:\n  - {id: a, heading: 厕所}\n"
    rows = "id,text,received,group\n" + "".join(f"{n},第{n}条,某日{n},a\n" for n in range(1, 101))
    campaign = write_campaign(folder / "campaign", head, rows)
    result = run("check", campaign, "--mark", folder / "marked.xlsx", "--json").json()
    expect_equal(sum(d["code"] == "rows.date" for d in result["diagnostics"]), 20, "dates told")
    expect_equal(result["omitted"], {"rows.date": 80}, "dates counted")
    sheet = openpyxl.load_workbook(folder / "marked.xlsx")["意见"]
    expect_equal(sum(bool(cell.comment) for row in sheet.iter_rows() for cell in row), 100, "comments")
