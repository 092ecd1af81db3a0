"""Letters that say the same: found, measured, counted and never published. Similarities are computed here anew from the
definition in docs/duplicates.md, in Python, pair by pair."""
import random
import re
import unicodedata
import zipfile
import zlib

import openpyxl

from support import *

CLAUSES = [
    "建议在公园东门增设路灯和长椅", "希望延长晚间开放的时间", "请把健身步道的路面修平", "儿童游乐设施应当每月检查一次", "不赞成在湖边新建停车场",
    "垃圾桶太少而且清运不及时", "应当给遛狗的人划出专门的地方", "夜里跳舞的音响声音太大影响休息", "厕所的标识不清楚老人找不到", "请在方案里写明资金从哪里来",
    "树木修剪要避开鸟类繁殖的季节", "入口的台阶应当改成坡道方便轮椅", "周边道路早晚高峰十分拥堵", "建议公开每一次招标的结果", "希望保留原有的百年樟树",
]
GREETINGS = ["尊敬的领导：", "您好！", "各位工作人员辛苦了，", ""]
YAML = "issuer: {name: 某市某区园林局}\ntopic: 公园改造\nwindow: {from: 2024-05-06, to: 2024-06-06}\n"


def folded(text):
    return [c for c in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(c)[0] in "LN"]


def shingles(text):
    kept = folded(text)
    return {tuple(kept[at:at + 3]) for at in range(len(kept) - 2)}


def similarity(one, other):
    one, other = shingles(one), shingles(other)
    return len(one & other) * 10_000 // len(one | other) if one | other else 0


def letters(count, seed):
    """Texts of which some are one letter with changes; the number of the letter of each, None for those of one hand."""
    rng = random.Random(seed)
    bases = ["，".join(rng.sample(CLAUSES, 5)) + "。" for _ in range(8)]
    made = []
    for _ in range(count):
        if rng.random() < 0.3:
            made.append((None, "".join(chr(rng.randrange(0x4E00, 0x9000)) for _ in range(rng.randrange(20, 90)))))
            continue
        base = rng.randrange(len(bases))
        text = bases[base]
        for _ in range(rng.randrange(3)):
            kind = rng.randrange(5)
            at = rng.randrange(len(text))
            if kind == 0:
                text = rng.choice(GREETINGS) + text
            elif kind == 1:
                text += "我住在附近。"
            elif kind == 2:
                text = text[:at] + chr(rng.randrange(0x4E00, 0x9000)) + text[at + 1:]
            elif kind == 3:
                text = text.replace("，", ", ").replace("。", ".")
            else:
                text = text[:at] + text[at + 1:]
        made.append((base, text))
    return made


def campaign_of(folder, texts, yaml="", name="campaign"):
    rows = "id,text\n" + "".join(f'L{number},"{text}"\n' for number, text in enumerate(texts, 1))
    path = folder / name
    write_campaign(path, YAML + yaml, rows)
    return path


def clusters(folder, campaign):
    """The sheet 重复: of each cluster the first id, and the others with the similarity that is shown."""
    path = folder / "internal.xlsx"
    run("tally", campaign, "--internal", "-o", path)
    sheet = openpyxl.load_workbook(path)["重复"]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == "序号")
    heads = rows[head]
    found = []
    for row in rows[head + 1:]:
        cells = dict(zip(heads, row))
        others = {}
        for other in cells["与之重复的编号"].split("、"):
            name, _, rest = other.partition("（")
            others[name] = float(re.match(r"[0-9.]+", rest)[0]) if rest else 1.0
        found.append((cells["代表件编号"], others, cells["件数"], cells["最低相似度"]))
    return found


