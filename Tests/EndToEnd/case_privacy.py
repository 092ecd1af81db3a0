"""Personal data: what is found in many texts, and that none of it is in any byte of what is published."""
import collections

import leaks
import personal_texts
from support import *

COUNT, SEED = 20000, 20200517
CAMPAIGN = """huizong: 1
status: draft
issuer: {name: 某市某区某某局, short: 区某某局}
topic: 如何改进某项工作
kind: summary
window: {from: 2020-05-17, to: 2020-06-17}
channels: [网上]
publish: summary
groups: [{id: a, heading: 甲。, summary: 乙。}]
"""


def mask_log(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def found_in(folder, texts):
    """Build a campaign of the texts and give what the log says was masked, by the number of the text."""
    folder.mkdir()
    (folder / "campaign.yaml").write_text(CAMPAIGN, "utf-8")
    with open(folder / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "consent", "group", "text"])
        for number, (text, _) in enumerate(texts):
            writer.writerow([f"t{number}", "是", "a", text])
    run("build", folder, "-o", folder / "out", "--internal")
    found = collections.defaultdict(list)
    for line in mask_log(folder / "out/mask-log.csv"):
        found[int(line["编号"][1:])].append((line["类别"], int(line["起"]) - 1, int(line["止"]), line["规则"], line["处理"]))
    return found


def judge(texts, found):
    """Recall by kind of item, precision by kind of finding, and the misses."""
    hits, all_items, right, all_found, misses = (collections.Counter() for _ in range(5))
    wrong = []
    for number, (text, items) in enumerate(texts):
        masked = [f for f in found[number] if f[4] == "已遮盖"]
        covered = {at for f in masked for at in range(f[1], f[2])}
        for kind, start, end in items:
            all_items[kind] += 1
            if all(at in covered or not text[at].isalnum() for at in range(start, end)):
                hits[kind] += 1
            else:
                wrong.append(("missed", kind, text[max(0, start - 12):start] + "【" + text[start:end] + "】" + text[end:end + 8]))
        known = {at for _, start, end in items for at in range(start, end)}
        for kind, start, end, rule, _ in masked:
            all_found[kind] += 1
            if any(at in known for at in range(start, end)):
                right[kind] += 1
            else:
                wrong.append(("invented", kind, rule + " " + text[max(0, start - 12):start] + "【" + text[start:end] + "】" + text[end:end + 8]))
    return hits, all_items, right, all_found, wrong


def test_twenty_thousand_texts(folder):
    texts = personal_texts.texts(COUNT, SEED)
    hits, items, right, findings, wrong = judge(texts, found_in(folder / "c", texts))
    examples = "\n".join(map(str, wrong[:12]))
    if os.environ.get("HUIZONG_SHOW"):
        for line in wrong[:int(os.environ["HUIZONG_SHOW"])]:
            print(line)
        for kind in items:
            print(kind, items[kind], f"recall {hits[kind] / items[kind]:.4f}", f"precision {right[kind] / max(1, findings[kind]):.4f}", findings[kind])
    expect(set(items) == set(personal_texts.ITEMS) and min(items.values()) >= 1000, f"too few items: {items}")
    for kind in items:
        expect(hits[kind] >= 0.995 * items[kind], f"{kind}: recall {hits[kind]} of {items[kind]}\n{examples}")
    for kind in findings:
        expect(right[kind] >= 0.99 * findings[kind], f"{kind}: precision {right[kind]} of {findings[kind]}\n{examples}")
    expect(sum(hits.values()) >= 0.995 * sum(items.values()), f"recall {sum(hits.values())} of {sum(items.values())}")
    expect(sum(right.values()) >= 0.99 * sum(findings.values()), f"precision {sum(right.values())} of {sum(findings.values())}")


