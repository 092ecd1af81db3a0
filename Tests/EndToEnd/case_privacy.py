"""Personal data: what is found in many texts, and that none of it is in any byte of what is published."""
import collections

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
