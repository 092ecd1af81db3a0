"""Texts of citizens with personal data that is known, and with what only looks like it. Everything is invented and made from a seed;
check digits are reckoned here, from the standards, and not by the program under test.

A text is a list of pieces: plain words, items (kind, the words that must be found) and false friends. `texts(count, seed)` gives
pairs of a text and its items as (kind, start, end) in Unicode scalars.
"""
import random

SURNAMES = list("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严")
RARE = list("覃武戴莫孔向汤施牛洪詹翁游葛倪霍康童傅尚甘聂焦耿关兰岳齐梅庄涂祝甄翟柳颜鲁申安俞符裴殷蓝卓辛凌包左吉谷冉屈项阮季祁鲍")
DOUBLE = ["欧阳", "上官", "司马", "诸葛", "皇甫", "司徒", "慕容", "夏侯", "尉迟", "令狐"]
HANT = list("張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸範賈鄒龍賀顧龔嚴錢萬")
GIVEN = list("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅春燕志建国文斌鹏飞宇浩轩雨欣怡晨佳琪梓涵思远博睿子墨诗瑶凯峰辉雪琳倩颖晓东海波俊豪嘉怡俊楠振林泽宏伦毅恒松柏云帆锦程若曦婷慧珍福贵根生秀莲淑贞德")
GIVEN_HANT = list("偉麗強軍艷娟濤傑華蘭紅國鵬飛軒瑤凱輝曉東錦婷慧貞豐")
MINORITY = ["阿不都热依木·买买提", "古丽·艾合买提", "买买提·吐尔逊", "热依汗古丽·吐尔地", "巴特尔·朝鲁", "扎西·次仁"]
WIDE = {c: chr(ord(c) + 0xFEE0) for c in map(chr, range(0x21, 0x7F))}
PROVINCES = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 81, 82, 83]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def digits(r, count):
    return "".join(r.choice("0123456789") for _ in range(count))


def luhn(body):
    """The digit that makes the number right by Luhn."""
    total = 0
    for place, c in enumerate(reversed(body)):
        n = int(c) * (2 if place % 2 == 0 else 1)
        total += n - 9 if n > 9 else n
    return str(-total % 10)


def birthday(r, first=1935, last=2012):
    return f"{r.randint(first, last):04}{r.randint(1, 12):02}{r.randint(1, 28):02}"


def mainland_id(r):
    body = f"{r.choice(PROVINCES)}{digits(r, 4)}{birthday(r)}{digits(r, 3)}"
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11]


def hong_kong_id(r):
    letter, body = r.choice("ABCDEFGHKMPRVYZ"), digits(r, 6)
    values = [36, ord(letter) - 55] + [int(c) for c in body]
    check = -sum(v * w for v, w in zip(values, range(9, 1, -1))) % 11
    return f"{letter}{body}({'A' if check == 10 else check})"


def taiwan_id(r):
    letter = r.choice("ABCDEFGHJKLMNPQRSTUVXYWZIO")
    code = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(letter)
    body = r.choice("12") + digits(r, 7)
    total = code // 10 + code % 10 * 9 + sum(int(c) * w for c, w in zip(body, range(8, 0, -1)))
    return letter + body + str(-total % 10)


