"""Answer sheets of surveys: questions recognised at import, and counted as a count by hand does."""
import json
import random
import re
from collections import Counter

from support import *

AGES = ["18岁以下", "18—35岁", "36—60岁", "60岁以上"]
WAYS = ["公交", "自行车", "步行", "私家车", "其他"]
LADDER = ["非常满意", "满意", "一般", "不满意"]
ORDER = ["价格", "距离", "安全"]


def answers(count, seed=7):
    dice = random.Random(seed)
    for number in range(1, count + 1):
        yield {
            "age": dice.choice(AGES), "ways": dice.sample(WAYS, dice.randint(0, 3)), "judged": dice.choice(LADDER + [""]),
            "price": dice.choice("12345"), "tidy": dice.choice("12345"), "order": dice.sample(ORDER, 3),
            "text": dice.choice(["", f"希望多建停车位，方便老人孩子出行，也希望晚上错时开放周边单位的车位，这是第{number}次反映。"])}


def write(path, rows, encoding="utf-8-sig", delimiter=","):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def counted(folder, campaign):
    """{question: (type, respondents, {option: votes})} of the summary that is built."""
    run("build", campaign, "-o", folder / "out", scratch=folder)
    summary = json.loads((folder / "out" / "summary.json").read_text("utf-8"))
    figures = {figure["id"]: figure["value"] for figure in summary["figures"]}
    found = {}
    for question in summary["questions"]:
        start = f"question.{question['id']}."
        votes = {option["label"]: figures.get(f"{start}option.{option['id']}.votes", 0) for option in question["options"]}
        found[question["text"]] = (question["type"], figures.get(start + "respondents"), votes)
    return found


def plain(counter, options):
    return {option: counter[option] for option in options}


def test_one_column_a_question(folder):
    rows = list(answers(200))
    head = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的年龄段", "2、您常用哪些出行方式？【多选题】", "3、您对停车服务的评价",
            "4、请评价下列方面—收费", "4、请评价下列方面—秩序", "5、请按重要程度排序", "6、您对停车管理的意见和建议", "7、您的手机号码"]
    table = [head]
    for number, row in enumerate(rows, 1):
        ways = "┋".join(way + (f"〖三轮车{number}〗" if way == "其他" else "") for way in row["ways"])
        table.append([number, f"2024/5/{number % 28 + 1} 9:00:00", f"{number}秒", "微信", "N/A", "192.0.2.1", row["age"], ways, row["judged"], row["price"],
                      row["tidy"], "→".join(row["order"]), row["text"], f"1380000{number:04}"])
    write(folder / "答卷.csv", table)
    run("import", folder / "答卷.csv", "-o", folder / "campaign", scratch=folder)
    found = counted(folder, folder / "campaign")
    chosen = Counter(way for row in rows for way in row["ways"])
    wanted = {
        "您的年龄段": ("single", 200, plain(Counter(row["age"] for row in rows), AGES)),
        "您常用哪些出行方式？": ("multiple", sum(bool(row["ways"]) for row in rows), plain(chosen, WAYS)),
        "您对停车服务的评价": ("scale", sum(bool(row["judged"]) for row in rows), plain(Counter(row["judged"] for row in rows), LADDER)),
        "请评价下列方面：收费": ("matrix", 200, plain(Counter(row["price"] for row in rows), "12345")),
        "请评价下列方面：秩序": ("matrix", 200, plain(Counter(row["tidy"] for row in rows), "12345")),
        "请按重要程度排序": ("rank", 200, plain(Counter(row["order"][0] for row in rows), ORDER)),
    }
    expect_equal(found, wanted, "questions as counted by hand")
    yaml = (folder / "campaign" / "campaign.yaml").read_text("utf-8")
    expect("kind: questionnaire" in yaml and "三轮车" not in yaml and "1380000" not in yaml, yaml)
    # A scale keeps its order, and numbers theirs.
    expect_equal(re.findall(r"options: \[(.*)\]", yaml)[2:4], ['"非常满意", "满意", "一般", "不满意"', '"1", "2", "3", "4", "5"'], "order of options")


def test_one_column_an_option(folder):
    rows = list(answers(90, seed=8))
    for name, head, mark in (
            ("tencent", "Q1 您常用哪些出行方式？（{}）", ("1", "0")), ("lime", "q1[{}]. 您常用哪些出行方式？", ("Y", "")), ("words", "1、您常用哪些出行方式？:{}", (None, ""))):
        head = [head.format(way) for way in WAYS] if name != "lime" else [f"您常用哪些出行方式？ [{way}]" for way in WAYS]
        table = [["编号", "提交时间", *head, "Q2 您的年龄段是？", "Q3 意见建议"]]
        for number, row in enumerate(rows, 1):
            marks = [(mark[0] or way) if way in row["ways"] else mark[1] for way in WAYS]
            table.append([f"A{number}", "2024-05-06", *marks, row["age"], row["text"]])
        write(folder / f"{name}.csv", table, encoding="gb18030", delimiter=";")
        campaign = folder / name
        run("import", folder / f"{name}.csv", "-o", campaign, scratch=folder)
        found = counted(folder, campaign)
        expect_equal(found["您常用哪些出行方式？"],
                     ("multiple", sum(bool(row["ways"]) for row in rows), plain(Counter(way for row in rows for way in row["ways"]), WAYS)), name)
        with open(campaign / "suggestions.csv", encoding="utf-8-sig", newline="") as file:
            kept = list(csv.DictReader(file))
        expect_equal([[row[title] for title in head] for row in kept], [line[2:7] for line in table[1:]], "the columns as received")


def test_only_closed_questions(folder):
    table = [["您的性别？", "您是否支持延长开放时间？"]] + [[("男", "女")[n % 2], ("支持", "不支持", "支持")[n % 3]] for n in range(30)]
    write(folder / "closed.csv", table)
    run("import", folder / "closed.csv", "-o", folder / "campaign", scratch=folder)
    expect_equal(counted(folder, folder / "campaign"), {
        "您的性别？": ("single", 30, {"男": 15, "女": 15}), "您是否支持延长开放时间？": ("single", 30, {"支持": 20, "不支持": 10})}, "questions")


def test_sentences_are_no_options(folder):
    """A column of letters with semicolons and line ends in them is open, and its words are listed nowhere."""
    table = [["编号", "1、您的看法？", "2、还有什么要说？"]] + [[n, f"我第{n}次写信；路灯坏了{n}天\n请修", f"谢谢{n}号窗口"] for n in range(40)]
    write(folder / "open.csv", table)
    run("import", folder / "open.csv", "-o", folder / "campaign", scratch=folder)
    yaml = (folder / "campaign" / "campaign.yaml").read_text("utf-8")
    expect("路灯" not in yaml and "号窗口" not in yaml and "type: open" in yaml, yaml)
