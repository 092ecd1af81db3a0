"""Invented rows of any number, the same at every run: as a campaign folder for `huizong`, whose suggestions.csv other programs
read too. Eight columns; texts of 125 characters on the average; of fifty rows one holds what exporters get wrong."""
import csv
import random

import jobs

COLUMNS = ["id", "received", "district", "channel", "group", "disposition", "consent", "text"]
DISTRICTS = ["云溪街道", "桂花街道", "柳桥街道", "松亭街道", "石桥镇", "青山镇", "白石乡", "新桥社区", "古渡社区", "开发区", "高新区", "未写明"]
CHANNELS = ["网上", "电子邮件", "来信", "座谈会", "电话", "公众号"]
SUBJECTS = ["道路照明", "停车位", "公交线路", "垃圾分类", "老旧小区", "学位供给", "社区医疗", "养老服务", "公园绿化", "噪声扰民", "排水防涝", "网上办事", "政策宣传",
            "就业培训", "食品安全", "消防通道", "充电设施", "无障碍设施", "文化活动", "市场秩序", "水质监测", "空气质量", "校园周边", "物业管理", "住房保障"]
WISHES = ["应优先补足", "需加强管理", "建议公开进度", "应延长时间"]
DISPOSITIONS = ["采纳", "部分采纳", "未采纳", "留作参考", "转办"]
# What a spreadsheet takes for something else, and what XML cannot hold as it stands.
ODD = ["=SUM(A1)，{}", "@{}", "-3，{}", "+86-{}", "{} A&B <br> \"x\" 'y'", "{}\n{}", "  {}  ", "{}_x0041_", "{}😀👍", "\t{}", "{}\r\n{}"]


def texts(random_, least, most):
    """Texts whose numbers of characters are log-uniform between two bounds."""
    while True:
        wanted = round(least * (most / least) ** random_.random())
        text = ""
        while len(text) < wanted:
            chance = random_.random()
            text += random_.choice(jobs.CLAUSES) + ("，" if chance < 0.66 else "。" if chance < 0.93 else "；")
        yield text[:-1] + "。"


def rows(count, least=30, most=300):
    """The first `count` of an endless list."""
    random_ = random.Random(20310308)
    groups = [subject + wish for subject in SUBJECTS for wish in WISHES]
    # Some groups are much larger than others.
    weights = [1 / (place + 1) ** 0.7 for place in range(len(groups))]
    chosen = random_.choices(groups, weights, k=1 << 16)
    source = texts(random_, least, most)
    for number in range(1, count + 1):
        text = next(source)
        if random_.random() < 0.02:
            text = random_.choice(ODD).format(text, text[:40])
        day = random_.randrange(32)
        month, day = (3, 8 + day) if day < 24 else (4, day - 23)
        yield [number, f"2031-{month:02}-{day:02}", random_.choice(DISTRICTS), random_.choice(CHANNELS),
               chosen[random_.randrange(1 << 16)], random_.choice(DISPOSITIONS), "是", text]


def write_campaign(folder, count, **lengths):
    """The folder that `huizong` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["huizong: 1", "status: final", f"title: {jobs.TITLE}", "issuer: {name: 澄江区城市更新局, short: 区城市更新局}",
             "topic: 改善老旧小区居住环境", "window: {from: 2031-03-08, to: 2031-04-08}", "date: 2031-05-06",
             "contact: {name: 区城市更新局, phone: 0000-0000000}", "url: https://example.org/notices/8",
             "publish: texts", "public_columns: [district]", "groups:"]
    for subject in SUBJECTS:
        for wish in WISHES:
            lines.append(f"  - heading: {subject}{wish}")
    (folder / "campaign.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    with open(folder / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows(count, **lengths))
    return folder
