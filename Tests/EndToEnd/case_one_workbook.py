"""A campaign in one workbook: written, read by openpyxl and LibreOffice, filled in with them, and built."""
import datetime
import shutil

import openpyxl
from openpyxl.styles import Protection

import cellroom
import ooxml
from case_coding import soffice
from support import *

SHEETS = ["填写说明", "活动", "分组", "意见", "问卷", "数字", "文字", "其他", "译文", "选项"]
ENGLISH = ["Guide", "Campaign", "Groups", "Suggestions", "Questionnaire", "Numbers", "Prose", "More", "Translation", "Choices"]
# Names the source of rows; all else of a build has to be the same.
RECORDED = ["notice.pdf", "summary.json", "tally.xlsx"]


def fresh(folder, *more, name="填写本.xlsx"):
    path = folder / name
    run("new", "--workbook", path, *more, scratch=folder)
    return path


def written(folder, sample, *more, name="campaign.xlsx"):
    """A sample as a workbook in a folder of its own."""
    home = folder / "book"
    home.mkdir(exist_ok=True)
    run("new", "--workbook", home / name, "--from", sample, *more, scratch=folder)
    return home / name


def place(sheet, label):
    """The cell that the label is filled in at."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and str(cell.value).rstrip(" *") == label:
                return sheet.cell(cell.row, cell.column + 1)
    raise Wrong(f"{sheet.title} has no {label}")


def below(sheet, head, count):
    """The cells under a head."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and str(cell.value).rstrip(" *") == head:
                return [sheet.cell(cell.row + 1 + number, cell.column) for number in range(count)]
    raise Wrong(f"{sheet.title} has no {head}")


def fill(path, facts, tables=(), target=None):
    book = openpyxl.load_workbook(path)
    for sheet, label, value in facts:
        place(book[sheet], label).value = value
    for sheet, head, values in tables:
        for cell, value in zip(below(book[sheet], head, len(values)), values):
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(target or path)
    return target or path


def judged(path):
    expect_equal(ooxml.faults(path), [], f"what Excel would repair in {path.name}")
    expect_equal(cellroom.cut(path), [], f"cells of {path.name} that are cut")


def same_outputs(one, other, what):
    for name in RECORDED:
        expect((one / name).read_bytes() == (other / name).read_bytes(), f"{what}: {name} differs")


def places(result):
    found = [(d["code"], d.get("place") or {}) for d in result.diagnostics("error")]
    return [(code, f"{place.get('sheet')}!{place.get('cell')}") for code, place in found]


def test_the_workbook(folder):
    path = fresh(folder)
    judged(path)
    book = openpyxl.load_workbook(path)
    expect_equal(book.sheetnames, SHEETS, "sheets")
    expect_equal([sheet.sheet_state for sheet in book], ["visible"] * 9 + ["hidden"], "states of the sheets")
    sheet = book["活动"]
    expect_equal(place(sheet, "成文日期").number_format, r"yyyy\-mm\-dd", "format of a day")
    expect_equal(place(sheet, "标题").number_format, "@", "format of a text")
    for label in ("状态", "通知种类", "版头", "附受理编号对照表"):
        cell = place(sheet, label).coordinate
        lists = [v for v in sheet.data_validations.dataValidation if v.type == "list" and cell in v.sqref]
        expect_equal(len(lists), 1, f"drop-down lists of {label}")
        name = lists[0].formula1
        expect(name in book.defined_names, f"{name} of {label} is not defined")
        target, area = book.defined_names[name].attr_text.replace("$", "").split("!")
        words = [cell.value for row in book[target.strip("'")][area] for cell in row]
        expect(all(words) and len(words) >= 2, f"the list of {label} is {words}")
    rows = book["意见"]
    heads = [cell.value for cell in rows[1]]
    expect("意见内容 *" in heads and "处理结果" in heads, f"heads of the suggestions: {heads}")
    asked = {str(v.sqref).split(":")[0]: v for v in rows.data_validations.dataValidation}
    for column, head in enumerate(heads, 1):
        cell = f"{openpyxl.utils.get_column_letter(column)}2"
        expect(cell in asked and asked[cell].prompt, f"no help is shown for {head}")
    expect(book.properties.language == "zh-CN", "language of the workbook")
    # It is empty, and says what it wants.
    result = run("check", path, "--json", code=BAD_INPUT, scratch=folder)
    expect_equal(places(result), [("campaign.issuer-missing", "活动!B8"), ("campaign.title-missing", "活动!B11")], "what is missing")
    again = run("new", "--workbook", path, "--json", code=BAD_INPUT)
    expect_equal([d["code"] for d in again.diagnostics("error")], ["form.workbook-exists"], "a second workbook")


