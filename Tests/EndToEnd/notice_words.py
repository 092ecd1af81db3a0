"""What a notice in Simplified Chinese must say, composed from its campaign's files alone, as GB/T 9704 and the words of the
shipped templates have it. It shares nothing with the program: what the two make of one folder must be the same text."""
import csv
from decimal import ROUND_HALF_UP, Decimal

import yaml

SCALE = {
    "adopted": "采纳", "partlyAdopted": "部分采纳", "notAdopted": "未采纳", "noted": "留作参考", "forwarded": "转办",
    "explained": "解释说明", "outOfScope": "不属本次征集范围", "pending": "正在研究", "duplicate": "重复"}
KINDS = {"single": "单选", "multiple": "多选", "scale": "量表", "matrix": "矩阵", "rank": "排序", "open": "问答"}
DIGITS = "零一二三四五六七八九"


def han(number):
    """1 … 999 as 一 … 九百九十九."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones else "")


def ladder(number, level):
    """层次序数; GB/T 9704-2012, 7.3.3."""
    return [f"{han(number)}、", f"（{han(number)}）", f"{number}.", f"（{number}）"][level - 1]


def day(date):
    return f"{date.year}年{date.month}月{date.day}日"


def span(window):
    first, last = window["from"], window["to"]
    return day(first) + "至" + (f"{last.month}月{last.day}日" if first.year == last.year else day(last))


def percent(part, whole):
    """Rounded half up to a tenth."""
    return str((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def plain(heading):
    """A heading that stands by itself ends without a stop; GB/T 15834-2011, B.4."""
    return heading.rstrip("。：.:")


def joint(label):
    """Between a label and its count: what ends in a digit, a letter or a mask would run on."""
    return "：" if label.rstrip()[-1:].isascii() and label.rstrip()[-1:] not in ")]'\"" or label[-1:].isdigit() else ""


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


class Notice:
    def __init__(self, folder):
        self.campaign = yaml.safe_load((folder / "campaign.yaml").read_text("utf-8"))
        path = folder / "suggestions.csv"
        self.rows = []
        if path.is_file():
            with open(path, encoding="utf-8-sig", newline="") as file:
                self.rows = list(csv.DictReader(file))
        self.said = []
        self.number = 0

    def say(self, *texts):
        self.said += texts

    # Facts

    def get(self, name):
        return self.campaign.get(name)

    def groups(self, groups=None):
        for group in (self.get("groups") or []) if groups is None else groups:
            yield group
            yield from self.groups(group.get("groups") or [])

    def code(self, word):
        return next((c for c, label in SCALE.items() if word in (c, label)), None)

    def within(self, group):
        """The rows of a group and of those below it."""
        ids = {inner["id"] for inner in self.groups([group])}
        return [row for row in self.rows if ids & set((row.get("group") or "").split("；"))]

    def outcome(self, row):
        """What became of a row: by its own word, else by that of its group."""
        if row.get("disposition"):
            return self.code(row["disposition"])
        for group in self.groups():
            if group["id"] in (row.get("group") or "").split("；") and group.get("disposition"):
                return self.code(group["disposition"])
        return None

    def stated(self, name, unit):
        """A count of `counts`, with its qualifier and unit."""
        value = (self.get("counts") or {}).get(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            return f"{value}{unit}"
        unit = value.get("unit", unit)
        return {"over": f"{value['value']}余{unit}", "about": f"约{value['value']}{unit}"}.get(
            value.get("qualifier"), f"{value['value']}{unit}")

    @property
    def total(self):
        value = (self.get("counts") or {}).get("suggestions")
        if value is not None:
            return value["value"] if isinstance(value, dict) else value
        return len(self.rows) if self.rows else None

    def count(self, group):
        if group.get("count") is not None:
            return group["count"]
        return len(self.within(group)) if self.rows else None

    # Parts of the notice

    def head(self):
        head = self.get("head")
        if head in (None, "none"):
            return
        names = [issuer["name"] for issuer in as_list(self.get("issuer"))]
        if head == "letter":
            # 10.1: of several offices the one that leads.
            names = names[:1]
        elif len(names) == 1:
            names = [names[0] + "文件"]
        self.say(*names, self.get("number"))

    def title(self):
        self.say(self.get("title"))

    def lead(self):
        if self.get("lead"):
            self.say(self.get("lead"))
            return
        names = "、".join(issuer.get("short") or issuer["name"] for issuer in as_list(self.get("issuer")))
        about = (self.get("about") or {}).get("title") or self.get("topic")
        channels = self.get("channels")
        channels = "、".join(channels if isinstance(channels, list) else list(channels or {}))
        text = span(self.get("window")) + "，" + names + "就" + about
        text += f"通过{channels}公开征求意见建议。" if channels else "公开征求意见建议。"
        if self.get("groups") or self.get("questions"):
            text += "现将征集情况汇总公布如下："
        self.say(text)

    @property
    def is_sheets(self):
        """A row of a questionnaire is a sheet of answers."""
        return self.get("kind") == "questionnaire" and bool(self.rows)

    def received(self):
        submissions, total = self.stated("submissions", "份"), self.stated("suggestions", "条")
        if self.rows:
            letters = len({row.get("submission") or row["id"] for row in self.rows})
            if submissions is None and letters != len(self.rows):
                submissions = f"{letters}份"
            total = total or f"{len(self.rows)}{'份' if self.is_sheets else '条'}"
        if self.total == 0:
            self.say("征集期间，未收到意见建议。")
        elif submissions or total:
            text = f"征集期间，共收到来件{submissions}" if submissions else f"征集期间，共{'收回答卷' if self.is_sheets else '收到意见建议'}{total}"
            if submissions and total:
                text += f"，提出意见建议{total}"
            if self.stated("valid", "条"):
                text += ("，其中有效意见建议" if submissions else "，其中有效") + self.stated("valid", "条")
            if self.stated("distinct", "条"):
                text += "，合并重复后" + self.stated("distinct", "条")
            self.say(text + "。" + self.outcomes(total is None))
        for breakdown in self.get("breakdowns") or []:
            unit = {"submissions": "件"}.get(breakdown.get("of"), "条")
            items = [f"{label}{joint(label)}{amount}{unit}" for label, amount in breakdown["items"].items()]
            self.say(f"{breakdown['name']}统计：{'，'.join(items)}。")
        for event in self.get("events") or []:
            text = (day(event["date"]) + "，" if event.get("date") else "") + "召开" + event["kind"]
            text += f"，{event['attended']}人参加" if event.get("attended") else ""
            text += f"，{event['spoke']}人发言" if event.get("spoke") else ""
            self.say(text + "。")

    def outcomes(self, of_submissions):
        text = ""
        channels = self.get("channels")
        if isinstance(channels, dict):
            counts = channels
        else:
            counts = {}
            for row in self.rows:
                counts[row["channel"]] = counts.get(row["channel"], 0) + 1
        if len(counts) > 1:
            unit = "份" if of_submissions or self.is_sheets else "条"
            text += "按渠道统计：" + "，".join(f"{name}{joint(name)}{count}{unit}" for name, count in counts.items()) + "。"
        counts = dict.fromkeys(SCALE, 0)
        if self.rows:
            for row in self.rows:
                if self.outcome(row):
                    counts[self.outcome(row)] += 1
        elif self.get("groups") and all("count" in g and "disposition" in g for g in self.get("groups")):
            for group in self.get("groups"):
                counts[self.code(group["disposition"])] += group["count"]
        counts = {code: count for code, count in counts.items() if count}
        if counts:
            shares = [percent(count, self.total) for count in counts.values()]
            text += "按处理结果统计：" + "，".join(
                f"{SCALE[code]}{count}条（占{share}%）" for (code, count), share in zip(counts.items(), shares)) + "。"
        for index, fact in enumerate(self.get("figures") or []):
            text += ("另有：" if index == 0 else "，") + f"{fact['label']}{joint(fact['label'])}{fact['value']}{fact['unit']}"
        text += "。" if self.get("figures") else ""
        if counts and sum(counts.values()) == self.total and sum(map(Decimal, shares)) != 100:
            text += "因四舍五入，各项之和可能不等于100%。"
        return text

    def sections(self, place):
        for section in self.get("sections") or []:
            if section.get("at", "before") == place:
                if section.get("heading"):
                    self.number += 1
                    self.say(ladder(self.number, 1) + section["heading"])
                self.say(section["text"])

    def acts(self, group, *, counted=True):
        """The paragraph on how many said so and what became of it."""
        count = self.count(group)
        outcome = group.get("disposition") and f"处理结果：{SCALE[self.code(group['disposition'])]}。"
        text = ""
        if count is not None and counted:
            text = f"此类意见建议{count}条" + (f"，占{percent(count, self.total)}%" if self.total else "") + "。"
        self.say(text + (outcome or "") + (group.get("reason") or ""))

    def numbered(self, level, index):
        if level == 1:
            self.number += 1
        return ladder(self.number if level == 1 else index, level)

    def group(self, group, level=1, index=1):
        heading = group["heading"] if group.get("run_in") else plain(group["heading"])
        self.say(self.numbered(level, index) + heading, group.get("summary") or "")
        self.acts(group)
        for place, inner in enumerate(group.get("groups") or [], 1):
            self.group(inner, level + 1, place)

    def all_groups(self, one=None):
        for group in self.get("groups") or []:
            (one or self.group)(group)
        ids = {group["id"] for group in self.groups()}
        rest = sum(not ids & set((row.get("group") or "").split("；")) for row in self.rows)
        if rest and ids:
            self.say(f"未归类的意见建议{rest}条。")

    def questions(self, bars=False):
        for index, question in enumerate(self.get("questions") or [], 1):
            kind, base = question.get("type", "single"), question.get("base", "respondents")
            options = question["options"]
            votes = sum(options.values())
            respondents = question.get("respondents") or (votes if kind in ("single", "scale") else None)
            text = f"{index}.{question['text']}（{KINDS[kind]}"
            text += f"，{respondents}人作答" if respondents else ""
            text += f"，共{votes}票" if base == "votes" else ""
            self.say(text + "）", "选项票数占比")
            whole = votes if base == "votes" else respondents
            shares = [percent(count, whole) + "%" for count in options.values()]
            self.say(*(f"{label}{count}{share}" for (label, count), share in zip(options.items(), shares)))
            if kind == "multiple" and base == "respondents":
                self.say("占比以作答人数为基数，可选多项，各项之和可能超过100%。")
            elif sum(Decimal(share[:-1]) for share in shares) != 100:
                self.say("因四舍五入，各项之和可能不等于100%。")
            if bars:
                self.say(*(label + share for label, share in zip(options, shares)))
            self.say(question.get("comment") or "")

    def ending(self):
        self.say(self.get("closing") or "")

    def contact(self):
        contact = self.get("contact")
        if contact:
            words = {"name": "联系单位：", "phone": "联系电话：", "email": "电子邮箱：", "address": "地址："}
            self.say("对结果有疑问的，请与我们联系。" + "，".join(
                label + contact[name] for name, label in words.items() if contact.get(name)) + "。")

    def foot(self):
        root = self.get("archiveRoot")
        if root:
            self.say("本机关档案登记簿的根（SHA-256）：" + root)
        annexes = self.get("annexes") or []
        for index, annex in enumerate(annexes, 1):
            number = f"{index}." if len(annexes) > 1 else ""
            self.say(("附件：" if index == 1 else "") + number + annex["title"])
        issuers = as_list(self.get("issuer"))
        if self.get("date"):
            if all(issuer.get("name") for issuer in issuers):
                self.say(*(issuer["name"] for issuer in issuers))
            self.say(day(self.get("date")))
        if self.get("remark"):
            self.say(f"（{self.get('remark')}）")
        if self.get("url"):
            self.say(self.get("qr_caption") or "扫一扫在手机打开当前页", self.get("url"))

    def annexes(self, folder):
        annexes = self.get("annexes") or []
        for index, annex in enumerate(annexes, 1):
            self.say("附件" + (str(index) if len(annexes) > 1 else "") + annex["title"])
            text = (folder / annex["file"]).read_text("utf-8")
            self.say(text.replace(",", "") if annex["file"].endswith(".csv") else text)
        imprint = self.get("imprint")
        if imprint:
            self.say("抄送：" + "，".join(imprint["copies"]) + "。")
            if self.get("head") != "letter":
                # That of a letter names no printer; 10.1.
                self.say(imprint["printer"] + day(imprint["date"]) + "印发")

    # Templates

    def outcome_table(self):
        if not self.get("groups"):
            return
        self.say("各类意见建议的采纳情况见下表。", "各类意见采纳情况", "序号意见建议数量采纳情况")
        for index, group in enumerate(self.get("groups"), 1):
            # Rows decide differently within a group; the cells of a few are not shown.
            apart = "见下文" if group.get("reason") else "不单列"
            outcome = SCALE[self.code(group["disposition"])] if group.get("disposition") else apart
            self.say(f"{index}{plain(group['heading'])}{self.count(group)}{outcome}")

    def answer(self, group):
        count = self.count(group)
        self.say(f"问：{plain(group['heading'])}" + (f"（{count}条）" if count is not None else ""), f"答：{group['summary']}")
        outcome = group.get("disposition") and f"处理结果：{SCALE[self.code(group['disposition'])]}。"
        self.say((outcome or "") + (group.get("reason") or ""))

    def letters(self):
        if self.get("publish") != "texts":
            return
        self.say("经来信人同意，现将部分来信和答复公布如下。")
        for number, row in enumerate(self.rows, 1):
            if row["consent"] == "是":
                year, month, date = map(int, row["received"].split("-"))
                self.say(f"来件{number}{year}年{month}月{date}日{row['channel']}", f"问：{row['text']}", f"答：{row['reply']}")

    def pair(self, group):
        self.say(self.numbered(1, 1) + plain(group["heading"]), "您说：" + group["summary"])
        count = self.count(group)
        if count is not None:
            self.say(f"这样的意见建议有{count}条" + (f"，占{percent(count, self.total)}%" if self.total else "") + "。")
        if group.get("disposition") or group.get("reason"):
            outcome = SCALE[self.code(group["disposition"])] + "。" if group.get("disposition") else ""
            self.say("我们做：" + outcome + (group.get("reason") or ""))


def compose(folder, template):
    """The text of the notice that a template makes of a campaign's folder, a piece a line."""
    notice = Notice(folder)
    notice.head()
    notice.title()
    if template == "letter":
        notice.say("各位参与者：")
    notice.lead()
    notice.received()
    notice.sections("before")
    if template == "questionnaire":
        notice.questions(bars=True)
    if template == "adoption":
        notice.outcome_table()
    notice.all_groups({"reply": notice.answer, "you-said-we-did": notice.pair}.get(template))
    if template == "reply":
        notice.letters()
    if template != "questionnaire":
        notice.questions()
    if template == "reply":
        # Its groups are questions, which have no numbers.
        notice.number = sum(1 for section in notice.get("sections") or []
                            if section.get("heading") and section.get("at", "before") == "before")
    notice.sections("after")
    notice.ending()
    notice.contact()
    if template == "letter":
        notice.say("专此函复，感谢您的关心和支持。")
    notice.foot()
    notice.annexes(folder)
    return "\n".join(text for text in notice.said if text) + "\n"
