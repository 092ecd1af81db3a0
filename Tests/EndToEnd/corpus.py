"""Invented text that is hard to set: runs of marks, quotations in quotations, brackets in brackets, dashes and ellipses,
numbers with units, days, addresses, Latin words. The same seed gives the same text on every machine.

It shares no word list with the unit tests' corpus, so that a rule which only fits that one is found out.
"""
from notice_words import han

NOUNS = (
    "晨光路 双槐巷 渡口 老粮站 早市 文化站 卫生室 候车亭 健身步道 雨水井 路灯 护栏 绿篱 快递柜 充电桩 垃圾房 停车线 斑马线 "
    "村史馆 图书角 活动室 食堂 诊所 校门口 河埠头 水闸 桥洞 天桥 地下通道 电梯 单元门 楼道 屋面 窨井盖 公交专线 班次表 值班电话 "
    "公示栏 意见箱 办事指南 收费标准 维修基金 物业合同 居民代表 巡查员 网格员 街道办 主管部门 施工单位 居委会 评审专家").split()
VERBS = (
    "建议 希望 要求 认为 反映 提出 说明 公布 增设 拆除 修补 加宽 移走 延长 缩短 恢复 取消 核对 登记 答复 研究 采纳 试行 推迟 "
    "精简 委托 检查 更换 疏通 清运 拓宽 照亮 标明 保留 限制 禁止 允许 协调").split()
LINKS = "的 了 和 与 及 或 在 对 从 为 由 把 被 向 按 但 而 则 也 都 仍 再 已 不 未".split()
TAILS = (
    "不够明显 长期积水 无人看管 年久失修 夜里太暗 高峰时段拥挤 老人不便 存在隐患 效果很好 反响热烈 手续繁琐 公开透明 "
    "先易后难 分步实施 尽快落实 一视同仁 因地制宜 说到做到").split()
UNITS = "米 千米 平方米 元 万元 亿元 户 人 人次 条 件 份 天 小时 分钟 个 公斤 千瓦 度 %".split()
LATIN = (
    "App Wi-Fi GPS LED PDF Excel e-mail QR Bluetooth online PM2.5 A4 5G CO2 Microsoft 4K T3 GB/T pH USB-C Type-C "
    "barrier-free maintenance accessibility No.7 v2.1 24/7 AED COVID-19 LNG").split()
HOSTS = "www.shuanghuai.example wenjuan.example.org bm.example.net data.longhe.example.com".split()
PATHS = "zhengji 2023 notice results index.html upload/files list-all 07 a_b_c opinion detail".split()
PEOPLE = "阿依·木拉提 次仁·旺姆 奥莉加·伊万诺娃 那仁·巴图 J·K·史密斯".split()


