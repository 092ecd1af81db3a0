"""Makes the files of traps and what is expected of each: `.build-python/bin/python -B Tests/Intake/Traps/make.py`.

Every file is small and holds one trap. Rows are expected as `place|text`, findings as `code@place`, both as a campaign folder
gives them with the file as its only table. Written by hand, not taken from the program.
"""
import io, json, pathlib, re, shutil, zipfile
import openpyxl

HERE = pathlib.Path(__file__).parent
FILES = HERE / "files"
traps = {}


def trap(name, data, rows, *findings):
    assert name not in traps, name
    ending = "." + name.split(".", 1)[1]
    (FILES / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    traps[name] = {"rows": rows, "findings": sorted(findings)}


def book(name, fill, rows, *findings):
    workbook = openpyxl.Workbook()
    fill(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    trap(name, edited(stream.getvalue()), rows, *findings)


def edited(data):
    """The package with its times fixed, so that the same files are made again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            text = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "1980-01-01T00:00:00Z", old.read(item).decode())
            new.writestr(zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def fill(rows, name="意见"):
    def work(workbook):
        sheet = workbook.active
        sheet.title = name
        for row in rows: sheet.append(row)
    return work


def cells(rows):
    """A sheet's data as XML, rows given as XML of cells by their number."""
    return "<sheetData>" + "".join(f'<row r="{n}">{xml}</row>' for n, xml in rows) + "</sheetData>"


def raw(name, data, rows, *findings, strings=None, tail="", workbook_pr="", sheets='<sheet name="意见" sheetId="1" r:id="rId1"/>', styles=""):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}">{workbook_pr}<sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{data}{tail}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings or ""}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}">{styles}<cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    trap(name, out.getvalue(), rows, *findings)


def inline(reference, text): return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


HEAD = inline("A1", "编号") + inline("B1", "意见内容")
if FILES.exists(): shutil.rmtree(FILES)
FILES.mkdir()

# Encodings
TWO = "编号,意见内容\n1,公园要多种树\n2,路灯太暗了\n"
PLAIN = ["2|公园要多种树", "3|路灯太暗了"]
trap("utf8.csv", TWO, PLAIN)
trap("utf8-mark.csv", b"\xef\xbb\xbf" + TWO.encode(), PLAIN)
trap("gbk.csv", TWO.encode("gbk"), PLAIN, "input.encoding")
trap("gb18030-four.csv", "编号,意见内容\n1,𠮷祥路要修\n2,路灯太暗了\n".encode("gb18030"), ["2|𠮷祥路要修", "3|路灯太暗了"], "input.encoding")
trap("big5.csv", "編號,意見內容\n1,公園應該多種樹木\n2,路燈太暗了\n".encode("big5"), ["2|公園應該多種樹木", "3|路燈太暗了"], "input.encoding")
trap("utf16-little.csv", b"\xff\xfe" + TWO.encode("utf-16-le"), PLAIN, "input.encoding")
trap("utf16-big.csv", b"\xfe\xff" + TWO.encode("utf-16-be"), PLAIN, "input.encoding")
trap("utf16-without-mark.csv", TWO.encode("utf-16-le"), PLAIN, "input.encoding")
trap("utf16-big-without-mark.csv", TWO.encode("utf-16-be"), PLAIN, "input.encoding")
trap("nul.csv", TWO.encode() + b"3,a\x00\x00b\n", None, "input.binary@4:4")
trap("undecodable.csv", "编号,意见内容\n1,公园要多种树木花草和灌木\n2,路灯".encode() + b"\xff" + "太暗了要修\n".encode(), None, "input.undecodable@3:5")
trap("replaced.csv", "编号,意见内容\n1,公园\ufffd种树\n2,路灯太暗了\n3,甲\n4,乙\n5,丙\n6,丁\n7,戊\n8,己\n9,庚\n10,辛\n",
     ["2|公园\ufffd种树", "3|路灯太暗了", "4|甲", "5|乙", "6|丙", "7|丁", "8|戊", "9|己", "10|庚", "11|辛"], "rows.damaged@2")
trap("empty.csv", b"", None, "input.empty")

# Delimited text
trap("crlf.csv", TWO.replace("\n", "\r\n"), PLAIN)
trap("lone-cr.csv", TWO.replace("\n", "\r"), PLAIN)
trap("mixed-ends.csv", "编号,意见内容\r\n1,公园要多种树\n2,路灯太暗了\r3,甲\n", PLAIN + ["4|甲"])
trap("no-last-end.csv", TWO.rstrip("\n"), PLAIN)
trap("semicolons.csv", TWO.replace(",", ";"), PLAIN)
trap("tabs.csv", TWO.replace(",", "\t"), PLAIN)
trap("tabs.tsv", TWO.replace(",", "\t"), PLAIN)
trap("sep-line.csv", "sep=;\n" + TWO.replace(",", ";"), ["3|公园要多种树", "4|路灯太暗了"])
trap("commas-in-tabs.tsv", "编号\t意见内容\n1\t树,灯,路\n", ["2|树,灯,路"])
trap("quoted-newline.csv", '编号,意见内容\n1,"第一行\n第二行"\n2,路灯\n', ["2|第一行\n第二行", "4|路灯"])
trap("doubled-quotes.csv", '编号,意见内容\n1,"他说""好""的"\n', ['2|他说"好"的'])
trap("stray-quote.csv", '编号,意见内容\n1,"他说"好"的"\n', ['2|他说"好"的'], "rows.stray-quote@2:3")
trap("open-quote.csv", '编号,意见内容\n1,"没有结束\n2,路灯\n', None, "rows.quote-open@2:3")
trap("too-wide.csv", "编号,意见内容\n1,树,灯\n", None, "rows.too-many-cells@2:5")
trap("too-narrow.csv", "编号,姓名,意见内容\n1,甲\n", None, "rows.too-few-cells@2")
trap("note-above.csv", "某区公园改造意见汇总\n填报单位：某局,,\n编号,意见内容,备注\n1,树,\n", ["4|树"], "rows.header-below@3")
trap("blank-above.csv", "\n\n编号,意见内容\n1,树\n", ["4|树"])
trap("blank-under-header.csv", "编号,意见内容\n,\n1,树\n", ["3|树"])
trap("blank-lines-end.csv", "编号,意见内容\n1,树\n,\n,\n\n", ["2|树"])
trap("blank-columns-end.csv", "编号,意见内容,,\n1,树,,\n2,灯\n", ["2|树", "3|灯"])
trap("empty-header.csv", "编号,,意见内容\n1,甲,树\n", ["2|树"], "rows.header-empty@2:3")
trap("twice-header.csv", "编号,备考,备考,意见内容\n1,甲,乙,树\n", ["2|树"], "rows.header-repeated@1:7")
trap("same-column-twice.csv", "编号,意见内容,意见内容\n1,树,灯\n", None, "rows.header-twice@1:9")
trap("sums.csv", "编号,意见内容,票数\n1,树,3\n2,灯,4\n合计,,7\n", ["2|树", "3|灯"], "rows.sums-line@4")
trap("sums-in-words.csv", "编号,意见内容\n1,树\n合计：1条,\n", ["2|树"], "rows.sums-line@3")
trap("sum-as-words.csv", "编号,意见内容\n1,合计收费应当公开\n", ["2|合计收费应当公开"])
trap("note-below.csv", "编号,意见内容,备注\n1,树,\n注：以上为截至六月的意见,,\n", ["2|树"], "rows.note-line@3")
trap("header-again.csv", "编号,意见内容\n1,树\n编号,意见内容\n2,灯\n", ["2|树", "4|灯"], "rows.header-again@3")
trap("two-row-header.csv", "序号,提建议人,,意见内容,办理,\n,单位,姓名,,采纳情况,理由\n1,某厂,王某,树,采纳,已写入\n", ["3|树"], "rows.header-of-two-rows@1")
trap("group-over-header.csv", "基本情况,,意见,\n编号,姓名,意见内容,\n1,王某,树,\n", ["3|树"], "rows.header-of-two-rows@1")
# Lines that close a table: sums in sentences, who filled it in and when, a header behind the mark of a file within the file
trap("sum-in-sentence.csv", "编号,意见内容,渠道\n1,树,网上\n2,灯,电话\n,共收到意见2条，其中网上1条、电话1条,\n,小计,2\n", ["2|树", "3|灯"], "rows.sums-line@4", "rows.sums-line@5")
trap("sum-with-parts.csv", "编号,姓名,意见内容,采纳情况\n1,,树,采纳\n2,,灯,不采纳\n共计,2人,2条,采纳1条\n", ["2|树", "3|灯"], "rows.sums-line@4")
trap("signed-below.csv", "编号,意见内容,渠道\n1,树,网上\n填报单位：某局,,填报日期：2024年6月1日\n单位负责人：,,\n填表人：某甲 审核人：某乙,,\n", ["2|树"],
     "rows.note-line@3", "rows.note-line@4", "rows.note-line@5")
trap("contact-as-words.csv", "编号,意见内容,渠道\n,联系人：请装路灯，谢谢,\n,说明：此处缺树,\n", ["2|联系人：请装路灯，谢谢", "3|说明：此处缺树"], "rows.id-missing@2", "rows.id-missing@3")
trap("header-again-marked.csv", "\ufeff编号,意见内容\n1,树\n\ufeff编号,意见内容\n2,灯\n", ["2|树", "4|灯"], "rows.header-again@3")
# Sums said in a sentence beside their word, an office and a day under the suggestions
trap("sum-said.csv", "编号,意见内容,采纳情况\n1,树,采纳\n2,灯,未采纳\n合计,共收到意见2条,\n合计,3家单位，反馈意见3条,\n合计,意见都应公开,\n", ["2|树", "3|灯", "6|意见都应公开"],
     "rows.sums-line@4", "rows.sums-line@5")
trap("signed-as-words.csv", "编号,意见内容,单位\n1,树,甲局\n,2026年3月9日,\n,青泽县住房和城乡建设局（盖章）,\n,青泽县人民政府 2026年3月9日,\n,青泽县渔政局,2026-03-09\n",
     ["2|树"], *(f"rows.note-line@{line}" for line in (3, 4, 5, 6)))
trap("not-signed.csv", "编号,意见内容,单位\n1,青泽县渔政局,\n,请找青泽县渔政局,\n,2026,\n,区渔政局,\n,2026年3月9日停水,\n", ["2|青泽县渔政局", "3|请找青泽县渔政局", "4|2026", "5|区渔政局", "6|2026年3月9日停水"],
     *(f"rows.id-missing@{line}" for line in (3, 4, 5, 6)))
# The title again at the head of a page
trap("title-again.csv", "《青泽县渔政办法》意见汇总表,,\n序号,意见内容,采纳情况\n1,树,采纳\n《青泽县渔政办法》意见汇总表（续）,,\n序号,意见内容,采纳情况\n2,灯,采纳\n续表,,\n3,路,采纳\n",
     ["3|树", "6|灯", "8|路"], "rows.header-below@2", "rows.title-again@4", "rows.header-again@5", "rows.title-again@7")
trap("heading-again.csv", "序号,意见内容,采纳情况\n一、总则,,\n1,树,采纳\n一、总则（续）,,\n2,灯,采纳\n", ["3|树", "5|灯"], "rows.heading-line@2", "rows.heading-line@4")
# Another table below, with the columns in another order, with others, and without suggestions
trap("other-order.csv", "序号,反映人,意见内容\n1,何某,树\n李店镇意见,,\n序号,意见内容,反映人\n2,灯,马某\n", ["2|树", "5|灯"], "rows.stray-line@3", "rows.header-other@4")
trap("other-columns.csv", "序号,意见内容,提交时间\n1,树,2026-03-01\n序号,发言人,意见内容\n2,覃某,灯\n3,韦某,路\n", ["2|树|2026-03-01", "4|灯", "5|路"], "rows.header-other@3")
trap("other-wider.csv", "编号,意见内容\n1,树\n编号,单位,意见内容,备注\n2,甲局,灯,急\n", ["2|树", "4|灯"], "rows.header-other@3")
trap("other-unread.csv", "序号,意见内容,提交时间\n1,树,2026-03-01\n序号,姓名,联系电话\n1,何某,0000-0000000\n2,马某,0000-0000001\n序号,意见内容,提交时间\n2,灯,2026-03-02\n",
     ["2|树|2026-03-01", "7|灯|2026-03-02"], "rows.header-unread@3", "rows.header-again@6")
trap("no-other-header.csv", "渠道,类别,意见内容\n电话,建议,路灯太暗\n来信,意见,意见\n网上,留言,建议\n", ["2|路灯太暗", "3|意见", "4|建议"])
# Headers in other words
trap("your-view.csv", "编号,您的姓名,您对《条例》的意见和建议（选填）,是否同意将您的意见向社会公开\n1,某甲,树,同意\n2,,灯,不同意\n", ["2|树", "3|灯"])
trap("your-view-asked.csv", "您对草案有何意见？,填写日期\n树,2024-05-07\n灯,\n", ["2|树|2024-05-07", "3|灯"])
trap("not-the-view.csv", "编号,承办单位意见,意见类别\n1,同意,城建\n", None, "rows.no-text-column@1")
trap("title-of-views.csv", "关于公园改造的意见,,\n编号,来电内容,受理日期\n1,树,2024-05-07\n", ["3|树|2024-05-07"], "rows.header-below@2")
trap("republican.csv", "編號,意見內容,收到日期\n1,樹,中華民國113年5月7日\n2,燈,113年5月8日\n3,路,113/05/09\n", ["2|樹|2024-05-07", "3|燈|2024-05-08", "4|路|2024-05-09"])
trap("id-twice.csv", "编号,意见内容\n1,树\n1,灯\n", None, "rows.id-twice@3")
trap("formula-text.csv", "编号,意见内容\n1,=树+灯\n2,@甲：树\n3,-1 分\n", ["2|=树+灯", "3|@甲：树", "4|-1 分"])
trap("facts.csv", "topic,公园\nviews,4668\ncomments,197\ngroups,2\n", None, "rows.no-text-column@1")
trap("only-header.csv", "编号,意见内容\n", [])
trap("no-text-column.csv", "编号,姓名\n1,王某\n", None, "rows.no-text-column@1")

# JSON
ONE = '{"编号": "1", "意见内容": "树"}'
trap("array.json", f"[{ONE},\n{{\"编号\": \"2\", \"意见内容\": \"灯\"}}]", ["1|树", "2|灯"])
trap("wrapped.json", f'{{"code": 0, "data": {{"total": 1, "list": [\n{ONE}\n]}}, "msg": "ok"}}', ["2|树"])
trap("late-name.json", f'[{ONE}, {{"编号": "2", "意见内容": "灯", "备注": "急"}}]', ["1|树", "1|灯"])
trap("brackets-in-text.json", '[{"编号": "1", "意见内容": "树]}\\"{["}]', ['1|树]}"{['])
trap("lines.json", ONE + "\n" + ONE.replace("1", "2").replace("树", "灯") + "\n", ["1|树", "2|灯"])
trap("two-arrays.json", f'{{"a": [{ONE}],\n"b": [{ONE}]}}', None, "rows.json-arrays-many@2")
trap("no-array.json", '{"code": 404, "msg": "没有"}', None, "rows.no-text-column@1")
trap("no-array-within.json", '{\n"code": 404,\n"list": []\n}', None, "rows.json-no-rows")
trap("cut.json", '[{"编号": "1", "意见内容": "树"}, {"编号": "2"', None, "json.ended@1")
trap("deep.json", "[" * 200 + "]" * 200, None, "json.too-deep@1")
trap("not-objects.json", f'[{ONE}, 7, "灯"]', None, "rows.not-an-object@1", "rows.not-an-object@1")
trap("line-not-object.jsonl", ONE + "\n[1]\n", None, "rows.not-an-object@2")
trap("gbk.json", f"[{ONE}]".encode("gbk"), ["1|树"], "input.encoding")
trap("semicolons.json", f"[{ONE};\n{ONE}]", None, "json.unexpected@1")
trap("no-commas.json", f"[{ONE}\n{ONE}]", None, "json.unexpected@2")
trap("two-commas.json", f"[{ONE},\n,{ONE}]", None, "json.unexpected@2")

# Pages
TABLE = "<table><tr><th>编号</th><th>意见内容</th></tr><tr><td>1</td><td>树</td></tr></table>"
trap("page.xls", f"<html><body>{TABLE}</body></html>", ["表1!A2|树"])
trap("page.xlsx", f"<html><meta charset=gb2312>{TABLE}</html>".encode("gbk"), ["表1!A2|树"], "input.encoding")
trap("bare-table.xls", TABLE, ["表1!A2|树"])
trap("unclosed.html", "<table><tr><th>编号<th>意见内容<tr><td>1<td>树<tr><td>2<td>灯", ["表1!A2|树", "表1!A3|灯"])
trap("caption.html", f"<table><caption>意见汇总</caption>{TABLE[7:]}", ["表1!A2|树"])
trap("breaks.html", "<table><tr><td>编号</td><td>意见内容</td></tr><tr><td>1</td><td>树<br>灯<p>路 &amp; 桥</p></td></tr></table>", ["表1!A2|树\n灯\n路 & 桥"])
trap("spans.html", "<table><tr><th rowspan=2>编号</th><th colspan=2>提建议人</th><th rowspan=2>意见内容</th></tr>"
     "<tr><th>单位</th><th>姓名</th></tr><tr><td>1</td><td rowspan=2>某厂</td><td>王某</td><td>树</td></tr>"
     "<tr><td>2</td><td>李某</td><td>灯</td></tr></table>", ["表1!A3|树", "表1!A4|灯"], "rows.header-of-two-rows@表1!A1")
trap("layout-table.html", f"<table><tr><td>首页</td><td>{TABLE}</td></tr></table>", ["表2!A2|树"], "rows.sheet-unused@表1!A1")
trap("two-tables.html", TABLE + TABLE.replace(">1<", ">2<").replace("树", "灯"), ["表1!A2|树", "表2!A2|灯"])
trap("text-named.xls", TWO.replace(",", "\t").encode("gbk"), PLAIN, "input.encoding")
trap("short-number.csv", "编号,意见内容,联系方式\n2.02405E+17,树,1.38123E+10\n2E栋,灯,12345\n", ["2|树", "3|灯"],
     "rows.digits-lost@2:1", "rows.digits-lost@2:15")
trap("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), None, "xlsx.not-a-workbook")
trap("xml2003-table.xls", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Worksheet><Table><Row/></Table></Worksheet></Workbook>', None, "xlsx.not-a-workbook")
trap("letter.xls", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table></table></html>", None, "xlsx.not-a-workbook")
trap("xml2003.xls", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', None, "xlsx.not-a-workbook")

# Workbooks
TABLE = [["编号", "意见内容"], ["1", "树"], ["2", "灯"]]
BOTH = ["意见!A2|树", "意见!A3|灯"]
book("shared.xlsx", fill(TABLE), BOTH)
def two_sheets(workbook):
    fill(TABLE[:2])(workbook)
    other = workbook.create_sheet("说明")
    other.append(["填表说明"])
    third = workbook.create_sheet("信件")
    for row in [TABLE[0], ["3", "路"]]: third.append(row)
book("sheets.xlsx", two_sheets, ["意见!A2|树", "信件!A2|路"], "rows.sheet-unused@说明!A1")
def hidden(workbook):
    fill(TABLE)(workbook)
    sheet = workbook.create_sheet("旧")
    sheet.append(TABLE[0])
    sheet.sheet_state = "hidden"
book("hidden.xlsx", hidden, BOTH, "rows.sheet-hidden@旧!A1")
def filtered(workbook):
    fill(TABLE)(workbook)
    workbook.active.row_dimensions[3].hidden = True
book("hidden-rows.xlsx", filtered, BOTH, "rows.rows-hidden@意见!A3")
def merged(workbook):
    fill([["编号", "姓名", "意见内容"], ["1", "王某", "树"], ["2", None, "灯"]])(workbook)
    workbook.active.merge_cells("B2:B3")
book("merged-rows.xlsx", merged, BOTH)
def merged_header(workbook):
    fill([["序号", "提建议人", None, "意见内容"], [None, "单位", "姓名", None], ["1", "某厂", "王某", "树"]])(workbook)
    for area in ("A1:A2", "B1:C1", "D1:D2"): workbook.active.merge_cells(area)
book("merged-header.xlsx", merged_header, ["意见!A3|树"], "rows.header-of-two-rows@意见!A1")
def titled(workbook):
    fill([["某区公园改造意见汇总", None], *TABLE])(workbook)
    workbook.active.merge_cells("A1:B1")
book("title.xlsx", titled, ["意见!A3|树", "意见!A4|灯"], "rows.header-below@意见!A2")
book("gaps.xlsx", fill([TABLE[0], TABLE[1], [], [], TABLE[2], [None, " "]]), ["意见!A2|树", "意见!A5|灯"])
book("sums.xlsx", fill([*TABLE, ["合计", 2]]), BOTH, "rows.sums-line@意见!A4")
book("beside.xlsx", fill([TABLE[0], ["1", "树", None, "核对过"]]), ["意见!A2|树"], "rows.cell-beside@意见!D2")
book("long-number.xlsx", fill([["编号", "意见内容", "证件号"], ["1", "树", 110101199003070000]]), ["意见!A2|树"], "rows.digits-lost@意见!C2")
book("whole-number.xlsx", fill([["编号", "意见内容", "证件号"], [2026040112345678, "树", "1"]]), ["意见!A2|树"])
# Headings of sections over all columns, which name groups, and lines below the table
def sections(workbook):
    fill([["序号", "单位", "意见内容", "是否采纳"], ["一、总则部分"], ["1", "甲局", "树", "采纳"], ["二、养犬登记"], ["2", "乙局", "灯", "未采纳"],
          ["3", "丙局", "路", "采纳"], ["4", "丁局", None, None], ["以上意见共3条，已全部答复。"], ["填表人：", "韩某", "联系电话：", "0000-0000000"], ["备注", "本表一式两份"],
          ["本页小计", "3"], ["审核：", "张某"], ["领导签字："], ["青溪县城管局"], ["2026年4月1日"], ["第1页 共1页"], ["以下空白"]])(workbook)
    for row in (2, 4): workbook.active.merge_cells(f"A{row}:D{row}")
book("sections.xlsx", sections, ["意见!A3|树", "意见!A5|灯", "意见!A6|路", "意见!A7|"], "rows.heading-line@意见!A2", "rows.heading-line@意见!A4",
     "rows.text-empty@意见!A7", "rows.sums-line@意见!A8", "rows.note-line@意见!A9", "rows.note-line@意见!A10", "rows.sums-line@意见!A11", "rows.note-line@意见!A12",
     "rows.note-line@意见!A13", *(f"rows.stray-line@意见!A{row}" for row in range(14, 18)))
# What looks like the end of a table and is what people wrote
book("no-notes.xlsx", fill([["序号", "意见内容", "姓名", "电话"], ["1", "合计收费不合理，请明示", "甲"], ["合计", "我建议合计一栏写清楚", "甲"], [None, "备注：请保留老树"],
     [None, "说明：我是租户，也想参加"], [None, "联系人：请打我电话，反映路灯问题"], ["6", "日期：2026年请公布"], [None, "共计2条意见：一是修路；二是种树"], [None, "以上意见请采纳"]]),
     ["意见!A2|合计收费不合理，请明示", "意见!A3|我建议合计一栏写清楚", "意见!A4|备注：请保留老树", "意见!A5|说明：我是租户，也想参加", "意见!A6|联系人：请打我电话，反映路灯问题",
      "意见!A7|日期：2026年请公布", "意见!A8|共计2条意见：一是修路；二是种树", "意见!A9|以上意见请采纳"], *(f"rows.id-missing@意见!A{row}" for row in (4, 5, 6, 8, 9)))
# One suggestion to two offices, and one letter with two suggestions
def merged_text(workbook):
    fill([["序号", "意见内容", "承办单位"], ["1", "树", "甲局"], [None, None, "乙局"], ["2", "灯", "丙局"]])(workbook)
    for area in ("A2:A3", "B2:B3"): workbook.active.merge_cells(area)
book("merged-text.xlsx", merged_text, ["意见!A2|树", "意见!A4|灯"], "rows.text-continued@意见!A3")
def merged_id(workbook):
    fill([["序号", "姓名", "意见内容"], ["1", "某厂", "树"], [None, None, "灯"], ["2", "某局", "路"]])(workbook)
    for area in ("A2:A3", "B2:B3"): workbook.active.merge_cells(area)
book("merged-id.xlsx", merged_id, ["意见!A2|树", "意见!A3|灯", "意见!A4|路"])
trap("pager.html", "<table><tr><th>序号</th><th>意见内容</th><th>姓名</th></tr><tr><td>1</td><td>树</td><td>甲</td></tr><tr style='display: none'><td>2</td><td>灯</td><td>乙</td></tr>"
     "<tr><td colspan=3>共 2 条 1/1页 首页 下一页</td></tr></table>", ["表1!A2|树", "表1!A3|灯"], "rows.rows-hidden@表1!A3", "rows.stray-line@表1!A4")
trap("form.csv", "姓名,褚小云\n电话,0000-0000000\n意见内容,建议增加公厕\n日期,2026-02-02\n", None, "rows.form@1")
# Of two arrays the one with suggestions; a page of several; zeros at both places of UTF-16
trap("sorted-page.json", f'{{"data": {{"sort": [{{"property": "id"}}],\n"totalElements": 57, "list": [{ONE}]}}}}', ["2|树"], "rows.json-page")
trap("utf16-even-zeros.csv", "编号,意见内容\n1,一开始最需要一开\n".encode("utf-16-le"), ["2|一开始最需要一开"], "input.encoding")
raw("inline.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + inline("B2", "树"))]), ["意见!A2|树"])
raw("runs.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + '<c r="B2" t="s"><v>0</v></c>')]), ["意见!A2|树木"],
    strings="<si><r><t>树</t></r><r><t>木</t></r><rPh><t>shu</t></rPh></si>")
raw("formula.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + '<c r="B2" t="str"><f>A1&amp;"x"</f><v>树</v></c>')]), ["意见!A2|树"])
raw("formula-unsaved.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + '<c r="B2"><f>A1</f></c>')]), ["意见!A2|"],
    "rows.formula-unsaved@意见!B2", "rows.text-empty@意见!A2")
raw("cell-error.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + '<c r="B2" t="e"><v>#REF!</v></c>')]), ["意见!A2|#REF!"], "rows.cell-error@意见!B2")
raw("no-references.xlsx", "<sheetData><row><c t=\"inlineStr\"><is><t>意见内容</t></is></c></row><row><c t=\"inlineStr\"><is><t>树</t></is></c></row></sheetData>", ["意见!A2|树"])
DATES = cells([(1, HEAD + inline("C1", "收到日期")), (2, inline("A2", "1") + inline("B2", "树") + '<c r="C2" s="1"><v>{}</v></c>')])
raw("padded.xlsx", cells([(1, HEAD), (2, inline("A2", "1") + '<c r="B2" s="1"><v>12</v></c>')]), ["意见!A2|000012"],
    styles='<numFmts><numFmt numFmtId="14" formatCode="000000"/></numFmts>')
raw("date-1900.xlsx", DATES.format(43968), ["意见!A2|树|2020-05-17"])
raw("date-1904.xlsx", DATES.format(42506), ["意见!A2|树|2020-05-17"], workbook_pr='<workbookPr date1904="1"/>')
raw("doctype.xlsx", '<!DOCTYPE x [<!ENTITY a "b">]>' , None, "xlsx.unsafe")

(HERE / "expected.json").write_text(json.dumps(traps, ensure_ascii=False, indent=1) + "\n")
print(len(traps))
