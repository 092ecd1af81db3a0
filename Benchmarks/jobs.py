"""Invented consultations of any length, the same at every run: as a campaign folder for `huizong`, and as the plain inputs
that other typesetters take.

J1 is a notice of three pages; J2 has 1,000 suggestions behind it, J3 has 20,000. Suggestions have 30 to 300 characters,
log-uniform, so that short ones are common: 125 on the average.
"""
import csv
import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent

TITLE = "关于改善我区老旧小区居住环境网上意见建议征集情况的公示"
APPENDIX = "意见建议汇总"
LEAD = (
    "2031年3月8日—4月8日，区城市更新局对如何改善我区老旧小区居住环境进行了网上意见建议征集，"
    "现将征集到的意见建议汇总公布如下："
)
# Heading (with its own full stop) and what follows on the same line.
GROUPS = [
    ("把摸清底数放在改造之前，一个小区一本台账。",
     "全区建成二十年以上的小区情况各不相同，有的缺电梯，有的缺车位，有的连雨水管都已锈穿。建议由街道牵头，会同社区、"
     "物业和居民代表，逐栋登记房屋年代、管线走向、消防设施和独居老人情况，登记结果在单元门口张贴七天，"
     "请住户自己核对。凡“说不清、查不到”的项目，应当写明原因，不得空着。台账每半年更新一次，改造方案以台账为准，"
     "避免今天挖开路面、明天又为另一条管线再挖一遍。已经改造过的小区也应当回头看，把当时没有条件解决的问题补记进去。"),
    ("先修看不见的，再修看得见的。",
     "外墙刷得再新，下水道一堵，一楼住户照样苦不堪言。建议把给水、排水、燃气、电力四类管线列为必改项目，立面粉刷、"
     "门头统一等列为可选项目，由居民投票决定。管线改造应当一次到位，同步预留充电和网络的位置；施工期间保证夜间供水，"
     "确需停水的，提前三天通知到户，并为行动不便的老人送水上门。"),
    ("停车问题要疏堵结合、内外共用。",
     "小区内部挖潜有限，不能靠砍掉绿地换车位。附近的机关、学校和商场夜间车位大量空置，建议签订错时共享协议，"
     "晚七时至早七时向周边居民开放，收费不高于小区内部标准。消防通道应当用颜色标明，任何车辆不得占用；"
     "对长期占位的“僵尸车”，由交警、城管和社区联合清理，清理前公告十五天。电动自行车集中充电棚应当远离楼道，"
     "并配备自动断电和灭火装置。"),
    ("加装电梯要算清三笔账。",
     "一是分摊账，各楼层出资比例由本单元住户商定，政府只给参考系数，不代替居民作主；二是维护账，"
     "电费、年检费和大修费从哪里来，应当在开工前写进协议；三是采光账，对一层、二层住户的影响，"
     "要请专业机构测算并公开结果。协商不成的单元，社区应当持续做工作，既不强推，也不放弃；已经装好的电梯，要定期回访，看看当初的约定是否都兑现了。"),
    ("让老人和孩子都有去处。",
     "现有活动场地多被晾晒杂物占用，建议清理后设置座椅、扶手和遮雨棚，地面铺设防滑材料，夜间照明不留死角。"
     "有条件的小区利用闲置用房开办老年食堂和课后看护点，价格公开，接受居民监督。健身器材损坏的，应当在五天内修复，"
     "不能修复的及时拆除，以免伤人。场地旁边应当有饮水点和公共厕所，方便带孩子的家长。"),
    ("改完以后有人管、管得住。",
     "过去有的小区改造不到三年又回到老样子，根子在于没有长效管理。建议改造与物业同步进场，暂时请不起物业的，由街道组织“准物业”，"
     "提供保洁、绿化和门岗三项基本服务。维修资金的收支每季度公布一次，居民随时可以查阅。"
     "对群众反映的问题，应当在十天内答复，答复不满意的，可以要求当面说明。改造以后的第一年，每个季度请居民打一次分，得分低的物业要说明怎样改进。"),
]
CLAUSES = (
    "希望尽快修好楼道里的灯|楼顶漏雨已经好几年了|建议把垃圾房搬到小区北门外|老人上下楼实在不方便|加装电梯的费用应当公开|"
    "一楼住户的采光要有保障|夜间施工影响孩子休息|请把工期写在公告栏里|雨天积水一直没有解决|下水道每到夏天就返味|"
    "消防通道常年被车辆占用|充电棚离居民楼太近了|建议增设一处快递存放点|花坛里的杂草没有人清理|健身器材已经锈坏|"
    "希望保留门口那棵老槐树|改造方案应当先征求住户意见|不要只刷外墙不修管道|旧水管流出来的水发黄|建议同步更换入户水表|"
    "物业收费标准从来没有公示过|维修资金用在哪里应当说清楚|请定期公布收支明细|停车位不够的问题越来越突出|"
    "可以和旁边的学校商量错时停车|外来车辆不应长期停放|路灯太暗容易摔跤|人行道的砖松动了很多|建议铺设防滑的地面|"
    "楼梯扶手应当两侧都装|单元门禁坏了半年没人修|监控探头有的已经不亮|希望多装几个晾衣架|不要把绿地改成停车场|"
    "孩子放学以后没有地方玩|建议利用空置的锅炉房|办一个社区食堂会受欢迎|饭菜价格要让老人吃得起|社区医生每周来一次就好了|"
    "公交站离小区西门太远|建议在路口加一条斑马线|早晚高峰车辆进出困难|请交警部门实地看一看|道闸系统经常识别错误|"
    "垃圾分类的指导应当耐心一些|厨余垃圾桶清运不及时|建议夏天每天清运两次|蚊虫太多希望定期消杀|流浪猫的问题也需要妥善处理|"
    "宠物粪便应当由主人清理|装修垃圾随意堆放影响通行|空调外机滴水打湿行人|阳台违章搭建存在隐患|楼道堆放的旧家具应当清走|"
    "电线私拉乱接十分危险|老旧线路请尽快更换|燃气管道外壁已经生锈|希望每年检查一次|暖气不热的住户不在少数|供暖前应当提前试水|"
    "建议把改造范围扩大到附近三栋楼|我们单元全体住户都同意|尽量一次施工到位|不要反复开挖路面|施工围挡要留出安全通道|"
    "工人进出应当佩戴证件|材料检验结果可以让居民代表看|质量保修期写进合同|完工以后请居民一起验收|有问题应当及时返工|"
    "答复意见请写明理由|不采纳的也要说清楚原因|希望以后多听听我们的想法|网上填表对老人来说太难|建议在社区设一个意见箱|"
    "热线电话经常占线|感谢工作人员上门了解情况|这次征集意见的做法很好|请把结果张贴在每个单元门口|期待早日看到变化"
).split("|")
CHANNELS = ["网上", "电话", "来信", "座谈会"]
ORDINALS = "一二三四五六"


