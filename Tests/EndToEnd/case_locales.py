"""Notices of Hong Kong, Macao, Taiwan and Britain: words, days, page form; and pictures of pages."""
import json
import re
import shutil

from support import *

# Everything that a template prints, in an office's own words that are in Traditional already: what of the notice is
# Simplified then comes from the program.
FIELDS = """huizong: 1
status: draft
issuer: {{name: 青川市環境局, short: 環境局}}
topic: 減少即棄膠袋
kind: adoption
locale: {locale}
window: {{from: 2020-02-10, to: 2020-03-09}}
channels: [電郵, 郵寄]
url: https://example.org/result
date: 2020-06-18
contact: {{name: 環境局, phone: 0000-0000, email: office@example.org, address: 青川市大街1號}}
breakdowns:
  - {{name: 來源, of: suggestions, items: {{市民: 6, 團體: 3}}}}
figures:
  - {{label: 參與人次, value: 319, unit: 人次}}
events:
  - {{kind: 公聽會, date: 2020-03-01, attended: 319, spoke: 42}}
groups:
  - {{id: a, heading: 減費, summary: 市民關心收費。, disposition: adopted, reason: 已納入。}}
  - {{id: b, heading: 回收, run_in: true, summary: 市民關心回收。}}
questions:
  - {{text: 你是否支持？, type: single, options: {{支持: 667, 反對: 333, 其他: 0}}, base: votes}}
  - {{text: 還有甚麼意見？, type: multiple, respondents: 10, options: {{收費: 6, 回收: 5}}}}
  - {{text: 排次序, type: rank, options: {{甲: 1}}}}
  - {{text: 量表, type: scale, options: {{甲: 1}}}}
  - {{text: 矩陣, type: matrix, options: {{甲: 1}}}}
  - {{text: 其他, type: open, options: {{甲: 1}}}}
closing: 多謝。
"""
DISPOSITIONS = ["adopted", "partlyAdopted", "notAdopted", "noted", "forwarded", "explained", "outOfScope", "pending",
                "duplicate"]
ROWS = "id,submission,channel,text,group,disposition\n" + "".join(
    f"R{n},W{n // 2},{'電郵' if n % 2 else '郵寄'},意見,{'ab'[n % 2] if n < 8 else ''},{word}\n"
    for n, word in enumerate(DISPOSITIONS))


def notice(folder, locale, *more):
    campaign = write_campaign(folder / locale, FIELDS.format(locale=locale), ROWS)
    for line in more:
        with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
            file.write(line + "\n")
    build(campaign, folder / f"{locale}-out")
    return folder / f"{locale}-out" / "notice.pdf"


def whole_text(pdf):
    found = tool("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-")
    expect_equal(found.returncode, 0, f"pdftotext on {pdf}")
    return bare(found.stdout.decode("utf-8"))


def expect_encodes(text, codec):
    # The Latin letters, 「」 and the full-width marks are in both; what is not there is Simplified.
    strangers = []
    for character in sorted(set(text)):
        try:
            character.encode(codec)
        except UnicodeEncodeError:
            strangers.append(character)
    expect(not strangers, f"not in {codec}: {''.join(strangers)}")


def expect_words(text, *words):
    for word in words:
        expect(word in text, f"“{word}” is not in the notice: {text[:1500]}")


def test_every_word_of_taiwan_is_in_big5(folder):
    text = whole_text(notice(folder, "zh-TW"))
    expect_encodes(text, "big5")
    # 2020 − 1911 = 109.
    expect_words(
        text, "草稿", "關於減少即棄膠袋徵詢意見彙整及回應", "109年2月10日至3月9日", "公開徵詢意見", "茲將徵詢結果彙整公布如下",
        "9則", "依管道統計", "依參採情形統計：參採", "部分參採", "未參採", "占11.1%", "109年3月1日，召開公聽會，319人出席",
        "單選", "複選", "聯絡電話：0000-0000", "中華民國109年6月18日", "第1頁")
    fonts = tool("pdffonts", folder / "zh-TW-out" / "notice.pdf").stdout.decode()
    faces = set(re.findall(r"[A-Z]{6}\+(\S+)", fonts))
    expect_equal(
        faces, {"LXGWWenKai-Light", "LXGWWenKai-Bold", "HuizongMarksTC-Light", "HuizongMarksTC-Bold", "LiberationSerif",
         "LiberationSerif-Bold"},
        "faces of a Traditional notice")
    expect("2020" not in text, "a day of the Gregorian calendar beside those of the Republic")


def test_every_word_of_hong_kong_is_in_its_big5(folder):
    text = whole_text(notice(folder, "zh-HK"))
    expect_encodes(text, "big5hkscs")
    expect_words(
        text, "擬稿", "關於減少即棄膠袋公眾諮詢意見摘要及回應", "2020年2月10日至3月9日", "進行公眾諮詢", "9項", "備悉", "轉介",
        "不屬是次諮詢範圍", "佔11.1%", "2020年3月1日，舉行公聽會", "多選", "掃描二維碼，在手機開啟本頁", "2020年6月18日")


