"""What check says of the office's own words and statements, with places; and that citizens' words are left alone."""
import json

from support import *

CAMPAIGN = """\
huizong: 1
title: 关于改进停车管理意见建议征集情况的反馈。
issuer: {name: 某市某区城市管理局, short: 区城管局}
window: {from: 2024-05-01, to: 2024-05-31}
lead: |
  2024年5月1日-5月31日，我县公开征集意见，
  共收到意见建议9条（其中网上3条。
groups:
  - id: more
    heading: 增加车位
    summary: 建议增设车位,延长开放时间。。。2024年65日前完成。
    disposition: notAdopted
  - id: price
    heading: 降低收费
    disposition: adopted
closing: 采纳2条，未采纳2条。
watch_words: [收费]
"""
ROWS = """\
id,received,text,group,reason
1,2024-05-02,"车位太少,希望增加。。。(急)",more,
2,2024-05-03,我县收费太高（真的,price,
3,2024-05-04,2024年65日停车费又涨,more,道路太窄
"""


def folder_with(folder, campaign=CAMPAIGN, rows=ROWS):
    path = folder / "campaign"
    path.mkdir()
    (path / "campaign.yaml").write_text(campaign, "utf-8")
    (path / "suggestions.csv").write_text(rows, "utf-8")
    return path


def told(path):
    """(code, line:column) of each finding of the words."""
    diagnostics = json.loads(run("check", path, "--json").out)["diagnostics"]
    places = [(item["code"], item["place"]) for item in diagnostics]
    return [(code, f"{place.get('line')}:{place['column']}" if "column" in place else f"{place.get('line')}") for code, place in places]


def test_own_words_are_read(folder):
    path = folder_with(folder)
    found = told(path)
    expect_equal([(code, place) for code, place in found if code.startswith("words.")], [
        ("words.title-ends-in-stop", "2:27"), ("words.range-mark", "6"), ("words.district-or-county", "6"), ("words.prose-disagrees", "7"),
        ("words.bracket-unbalanced", "7"), ("words.half-width-mark", "11:20"), ("words.ellipsis-form", "11:27"), ("words.day-lost", "11:35"),
        ("words.watched", "14:16"), ("words.prose-disagrees", "16:10")], "what is told and where")
    # One row has neither a reason nor a group with one.
    expect_equal([code for code, _ in found if "reason" in code], ["campaign.reason-missing"], "reasons")


def test_final_waits_for_an_answer(folder):
    final = CAMPAIGN.replace("watch_words", "status: final\nwatch_words")
    path = folder_with(folder, final)
    run("build", path, code=BAD_INPUT)
    (path / "campaign.yaml").write_text(final + "acknowledge:\n  - {check: words.prose-disagrees, reason: 含重复来件}\n", "utf-8")
    done = run("build", path)
    expect("含重复来件" in done.err, "the answer is not told")


def test_english_words(folder):
    done = run("check", folder_with(folder), "--lang", "en")
    text = done.out.decode()
    expect("GB/T 15834" in text and "no other half" in text, text)
