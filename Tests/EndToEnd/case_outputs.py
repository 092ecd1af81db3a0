"""What a build gives: figures that can be counted again, nobody's words, whole or nothing."""
import json
import re
import shutil
import struct
import subprocess

import yaml

from support import *


def test_figures_equal_an_independent_count(folder):
    out = folder / "out"
    build(PARK, out)
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    counts = {}
    for row in rows_of(PARK):
        for group in row["group"].split("；"):
            counts[group] = counts.get(group, 0) + 1
    for group, wanted in counts.items():
        if group:
            expect_equal(figure(summary, f"group.{group}.count")["value"], wanted, f"count of {group}")
    expect_equal(counts[""], 4, "rows without a group in the sample")
    text = body_text(out / "notice.pdf", raw=True)
    expect("未归类" in text, "rows without a group are not printed as 未归类")
    expect("4条" in text, "the number of rows without a group is not printed")


def test_questionnaire_counts_are_printed(folder):
    out = folder / "out"
    campaign = SAMPLES / "questionnaire"
    build(campaign, out)
    text = body_text(out / "notice.pdf", raw=True)
    for question in yaml.safe_load((campaign / "campaign.yaml").read_text("utf-8"))["questions"]:
        expect(bare(question["text"]) in text, f"{question['text']} is not printed")
        for option, votes in question["options"].items():
            expect(option in text and str(votes) in text, f"{option} {votes} is not printed")


def test_a_summary_publishes_no_citizens_words(folder):
    out = folder / "out"
    build(PARK, out)
    everything = body_text(out / "notice.pdf", raw=True) + bare((out / "summary.json").read_text("utf-8"))
    for row in rows_of(PARK):
        expect(bare(row["text"]) not in everything, f"the words of {row['id']} were published")
        expect(row["district"] not in everything, f"the district of {row['id']} was published")


def test_an_error_leaves_earlier_outputs_alone(folder):
    campaign = folder / "campaign"
    shutil.copytree(PARK, campaign)
    out = folder / "out"
    build(campaign, out)
    before = snapshot(out)
    with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
        file.write("\nunknown_field: 1\n")
    run("build", campaign, "-o", out, code=BAD_INPUT)
    expect(snapshot(out) == before, "the earlier outputs changed")


def test_the_campaign_folder_is_only_read(folder):
    campaign = folder / "campaign"
    shutil.copytree(PARK, campaign)
    before = snapshot(campaign)
    build(campaign, folder / "out")
    expect(snapshot(campaign) == before, "build wrote into the campaign's folder")
    run("build", campaign)
    expect_equal(sorted(set(snapshot(campaign)) - set(before)), [f"out/{name}" for name in OUTPUTS], "default output folder")


def test_single_outputs_equal_those_of_build(folder):
    build(PARK, folder / "out")
    run("notice", PARK, "-o", folder / "one.pdf")
    run("tally", PARK, "-o", folder / "one.xlsx")
    expect((folder / "one.pdf").read_bytes() == (folder / "out" / "notice.pdf").read_bytes(), "notice differs from build")
    expect((folder / "one.xlsx").read_bytes() == (folder / "out" / "tally.xlsx").read_bytes(), "tally differs from build")
    piped = run("notice", PARK, "-o", "-")
    expect(piped.out == (folder / "one.pdf").read_bytes(), "notice -o - differs")


VALID = {
    "groups only": "groups:\n  - {id: a, heading: 要改进服务。, run_in: true, summary: 意见希望改进服务。}\n",
    "questionnaire only": "questions:\n  - {text: 您是否满意？, type: single, options: {满意: 3, 不满意: 1}}\n",
    "counts and breakdowns only": (
        "counts:\n  suggestions: {value: 10, unit: 条}\n"
        "breakdowns:\n  - {name: 按来源, of: suggestions, complete: true, items: {群众: 7, 单位: 3}}\n"),
    "nothing received": "counts:\n  suggestions: {value: 0, unit: 条}\n",
    "rows only": "",
}