# Sentences written by hand, with what may not remain and what has to.
SENTENCES = [
    ('投诉人姓名张伟 电话 186 1111 2222', ['张伟', '186 1111 2222'], []),
    ('本人李秀英（身份证11010519491231002X）', ['李秀英', '11010519491231002X'], []),
    ('联系电话：0551－62345678／13966667777', ['62345678', '13966667777'], []),
    ('咨询电话0551-62345678（区教育局）', [], ['0551-62345678']),
    ('请与王女士联系13966667777', ['13966667777'], ['王女士']),
    ('邻居刘大爷13966667777也可以作证', ['13966667777'], []),
    ('我家在滨河花园7号楼2单元1101，楼上住户是赵明亮', ['2单元1101', '赵明亮'], []),
    ('我们单位在长江路88号，旁边就是地铁2号线', ['88号'], ['2号线']),
    ('长江路88号门前积水', ['88号'], []),
    ('微信 zhangsan_2020 ，QQ 邮箱 12345678@qq.com', ['zhangsan_2020', '12345678@qq.com'], []),
    ('加我v：abc123456', ['abc123456'], []),
    ('车牌号为皖A·D12345的车', ['D12345'], []),
    ('皖A12345占道、皖B5K678乱停', ['A12345', 'B5K678'], []),
    ('2020年5月17日上午9:30在12345热线登记，工单号20200517093000123456', [], ['20200517093000123456', '12345热线']),
    ('国务院令第713号、GB/T 9704-2012', [], ['713', '9704-2012']),
    ('统一社会信用代码91110108MA01ABCDE2', [], ['91110108MA01ABCDE2']),
    ('打电话给镇政府0555-6789012没人接', [], ['0555-6789012']),
    ('我的电话0555-6789012，打不通就打13855556666', ['0555-6789012', '13855556666'], []),
    ('经办人：王芳；联系电话：0555-6789012', [], ['王芳', '0555-6789012']),
    ('手机号一三八', [], ['一三八']),
    ('高峰期排队，黄山路口堵车，金融街也堵', [], ['高峰期', '黄山路口', '金融街']),
    ('本人周一到周五上班，任何时间可以联系', [], ['本人周一', '任何时间']),
    ('我是常年在外务工人员，方便的话请回复', [], ['常年在外', '方便']),
    ('我是一名高中生，和同学一起反映', [], ['高中生']),
    ('居民高度关注，市民普遍反映，业主强烈要求，业主方认为', [], ['居民高度', '市民普遍', '业主强烈', '业主方']),
    ('村民万分感谢，群众严重不满，市民何时能用上，家长金女士说', [], ['村民万分', '群众严重', '市民何时', '金女士']),
    ('申请人路途遥远，居民安全受影响，市民文明素质，业主温馨提示，学生安全', [], ['申请人路途', '居民安全', '市民文明', '业主温馨', '学生安全']),
    ('市民程序员小李；业主代表；住户平均年龄；居民方便；孩子安全，老伴康复', [], ['业主代表', '住户平均', '居民方便', '孩子安全']),
    ('联系人不在；联系人空缺，联系人应写明；姓名不详；签名无效；署名权', [], ['联系人不在', '姓名不详', '签名无效', '署名权']),
    ('母亲常常生病，父亲安葬在老家，儿子高考，女儿上学，丈夫毛躁', [], ['父亲安葬', '儿子高考', '女儿上学']),
    ('市民朱晓明来电反映：小区路灯不亮', ['朱晓明'], []),
    ('举报人许志强(13700001111)', ['许志强', '13700001111'], []),
    ('此致\n敬礼！\n王建军\n2020年5月20日', ['王建军'], []),
    ('反馈人：马晓云，电话：021-6234 5678', ['马晓云', '6234 5678'], []),
    ('聯絡人：陳大文 電話 9123 4567', ['陳大文', '9123 4567'], []),
    ('我叫司马青衫，身份證A123456(3)', ['司马青衫', 'A123456(3)'], []),
    ('邮箱是 li.ming＠example.com', ['li.ming＠example.com'], []),
    ('电话号码：1 3 8 0 0 1 3 8 0 0 0', ['1 3 8 0 0 1 3 8 0 0 0'], []),
    ('手机13800138000.请回电', ['13800138000'], []),
    ('tel：13800138000/13900139000', ['13800138000', '13900139000'], []),
    ('(138)0013-8000', ['0013-8000'], []),
    ('＋８６１３８００１３８０００', ['１３８００１３８０００'], []),
    ('住址是幸福路１２号３栋４０２室', ['１２号３栋４０２室'], []),
    ('家住朝阳区建国门外大街甲6号华润公寓12层1205', ['甲6号'], []),
    ('住解放街道和平社区3组45号', ['45号'], []),
    ('第3条第45号文件，附件12号，见5号楼公示栏', [], ['第45号文件', '附件12号', '5号楼公示栏']),
    ('二环路东段12号桥墩开裂，3号井盖丢失', [], ['3号井盖']),
    ('投资估算13800138000元，涉及面积13800平方米', [], ['13800138000元']),
    ('学号20191234567，准考证号13912345678901', [], ['20191234567', '13912345678901']),
]


def test_sentences_by_hand(folder):
    """What a table of kinds does not show: several at once, words that begin as names do, numbers of things."""
    campaign = write_campaign(folder / "c", CAMPAIGN.replace("publish: summary", "publish: texts"))
    with open(campaign / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "consent", "group", "text"])
        writer.writerows([f"t{number}", "是", "a", text] for number, (text, _, _) in enumerate(SENTENCES))
    run("tally", campaign, "-o", folder / "t.xlsx", "--csv", folder / "csv")
    with open(folder / "csv/意见.csv", encoding="utf-8-sig", newline="") as file:
        shown = [row["内容"] for row in csv.DictReader(file)]
    for (text, gone, kept), words in zip(SENTENCES, shown, strict=True):
        for part in gone:
            expect(part not in words, f"{part!r} remains in {words!r}")
        for part in kept:
            expect(part in words, f"{part!r} is lost from {words!r}")


