"""The record within a notice: read by poppler, sha256sum, a validator of schemas and openpyxl, not by the program."""
import hashlib
import io
import re

import jsonschema
import openpyxl
import yaml
from support import *

SCHEMAS = ROOT / "docs" / "schemas"
ALWAYS = ["build.json", "campaign.json", "manifest-sha256.txt", "summary.json"]


def saved(pdf, folder):
    """The files within a PDF by their names, saved by poppler."""
    folder.mkdir(parents=True, exist_ok=True)
    result = tool("pdfdetach", "-saveall", "-o", folder, pdf)
    expect_equal(result.returncode, 0, f"pdfdetach: {result.stderr.decode()}")
    return snapshot(folder)


def notice(campaign, folder, *options, **more):
    pdf = folder / "notice.pdf"
    run("notice", campaign, "-o", pdf, "--quiet", *options, **more)
    return pdf


def validate(schema, value):
    form = json.loads((SCHEMAS / schema).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(form)
    try:
        jsonschema.Draft202012Validator(form).validate(value)
    except jsonschema.ValidationError as error:
        raise Wrong(f"{schema}: {error.json_path}: {error.message[:200]}") from None


def lines(text):
    return [json.loads(line) for line in text.decode("utf-8").splitlines()]


def test_every_sample_has_its_record(folder):
    for sample in sorted(path.parent for path in SAMPLES.glob("*/campaign.yaml")):
        place = folder / sample.name
        place.mkdir()
        pdf = notice(sample, place)
        files = saved(pdf, place / "record")
        expect(set(ALWAYS) <= set(files), f"{sample.name}: {sorted(files)}")
        # Anyone can check the digests without the program.
        checked = tool("sha256sum", "--check", "--strict", "--quiet", "manifest-sha256.txt", cwd=place / "record")
        expect_equal(checked.returncode, 0, f"{sample.name}: sha256sum: {checked.stdout.decode()}")
        listed = {line.split("  ", 1)[1] for line in files["manifest-sha256.txt"].decode().splitlines()}
        expect_equal(listed | {"manifest-sha256.txt"}, set(files), f"{sample.name}: files listed")
        packet = tool("pdfinfo", "-meta", pdf).stdout.decode("utf-8")
        stated = re.search(r"<huizong:recordSHA256>([0-9a-f]{64})<", packet)
        expect(stated, f"{sample.name}: the metadata name no digest")
        expect_equal(stated[1], hashlib.sha256(files["manifest-sha256.txt"]).hexdigest(), f"{sample.name}: digest")
        expect("<huizong:signature>none<" in packet, f"{sample.name}: the metadata do not say that nobody signed")
        validate("campaign.schema.json", json.loads(files["campaign.json"]))
        validate("build.schema.json", json.loads(files["build.json"]))
        validate("summary.schema.json", json.loads(files["summary.json"]))
        for line in lines(files.get("suggestions.jsonl", b"")):
            validate("suggestion.schema.json", line)


def test_figures_of_the_record_are_the_summarys(folder):
    pdf = notice(PARK, folder)
    files = saved(pdf, folder / "record")
    run("build", PARK, "-o", folder / "out", "--quiet")
    apart = json.loads((folder / "out" / "summary.json").read_text("utf-8"))
    inside = json.loads(files["summary.json"])
    for figure in apart["figures"]:
        figure.pop("cell", None)
    expect_equal(inside, apart, "summary.json within the notice, without the cells of a workbook")
    recorded = {f["id"]: f for f in json.loads(files["campaign.json"])["figures"]}
    expect_equal(list(recorded), [f["id"] for f in apart["figures"]], "figures of campaign.json")
    for figure in apart["figures"]:
        if "count" in recorded[figure["id"]]:
            expect_equal(recorded[figure["id"]]["count"], figure["value"], figure["id"])


ROWS = """id,received,channel,name,contact,consent,text,group,disposition,reason,note,district
A1,2024-03-04,网上,钱多多,13800138000,是,请修好桥头的灯，我的电话是13800138000。,桥,采纳,已报修,内部备注甲,东区
A2,2024-03-05,信函,孙小小,13900139000,否,不同意公开的话。,桥,未采纳,无经费,内部备注乙,西区
"""
RELEASE = """huizong: 1
title: 关于桥头照明意见征集情况的反馈
issuer: 某镇人民政府
window: {from: 2024-03-01, to: 2024-03-31}
groups:
  - {id: 桥, heading: 桥头照明, summary: 桥头的灯要修。}
"""
SECRETS = ["钱多多", "孙小小", "13800138000", "13900139000", "不同意公开", "内部备注", "东区", "西区"]


def released(folder, publish, template):
    campaign = write_campaign(folder / f"{publish}-{template}", RELEASE + f"publish: {publish}\n", ROWS)
    place = folder / f"out-{publish}-{template}"
    place.mkdir()
    return saved(notice(campaign, place, "--template", template), place / "record")


def test_only_what_was_released_is_inside(folder):
    for publish in ["summary", "texts"]:
        for template in ["summary", "report"]:
            files = released(folder, publish, template)
            everything = b"\n".join(files.values()).decode("utf-8")
            for secret in SECRETS:
                expect(secret not in everything, f"{publish}, {template}: {secret} is in the record")
    # Rows are there where a page prints them.
    expect("suggestions.jsonl" not in released(folder / "a", "summary", "summary"), "rows that no page prints")
    rows = lines(released(folder / "b", "texts", "report")["suggestions.jsonl"])
    expect_equal([row.get("text") for row in rows], ["请修好桥头的灯，我的电话是138****8000。", None], "texts of rows")


def test_the_workbook_goes_inside(folder):
    files = saved(notice(PARK, folder, "--attach-workbook"), folder / "record")
    book = openpyxl.load_workbook(io.BytesIO(files["tally.xlsx"]))
    expect(len(book.sheetnames) > 2, f"sheets: {book.sheetnames}")
    run("tally", PARK, "-o", folder / "tally.xlsx", "--quiet")
    expect(files["tally.xlsx"] == (folder / "tally.xlsx").read_bytes(), "another workbook than tally makes")
    rows = len(rows_of(PARK))
    expect_equal(len(lines(files["suggestions.jsonl"])), rows, "rows that the workbook has")
    result = run("notice", PARK, "-o", folder / "x.pdf", "--attach-workbook", "--standard", "a-2a", "--json", code=USAGE)
    expect_one_error(result, code="record.workbook-standard")


def test_a_template_of_the_office_goes_inside(folder):
    run("templates", "copy", "adoption", folder / "own")
    text = (folder / "own" / "notice.md").read_text("utf-8")
    (folder / "own" / "notice.md").write_text(text + "\n本单位自己的话。\n", "utf-8")
    (folder / "plain").mkdir()
    plain = saved(notice(PARK, folder / "plain"), folder / "plain" / "record")
    expect(not [name for name in plain if name.startswith("template-")], "a template that comes with the program")
    pdf = notice(PARK, folder, "--template", folder / "own")
    files = saved(pdf, folder / "record")
    expect("本单位自己的话" in files["template-notice.md"].decode("utf-8"), "the office's own template is not inside")
    build_record = json.loads(files["build.json"])
    expect_equal(build_record["template"]["shipped"], False, "shipped")
    names = sorted((name for name in files if name.startswith("template-")), key=lambda name: name.encode())
    listing = "".join(f"{hashlib.sha256(files[n]).hexdigest()}  {n[len('template-'):]}\n" for n in names)
    expect_equal(build_record["template"]["sha256"], hashlib.sha256(listing.encode()).hexdigest(), "digest of the template")
    # Where it lay does not matter any more.
    shutil.rmtree(folder / "own")
    expect(run("verify", pdf, "--json").json()["exit"] == 0, "a notice by the office's own template is not verified")


def test_pictures_and_annexes_go_inside(folder):
    campaign = folder / "joint"
    shutil.copytree(SAMPLES / "joint-notice", campaign)
    value = yaml.safe_load((campaign / "campaign.yaml").read_text("utf-8"))
    files = saved(notice(campaign, folder), folder / "record")
    facts = json.loads(files["build.json"])
    named = [a["file"] for a in value["annexes"] if "file" in a]
    expect_equal([a["name"] for a in facts["annexes"]], named, "annexes")
    for annex in facts["annexes"]:
        expect(files[annex["file"]] == (campaign / annex["name"]).read_bytes(), f"{annex['name']} is not as it was")


def test_no_record_where_none_is_wanted_or_allowed(folder):
    for options in [["--no-record"], ["--standard", "a-2a"], ["--standard", "a-2u"], ["--standard", "none"]]:
        pdf = notice(PARK, folder, *options)
        listed = tool("pdfdetach", "-list", pdf).stdout.decode()
        expect(listed.startswith("0 "), f"{options}: {listed}")
        expect_one_error(run("verify", pdf, "--json", code=BAD_INPUT), code="record.absent")
        expect_one_error(run("show", pdf, "--json", code=BAD_INPUT), code="record.absent")


def test_each_volume_has_its_record(folder):
    text = RELEASE + "".join(f"  - {{id: g{n}, heading: 第{n}件事, count: {n}, summary: {'说明' * 150}}}\n"
                             for n in range(1, 61))
    run("notice", write_campaign(folder / "long", text), "-o", folder / "n.pdf", "--volume-pages", "20", "--quiet",
        "--template", "report")
    volumes = sorted(folder.glob("n*.pdf"))
    expect(len(volumes) > 1, f"volumes: {volumes}")
    for number, pdf in enumerate(volumes, 1):
        files = saved(pdf, folder / f"record-{number}")
        facts = json.loads(files["build.json"])
        expect_equal((facts["volume"], facts["volumes"]), (number, len(volumes)), "volume")
        printed = [p for f in json.loads(files["summary.json"])["figures"] for p in f["prints"]]
        expect_equal({p["volume"] for p in printed}, {number}, "volumes of the places")
        expect_equal(run("verify", pdf, "--json").json()["exit"], 0, f"verify {pdf.name}")


def test_show_prints_the_record(folder):
    pdf = notice(PARK, folder)
    files = saved(pdf, folder / "record")
    for name in ["campaign.json", "build.json", "manifest-sha256.txt"]:
        expect(run("show", pdf, name).out == files[name], f"show {name}")
    run("show", pdf, "-o", folder / "shown")
    expect(snapshot(folder / "shown") == files, "files that show writes")
    words = run("show", pdf, "--lang", "en").out.decode("utf-8")
    for name, content in files.items():
        expect(f"{hashlib.sha256(content).hexdigest()}  {name} ({len(content)})" in words, f"show does not list {name}")
    expect_one_error(run("show", pdf, "other.json", "--json", code=BAD_INPUT), code="record.absent")
