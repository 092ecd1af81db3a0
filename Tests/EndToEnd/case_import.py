"""Tables from portals: imported, checked, marked and coded, judged by csv and openpyxl."""
import io

import openpyxl

from support import *

EXPORTS = SHARED / "data" / "exports"


def rows_of(campaign):
    with open(campaign / "suggestions.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def workbook(path, rows, name="意见"):
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(row)
    book.save(path)


TABLE = [["编号", "收到日期", "姓名", "意见内容", "年龄段"], ["1", "2020-05-17", "王某", "公园要多种树", "青年"],
         ["2", "2020/5/20", "李某", "路灯太暗了", "老年"]]


def test_shared_exports_by_hand_count(folder):
    if not EXPORTS.is_dir():
        raise Skip("no shared exports")
    for name, text in (("polis-vtaiwan-uberx-comments.csv", "comment-body"), ("consult-responses-lgr-format.csv", None)):
        campaign = folder / name
        run("import", EXPORTS / name, "-o", campaign, scratch=folder)
        with open(EXPORTS / name, encoding="utf-8-sig", newline="") as file:
            wanted = list(csv.DictReader(file))
        found = rows_of(campaign)
        expect_equal(len(found), len(wanted), f"rows of {name}")
        for own, received in zip(found, wanted):
            values = set(own.values())
            if text:
                expect_equal(own["text"], received[text], "text")
            lost = [v for v in received.values() if v.strip() and v not in values]
            expect_equal(lost, [], f"cells of {name} that were lost")
        expect_equal((campaign / "source" / name).read_bytes(), (EXPORTS / name).read_bytes(), "the file as received")
        run("check", campaign)
    # Neither holds suggestions: facts of a conversation, and a list of questions.
    campaign = folder / "facts"
    run("import", EXPORTS / "polis-vtaiwan-uberx-summary.csv", "-o", campaign, scratch=folder)
    text = (campaign / "campaign.yaml").read_text("utf-8")
    for part in ("UberX 自用車載客 — vTaiwan.tw", "https://pol.is/3phdex2kjf", "value: 4668", "value: 1921", "value: 105", "value: 197"):
        expect(part in text, f"{part} is not in campaign.yaml")
    expect(not (campaign / "suggestions.csv").exists(), "rows were made of facts")
    run("check", campaign)
    run("import", EXPORTS / "consult-qu-format-a-numeric.xlsx", "-o", folder / "list", scratch=folder)
    text = (folder / "list" / "campaign.yaml").read_text("utf-8")
    # Two of demographic data, three open ones, two pairs of one closed and one open part.
    expect_equal(text.count("#   - {id: q"), 7, "questions of the list")
    run("check", folder / "list")
    # Both files of one conversation make one campaign.
    run("import", EXPORTS / "polis-vtaiwan-uberx-comments.csv", EXPORTS / "polis-vtaiwan-uberx-summary.csv", "-o", folder / "both", scratch=folder)
    expect_equal(len(rows_of(folder / "both")), 30, "rows of both")
    expect("value: 1921" in (folder / "both" / "campaign.yaml").read_text("utf-8"), "the facts are lost")
    run("build", folder / "both", "-o", folder / "out", scratch=folder)


def test_workbook_becomes_a_campaign(folder):
    workbook(folder / "意见.xlsx", [["某区公园改造意见汇总"], *TABLE, ["合计", None, None, 2]])
    campaign = folder / "campaign"
    result = run("import", folder / "意见.xlsx", "-o", campaign, "--json", scratch=folder)
    expect_equal(sorted(d["code"] for d in result.diagnostics()), ["rows.sums-line"], "findings")
    expect_equal([(r["id"], r["received"], r["text"], r["年龄段"], r["source_place"]) for r in rows_of(campaign)],
                 [("1", "2020-05-17", "公园要多种树", "青年", "意见.xlsx!意见!A3"), ("2", "2020/5/20", "路灯太暗了", "老年", "意见.xlsx!意见!A4")], "rows")
    text = (campaign / "campaign.yaml").read_text("utf-8")
    expect("window: {from: 2020-05-17, to: 2020-05-20}" in text, "no window")
    expect("某区公园改造意见汇总" in text, "no title")
    expect_equal((campaign / "source" / "link.key").stat().st_mode & 0o777, 0o600, "mode of the key")
    log = json.loads((campaign / "import-log.json").read_text("utf-8"))
    expect_equal((log["rows"], log["aside"], log["tables"][0]["table"]), (2, 0, "意见.xlsx!意见!A1"), "log")
    run("check", campaign)
    # Where each row stood goes on into the office's own workbook.
    run("tally", campaign, "--internal", "-o", folder / "t.xlsx")
    cells = {str(c.value) for s in openpyxl.load_workbook(folder / "t.xlsx") for r in s.iter_rows() for c in r}
    expect({"意见.xlsx!意见!A3", "suggestions.csv:2"} <= cells, "the tally does not say where rows stood")
    run("import", folder / "意见.xlsx", "-o", campaign, code=BAD_INPUT)


def test_dry_run_writes_nothing(folder):
    (folder / "a.csv").write_text("编号,意见内容\n1,公园<br/>要多种树\n", "utf-8")
    result = run("import", folder / "a.csv", "-o", folder / "new", "--dry-run", scratch=folder)
    told = result.out.decode()
    for line in ("+1,\"公园", "+++ ", "+publish: summary", "-公园<br/>要多种树", "+公园⏎要多种树"):
        expect(line in told, f"no {line!r} in {told}")
    expect(not (folder / "new").exists(), "a dry run wrote")


def test_encodings_profiles_and_columns(folder):
    (folder / "a.csv").write_bytes("号,话\n1,公园\n".encode("gbk"))
    run("import", folder / "a.csv", "-o", folder / "x", code=BAD_INPUT)
    run("import", folder / "a.csv", "-o", folder / "x", "--columns", "text=话,id=号")
    expect_equal([(r["id"], r["text"]) for r in rows_of(folder / "x")], [("1", "公园")], "rows")
    run("import", folder / "a.csv", "-o", folder / "y", "--columns", "text=话", "--encoding", "klingon", code=USAGE)
    expect_one_error(run("import", folder / "a.csv", "-o", folder / "y", "--columns", "words=话", "--json", code=USAGE), code="import.columns-unknown")
    expect_one_error(run("import", folder / "a.csv", "-o", folder / "y", "--profile", "nobody", "--json", code=USAGE), code="import.profile-missing")
    (folder / "own.yaml").write_text("about: {zh: 自己的, en: own}\ncolumns: {text: 话, id: 号}\n", "utf-8")
    run("import", folder / "a.csv", "-o", folder / "z", "--profile", folder / "own.yaml")
    expect_equal([r["text"] for r in rows_of(folder / "z")], ["公园"], "rows by a profile of one's own")
    (folder / "bad.csv").write_bytes("编号,意见内容\n1,公园要多种树木花草\n2,路灯".encode() + b"\xff" + "太暗了\n".encode())
    run("import", folder / "bad.csv", "-o", folder / "w")
    expect_equal([r["id"] for r in rows_of(folder / "w")], ["1"], "rows that can be read")
    expect("路灯‹FF›太暗了" in (folder / "w" / "undecoded.csv").read_text("utf-8-sig"), "no row aside")
    expect("profile" in run("doctor", "--lang", "en").out.decode(), "doctor lists no profiles")


def test_old_workbooks_are_refused_with_words(folder):
    (folder / "a.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    error = expect_one_error(run("import", folder / "a.xls", "-o", folder / "x", "--json", "--lang", "en", code=BAD_INPUT), code="xlsx.not-a-workbook")
    expect("xls (Excel 97" in error["message"] and "save it as" in error["hint"], error)


def test_rows_in_a_workbook(folder):
    campaign = folder / "campaign"
    campaign.mkdir()
    (campaign / "campaign.yaml").write_text("issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\nwindow: 2020-05\ngroups: [{id: tree, heading: 种树。, summary: 多种树。}]\n", "utf-8")
    workbook(campaign / "suggestions.xlsx", [*TABLE, ["3", "不知", "赵某", "长椅太少", "青年"]])
    result = run("check", campaign, "--mark", folder / "marks.xlsx", "--json", scratch=folder)
    dates = [d["place"] for d in result.diagnostics("warning") if d["code"] == "rows.date"]
    expect_equal([(p["sheet"], p["cell"]) for p in dates], [("意见", "B4")], "place of a wrong day")
    cells = {str(c.value) for s in openpyxl.load_workbook(folder / "marks.xlsx") for r in s.iter_rows() for c in r}
    expect("suggestions.xlsx!意见!A4" in cells, "no origin in the workbook")
    # Decisions cannot be written into a workbook: the words say how, and the way works.
    run("code", campaign, "-o", folder / "coding.xlsx")
    book = openpyxl.load_workbook(folder / "coding.xlsx")
    sheet = book["编码"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, heads["处理结果"]).value = "采纳"
    book.save(folder / "coding.xlsx")
    before = snapshot(campaign)
    error = expect_one_error(run("code", campaign, "--apply", folder / "coding.xlsx", "--json", code=BAD_INPUT), code="coding.file-unwritable")
    expect("huizong import" in error["hint"], error["hint"])
    expect(snapshot(campaign) == before, "files were changed")
    new = folder / "new"
    run("import", campaign / "suggestions.xlsx", "-o", new)
    shutil.copy(campaign / "campaign.yaml", new / "campaign.yaml")
    run("code", new, "--apply", folder / "coding.xlsx")
    expect_equal([r.get("处理结果") or r.get("disposition") or r.get("采纳情况") for r in rows_of(new)][0] in ("采纳", "adopted"), True, "the decision")


def asked(arguments, answers):
    """Runs the command at a terminal and types the answers. Returns its exit code and all that it showed."""
    import pty
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(EXECUTABLE, [str(EXECUTABLE), *map(str, arguments), "--lang", "zh"])
    shown = b""
    os.write(terminal, answers.encode())
    try:
        while block := os.read(terminal, 4096):
            shown += block
    except OSError:
        # A terminal whose process has gone gives an error, no end.
        pass
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()


def test_a_person_is_asked_and_a_script_is_not(folder):
    table = folder / "表.csv"
    table.write_text("甲,乙,丙\n7,路灯太暗,2024-05-06\n8,公园要多种树,2024-05-07\n", "utf-8")
    # Seven is no column, the text is taken once.
    code, shown = asked(["import", table, "-o", folder / "campaign"], "9\n2\n2\n1\n3\n")
    expect_equal(code, DONE, shown)
    expect("2. 乙" in shown and "--columns 'text=乙,id=甲,received=丙'" in shown, shown)
    expect_equal([(row["id"], row["received"], row["text"]) for row in rows_of(folder / "campaign")],
                 [("7", "2024-05-06", "路灯太暗"), ("8", "2024-05-07", "公园要多种树")], "rows")
    code, shown = asked(["import", table, "-o", folder / "none"], "\n")
    expect_equal(code, BAD_INPUT, shown)
    expect(not (folder / "none").exists(), "given up, and a folder was made")
    result = run("import", table, "-o", folder / "none", code=BAD_INPUT)
    expect("rows.no-text-column" in result.err and "？" not in result.err.split("\n")[0], result.err)


def test_text_that_was_read_wrongly_is_undone_where_that_is_exact(folder):
    good = "公园要多种树，路边的停车位太少。"
    fine = "“联通”公司的基站扰民（噪音）? 请处理 café(jīng)"
    annotated = "區(qū)裏對(duì)學(xué)校門(mén)前車(chē)輛的處(chǔ)理還(huán)不夠(gòu)"
    cells = {
        "latin": good.encode().decode("latin-1"),
        "slip": "群眾說?；貧w以後", "lost": "停车难锟斤拷锟斤拷", "fine": fine, "annotated": annotated}
    exact = "增加绿化面积".encode().decode("gbk")
    with open(folder / "t.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["编号", "意见内容"], *cells.items(), ["exact", exact]])
    result = run("import", folder / "t.csv", "-o", folder / "campaign", "--json", scratch=folder)
    found = {row["id"]: row["text"] for row in rows_of(folder / "campaign")}
    expect_equal(found["exact"], "增加绿化面积", "UTF-8 read as GBK")
    expect_equal(found["latin"], good, "UTF-8 read as Latin-1")
    expect_equal(found["slip"], "群眾說。回歸以後", "a byte that slipped")
    expect_equal(found["annotated"], "區裏對學校門前車輛的處理還不夠", "readings of a page")
    expect_equal(found["fine"], fine, "text that is as its author wrote it")
    expect_equal(found["lost"], cells["lost"], "text that cannot be undone")
    expect("import.mojibake-lost" in {d["code"] for d in result.diagnostics()}, "the loss is not told")
    log = json.loads((folder / "campaign" / "import-log.json").read_text("utf-8"))
    steps = {step["step"]: step["count"] for step in log["steps"]}
    expect_equal({name: steps.get(name) for name in ("utf-8-as-latin", "byte-slips", "annotations")}, {"utf-8-as-latin": 1, "byte-slips": 1, "annotations": 1},
                 "steps of the log")
    expect(steps["utf-8-as-gbk"] >= 1, "steps of the log")


def test_readings_that_authors_wrote_stay(folder):
    with open(folder / "t.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["编号", "意见内容"], *[[n, f"请把“{c}”({p})字路牌改正"] for n, (c, p) in enumerate([
            ("圳", "zhèn"), ("涪", "fú"), ("郫", "pí"), ("亳", "bó"), ("儋", "dān"), ("乜", "niè"), ("芮", "ruì")])]])
    run("import", folder / "t.csv", "-o", folder / "campaign", scratch=folder)
    expect("(zhèn)" in rows_of(folder / "campaign")[0]["text"], "an author's gloss was taken out")