def test_filled_in_and_built(folder):
    path = fresh(folder, "--kind", "adoption")
    fill(path, [
        ("活动", "发文机关全称", "青崖市城市管理局"), ("活动", "主题", "如何改进公园管理"),
        ("活动", "开始日期", datetime.date(2024, 5, 6)), ("活动", "截止日期", "2024年6月5日"), ("活动", "成文日期", datetime.datetime(2024, 6, 24)),
        ("活动", "公布程度", "另公布同意公开的原文"), ("活动", "附受理编号对照表", "是"),
    ], [
        ("分组", "级别", [1, 2]), ("分组", "标题", ["关于设施。", "厕所和座椅。"]), ("分组", "概述", ["两段。\n第二段。", "一段。"]),
        ("分组", "处理结果", ["采纳", None]),
        ("意见", "编号", [1, 2, 3]), ("意见", "收到日期", [datetime.date(2024, 5, 7), "2024/5/8", "2024-05-09"]),
        ("意见", "意见内容", ["厕所太少。", "座椅坏了。", "=不是公式"]), ("意见", "分组", ["厕所和座椅。", "关于设施。；厕所和座椅。", None]),
        ("意见", "同意公开", ["是", "否", "是"]), ("意见", "渠道", ["网上", "电话", "网上"]),
    ])
    run("build", path, scratch=folder)
    out = folder / "填写本-out"
    expect_equal(sorted(p.name for p in out.iterdir()), OUTPUTS, "outputs beside the workbook")
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    expect_equal(figure(summary, "received.total")["value"], 3, "suggestions")
    text = body_text(out / "notice.pdf")
    for words in ("厕所太少", "第二段", "不是公式", "采纳"):
        expect(words in text, f"the notice does not say {words}")
    expect("座椅坏了" not in text, "a text without consent is printed")
    run("verify", out / "notice.pdf", scratch=folder)
    for command in (["tally", path, "-o", folder / "t.xlsx"], ["notice", path, "-o", folder / "n.pdf"],
                    ["code", path, "-o", folder / "coding.xlsx"], ["check", path, "--mark", folder / "m.xlsx"]):
        run(*command, scratch=folder)
    refused = run("code", path, "--apply", _decided(folder / "coding.xlsx"), "--json", code=BAD_INPUT, scratch=folder)
    expect_equal([d["code"] for d in refused.diagnostics("error")], ["coding.file-unwritable"], "decisions for a workbook")


def _decided(path):
    book = openpyxl.load_workbook(path)
    rows = book["编码"]
    heads = {cell.value: cell.column for cell in rows[1]}
    rows.cell(4, heads["分组"]).value = "厕所和座椅。"
    book.save(path)
    return path


def test_samples_lose_nothing(folder):
    for sample in sorted(p for p in SAMPLES.iterdir() if (p / "campaign.yaml").is_file()):
        home = folder / sample.name
        home.mkdir()
        path = written(home, sample)
        expect_equal(path.stat().st_mode & 0o777, 0o600, "permissions of a workbook with suggestions")
        judged(path)
        run("build", sample, "-o", home / "one", scratch=home)
        run("build", path, "-o", home / "two", scratch=home)
        same_outputs(home / "one", home / "two", sample.name)
        run("import", path, "-o", home / "folder", scratch=home)
        run("build", home / "folder", scratch=home)
        same_outputs(home / "one", home / "folder" / "out", f"{sample.name} and back")
        expect((home / "folder" / "source" / "campaign.xlsx").read_bytes() == path.read_bytes(), "the workbook as received")


