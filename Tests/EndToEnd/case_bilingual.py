"""Notices in two languages: side by side, one below the other, in vertical lines."""
import re

from support import *

BILINGUAL = SAMPLES / "bilingual"
SECOND = {
    "ug": ("ئاممىدىن پىكىر ئالدۇق.", "پىكىر {count} پارچە."),
    "kk": ("كوپشىلىكتەن پىكىر الدىق.", "پىكىر {count} دانە."),
    "bo": ("མང་ཚོགས་ཀྱི་བསམ་འཆར་བླངས་པ་ཡིན།", "བསམ་འཆར་ {count} ཡོད།"),
    "ko": ("주민의 의견을 들었습니다.", "의견 {count}건."),
    "ii": ("ꆈꌠꉙꐊ", "ꉙꐊ {count}"),
    "za": ("Raeuz aeu eiqgienq daihgya.", "Miz {count} diuz."),
    "mn": ("ᠠᠷᠠᠳ ᠲᠦᠮᠡᠨ ᠦ ᠰᠠᠨᠠᠯ", "ᠰᠠᠨᠠᠯ {count}"),
    "en": ("We asked the public.", "There were {count} comments."),
}


def campaign(folder, language, arrangement="beside"):
    lead, summary = SECOND[language]
    return write_campaign(folder / f"{language}-{arrangement}", f"""huizong: 1
status: final
title: 征集情况的反馈
issuer: 云岭市青石区民族宗教事务局
topic: 社区文化服务
kind: bilingual
date: 2024-05-20
counts: {{suggestions: 12}}
lead: 我局公开征求了意见建议，现将情况公布如下：
groups:
  - {{id: a, heading: 延长开放时间。, run_in: true, summary: 希望在晚间和周末开放。, count: 12}}
translation:
  language: {language}
  arrangement: {arrangement}
  title: "{lead}"
  issuer: "{lead}"
  lead: "{lead}"
  groups: {{a: {{heading: "{lead}", summary: "{summary}"}}}}
""")


def boxes(pdf):
    """Words with their places: page, left and upper edge, right edge, text."""
    found = tool("pdftotext", "-bbox", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8")
    words, page = [], 0
    for line in found.splitlines():
        page += "<page " in line
        match = re.search(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', line)
        if match:
            words.append((page, float(match[1]), float(match[2]), float(match[3]), match[5]))
    return words


def test_every_language_is_printed_and_read(folder):
    for language, (lead, summary) in SECOND.items():
        for arrangement in ("beside", "below"):
            out = folder / f"{language}-{arrangement}-out"
            result = run("notice", campaign(folder, language, arrangement), "-o", out / "n.pdf", "--json")
            expect_equal(result.diagnostics("warning"), [], f"warnings of {language}")
            text = spoken(out / "n.pdf")
            for part in (lead, summary.replace("{count}", "12")):
                expect(bare(part) in text, f"{language}, {arrangement}: no {part!r} in {text}")
            # The figure of the group stands in both languages.
            expect("此类意见建议12条" in text, f"{language}: no count in Chinese")


def test_columns_begin_on_one_line(folder):
    out = folder / "out"
    run("notice", campaign(folder, "en"), "-o", out / "n.pdf")
    words = [word for word in boxes(out / "n.pdf") if word[0] == 1]
    # The text block is 156 mm wide from 28 mm; columns of 13 cells with two between them: the second begins 15 cells on.
    second = (28 + 156 / 28 * 15) * 72 / 25.4
    left = next(word for word in words if word[4].startswith("我局公开"))
    right = next(word for word in words if word[4] == "We" and word[2] > left[2] - 15)
    expect(abs(right[2] - left[2]) < 8, f"lines {left[2]} and {right[2]} of one paragraph")
    # Paragraphs of the second language begin two characters in as well.
    expect(abs(right[1] - second - 2 * 156 / 28 * 72 / 25.4) < 2, f"the second column begins at {right[1]}")
    for page, start, _, end, text in words:
        expect(end < (28 + 156) * 72 / 25.4 + 1.5, f"{text!r} ends at {end}")


def test_uyghur_stands_at_the_right_edge(folder):
    out = folder / "out"
    run("notice", campaign(folder, "ug"), "-o", out / "n.pdf")
    words = boxes(out / "n.pdf")
    arabic = [word for word in words if re.search(r"[\u0600-\u06ff]", word[4])]
    block = (28 + 156) * 72 / 25.4
    expect(arabic, "no Uyghur words")
    expect(max(word[3] for word in arabic) > block - 2, "no line of Uyghur reaches the right edge")


def test_the_sample_is_whole(folder):
    build(BILINGUAL, folder / "out")
    text = spoken(folder / "out" / "notice.pdf")
    source = (BILINGUAL / "campaign.yaml").read_text("utf-8")
    for line in re.findall(r"^\s+(?:heading: |title: )?(.*[\u0600-\u06ff].*)$", source, re.M):
        wanted = bare(re.sub(r"^(issuer|date): ", "", line)).replace("{total}", "86")
        for count in ("31", "28", "27"):
            if wanted.replace("{count}", count) in text:
                break
        else:
            raise Wrong(f"not in the notice: {wanted}")


def test_a_template_of_one_language_says_what_it_leaves_out(folder):
    result = run("check", campaign(folder, "bo"), "--template", "summary", "--json")
    left = [d for d in result.diagnostics("warning") if d["code"] == "template.field-unprinted"]
    expect_equal([d["arguments"]["field"] for d in left], ["translation"], "fields that are left out")


def test_a_second_language_that_is_wrong_is_refused(folder):
    source = (campaign(folder, "bo") / "campaign.yaml").read_text("utf-8")
    for old, new, code in (
            ("{count}", "{sum}", "campaign.translation-placeholder"),
            ("{a: {heading", "{b: {heading", "campaign.translation-group-unknown"),
            ("language: bo", "language: xx", "campaign.field-not-choice|field"),
            ("translation:", "closing: 谢谢。\ntranslation_:", "field")):
        changed = write_campaign(folder / "changed", source.replace(old, new))
        result = run("check", changed, "--json", code=BAD_INPUT)
        expect(any(re.search(code, d["code"]) for d in result.diagnostics("error")), f"{new}: {result}")
