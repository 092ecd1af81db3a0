"""The sheets of the workbooks: nothing that Excel would repair, every cell readable, nothing in the public one that was not
released, and what each sheet promises counted again from the rows."""
import re
import shutil
import zipfile
from collections import Counter
from html import unescape

import openpyxl
import yaml

import cellroom
import ooxml
from case_figures import books, made
from case_workbook import formulas, recalculated
from libreoffice import converted
from support import *

WORD = {"adopted": "采纳", "partlyAdopted": "部分采纳", "notAdopted": "未采纳"}


def lines_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def groups_of(row):
    return [group for group in row["group"].split("；") if group]


def odd_campaign(folder):
    """Words that a workbook could choke on, in every place that takes any."""
    long = "很长的标题" * 40
    rows = ["id,text,group,channel,district,received,序号,序號,备注,duplicate_of"]
    for number in range(1, 40):
        rows.append(f"00{number},=1+{number} _x0041_ &<>\" 文字{number},{'甲；乙' if number % 7 == 0 else '甲' if number % 2 else ''},"
                    f"\"网上,'&{number % 15}\",'区[1]*,2024-05-0{number % 9 + 1},{number},x,备注{number},{'001' if number in (5, 9) else '009' if number == 12 else ''}")
    text = (
        "huizong: 1\nissuer: A&B <局>\ntitle: 1号“测试” & '引号' _x000D_\ntopic: 某事\nurl: https://example.org/a?b=1&c=%E4%B8%AD#x\n"
        "public_columns: [序号, 序號]\n"
        f"groups:\n  - {{id: 甲, heading: '=甲 & \"乙\" [x]', summary: '+1', reason: '@x', disposition: adopted}}\n"
        f"  - {{id: 乙, heading: {long}, summary: {long * 3}, count: 3}}\n"
        "questions:\n  - {text: '评分（1至5）？', type: scale, options: {'1': 3, '2': 4, '3': 5, '2024-01': 6, '50%': 1}}\n"
        "figures:\n  - {label: '1', value: 3, unit: '\"怪\"'}\n  - {label: 参加, value: 12, unit: people}\n")
    return write_campaign(folder / "odd", text, "\n".join(rows) + "\n")


def odd_books(folder):
    campaign = odd_campaign(folder)
    run("build", campaign, "-o", folder / "out", "--internal")
    run("code", campaign, "-o", folder / "out" / "coding.xlsx")
    run("check", campaign, "--mark", folder / "out" / "marked.xlsx", code=(DONE, BAD_INPUT))
    return sorted((folder / "out").glob("*.xlsx"))


# What each column of a sample's rows is headed by in the workbook; a disposition may be that of the group.
HEADS = {
    "id": "编号", "submission": "来件编号", "received": "收到日期", "channel": "渠道", "district": "所属区域", "text": "内容",
    "reason": "理由", "reply": "答复", "handler": "承办单位", "note": "备注", "duplicate_of": "与何件重复",
}


def test_the_outside_checker_finds_nothing(folder):
    checker = SHARED / "tools" / "tool"
    if not checker.is_file():
        raise Skip("../shared/tools is not beside the project")
    seen = 0
    for name, out in made().items():
        rows = SAMPLES / name / "suggestions.csv"
        if not rows.is_file():
            continue
        about = yaml.safe_load((SAMPLES / name / "campaign.yaml").read_text("utf-8"))
        issuers = about["issuer"] if isinstance(about["issuer"], list) else [about["issuer"]]
        authors = "、".join(issuer["name"] if isinstance(issuer, dict) else issuer for issuer in issuers)
        for kind in ("tally", "tally-internal"):
            heads = [cell.value for cell in openpyxl.load_workbook(out / f"{kind}.xlsx")["意见"][1]]
            columns = [
                f"{ours}={theirs}" for ours, theirs in HEADS.items()
                if ours in rows_of(SAMPLES / name)[0] and theirs in heads
                and (kind == "tally-internal" or ours not in ("text", "reason", "reply"))]
            found = tool(checker, "workbook", out / f"{kind}.xlsx", "--rows", rows, "--id-column", "id", "--authors", authors,
                         "--columns", ",".join(columns), "--json", timeout=300)
            for figure in json.loads(found.stdout)["figures"]:
                expect(not figure["wrong"], f"{name} {kind}: {figure['name']} {figure['value']}: {figure['wrong'][:3]}")
                seen += 1
    expect(seen > 50, f"only {seen} figures were judged")