class Corpus:
    def __init__(self, seed, *, hard=3):
        """`hard`: one piece in so many is hard to set."""
        self.state = (seed * 0x9E3779B97F4A7C15 + 12345) & (2**64 - 1)
        self.hard = hard

    def pick(self, choices):
        """One of a list, or a number below a number; xorshift, since Python's own may change with its version."""
        x = self.state or 88172645463325252
        x ^= (x << 13) & (2**64 - 1)
        x ^= x >> 7
        x ^= (x << 17) & (2**64 - 1)
        self.state = x
        number = (x * 0x2545F4914F6CDD1D & (2**64 - 1)) >> 24
        return number % choices if isinstance(choices, int) else choices[number % len(choices)]

    def paragraphs(self, characters):
        """Paragraphs of at least so many characters together."""
        found, count = [], 0
        while count < characters:
            found.append(self.paragraph())
            count += len(found[-1])
        return found

    def heading(self):
        """A heading's words, with the mark that ends it."""
        return "关于" + self.pick(NOUNS) + self.pick(["、", "和", "（含", "“"]).join(["", ""]) + self.thing() + "的意见。"

    def paragraph(self):
        lead = self.pick(["", "", "", "", "——", "……", "“", "（一）", "1.", "《", "一是"])
        text = {"“": self.quoted(0), "《": self.title(), "（一）": f"（{self.pick(['一', '二', '十一'])}）"}.get(lead, lead)
        return text + "".join(self.sentence() for _ in range(1 + self.pick(7)))

    def long_sentence(self, characters):
        """Han alone, so many at least, and the mark that ends them."""
        text = ""
        while len(text) < characters:
            text += self.plain() + self.pick(LINKS)
        return text + self.pick("。！？")

    # Sentences

    def sentence(self):
        text = self.clause(0)
        for _ in range(self.pick(4)):
            text += self.pick("，，，，；、：") + self.clause(0)
        return text + self.pick(["。", "。", "。", "。", "！", "？", "……", "？！", "。”"[:1], "——。"[-1:]])

    def clause(self, depth):
        text = self.plain()
        for _ in range(self.pick(3)):
            text += self.difficult(depth) if self.pick(self.hard) == 0 else self.pick(LINKS)
            text += self.plain()
        return text

    def plain(self):
        return self.pick([
            lambda: self.pick(NOUNS) + self.pick(TAILS), lambda: self.pick(VERBS) + self.pick(NOUNS),
            lambda: self.pick(NOUNS) + self.pick(LINKS) + self.pick(NOUNS), lambda: self.pick(TAILS),
            lambda: self.pick(NOUNS) + self.pick(VERBS) + self.pick(NOUNS), lambda: self.pick(VERBS)])()

    def thing(self):
        return self.pick(NOUNS) + self.pick(VERBS)

    # What is hard

    def difficult(self, depth):
        shallow = [
            self.measure, self.measure, self.day, self.latin, self.latin, self.address, self.mail, self.dash, self.ellipsis,
            self.span, self.person, self.title, self.number, self.either, self.enumerated]
        deep = [lambda: self.quoted(depth), lambda: self.bracketed(depth), lambda: self.titles(depth),
                lambda: self.run_of_marks(depth)]
        return self.pick(shallow + (deep * 3 if depth < 3 else []))()

    def measure(self):
        amount = self.pick([str(self.pick(1000)), f"{self.pick(90)}.{self.pick(10)}", f"{1 + self.pick(9)},{100 + self.pick(900)}"])
        return self.pick(["约", "共", "近", ""]) + amount + self.pick(UNITS)

    def day(self):
        return self.pick([
            f"{2015 + self.pick(11)}年{1 + self.pick(12)}月{1 + self.pick(28)}日", f"{1 + self.pick(12)}月{1 + self.pick(28)}日",
            f"{self.pick(24)}:{10 + self.pick(50)}", f"{2015 + self.pick(11)}-{10 + self.pick(3)}-{10 + self.pick(18)}"])

    def latin(self):
        return " ".join(self.pick(LATIN) for _ in range(1 + self.pick(3)))

    def address(self):
        path = "/".join(self.pick(PATHS) for _ in range(1 + self.pick(5)))
        query = self.pick(["", "", f"?id={self.pick(10**6)}", f"?a={self.pick(99)}&b={self.pick(99)}#p{self.pick(9)}"])
        return self.pick(["https://", "http://"]) + self.pick(HOSTS) + "/" + path + query

    def mail(self):
        return f"{self.pick(['bgs', 'zhengji.2023', 'yijian_box'])}@{self.pick(HOSTS)}"

    def dash(self):
        return "——" + self.thing() + self.pick(["——", ""])

    def ellipsis(self):
        return "……"

    def span(self):
        low = self.pick(50)
        return self.pick([f"{low}～{low + 1 + self.pick(40)}", f"{low}—{low + 1 + self.pick(40)}"]) + self.pick(UNITS[:-1])

    def person(self):
        return self.pick(PEOPLE)

    def title(self):
        return "《" + self.thing() + self.pick(["办法", "条例（草案）", "方案”"[:2], "规定"]) + "》"

    def number(self):
        return f"某政发〔{2015 + self.pick(11)}〕{1 + self.pick(300)}号"

    def either(self):
        return self.pick(NOUNS) + "/" + self.pick(NOUNS)

    def enumerated(self):
        return self.pick("①②③④⑤") + self.pick(NOUNS) + self.pick("；、") + self.pick("⑥⑦⑧") + self.pick(NOUNS)

    def quoted(self, depth):
        first, last = ("“", "”") if depth % 2 == 0 else ("‘", "’")
        return first + self.clause(depth + 1) + self.pick(["", "", "。", "！", "？", "……"]) + last

    def bracketed(self, depth):
        first, last = self.pick(["（）", "（）", "（）", "【】"])
        return first + self.clause(depth + 1) + last

    def titles(self, depth):
        inner = self.pick(["〈" + self.thing() + "〉", "（试行）", "“" + self.thing() + "”"])
        return "《" + self.pick(["关于", "修订"]) + inner + "的" + self.pick(["决定", "通知"]) + "》" + self.pick(["", "《" + self.thing() + "》"])

    def run_of_marks(self, depth):
        """Marks beside marks, as quotations of titles in brackets bring them."""
        return self.pick([
            "（“" + self.thing() + "”）", "“《" + self.thing() + "》”", "（《" + self.thing() + "》〔2019〕）", "”"[:0] + "（（" + self.thing() + "））",
            "“‘" + self.thing() + "’”", "》"[:0] + "《" + self.thing() + "》（“" + self.thing() + "”），“" + self.thing() + "。”",
            "：“" + self.thing() + "？”"])


def campaign(seed, characters, **more):
    """A campaign whose notice prints the corpus, and the text of that notice.

    Returns the words of campaign.yaml and what the notice must say, a paragraph a line.
    """
    corpus = Corpus(seed, **more)
    title = "关于双槐镇公共服务设施意见建议征集情况的反馈"
    lead = corpus.paragraphs(characters // 3)
    groups = []
    while sum(len(p) for _, paragraphs in groups for p in paragraphs) < characters - characters // 3:
        groups.append((corpus.heading(), corpus.paragraphs(1200)))
    lines = ["huizong: 1", "status: final", f"title: {title}", "issuer: {short: 镇社区办}", "lead: |"]
    lines += ["  " + paragraph for paragraph in lead]
    lines.append("groups:")
    said = [title] + lead
    for number, (heading, paragraphs) in enumerate(groups, 1):
        runs_in = number % 3 != 0
        lines += [f"  - heading: {heading}", f"    run_in: {'true' if runs_in else 'false'}", "    summary: |"]
        lines += ["      " + paragraph for paragraph in paragraphs]
        said += [han(number) + "、" + (heading if runs_in else heading.rstrip("。"))] + paragraphs
    return "\n".join(lines) + "\n", "\n".join(said) + "\n"