# Leaks.

PUBLISHED = """huizong: 1
status: draft
title: 关于某事意见建议征集情况的反馈
issuer: {name: 某市某区某某局, short: 区某某局}
topic: 如何改进某项工作
kind: %s
window: {from: 2020-05-17, to: 2020-06-17}
publish: texts
index: true
public_columns: [district, name, contact, pseudonym, submitter_kind, position, handler, replied, 备注栏]
masking: {key: ../key, names: %s}
url: https://example.org/result/20200618
date: 2020-06-18
groups:
  - {id: a, heading: 关于道路的意见。, summary: 增设路灯。, disposition: 采纳, reason: 已安排。}
questions:
  - {id: q, text: 您是谁？, type: single, column: Q1}
annexes: [{title: 意见采纳情况汇总表, table: rows}]
closing: 感谢。
"""
HEADS = ["id", "submission", "received", "channel", "district", "name", "contact", "submitter_kind", "position", "consent", "text", "group", "disposition",
         "reason", "handler", "replied", "reply", "note", "备注栏", "内部栏", "Q1"]


def leaking_campaign(folder, kind, names, seed):
    """A campaign whose every column holds personal data somewhere. Gives it with what must not be found (plain), and what must be
    in the internal workbook."""
    r = personal_texts.random.Random(seed)
    campaign = folder / "campaign"
    campaign.mkdir(parents=True)
    (folder / "key").write_bytes(bytes(range(64)))
    (campaign / "campaign.yaml").write_text(PUBLISHED % (kind, names), "utf-8")
    secrets, inside, rows = set(), set(), []
    outside = []

    def secret(value, whole=True):
        words = leaks.plain(value)
        # Shorter ones stand anywhere by chance.
        if len(words) >= 6:
            secrets.add(words)
            if whole:
                inside.add(words)
        return value

    def mobile(whole=True):
        return secret(personal_texts.mobile(r), whole)

    def words(count):
        text, items = personal_texts.text(r)
        at = 0
        for kind, start, end in items:
            outside.append(text[at:start])
            secret(text[start:end])
            at = end
        outside.append(text[at:])
        return text

    for number in range(1, 61):
        # Names of this length and sort stand nowhere else by chance.
        name = r.choice(["欧阳", "诸葛", "慕容", "令狐"]) + r.choice("磊淼焱鑫垚") + r.choice("骞翀瑨玥昕")
        secrets.add(name)
        own = mobile()
        row = dict.fromkeys(HEADS, "")
        row.update(id=f"t{number}", received="2020-05-20", channel="网上", district=f"第{number % 4}街道", name=name, contact=own, submitter_kind="个人", position="支持",
                   consent="是" if number % 6 else "否", text=words(number) + f"\n{name}留言，{own}。", group="a", disposition="采纳",
                   reason=f"已电话告知{mobile()}来电人{name}。", handler="区城管局", replied="2020-06-01", reply=f"您的号码{mobile()}已登记，{name}您好。",
                   note="内部" + mobile(), 备注栏="加微信 " + secret("wxid" + personal_texts.digits(r, 6)) + " 或 " + mobile(), 内部栏=mobile(), Q1=r.choice(["甲", "乙"]))
        secrets.add(leaks.plain(name))
        inside.add(leaks.plain(name))
        rows.append(row)
    # What got into the wrong columns.
    rows[0]["id"] = mobile(False)
    rows[1]["channel"] = "电话" + mobile(False)
    rows[2]["district"] = secret(personal_texts.mainland_id(r), False)
    rows[3]["group"] = "我叫欧阳淼淼" + mobile(False)
    rows[4]["disposition"] = "已转" + mobile(False)
    rows[5]["received"] = mobile(False)
    rows[6]["submitter_kind"] = "身份证" + secret(personal_texts.mainland_id(r), False)
    rows[7]["position"] = secret(personal_texts.email(r), False)
    rows[8]["handler"] = "张某" + mobile(False)
    rows[9]["replied"] = "见" + mobile()
    rows[10]["Q1"] = "我是" + mobile(False)
    rows[11]["consent"] = mobile(False)
    rows[12]["备注栏"] += " " + secret(personal_texts.card(r))
    with open(campaign / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADS)
        writer.writeheader()
        writer.writerows(rows)
    # What stands elsewhere too, as an office's own number or by chance, proves nothing.
    rest = leaks.plain("".join(outside))
    return campaign, {s for s in secrets if s not in rest}, {s for s in inside if s not in rest}