def test_clusters_are_true_and_found(folder):
    made = letters(600, seed=5)
    texts = {f"L{number}": text for number, (_, text) in enumerate(made, 1)}
    campaign = campaign_of(folder, texts.values())
    of = {}
    for first, others, size, least in clusters(folder, campaign):
        expect_equal(size, len(others) + 1, f"size of {first}")
        expect_equal(least, min(others.values()), f"least similarity of {first}")
        for other, shown in others.items():
            true = similarity(texts[first], texts[other])
            expect(true >= 8000, f"{other} is not near {first}: {true}")
            expect_equal(shown, true // 100 / 100, f"similarity of {other} to {first}")
            of[other] = first
    # Whoever is near the first of its letter is with it, or with another that is nearer.
    near = found = 0
    firsts = [name for name in texts if name not in of]
    for name, text in texts.items():
        reached = [first for first in firsts if int(first[1:]) < int(name[1:]) and similarity(texts[first], text) >= 8000]
        if reached:
            near += 1
            found += name in of
    expect(near > 300, f"only {near} letters are near another")
    expect(found >= 0.995 * near, f"{found} of {near} were found")
    # By the hand that made them: what is together came of one letter.
    for other, first in of.items():
        expect_equal(made[int(other[1:]) - 1][0], made[int(first[1:]) - 1][0], f"letter of {other}")


def test_counts_are_published_and_words_are_not(folder):
    made = letters(200, seed=6)
    secret = "鸀鸁鸂鸃鸄鸅鸆鸇鸈鸉鸊鸋"
    texts = [text for _, text in made] + [secret, secret + "！", secret]
    campaign = campaign_of(folder, texts, "duplicates: yes\n")
    out = folder / "out"
    run("build", campaign, "-o", out, "--csv", out / "csv")
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    distinct, largest = (figure(summary, f"received.{name}")["value"] for name in ("distinct", "largest"))
    sheet = clusters(folder, campaign)
    expect_equal(distinct, len(texts) - sum(size - 1 for _, _, size, _ in sheet), "distinct letters")
    expect_equal(largest, max(size for _, _, size, _ in sheet), "the largest letter")
    words = bare(body_text(out / "notice.pdf"))
    expect(f"合并重复后{distinct}条" in words and f"最多的一份有{largest}条" in words and "0.80" in words, words[:400])
    run("tally", campaign, "--internal", "-o", folder / "known.xlsx")
    expect(holds(folder / "known.xlsx", secret), "the search finds what is there")
    for path in sorted(out.rglob("*")):
        expect(not path.is_file() or not holds(path, secret), f"{path} shows a letter")


def holds(path, words):
    """Whether a file has the words in any of its bytes, packed ones included."""
    data = path.read_bytes()
    pieces = [data]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            pieces += [package.read(name) for name in package.namelist()]
    for match in re.finditer(rb"stream\r?\n", data):
        try:
            pieces.append(zlib.decompressobj().decompress(data[match.end():]))
        except zlib.error:
            pass
    return any(words.encode(code) in piece for piece in pieces for code in ("utf-8", "utf-16-be", "utf-16-le"))


def test_same_bytes_and_a_persons_word(folder):
    texts = [text for _, text in letters(120, seed=7)]
    plain = campaign_of(folder, texts, "duplicates: yes\n")
    one, two = (folder / name for name in ("a.xlsx", "b.xlsx"))
    run("tally", plain, "--internal", "-o", one)
    run("tally", plain, "--internal", "-o", two, env={"TMPDIR": str(folder)})
    expect_equal(one.read_bytes() == two.read_bytes(), True, "the same workbook twice")
    first, others, size, _ = clusters(folder, plain)[0]
    gone = list(others)[0]
    split = campaign_of(folder, texts, f"duplicates: {{split: [[{gone}]], join: [[{gone}, L9999]]}}\n", name="split")
    again = clusters(folder, split)
    expect(all(gone not in (found, *members) for found, members, _, _ in again), f"{gone} is apart")
    expect_equal(next(len(members) + 1 for found, members, _, _ in again if found == first), size - 1, "what is left")
    checked = run("check", split, "--json")
    told = {found["code"] for found in checked.diagnostics()}
    expect(told & {"duplicates.id-unknown", "duplicates.id-misspelt"}, "an unknown id is told")