class Suggestion:
    """One point that somebody made."""

    def __init__(self, number, month, day, channel, text):
        self.number, self.month, self.day, self.channel, self.text = number, month, day, channel, text

    @property
    def head(self):
        return f"建议第{self.number}号　2031年{self.month}月{self.day}日　{self.channel}"


def suggestions(count):
    """The first `count` of an endless list."""
    random_ = random.Random(20310308)
    for number in range(1, count + 1):
        wanted = round(30 * 10 ** random_.random())
        text = ""
        while len(text) < wanted:
            clause = random_.choice(CLAUSES)
            if len(text) + len(clause) + 1 > 300:
                break
            chance = random_.random()
            text += clause + ("，" if chance < 0.66 else "。" if chance < 0.93 else "；")
        day = random_.randrange(32)
        month, day = (3, 8 + day) if day < 24 else (4, day - 23)
        yield Suggestion(number, month, day, random_.choice(CHANNELS), text[:-1] + "。")


def paragraphs(count):
    """All paragraphs in the order of the pages: the title, the text, and where there are suggestions the appendix."""
    yield TITLE
    yield LEAD
    for ordinal, (heading, text) in zip(ORDINALS, GROUPS):
        yield f"{ordinal}、{heading}{text}"
    if count:
        yield "附件：" + APPENDIX
        for suggestion in suggestions(count):
            yield suggestion.head
            yield suggestion.text


def write_campaign(folder, count, **fields):
    """The folder that `huizong` reads; `fields` are further lines of campaign.yaml."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["huizong: 1", "status: final", f"title: {TITLE}", "issuer: {name: 澄江区城市更新局, short: 区城市更新局}",
             *(f"{name}: {value}" for name, value in fields.items()), "lead: |", f"  {LEAD}", "groups:"]
    for number, (heading, text) in enumerate(GROUPS, 1):
        lines += [f"  - id: g{number}", "    run_in: true", f"    heading: {heading}", "    summary: |", f"      {text}"]
    if count:
        lines += ["publish: texts"]
        with open(folder / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "received", "consent", "channel", "text"])
            for suggestion in suggestions(count):
                writer.writerow([
                    suggestion.number, f"2031-{suggestion.month:02}-{suggestion.day:02}", "是", suggestion.channel,
                    suggestion.text])
    (folder / "campaign.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def write_text(path, count):
    """One paragraph a line."""
    with open(path, "w", encoding="utf-8") as file:
        for paragraph in paragraphs(count):
            file.write(paragraph + "\n")
    return path


def write_job(path, count):
    """The same as JSON."""
    job = {
        "title": TITLE, "lead": LEAD, "appendix": "附件：" + APPENDIX,
        "items": [[f"{ordinal}、{heading}", text] for ordinal, (heading, text) in zip(ORDINALS, GROUPS)],
        "suggestions": [{"head": one.head, "text": one.text} for one in suggestions(count)],
    }
    path.write_text(json.dumps(job, ensure_ascii=False), "utf-8")
    return path