def test_every_word_of_macao_is_in_big5(folder):
    text = whole_text(notice(folder, "zh-MO"))
    expect_encodes(text, "big5hkscs")
    expect_words(text, "公開諮詢意見總結", "進行公開諮詢", "公佈如下", "諮詢期內")


def test_days_in_the_form_that_is_asked_for(folder):
    text = whole_text(notice(folder, "zh-TW", "date_form: gregorian"))
    expect_words(text, "2020年2月10日至3月9日", "2020年6月18日")
    text = whole_text(notice(folder, "zh-HK", "date_form: han"))
    expect_words(text, "二〇二〇年二月十日至三月九日", "二〇二〇年六月十八日")
    expect("2020年" not in text, "two forms of a day in one notice")
    campaign = write_campaign(folder / "wrong", FIELDS.format(locale="zh-TW") + "date_form: lunar\n", ROWS)
    expect_one_error(run("check", campaign, "--json", code=BAD_INPUT), place="date_form")


def test_a_notice_in_english(folder):
    campaign = FIXTURES / "riverford"
    result = build(campaign, folder / "out", "--json")
    expect_equal(result.diagnostics("warning"), [], "warnings of the English notice")
    pdf = folder / "out" / "notice.pdf"
    text = tool("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-").stdout.decode("utf-8")
    expect(not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text), f"Chinese in an English notice: {text}")
    flat = re.sub(r"\s+", " ", text)
    expect_words(
        flat, "Responses to the consultation on the draft Parks and Open Spaces Byelaws",
        "From 6 May to 5 June 2024, the Council asked", "We received 1,204 responses, which made 2,318 comments.",
        "telephone, 1 comment.", "2.1 Step-free access", "under consideration, 702 comments (30.3%)",
        "Public meeting, 20 May 2024: 86 people attended; 1 person spoke.", "24 June 2024", "the “main points” below")
    information = tool("pdfinfo", pdf).stdout.decode()
    expect("Draft: Responses to the consultation" in information, f"no title: {information}")
    expect(b"en-GB" in tool("qpdf", "--qdf", "--object-streams=disable", pdf, "-").stdout, "the file is not in en-GB")
    # The workbook and summary.json keep the plain value.
    summary = json.loads((folder / "out" / "summary.json").read_text("utf-8"))
    expect_equal(figure(summary, "received.submissions")["value"], 1204, "value of received.submissions")
    expect_equal(figure(summary, "received.submissions")["text"], "1,204 responses", "words of received.submissions")


def test_a_chinese_template_in_an_english_notice_is_reported(folder):
    template = folder / "mine"
    template.mkdir()
    (template / "notice.md").write_text("# {{title}}\n\n共收到{{total}}。\n", "utf-8")
    result = run(
        "notice", FIXTURES / "riverford", "--template", template, "-o", folder / "n.pdf", "--json")
    found = {d["code"] for d in result.diagnostics("warning")}
    # What the template leaves out is told too.
    expect_equal(found, {"template.locale-unprinted", "template.field-unprinted"}, "warnings")


def test_pictures_need_a_pattern(folder):
    result = run("notice", PARK, "-o", folder / "n.png", "--json", code=USAGE)
    error = expect_one_error(result, code="report.page-pattern")
    expect("n-%d.png" in error["hint"], f"no advice: {error}")
    expect_equal(snapshot(folder), {}, "files of a refused run")
    run("notice", PARK, "-o", folder / "n.png", "--pages", "2", "--quiet")
    run("notice", PARK, "-o", folder / "m-%02d.svg", "--pages", "1-2", "--quiet")
    expect_equal(sorted(snapshot(folder)), ["m-01.svg", "m-02.svg", "n.png"], "pictures")
    run("notice", PARK, "-o", folder / "n.pdf", "--pages", "2", code=USAGE)
    for wrong in ("0", "3-2", "x", "-1"):
        run("notice", PARK, "-o", folder / "x%d.png", f"--pages={wrong}", code=USAGE)


def test_a_picture_needs_no_font(folder):
    run("notice", PARK, "-o", folder / "p.svg", "--pages", "1", "--quiet")
    run("notice", PARK, "-o", folder / "q.svg", "--pages", "1", "--quiet")
    svg = (folder / "p.svg").read_bytes()
    expect_equal(svg, (folder / "q.svg").read_bytes(), "two pictures of one page")
    text = svg.decode("utf-8")
    expect("<text" not in text and "font" not in text, "the picture asks for a font")
    expect("<title>" in text and "<desc>" in text and "松亭区" in text, "nothing is said to those who do not see it")


def test_a_solemn_date_on_an_official_notice_is_remarked(folder):
    campaign = folder / "park"
    shutil.copytree(PARK, campaign)
    with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
        file.write("\ndate_form: han\n")
    result = run("notice", campaign, "-o", folder / "n.pdf", "--json")
    expect("template.date-form" in [d["code"] for d in result.diagnostics("note")], "nothing is said of GB/T 9704")
    expect_words(whole_text(folder / "n.pdf"), "二〇二四年五月六日至六月五日", "二〇二四年六月二十四日")