def test_excel_would_repair_nothing(folder):
    found = [f"{name}: {fault}" for name, path in books() for fault in ooxml.faults(path)]
    found += [f"{path.name}: {fault}" for path in odd_books(folder) for fault in ooxml.faults(path)]
    expect(not found, f"{len(found)} faults\n    " + "\n    ".join(found[:20]))


def test_odd_words_are_counted_by_formulas(folder):
    """Fifteen channels take two blocks, the rest and the totals of which are formulas over both."""
    for path in odd_books(folder):
        again = recalculated(folder / path.stem, path)
        for sheet, cell, formula, cached in formulas(path):
            new = again[sheet][cell].value
            same = abs(new - cached) < 1e-9 if isinstance(new, (int, float)) and isinstance(cached, (int, float)) else new == cached
            expect(same, f"{path.name} {sheet}!{cell} {formula}: written {cached!r}, LibreOffice has {new!r}")
    book = openpyxl.load_workbook(folder / "out" / "tally-internal.xlsx", data_only=True)
    tables = cross_tables(book["交叉"])
    expect_equal([title for title in tables if "渠道" in title], ["分组与渠道（1/2）", "分组与渠道（2/2）"], "blocks of channels")
    sums = [sum(value or 0 for head, value in tables[title][1]["合计（按条）"].items() if head != "合计") for title in tables if "渠道" in title]
    expect_equal((sum(sums), tables["分组与渠道（2/2）"][1]["合计（按条）"]["合计"]), (39, 39), "rows by channel")


def changed(source, target, part, change):
    """A copy with one part changed; left out where the change gives nothing."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                before = data
                data = change(data.decode("utf-8"))
                if data is None:
                    continue
                data = data.encode("utf-8")
                expect(data != before, f"{part}: nothing was changed")
            new.writestr(name, data)
    return target


def swapped(text, one, other):
    """Two elements in each other's place."""
    first, second = (re.search(rf"<{name}[ >].*?</{name}>|<{name}[^>]*/>", text, re.S)[0] for name in (one, other))
    return text.replace(first, "\0").replace(second, first).replace("\0", second)