def credit_code(r):
    """GB 32100: weights 3^i modulo 31 over an alphabet without I, O, S, V, Z."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = r.choice(["91", "12", "51", "52", "93"]) + f"{r.choice(PROVINCES[:30])}{digits(r, 4)}" + "".join(r.choice(alphabet) for _ in range(9))
    total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + alphabet[-total % 31]


def mobile(r):
    return "1" + r.choice(["30", "31", "35", "36", "37", "38", "39", "47", "50", "51", "52", "57", "58", "59", "66", "70", "71", "76", "77", "78", "80", "82", "86", "87", "88", "89", "91", "98", "99", "49"]) + digits(r, 8)


def card(r):
    prefix, length = r.choice([("62", 19), ("62", 16), ("6222", 19), ("6217", 19), ("4", 16), ("53", 16), ("62", 18), ("9558", 19)])
    body = prefix + digits(r, length - 1 - len(prefix))
    return body + luhn(body)


def plate(r):
    serial = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
    head = r.choice("京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新") + r.choice("ABCDEFGHJKL")
    mark = r.choice(["", "", "·", " "])
    form = r.randrange(5)
    if form == 0:
        return head + mark + r.choice("DF") + r.choice(serial) + digits(r, 4)
    if form == 1:
        return head + mark + digits(r, 5) + r.choice("DF")
    if form == 2:
        return head + mark + digits(r, 4) + r.choice("学警")
    return head + mark + "".join(r.choice(serial) for _ in range(4)) + r.choice("0123456789")


def full_name(r, hant=False):
    given = GIVEN_HANT if hant else GIVEN
    if r.random() < 0.05 and not hant:
        return r.choice(DOUBLE) + "".join(r.choice(given) for _ in range(r.choice([1, 2])))
    surname = r.choice(HANT if hant else SURNAMES)
    return surname + "".join(r.choice(given) for _ in range(r.choice([1, 2, 2, 2])))


def email(r):
    local = "".join(r.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(r.randint(3, 8))) + r.choice(["", digits(r, 3), "_" + digits(r, 2), "." + "xyz"])
    return local + "@" + r.choice(["163.com", "qq.com", "126.com", "gmail.com", "sina.com.cn", "mail.example.org", "example-net.cn"])


def account_name(r):
    return r.choice("abcdefghijklmnopqrstuvwxyz") + "".join(r.choice("abcdefghijklmnopqrstuvwxyz0123456789_") for _ in range(r.randint(6, 12))) + r.choice("0123456789")


def widened(r, text, share=0.08):
    return "".join(WIDE.get(c, "\u3000" if c == " " else c) for c in text) if r.random() < share else text


# Each item: words before, the item, words behind; only the item is what must be found.

def item_id(r):
    form = r.random()
    if form < 0.62:
        value = mainland_id(r)
        value = value.lower() if r.random() < 0.3 else value
        if r.random() < 0.12:
            mark = r.choice([" ", "-"])
            value = value[:6] + mark + value[6:14] + mark + value[14:]
    elif form < 0.72:
        value = f"{r.choice(PROVINCES[:30])}{digits(r, 4)}{r.randint(30, 99)}{r.randint(1, 12):02}{r.randint(1, 28):02}{digits(r, 3)}"
        return r.choice(["老身份证", "身份证号：", "证件号", "身份证是"]), widened(r, value), r.choice(["，请查。", "", "。"])
    elif form < 0.86:
        value = hong_kong_id(r)
        return r.choice(["香港身份证", "香港身份證號碼：", "身份證", "本人（", "HKID "]), widened(r, value), r.choice(["", "。", "，"])
    else:
        value = taiwan_id(r)
        return r.choice(["身分證字號", "台湾身份证号", "統一編號（個人）", "我的ID是", "证号："]), value, r.choice(["", "。", "，住台北"])
    return r.choice(["身份证", "身份证号：", "身份證號碼", "证件号码为", "公民身份号码", "我的身份证号是", "", "（", "ID:", "身份证号码\n"]), widened(r, value), r.choice(["", "。", "，请核实", "）", "；", "\n", "的户主", "？"])


def item_mobile(r):
    value = mobile(r)
    mark = r.choice(["-", " ", ".", "\u2014", " - "])
    form = r.random()
    if form < 0.30:
        value = value[:3] + mark + value[3:7] + mark + value[7:]
    elif form < 0.36:
        value = value[:3] + mark + value[3:]
    elif form < 0.44:
        value = r.choice(["+86", "+86 ", "86-", "+86-", "0086-", "(+86)"]).replace("(", "").replace(")", " ") + value
    elif form < 0.47:
        value = " ".join(value)
    elif form < 0.52:
        value = r.choice(["09" + digits(r, 2) + "-" + digits(r, 3) + "-" + digits(r, 3), "+886 9" + digits(r, 2) + " " + digits(r, 3) + " " + digits(r, 3)])
    elif form < 0.57:
        value = r.choice(["+852 ", "+852-", "+853 6", "00852 "]) + r.choice("569") + digits(r, 3) + " " + digits(r, 4)
        value = value.replace("+853 66", "+853 6")
    return (r.choice(["电话", "手机：", "手机号", "联系电话是", "请打", "回电", "", "tel:", "Tel ", "(", "微信同手机", "致电", "聯絡電話：", "号码", "我的", "电话/微信：", "电话\n"]),
            widened(r, value), r.choice(["", "。", "，谢谢", "（微信同号）", ")", "联系我", "\n", "！", "随时", "先生", "、"]))


def item_landline(r):
    code = r.choice(["010", "021", "022", "023", "027", "028"] + [f"0{r.randint(3, 9)}{digits(r, 2)}" for _ in range(6)])
    local = r.choice("23456789") + digits(r, r.choice([6, 7]))
    form = r.random()
    if form < 0.2:
        before, value = r.choice(["家里电话", "座机：", "我家座机", "电话是", "固话"]), local
    elif form < 0.3:
        before, value = r.choice(["电话（", "座机("]), code + r.choice([")", "）"]) + local
    else:
        before, value = r.choice(["电话", "座机：", "家里电话", "", "打我", "我家", "回电"]), code + r.choice(["-", " ", "", "\u2014"]) + local
    if r.random() < 0.25:
        value += r.choice(["转", "-", "转分机", "分机", "轉", " ext. "]) + digits(r, r.choice([2, 3, 4]))
    return before, widened(r, value), r.choice(["。", "，", "\n", "；晚上在家", ""])


def item_card(r):
    value = card(r)
    if r.random() < 0.4:
        mark = r.choice([" ", "-"])
        value = mark.join(value[i:i + 4] for i in range(0, len(value), 4))
    return r.choice(["卡号", "银行卡：", "退款请打到", "工资卡号是", "账号", "我的卡", "银行卡号\n"]), widened(r, value), r.choice(["", "。", "，工行", "（开户行某支行）", "\n"])


def item_plate(r):
    return r.choice(["车牌", "我的车", "", "一辆", "车号：", "車牌", "停着", "号牌为"]), widened(r, plate(r)), r.choice(["", "。", "被贴条", "，请查", "的车主", "\n", "占道"])


def item_email(r):
    return r.choice(["邮箱", "发到", "email: ", "请回复至", "电子邮箱：", "E-mail:", "", "（"]), widened(r, email(r)), r.choice(["。", "，", "", "）", "谢谢", "\n", " 即可"])


def item_account(r):
    form = r.random()
    if form < 0.6:
        return r.choice(["微信", "微信号：", "微信号", "加我微信", "VX:", "wx ", "WeChat: ", "vx：", "微信是", "V信", "薇信", "微信ID:"]), widened(r, account_name(r)), r.choice(["", "。", "，", "\n", "聊"])
    return r.choice(["QQ", "QQ：", "qq ", "QQ号", "加QQ", "扣扣", "QQ号码是"]), widened(r, r.choice("123456789") + digits(r, r.randint(5, 9))), r.choice(["", "。", "，", "\n", "找我"])


def item_name(r):
    form = r.random()
    if form < 0.12:
        return r.choice(["我叫", "姓名：", "聯絡人：", "聯繫人：", "署名："]), full_name(r, hant=True), r.choice(["，", "。", "\n", "，住在"])
    if form < 0.17:
        return r.choice(["我叫", "姓名：", "联系人："]), r.choice(MINORITY), r.choice(["，", "。", "\n"])
    if form < 0.27:
        name = full_name(r)
        return r.choice(["姓名：", "联系人：", "反映人："]), name if len(name) != 2 else name[0] + r.choice(["", " ", "\u3000"]) + name[1], r.choice(["\n", "。", " ", "（先生）"])
    if form < 0.42:
        return r.choice(["本人", "我是", "市民", "居民", "村民", "业主"]), full_name(r), r.choice(["，", "。", "，今年五十岁", "（退休）", "："])
    if form < 0.52:
        return r.choice(["请", "感谢", "。找", "，和"]), full_name(r), r.choice(["先生", "女士", "同志"])
    if form < 0.60:
        return r.choice(["姓名:", "留言人：", "投诉人：", "申请人："]), r.choice(RARE) + r.choice(GIVEN) + r.choice(["", r.choice(GIVEN)]), r.choice(["。", "\n", "，", "；"])
    return (r.choice(["我叫", "姓名：", "姓名:", "联系人：", "联系人", "署名：", "我的名字叫", "反映人：", "投诉人：", "建议人：", "来信人：", "联系人（", "我叫做".replace("做", ""), "留言人：", "联系人是", "姓名\n"]),
            full_name(r), r.choice(["，", "。", "\n", "，电话见后", "；", "）", "、"]))


def item_passport(r):
    value = r.choice(["E" + digits(r, 8), "G" + digits(r, 8), "E" + r.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") + digits(r, 7)])
    return r.choice(["护照", "护照号：", "護照號碼", "持", "证件"]), widened(r, value), r.choice(["", "。", "，", "入境"])


def item_permit(r):
    form = r.random()
    if form < 0.5:
        return r.choice(["回乡证", "通行证号", "港澳通行证", "回鄉證：", "證件號碼"]), r.choice("HM") + digits(r, r.choice([8, 10])), r.choice(["", "。", "，"])
    if form < 0.75:
        return r.choice(["台胞证", "台胞证号：", "台胞證"]), digits(r, 8), r.choice(["", "。", "，"])
    return r.choice(["往来港澳通行证", "通行证："]), r.choice(["C" + digits(r, 8), "C" + r.choice("ABCDEFGH") + digits(r, 7)]), r.choice(["。", "，"])


def item_address(r):
    road = r.choice(["幸福", "人民", "解放", "中山", "文化", "建设", "长江", "青年", "和平", "朝阳", "东风"]) + r.choice(["路", "街", "大道", "巷", "东路", "北街", "里", "胡同"])
    estate = r.choice(["阳光", "锦绣", "翠湖", "金色", "丽景", "春江", "书香"]) + r.choice(["小区", "花园", "家园", "苑", "公寓", "新村"])
    tail = r.choice(["", f"{r.randint(1, 30)}栋{r.randint(1, 4)}单元{r.randint(1, 32)}0{r.randint(1, 4)}室", f"{r.randint(1, 6)}单元{r.randint(2, 18)}0{r.randint(1, 4)}", f"院{r.randint(1, 9)}号楼{r.randint(1, 4)}单元{r.randint(1, 18)}0{r.randint(1, 4)}室", f"之{r.randint(1, 9)}"])
    form = r.random()
    if form < 0.5:
        number = f"{r.randint(1, 999)}" if r.random() < 0.85 else r.choice(["十二", "三十五", "八", "一百零二"])
        before, value = road, number + "号" + (tail if not tail.startswith("之") else tail)
    elif form < 0.6:
        before, value = road.replace("东风", "東風") + r.choice(["", "三段", "一段"]), f"{r.randint(1, 300)}號{r.randint(2, 20)}樓之{r.randint(1, 9)}"
    elif form < 0.9:
        before = estate
        value = r.choice([f"{r.randint(1, 40)}栋{r.randint(1, 4)}单元{r.randint(1, 32)}0{r.randint(1, 4)}室", f"{r.randint(1, 40)}号楼{r.randint(1, 4)}单元{r.randint(2, 30)}0{r.randint(1, 4)}",
                          f"{r.randint(1, 40)}幢{r.randint(1, 30)}0{r.randint(1, 4)}室", f"{r.randint(1, 40)}-{r.randint(1, 4)}-{r.randint(1, 30)}0{r.randint(1, 4)}", f"{r.choice('ABC')}座{r.randint(1, 30)}0{r.randint(1, 4)}室"])
    else:
        before, value = r.choice(["李家", "王家", "上", "新"]) + r.choice(["村", "屯", "庄"]), f"{r.randint(1, 200)}号"
    return r.choice(["我家住", "住在", "住址：", "家住", "地址", "我住在", "本人现住", "家在", "户籍地"]) + before, widened(r, value), r.choice(["。", "，", "\n", "，楼上漏水", ""])


ITEMS = {
    "身份证件号码": item_id, "手机号码": item_mobile, "固定电话": item_landline, "银行卡号": item_card, "车牌号": item_plate, "电子邮箱": item_email,
    "网络账号": item_account, "姓名": item_name, "护照号码": item_passport, "通行证号码": item_permit, "门牌住址": item_address,
}


def friend(r):
    year, month, day = r.randint(1998, 2025), r.randint(1, 12), r.randint(1, 28)
    area = f"0{r.randint(3, 9)}{digits(r, 2)}"
    office = r.choice(["区城管局", "市教育局", "街道办事处", "园林绿化中心", "镇政府", "便民服务大厅", "县水利局办公室", "派出所"])
    return r.choice([
        lambda: f"{r.choice(['某民宗', '国办发', '某政办函'])}{r.choice(['〔', '['])}{year}{r.choice(['〕', ']'])}{r.randint(1, 300)}号",
        lambda: f"{r.choice(['请拨打', '打了', '拨'])}{r.choice(['12345', '12339', '110', '96333', '12348', '95598', '10086'])}{r.choice(['热线', '', '没人接'])}",
        lambda: f"{r.choice(['客服', '热线', '电话'])}{r.choice(['400', '800'])}{r.choice(['-', ''])}{digits(r, 3)}{r.choice(['-', ''])}{digits(r, 4)}",
        lambda: f"{r.choice(['邮编', '邮政编码：'])}{r.randint(100000, 860000)}",
        lambda: f"{year}年{month}月{day}日",
        lambda: f"{year}{month:02}{day:02}", lambda: f"{year}-{month:02}-{day:02} {r.randint(0, 23):02}:{r.randint(0, 59):02}",
        lambda: f"{year}.{month}.{day}至{year + 1}.{month}.{day}",
        lambda: f"统一社会信用代码{r.choice(['', '：'])}{credit_code(r)}", lambda: f"某公司（{credit_code(r)}）",
        lambda: f"{r.choice(['经办人', '承办人', '经办民警'])}：{full_name(r)}，{r.choice(['电话', '联系电话：'])}{area}-{digits(r, 7)}",
        lambda: f"{office}{r.choice(['电话', '联系电话：', '咨询电话', '办公电话是', '值班电话：', '监督电话'])}{area}-{r.choice('2345678')}{digits(r, 6)}",
        lambda: f"档号{r.choice(['', '：'])}J{digits(r, 3)}-WS·{year}-D{r.choice(['10', '30'])}-{r.choice(['BGS', 'YWK'])}-{digits(r, 4)}",
        lambda: f"http{r.choice(['', 's'])}://www.example.org/t/{digits(r, r.choice([8, 11, 15, 18]))}/a{mobile(r)}.html ",
        lambda: f"见example.gov.cn/art/{year}/{month}/{day}/art_{digits(r, 5)}_{digits(r, 7)}.html ",
        lambda: f"投资{mobile(r)}元", lambda: f"共{digits(r, 2).lstrip('0') or 1}万{digits(r, 4)}人次", lambda: f"占{r.randint(1, 99)}.{r.randint(0, 99)}%",
        lambda: f"{r.choice(['订单号', '运单号：', '流水号', '受理编号', '工单号：', '合同编号'])}{digits(r, r.choice([11, 12, 14, 16, 18, 20]))}",
        lambda: f"{r.choice(['订单编号', '快递单号'])}{mobile(r)}", lambda: f"第{digits(r, 20)}号",
        lambda: f"{r.choice(['地铁', '轨道'])}{r.randint(1, 18)}号线", lambda: f"{r.randint(1, 999)}路公交", lambda: f"{r.randint(1, 9)}号楼的电梯",
        lambda: f"GB/T {digits(r, 4)}-{year}", lambda: f"{r.choice(['第', '依据第'])}{r.choice('一二三四五')}条第{r.choice('一二三')}款", lambda: f"IP {r.randint(1, 223)}.{r.randint(0, 255)}.{r.randint(0, 255)}.{r.randint(1, 254)}",
        lambda: f"{r.choice(['微信群', 'QQ群', '微信公众号', '微信小程序', '微信支付'])}{r.choice(['里说', '通知', '看到', '发布', '推送'])}", lambda: f"QQ群{digits(r, 9)}",
        lambda: f"ISBN 978-7-{digits(r, 3)}-{digits(r, 5)}-{digits(r, 1)}", lambda: f"条码690{digits(r, 10)}", lambda: f"圆周率3.1415926535897",
        lambda: r.choice(["本人认为", "本人于去年提过", "本人曾经", "本人高度赞成", "本人白天上班", "我是一名教师", "我是程序员，", "我是江苏人，", "我是顾客，", "本人周末在家，", "本人许多年来", "我是党员，", "本人马上要退休，", "我是老住户，"]),
        lambda: r.choice(["联系人民政府", "姓名权", "申请人数不足", "反映人数众多", "投诉人员较多", "申请人应当", "联系人不在", "居民小区", "市民中心", "业主委员会", "市民反映", "居民王府井附近", "村民小组", "业主大会"]),
        lambda: r.choice(["王先生", "李女士", "张师傅", "陈老师"]) + "说", lambda: r.choice(["黄河路", "高新区", "金银湖", "唐山", "石景山", "马路边", "安全出口", "方便群众", "江北新区", "白云山"]),
        lambda: r.choice(["京东买的", "沪宁高速", "粤港澳大湾区", "川A限行", "京G开头", "津滨大道", "苏B牌照"]), lambda: f"G{r.randint(1000, 9999)}次", lambda: f"型号E{digits(r, 8)}", lambda: f"编号H{digits(r, 8)}",
        lambda: f"{r.randint(1, 9)}栋楼", lambda: f"{r.randint(100, 999)}会议室", lambda: f"公园{r.randint(1, 4)}号门", lambda: f"第{r.randint(1, 40)}号提案", lambda: f"{r.randint(1, 12)}个小区{r.randint(100, 900)}户",
        lambda: f"邮箱{r.choice(['zfxxgk', 'jyj', 'yjzj'])}@{r.choice(['abc', 'xyq'])}.gov.cn", lambda: "@所有人", lambda: f"版本{r.randint(1, 9)}.{r.randint(0, 9)}.{r.randint(0, 99)}",
        lambda: f"{r.randint(6, 9)}点{r.randint(10, 59)}分到{r.randint(17, 22)}:{r.randint(10, 59)}", lambda: f"面积{r.randint(50, 200)}.{r.randint(1, 99):02}平方米", lambda: f"区划代码{r.choice(PROVINCES[:30])}{digits(r, 10)}",
        lambda: f"航班CA{digits(r, 4)}", lambda: f"{year}年第{digits(r, 4)}期", lambda: f"{digits(r, 3)},{digits(r, 3)},{digits(r, 3)}元", lambda: f"不动产权证第{digits(r, 8)}号",
    ])()


CLAUSES = """建议在路口增设路灯 老小区停车难的问题一直没有解决 希望多开几班公交 垃圾分类桶离楼太近 请加强噪声管理 征求意见稿第八条写得太笼统 广场舞夜里太吵 孩子上学要绕很远
人行道被电动车占满 建議增設無障礙坡道 希望公开办理进度 河道里有异味 树枝挡住了红绿灯 养老服务点离家太远 网上办事的页面打不开 建议延长图书馆开放时间
雨天积水很深 充电桩总是坏的 快递车逆行 健身器材年久失修 物业费的标准不透明 建议每季度开一次座谈会 盲道被花坛截断 夜间施工影响休息 学校门口没有斑马线""".split()
MARKS = ["，", "。", "；", "！", "\n", "，", "。", " ", "、", "。\n"]


def text(r):
    pieces = []
    for _ in range(r.choice([1, 2, 2, 3, 4])):
        pieces.append((None, r.choice(CLAUSES) + r.choice(MARKS)))
    for _ in range(r.choice([0, 1, 1, 1, 2, 3])):
        kind = r.choice(list(ITEMS))
        before, value, behind = ITEMS[kind](r)
        pieces.insert(r.randint(0, len(pieces)), [(None, before), (kind, value), (None, behind), (None, r.choice(["，", "。", "\n", "；"]))])
    for _ in range(r.choice([0, 0, 1, 1, 2])):
        pieces.insert(r.randint(0, len(pieces)), (None, friend(r) + r.choice(["，", "。", "\n", "；", "。"])))
    written, items = "", []
    for piece in pieces:
        for kind, words in piece if isinstance(piece, list) else [piece]:
            if kind:
                items.append((kind, len(written), len(written) + len(words)))
            written += words
    return written.rstrip("\n ") if not items or items[-1][2] < len(written.rstrip("\n ")) else written, items


def texts(count, seed):
    r = random.Random(seed)
    return [text(r) for _ in range(count)]