def test_merged_cells_and_named_columns_lose_nothing(folder):
    """Rows whose cells are merged, and JSON that only the campaign's own names of its columns make a table."""
    basics = "issuer: {name: 澄江市滨湖区水务局}\ntitle: 关于步道意见的反馈\ngroups: [{id: a, heading: 照明。}, {id: b, heading: 停车。}]\n"
    merged = write_campaign(folder / "merged", basics)
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [["编号", "意见内容", "分组"], ["1", "增设路灯", "a"], [None, "增设车位", "b"], ["2", "延长开放", "a"], ["3", None, "b"],
                ["4", "加宽步道", "a"]]:
        sheet.append(row)
    sheet.merge_cells("A2:A3")  # one letter with two suggestions
    sheet.merge_cells("B4:B5")  # one suggestion over two rows
    book.save(merged / "suggestions.xlsx")
    named = write_campaign(folder / "named", basics + "columns: {text: 具体描述文字}\n")
    (named / "suggestions.json").write_text(json.dumps(
        {"depts": [{"名": "甲"}], "list": [{"流水": "1", "具体描述文字": "增设路灯"}, {"流水": "2", "具体描述文字": "增设车位"}]},
        ensure_ascii=False), "utf-8")
    for home, suggestions, submissions in ((merged, 4, 3), (named, 2, None)):
        place_ = folder / f"{home.name}-book"
        place_.mkdir()
        path = written(place_, home)
        back = place_ / "back"
        run("import", path, "-o", back)
        found = []
        for number, source in enumerate((home, path, back)):
            out = place_ / f"out{number}"
            run("build", source, "-o", out, code=DONE)
            summary = json.loads((out / "summary.json").read_text("utf-8"))
            found.append([(each["id"], each["value"]) for each in summary["figures"]])
        expect_equal(dict(found[0])["received.total"], suggestions, f"suggestions of {home.name}")
        if submissions:
            expect_equal(dict(found[0])["received.submissions"], submissions, f"submissions of {home.name}")
        expect_equal(found[1], found[0], f"{home.name}: figures of the workbook")
        expect_equal(found[2], found[0], f"{home.name}: figures of the folder made of the workbook")


def test_saved_by_libreoffice(folder):
    need("soffice")
    for name in ("street-report", "joint-notice", "harbour-street"):
        home = folder / name
        home.mkdir()
        path = written(home, SAMPLES / name)
        run("build", path, "-o", home / "one", scratch=home)
        shutil.copy(soffice(home, path), path)
        run("build", path, "-o", home / "two", scratch=home)
        same_outputs(home / "one", home / "two", f"{name} saved by LibreOffice")


def test_words_of_other_places(folder):
    english = fresh(folder, "--locale", "en-GB", name="a.xlsx")
    judged(english)
    expect_equal(openpyxl.load_workbook(english).sheetnames, ENGLISH, "sheets of the English form")
    fill(english, [
        ("Campaign", "Issuer, full name", "Saltmere Town Council"), ("Campaign", "Topic", "Harbour Street"),
        ("Campaign", "Index of references", "yes"),
    ], [("Groups", "Heading", ["Crossing the street"]), ("Groups", "Disposition", ["partly adopted"]), ("Groups", "Count", [3])])
    run("build", english, scratch=folder)
    expect("Saltmere" in body_text(folder / "a-out" / "notice.pdf"), "the issuer is not printed")
    judged(fresh(folder, "--lang", "en", name="b.xlsx"))
    taiwan = fresh(folder, "--locale", "zh-TW", name="c.xlsx")
    judged(taiwan)
    names = openpyxl.load_workbook(taiwan).sheetnames
    expect("活動" in names and "分組" in names, f"sheets of the form of Taiwan: {names}")
    fill(taiwan, [("活動", "發文機關全稱", "青川市政府交通局"), ("活動", "主題", "自行車道")], [("分組", "標題", ["甲。"]), ("分組", "處理結果", ["採納"])])
    result = run("check", taiwan, "--json", scratch=folder)
    expect_equal(result.diagnostics("error"), [], "errors of the form of Taiwan")