def test_every_kind_of_campaign_is_valid(folder):
    for number, (kind, text) in enumerate(VALID.items()):
        campaign = write_campaign(
            folder / f"campaign{number}", "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\n" + text,
            "id,text\n1,请改进服务\n2,窗口太少\n" if kind == "rows only" else None)
        try:
            run("check", campaign)
            build(campaign, folder / f"out{number}")
        except Wrong as wrong:
            raise Wrong(f"{kind}: {wrong}") from None


DISAGREEING = (
    "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\n{more}counts:\n  suggestions: {{value: 62, unit: 条}}\n"
    "breakdowns:\n  - {{name: 按来源, of: suggestions, complete: true, items: {{群众: 40, 单位: 15}}}}\n")


def test_stated_figures_that_disagree_are_printed_and_reported(folder):
    campaign = write_campaign(folder / "campaign", DISAGREEING.format(more=""))
    said = run("check", campaign, "--json").diagnostics("warning")
    expect(any("62" in json.dumps(d, ensure_ascii=False) and "55" in json.dumps(d, ensure_ascii=False) for d in said),
           f"no warning with both figures: {said}")
    build(campaign, folder / "out")
    expect("62" in body_text(folder / "out" / "notice.pdf"), "the stated figure is not printed")


def test_strict_writes_nothing_on_a_warning(folder):
    campaign = write_campaign(folder / "campaign", DISAGREEING.format(more=""))
    run("build", campaign, "-o", folder / "out", "--strict", code=STRICT)
    expect(not (folder / "out").exists() or not snapshot(folder / "out"), "--strict wrote something")


def test_final_status_wants_an_answer(folder):
    final = "status: final\n"
    campaign = write_campaign(folder / "campaign", DISAGREEING.format(more=final))
    refused = run("build", campaign, "-o", folder / "out", "--json", code=BAD_INPUT)
    expect(not (folder / "out").exists() or not snapshot(folder / "out"), "a refused build wrote something")
    codes = {d["code"] for d in refused.diagnostics() if all(n in json.dumps(d, ensure_ascii=False) for n in ("62", "55"))}
    expect_equal(len(codes), 1, "codes of the disagreement")
    answer = final + f"acknowledge: [{{check: {codes.pop()}, reason: 有7条来源不明}}]\n"
    write_campaign(campaign, DISAGREEING.format(more=answer))
    build(campaign, folder / "out")


def test_missing_glyph_is_named(folder):
    campaign = write_campaign(
        folder / "campaign",
        "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\ngroups:\n  - {id: a, heading: 一类。, summary: 文字𒀀在此。}\n")
    result = run("build", campaign, "-o", folder / "out", "--json", code=MISSING_GLYPH)
    error = expect_one_error(result)
    named = json.dumps(error, ensure_ascii=False)
    expect("𒀀" in named or "12000" in named, f"the character is not named: {named}")
    expect(not (folder / "out").exists() or not snapshot(folder / "out"), "something was written")


def test_notice_as_pictures(folder):
    run("notice", SAMPLES / "questionnaire", "-o", folder / "n-%d.png", "--resolution", "60", "--quiet")
    run("notice", SAMPLES / "questionnaire", "-o", folder / "n-%d.svg", "--quiet")
    run("notice", SAMPLES / "questionnaire", "-o", folder / "n.pdf", "--quiet")
    pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(
        ["pdfinfo", str(folder / "n.pdf")], capture_output=True, text=True, check=True).stdout)[1])
    for number in range(1, pages + 1):
        data = (folder / f"n-{number}.png").read_bytes()
        # A4 at 60 pixels an inch: 210 / 25.4 × 60 = 496.06, 297 / 25.4 × 60 = 701.57.
        width, height = struct.unpack(">II", data[16:24])
        expect(abs(width - 496) <= 1 and abs(height - 702) <= 1, f"page {number} is {width} × {height}")
        expect(b"<svg" in (folder / f"n-{number}.svg").read_bytes(), f"page {number} is no SVG")
    expect(not (folder / f"n-{pages + 1}.png").exists(), "there is a page too many")