def test_what_excel_would_repair_is_found(folder):
    """The checker that nothing is found by would pass everything."""
    book = made()["park-consultation"] / "tally-internal.xlsx"
    coding = made()["park-consultation"] / "coding.xlsx"
    with zipfile.ZipFile(book) as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    titles = [unescape(name) for name in re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"])]
    summary, groups, rows = (f"xl/worksheets/sheet{titles.index(name) + 1}.xml" for name in ("汇总", "分组", "意见"))
    tables = sorted(name for name in parts if name.startswith("xl/tables/"))
    merge = re.search(r'<mergeCell ref="(A\d+:[B-F]\d+)"/>', parts[summary])[1]
    damage = {
        "merged cells overlap": (summary, lambda t: t.replace("</mergeCells>", f'<mergeCell ref="{merge}"/></mergeCells>')),
        "count of merged cells": (summary, lambda t: re.sub(r'<mergeCells count="\d+"', '<mergeCells count="1"', t)),
        "order of elements": (summary, lambda t: swapped(t, "mergeCells", "pageMargins")),
        "a table over merged cells": (tables[0], lambda t: t.replace('ref="A', 'ref="B').replace("B1:", "A1:") if "A1:" in t else re.sub(r'ref="A\d+:', 'ref="A1:', t)),
        "a head that differs": (tables[0], lambda t: re.sub(r'name="序号"', 'name="号序"', t, count=1)),
        "a head twice": (tables[0], lambda t: re.sub(r'(<tableColumn id="2" name=)"[^"]*"', r'\1"序号"', t)),
        "a name of a table twice": (tables[1], lambda t: re.sub(r'displayName="[^"]*"', re.search(r'displayName="[^"]*"', parts[tables[0]])[0], t)),
        "a name that leads nowhere": ("xl/workbook.xml", lambda t: re.sub(r'(<definedName name="收到意见">)[^<]*', r"\1#REF!", t)),
        "a name of a sheet that is not there": ("xl/workbook.xml", lambda t: re.sub(r'(<definedName name="收到意见">)[^<]*', r"\1没有!$A$1", t)),
        "a sheet's name too long": ("xl/workbook.xml", lambda t: t.replace('name="走势"', f'name="{"走" * 32}"')),
        "a part without type": ("[Content_Types].xml", lambda t: re.sub(r'<Override PartName="/xl/tables/table1.xml"[^>]*/>', "", t)),
        "a lost part": ("xl/drawings/drawing1.xml", lambda t: None),
        "a relationship that is not there": (summary, lambda t: re.sub(r'<drawing r:id="[^"]*"', '<drawing r:id="rId99"', t)),
        "a stale picture": ("xl/charts/chart1.xml", lambda t: re.sub(r"(<c:numCache>.*?<c:v>)\d+", r"\g<1>9999", t, flags=re.S)),
        "no alternative text": ("xl/drawings/drawing1.xml", lambda t: re.sub(r' descr="[^"]*"', "", t)),
        "a link to a sheet that is not there": (summary, lambda t: t.replace('location="分组!', 'location="无此!', 1)),
        "a style that is not there": (groups, lambda t: re.sub(r' s="\d+"', ' s="9999"', t, count=1)),
        "a text that is not there": (groups, lambda t: re.sub(r't="s"><v>\d+', 't="s"><v>99999', t, count=1)),
        "a formula without its value": (groups, lambda t: re.sub(r"</f><v>[^<]*</v>", "</f>", t, count=1)),
        "a row twice": (groups, lambda t: t.replace('<row r="5"', '<row r="4"')),
        "numbers as text that are flagged": (rows, lambda t: re.sub(r"<ignoredErrors>.*</ignoredErrors>", "", t)),
        "no language": ("docProps/core.xml", lambda t: re.sub("<dc:language>[^<]*</dc:language>", "", t)),
        "half a data bar": (summary, lambda t: re.sub(r"<extLst>(?=<ext [^>]*uri=\"\{78C0D931).*</extLst></worksheet>", "</worksheet>", t, flags=re.S)),
        "wrong size": (summary, lambda t: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:B2"', t)),
        "a break that is none": (summary, lambda t: re.sub(r'manualBreakCount="\d+"', 'manualBreakCount="9"', t)),
    }
    for number, (what, (part, change)) in enumerate(damage.items()):
        if what == "numbers as text that are flagged":
            # Of the sample no id is a number: the rows of the other campaign are.
            continue
        path = changed(book, folder / f"{number}.xlsx", part, change)
        expect(ooxml.faults(path), f"not found: {what}")
    odd = next(path for path in odd_books(folder) if path.name == "tally-internal.xlsx")
    for name in zipfile.ZipFile(odd).namelist():
        if name.startswith("xl/worksheets/sheet") and b"numberStoredAsText" in zipfile.ZipFile(odd).read(name):
            path = changed(odd, folder / "flagged.xlsx", name, damage["numbers as text that are flagged"][1])
            expect(any("stored as text" in fault for fault in ooxml.faults(path)), f"{name}: flags are not found")
    part = next(n for n in zipfile.ZipFile(coding).namelist() if b"<dataValidation " in zipfile.ZipFile(coding).read(n))
    for number, change in enumerate((
            lambda t: re.sub(r'(<dataValidation [^>]*sqref=")[^"]*', r"\1A0:B", t, count=1),
            lambda t: re.sub(r"<formula1>[^<]*", '<formula1>"' + "甲," * 200 + '"', t, count=1),
            lambda t: re.sub(r"<formula1>[^<]*", "<formula1>没有的名字", t, count=1))):
        path = changed(coding, folder / f"list{number}.xlsx", part, change)
        expect(ooxml.faults(path), f"a bad list is not found: {number}")


def test_every_cell_can_be_read(folder):
    found = [f"{name}: {words}" for name, path in books() for words in cellroom.cut(path)]
    expect(not found, f"{len(found)} cells\n    " + "\n    ".join(found[:20]))
    # Narrower columns and lower rows are told.
    path = made()["park-consultation"] / "tally-internal.xlsx"
    book = openpyxl.load_workbook(path)
    book["走势"].column_dimensions["A"].width = 4
    book["走势"].column_dimensions["B"].width = 2
    book["分组"].row_dimensions[5].height = 20
    book.save(folder / "cut.xlsx")
    told = cellroom.cut(folder / "cut.xlsx")
    expect(any("####" in words for words in told) and any("lines" in words for words in told), f"cut cells are not told: {told[:3]}")


def test_libreoffice_shows_every_number(folder):
    for path in ("park-consultation", "street-report", "harbour-street"):
        for book in ("tally.xlsx", "tally-internal.xlsx", "coding.xlsx"):
            source = made()[path] / book
            if source.is_file():
                shutil.copyfile(source, folder / f"{path}.{book}")
    for pdf in converted(folder, sorted(folder.glob("*.xlsx")), "pdf"):
        text = tool("pdftotext", "-enc", "UTF-8", "-layout", pdf, "-").stdout.decode("utf-8")
        expect("##" not in text, f"{pdf.name} shows ####")
        pages = re.findall(r"第\s*(\d+)\s*页\s*共\s*(\d+)\s*页", text)
        expect(pages and len(pages) == int(pages[-1][1]), f"{pdf.name}: page numbers {pages[:3]}")
        sizes = set(re.findall(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", tool("pdfinfo", "-l", "-1", pdf).stdout.decode()))
        expect(all({round(float(a)), round(float(b))} == {595, 842} for a, b in sizes), f"{pdf.name}: pages of {sizes}")
        if "internal" in pdf.name or "coding" in pdf.name:
            expect(text.count("内部资料") >= len(pages), f"{pdf.name}: a page does not say that it is internal")


SECRETS = {
    "name": "欧阳秘", "contact": "0000-7777777", "district": "密区", "note": "备注密", "handler": "承办密", "内部列": "列密",
    "submission": "SUBMISSIONSECRET", "submitter_kind": "类型密", "position": "立场密",
}


def secret_campaign(folder, level):
    heads = ["id", "text", "group", "channel", "received", "consent", *SECRETS, "duplicate_of", "disposition"]
    rows = [",".join(heads)]
    for number in range(1, 31):
        secrets = [f"{value}{number}" if name not in ("contact",) else value for name, value in SECRETS.items()]
        rows.append(",".join([
            f"R{number}", f"原文密{number}，电话0000-7777777。", "open" if number % 3 else "shut", "网上", "2024-05-06",
            "是" if number % 5 == 0 else "否", *secrets, "R1" if number == 4 else "", "采纳" if number % 2 else "不采纳"]))
    text = (
        f"huizong: 1\nissuer: 某局\ntopic: 某事\npublish: {level}\nwindow: {{from: 2024-05-01, to: 2024-05-31}}\ngroups:\n"
        "  - {id: open, heading: 公开的一组, summary: 摘要。}\n"
        "  - {id: shut, heading: 标题密, summary: 摘要密, reason: 理由密, print: false, why: 缘由密}\n")
    return write_campaign(folder / f"secret-{level}", text, "\n".join(rows) + "\n")


def everything_in(path):
    """All bytes of all parts as text, names of parts and of the archive's own fields too."""
    with zipfile.ZipFile(path) as package:
        texts = [package.comment.decode("utf-8", "replace")]
        for entry in package.infolist():
            texts += [entry.filename, entry.comment.decode("utf-8", "replace"), entry.extra.decode("utf-8", "replace")]
            texts.append(ooxml.unescaped(unescape(package.read(entry).decode("utf-8", "replace"))))
    return "\n".join(texts)


def test_the_public_workbook_holds_only_what_was_released(folder):
    for level in ("summary", "texts"):
        campaign = secret_campaign(folder, level)
        out = folder / f"out-{level}"
        run("build", campaign, "-o", out, "--internal")
        public, internal = everything_in(out / "tally.xlsx"), everything_in(out / "tally-internal.xlsx")
        for secret in [*SECRETS.values(), "标题密", "摘要密", "理由密", "suggestions.csv", "内部资料", "核对", "内部列"]:
            expect(secret not in public, f"{level}: {secret} is in the public workbook")
        for secret in [*SECRETS.values(), "标题密", "suggestions.csv", "内部资料"]:
            expect(secret in internal, f"{level}: the internal workbook lacks {secret}, so that the search proves nothing")
        for number in range(1, 31):
            released = level == "texts" and number % 5 == 0
            expect((f"原文密{number}，" in public) == released, f"{level}: text {number}")
        expect(str(folder) not in public + internal, "the folder's path is in a workbook")
        book = openpyxl.load_workbook(out / "tally.xlsx")
        for sheet in book:
            expect(sheet.sheet_state == "visible", f"{sheet.title} is hidden")
            hidden = [n for n, d in sheet.column_dimensions.items() if d.hidden] + [n for n, d in sheet.row_dimensions.items() if d.hidden]
            expect(not hidden, f"{sheet.title}: hidden {hidden}")
            expect(not any(cell.comment for row in sheet.iter_rows() for cell in row), f"{sheet.title} has comments")
            expect(sheet.sheet_properties.tabColor is None, f"{sheet.title} has the tab of an internal sheet")
        names = zipfile.ZipFile(out / "tally.xlsx").namelist()
        expect(not [name for name in names if "comments" in name or "custom" in name.lower() or "vml" in name], f"parts {names}")
    for name, out in made().items():
        sample = SAMPLES / name
        if not (sample / "suggestions.csv").is_file():
            continue
        public = everything_in(out / "tally.xlsx")
        about = yaml.safe_load((sample / "campaign.yaml").read_text("utf-8"))
        shown = set(about.get("public_columns") or [])
        for row in rows_of(sample):
            for column in {"name", "contact", "note"} - shown:
                expect(not row.get(column) or row[column] not in public, f"{name}: {column} of {row['id']} is public")
            if about.get("publish") != "texts" or row.get("consent") != "是":
                expect(row["text"] not in public, f"{name}: the words of {row['id']} are public")


def test_every_sheet_for_the_office_says_so(folder):
    for name, path in books():
        book = openpyxl.load_workbook(path)
        office = not name.endswith(".tally.xlsx")
        for sheet in book:
            head = (sheet.oddHeader.center.text or "") if sheet.oddHeader else ""
            expect(("内部资料" in head) == office, f"{name}: head of the pages of {sheet.title}: {head!r}")
            colour = sheet.sheet_properties.tabColor
            expect((colour is not None and colour.rgb.endswith("C00000")) == office, f"{name}: tab of {sheet.title}")
            expect("&P" in (sheet.oddFooter.center.text or ""), f"{name}: {sheet.title} has no page numbers")
            expect_equal((sheet.page_setup.paperSize, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage),
                         (9, 0, True), f"{name}: page of {sheet.title}")


def cross_tables(sheet):
    """Title → heads and lines, as far as the row of totals."""
    tables, heads, title = {}, None, None
    for line in lines_of(sheet):
        if line[0] and str(line[0]).startswith("分组与"):
            title = line[0]
        elif line[0] == "分组":
            heads = [value for value in line if value]
            tables[title] = (heads, {})
        elif heads and line[0]:
            tables[title][1][line[0]] = dict(zip(heads[1:], line[1:]))
            if line[0] == "合计（按条）":
                heads = None
    return tables


def test_the_cross_tables_are_counted_again(folder):
    about = yaml.safe_load((PARK / "campaign.yaml").read_text("utf-8"))
    rows = rows_of(PARK)
    book = openpyxl.load_workbook(made()["park-consultation"] / "tally-internal.xlsx", data_only=True)
    tables = cross_tables(book["交叉"])
    expect_equal(list(tables), ["分组与处理结果", "分组与渠道", "分组与所属区域"], "tables")
    for title, column in (("分组与渠道", "channel"), ("分组与所属区域", "district")):
        heads, lines = tables[title]
        for group in about["groups"] + [{"id": None, "heading": "未归类"}]:
            own = [row for row in rows if (group["id"] in groups_of(row) if group["id"] else not groups_of(row))]
            line = lines[group["heading"]]
            for head in heads[1:-1]:
                expect_equal(line[head] or 0, sum(row[column] == head for row in own), f"{title}: {group['heading']} × {head}")
            expect_equal(line["合计"], len(own), f"{title}: {group['heading']}")
        total = lines["合计（按条）"]
        for head in heads[1:-1]:
            expect_equal(total[head], sum(row[column] == head for row in rows), f"{title}: {head}")
        expect_equal(total["合计"], len(rows), title)
    dispositions = tables["分组与处理结果"][1]
    # A row without a disposition of its own takes that of its group.
    own = {group["id"]: group.get("disposition") for group in about["groups"]}
    facilities = Counter(
        row["disposition"] or WORD.get(next((own[group] for group in groups_of(row) if own[group]), None))
        for row in rows if "facilities" in groups_of(row))
    line = next(line for heading, line in dispositions.items() if "设施" in heading)
    for code, count in facilities.items():
        expect_equal(line[code], count, f"facilities × {code}")


def test_small_cells_are_merged_for_the_public(folder):
    """With one cell below min_cell a group shows its total alone."""
    about = yaml.safe_load((PARK / "campaign.yaml").read_text("utf-8"))
    least = about.get("min_cell", 3)
    _, whole = cross_tables(openpyxl.load_workbook(made()["park-consultation"] / "tally-internal.xlsx", data_only=True)["交叉"])["分组与处理结果"]
    tables = cross_tables(openpyxl.load_workbook(made()["park-consultation"] / "tally.xlsx", data_only=True)["交叉"])
    expect_equal(list(tables), ["分组与处理结果"], "tables for the public")
    heads, shown = tables["分组与处理结果"]
    merged = 0
    for heading, line in shown.items():
        if heading == "合计（按条）":
            continue
        cells = [value for head, value in whole[heading].items() if head not in ("合计", "未写明") and value]
        expect_equal(line["合计"], whole[heading]["合计"], f"total of {heading}")
        if any(value < least for value in cells) or heading == "未归类":
            expect_equal(line[heads[1]], "各格合并，不单列", f"cells of {heading}")
            merged += 1
        else:
            expect_equal({h: v for h, v in line.items() if v}, {h: v for h, v in whole[heading].items() if v}, heading)
    expect(merged and merged < len(shown) - 1, "the sample has both kinds of groups")


def test_repeated_letters_stand_together(folder):
    path = next(path for path in odd_books(folder) if path.name == "tally-internal.xlsx")
    sheet = openpyxl.load_workbook(path, data_only=True)["重复"]
    lines = lines_of(sheet)
    head = next(i for i, line in enumerate(lines) if line[0] == "序号")
    # 5 and 9 repeat 1, and 12 repeats 9.
    titles = lines[head]
    told = [dict(zip(titles, line)) for line in lines[head + 1:]]
    repeating = "与之重复的编号"
    expect_equal([(line[titles[1]], line[titles[2]], line[repeating]) for line in told],
                 [("001", 4, "、".join(f"{id}（0.14，人工认定）" for id in ("005", "009", "0012")))], "clusters")
    # All three by the office's word.
    expect_equal([line[titles[5]] for line in told], [3], "letters that a person joined")
    target = sheet.cell(head + 2, 2).hyperlink.location
    rows = openpyxl.load_workbook(path)["意见"]
    expect_equal(rows.cell(int(re.search(r"\d+$", target)[0]), 2).value, "001", f"where {target} leads")


def test_counts_lead_to_their_rows(folder):
    about = yaml.safe_load((PARK / "campaign.yaml").read_text("utf-8"))
    rows = rows_of(PARK)
    for name in ("tally.xlsx", "tally-internal.xlsx"):
        book = openpyxl.load_workbook(made()["park-consultation"] / name)
        sheet, target = book["汇总"], book["意见"]
        for group in about["groups"]:
            cell = next(c for row in sheet.iter_rows() for c in row if c.value == group["heading"])
            count = sheet.cell(cell.row, 3)
            expect(count.data_type == "f" and count.hyperlink, f"{name}: the count of {group['heading']} leads nowhere")
            number = int(re.search(r"\d+$", count.hyperlink.location)[0])
            first = next(row["id"] for row in rows if group["id"] in groups_of(row))
            expect_equal(target.cell(number, 2).value, first, f"{name}: where the count of {group['heading']} leads")
            words = book["分组"]
            place = int(re.search(r"\d+$", sheet.cell(cell.row, 1).hyperlink.location)[0])
            expect_equal(words.cell(place, 2).value, group["heading"], f"{name}: where {group['heading']} leads")


def test_names_and_tables(folder):
    book = openpyxl.load_workbook(made()["park-consultation"] / "tally-internal.xlsx", data_only=True)
    values = {}
    for name, defined in book.defined_names.items():
        (sheet, cells), = defined.destinations
        found = book[sheet][cells.replace("$", "")]
        values[name] = found.value if not isinstance(found, tuple) else [row[0].value for row in found]
    rows = rows_of(PARK)
    expect_equal((values["收到意见"], sum(values["每日数量"]), sum(values["各渠道数量"]), sum(values["各地区数量"])), (len(rows),) * 4, "named counts")
    expect_equal(sum(values["各组数量"]), sum(max(1, len(groups_of(row))) for row in rows), "counts of groups")
    tables = {name: (sheet.title, area) for sheet in book for name, area in sheet.tables.items()}
    expect_equal(tables["意见表"], ("意见", f"A1:{openpyxl.utils.get_column_letter(book['意见'].max_column)}{len(rows) + 1}"), "table of rows")
    expect_equal({name: place[0] for name, place in tables.items()}, {"意见表": "意见", "分组表": "分组", "重复表": "重复"}, "tables")
    sheet = book["意见"]
    area = sheet.print_area.replace("$", "").split("!")[-1]
    codes = next(cell.column_letter for cell in sheet[1] if cell.value == "组号1")
    expect(area.split(":")[1].rstrip("0123456789") < codes, f"columns of numbers are printed: {area}")


def test_every_chart_says_what_it_shows(folder):
    seen = 0
    for name, path in books():
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                if part.startswith("xl/drawings/drawing"):
                    seen += 1
                    for text in re.findall(r'descr="([^"]*)"', package.read(part).decode("utf-8")):
                        expect(re.search(r"\d", text) and len(text) > 10, f"{name}: alternative text {text!r}")
    expect(seen > 5, "no charts")