def expect_none(secrets, name, data):
    hits = leaks.found(secrets, name, data)
    expect(not hits, f"{len(hits)} pieces of personal data in {name}: {hits[:5]}")


def test_no_byte_of_a_public_output_holds_personal_data(folder):
    for kind, names, seed in (("report", "stars", 1), ("reply", "mou", 2), ("summary", "whole", 3)):
        campaign, secrets, inside = leaking_campaign(folder / kind, kind, names, seed)
        expect(len(secrets) > 250, f"only {len(secrets)} secrets")
        out, twins = folder / kind / "out", folder / kind / "csv"
        told = [
            run("build", campaign, "-o", out, "--internal", "--csv", twins, "--attach-workbook"),
            run("check", campaign), run("check", campaign, "--json"), run("check", campaign, "--lang", "en"),
            run("tally", campaign, "-o", folder / kind / "t.xlsx", "--json"),
            run("notice", campaign, "-o", folder / kind / "page-%03d.svg", "--json", "--report", folder / kind / "layout.json"),
            run("notice", campaign, "-o", folder / kind / "page-%03d.png", "--pages", "1-2"),
            run("show", out / "notice.pdf"), run("verify", out / "notice.pdf"),
        ]
        for result in told:
            expect_none(secrets, f"standard output of {result.arguments[0]}", result.out)
            expect_none(secrets, f"standard error of {result.arguments[0]}", result.err.encode())
        public = [out / name for name in OUTPUTS] + [folder / kind / "t.xlsx", folder / kind / "layout.json"]
        public += sorted((folder / kind).glob("page-*")) + [path for path in sorted(twins.iterdir()) if path.is_file()]
        # The log of what was masked stays in the office, and quotes nothing all the same.
        public.append(out / "mask-log.csv")
        for path in public:
            expect_none(secrets, path.name, path.read_bytes())
        # The same search finds them where they are.
        missing = inside - {hit for hit, _ in leaks.found(inside, "internal", (out / "tally-internal.xlsx").read_bytes())}
        expect(not missing, f"{len(missing)} of {len(inside)} are not found in the internal workbook, so that the search proves nothing: {sorted(missing)[:5]}")
        internal = b"".join(path.read_bytes() for path in sorted((twins / "internal").glob("*.csv")))
        expect(len(leaks.found(inside, "internal CSV", internal)) == len(inside), "the search finds less in the internal CSV")
        # The texts are there, masked.
        text = bare(tool("pdftotext", "-raw", out / "notice.pdf", "-").stdout.decode())
        expect("****" in text or kind == "summary", f"{kind}: no text was printed")
        expect((out / "mask-log.csv").stat().st_mode & 0o077 == 0, "others can read the log")


def test_the_search_finds_what_a_pdf_holds(folder):
    """An office's own words are not masked: so they show that the search reads PDF, attachments and metadata."""
    campaign = write_campaign(folder / "c", CAMPAIGN.replace("summary: 乙。", "summary: 请拨打13812345678。").replace("issuer: {name: 某市某区某某局", "issuer: {name: 欧阳淼骞之局"))
    run("build", campaign, "-o", folder / "out", "--attach-workbook")
    data = (folder / "out/notice.pdf").read_bytes()
    places = [place for place, text in leaks.texts("notice.pdf", data) if "13812345678" in leaks.plain(text)]
    expect(any(place == "notice.pdf" for place in places), "not in the text of pages")
    expect(any("stream" in place for place in places), "not in an attached file")
    expect(any("xl/" in place for place in places), f"not in the attached workbook: {places}")
    expect({"13812345678", "欧阳淼骞之局"} == {hit for hit, _ in leaks.found({"13812345678", "欧阳淼骞之局"}, "notice.pdf", data)}, "not found")


def test_files_without_heads_are_not_quoted(folder):
    """Where the first row is taken for heads, the message shows it masked."""
    campaign = write_campaign(folder / "c", CAMPAIGN)
    rows = [["欧阳淼骞，我叫欧阳淼骞", "13812345678", "a.b@example.org"], ["诸葛鑫昕", "13912345678", "x"]]
    (campaign / "suggestions.csv").write_text("\n".join(",".join(row) for row in rows) + "\n", "utf-8")
    for more in ([], ["--json"], ["--lang", "en"]):
        result = run("check", campaign, *more, code=(DONE, BAD_INPUT))
        expect_none({"13812345678", "13912345678", "ab@exampleorg", "aabexampleorg"}, "messages", result.out + result.err.encode())