def test_made_by_another_program(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "随便叫什么"
    for row in [["", "", "项目", "填写内容"], ["", "", "发文机关全称", "甲市乙区丙局"], ["", "", "标题", "关于某事的反馈"],
                ["", "", "附受理编号对照表", True], ["", "", "成文日期", datetime.date(2024, 6, 24)], ["", "", "不单列的小数", 5]]:
        sheet.append(row)
    sheet.protection.sheet = True
    sheet.protection.set_password("x")
    groups = book.create_sheet("第二张")
    groups.append([])
    groups.append(["概述", "占比", "标题", "级别"])
    groups.append(["一段。", 0.295, "甲。", 1])
    groups["B3"].number_format = "0.0%"
    groups["C3"].protection = Protection(locked=False)
    groups.append(["两段。\n第二段。", "12.50%", "乙。", 1])
    groups.merge_cells("E3:F3")
    rows = book.create_sheet("来信")
    rows.append(["编号", "意见内容", "分组"])
    rows.append([1, "路灯不亮。", "甲。"])
    path = folder / "other.xlsx"
    book.save(path)
    run("import", path, "-o", folder / "c", scratch=folder)
    text = (folder / "c" / "campaign.yaml").read_text("utf-8")
    for words in ("share: 29.5%", "share: 12.50%", "date: 2024-06-24", "min_cell: 5"):
        expect(words in text, f"{words} is not in {text}")
    expect_equal(
        (folder / "c" / "suggestions.csv").read_text("utf-8-sig").splitlines(), ["编号,意见内容,分组", "1,路灯不亮。,甲。"], "rows")
    # A formula that no program computed, and one that LibreOffice did.
    sheet["D3"] = '="关于"&"某事"'
    book.save(path)
    result = run("check", path, "--json", code=BAD_INPUT, scratch=folder)
    expect_equal(places(result)[0], ("form.formula-unsaved", "随便叫什么!D3"), "a formula without a result")
    need("soffice")
    again = soffice(folder, path)
    result = run("check", again, "--json", scratch=folder)
    expect_equal(result.diagnostics("error"), [], "errors once LibreOffice computed it")


def test_faults_are_named_by_cell(folder):
    path = written(folder, SAMPLES / "joint-notice")
    fill(path, [("活动", "成文日期", "六月"), ("活动", "版头", "蓝头")], [("文字", "附件文件", ["没有.txt", "../外面.csv"])])
    result = run("build", path, "--json", code=BAD_INPUT, scratch=folder)
    book = openpyxl.load_workbook(path)
    sheet = book["活动"]
    found = places(result)
    expect(("field.not-date", f"活动!{place(sheet, '成文日期').coordinate}") in found, f"the day: {found}")
    expect(("field.choice-misspelt", f"活动!{place(sheet, '版头').coordinate}") in found, f"the head: {found}")
    expect(any(code == "field.file-outside" and where.startswith("文字!") for code, where in found)
           or any("outside" in code for code, _ in found), f"the file outside: {found}")
    expect(not (folder / "book" / "campaign-out").exists(), "outputs of a workbook with faults")


def test_files_beside_it(folder):
    home = folder / "book"
    path = written(folder, SAMPLES / "street-report")
    expect_equal(sorted(p.name for p in home.iterdir()), ["campaign.xlsx", "plan.png", "results.csv", "street.png"], "files beside")
    (home / "plan.png").write_bytes(b"another")
    result = run("new", "--workbook", home / "again.xlsx", "--from", SAMPLES / "street-report", "--json", code=BAD_INPUT)
    expect_equal([d["code"] for d in result.diagnostics("error")], ["form.file-differs"], "another file of the name")
    expect(not (home / "again.xlsx").exists(), "the workbook was written all the same")
    # In the campaign's own folder nothing has to be copied.
    own = folder / "own"
    shutil.copytree(SAMPLES / "street-report", own)
    before = snapshot(own)
    run("new", "--workbook", own / "本.xlsx", "--from", own)
    after = snapshot(own)
    expect_equal(sorted(set(after) - set(before)), ["本.xlsx"], "what was added")


def test_templates_and_office_files_go_along(folder):
    campaign = folder / "office" / "c"
    write_campaign(campaign, "topic: 街区更新\ntemplate: own\n")
    (folder / "office" / "office.yaml").write_text("issuer: {name: 甲市乙区丙局}\nremark: 此件公开发布\n", "utf-8")
    run("templates", "copy", "summary", campaign / "own")
    text = (campaign / "own" / "closing.md").read_text("utf-8") if (campaign / "own" / "closing.md").is_file() else ""
    (campaign / "own" / "closing.md").write_text(text + "\n\n本模板专用的一句话。\n", "utf-8")
    home = folder / "b"
    home.mkdir()
    run("new", "--workbook", home / "b.xlsx", "--from", campaign)
    run("build", campaign, "-o", folder / "one")
    run("build", home / "b.xlsx", "-o", folder / "two")
    same_outputs(folder / "one", folder / "two", "workbook")
    text = body_text(folder / "two" / "notice.pdf")
    expect("甲市乙区丙局" in text and "此件公开发布" in text, "what the office says is not printed")
    run("import", home / "b.xlsx", "-o", folder / "d")
    run("build", folder / "d", "-o", folder / "three")
    same_outputs(folder / "one", folder / "three", "folder")


def test_heads_and_trails(folder):
    """Heads of our own become the workbook's words, but not where that would change what they name."""
    campaign = folder / "c"
    write_campaign(campaign, "issuer: 甲局\ntitle: 反馈\npublic_columns: [district]\nquestions:\n  - {text: 甲？, column: channel, type: single}\n",
                   "id,意见编号,channel,text,district,disposition\nA1,B1,网上,路灯。,甲街,采纳\n")
    (campaign / "coding-log.jsonl").write_text('{"row": "A1", "field": "reason", "from": "", "to": "x", "who": "王"}\n', "utf-8")
    (campaign / "office.yaml").write_text("seal: space\n", "utf-8")
    home = folder / "b"
    home.mkdir()
    run("new", "--workbook", home / "b.xlsx", "--from", campaign)
    expect_equal(sorted(p.name for p in home.iterdir()), ["b-coding-log.jsonl", "b.xlsx", "office.yaml"], "files beside")
    heads = [cell.value for cell in openpyxl.load_workbook(home / "b.xlsx")["意见"][1]]
    expect_equal(heads, ["id", "意见编号", "channel", "意见内容 *".rstrip(" *"), "district", "处理结果", "分组", "理由"], "heads")
    run("import", home / "b.xlsx", "-o", folder / "d")
    expect_equal((folder / "d" / "coding-log.jsonl").read_bytes(), (campaign / "coding-log.jsonl").read_bytes(), "the trail")
    run("build", campaign, "-o", folder / "one")
    run("build", home / "b.xlsx", "-o", folder / "two")
    run("build", folder / "d", "-o", folder / "three")
    same_outputs(folder / "one", folder / "two", "workbook")
    same_outputs(folder / "one", folder / "three", "folder")
    # A workbook of a workbook, in other words.
    run("new", "--workbook", home / "e.xlsx", "--from", home / "b.xlsx", "--lang", "en")
    expect_equal(openpyxl.load_workbook(home / "e.xlsx").sheetnames, ENGLISH, "sheets in English")
    run("build", home / "e.xlsx", "-o", folder / "four")
    same_outputs(folder / "one", folder / "four", "workbook of a workbook")


def test_what_does_not_fit_is_refused(folder):
    long = "长" * 32768
    campaign = folder / "c"
    campaign.mkdir()
    (campaign / "campaign.yaml").write_text(f"issuer: 甲局\ntitle: 反馈\nclosing: {long}\n", "utf-8")
    result = run("new", "--workbook", folder / "a.xlsx", "--from", campaign, "--json", code=BAD_INPUT)
    expect_equal([d["code"] for d in result.diagnostics("error")], ["form.text-too-long"], "a text beyond a cell's room")
    expect(not (folder / "a.xlsx").exists(), "a workbook without the text was written")
    (campaign / "campaign.yaml").write_text(f"issuer: 甲局\ntitle: 反馈\nclosing: {long[:-1]}\n", "utf-8")
    run("new", "--workbook", folder / "a.xlsx", "--from", campaign)
    run("check", folder / "a.xlsx")
    run("import", folder / "a.xlsx", "-o", folder / "d")
    expect(long[:-1] in (folder / "d" / "campaign.yaml").read_text("utf-8"), "the text is not whole")


def test_same_bytes(folder):
    one = fresh(folder, name="1.xlsx").read_bytes()
    expect(one == fresh(folder, name="2.xlsx").read_bytes(), "two empty workbooks differ")
    a = written(folder, PARK, name="1.xlsx").read_bytes()
    expect(a == written(folder, PARK, name="2.xlsx").read_bytes(), "two workbooks of a campaign differ")
