"""The command line: exit codes, languages, JSON, new."""
import json
import re

from support import *

HAN = re.compile(r"[\u4e00-\u9fff]")


def test_usage_errors(folder):
    for arguments in (["nonsense"], ["build"], ["build", PARK, "--lang", "fr"], ["build", PARK, "--no-such-option"],
                      ["import", SCRAPED], ["build", PARK, "--script", "latin"], ["notice", PARK, "-o", folder / "a.docx"]):
        result = run(*arguments, code=USAGE)
        expect(result.err.strip(), f"nothing was said: {result}")
    expect(not list(folder.iterdir()), "something was written")


def test_help(folder):
    for arguments in (["--help"], ["build", "--help"], ["import", "--help"]):
        expect(run(*arguments).out.strip(), "help is empty")
    words = run("--help").out.decode()
    for command in ("new", "import", "check", "build", "notice", "tally"):
        expect(command in words, f"help does not name {command}")


def test_messages_in_both_languages(folder):
    missing = folder / "missing"
    english = run("check", missing, "--lang", "en", code=BAD_INPUT).out.decode()
    chinese = run("check", missing, "--lang", "zh", code=BAD_INPUT).out.decode()
    expect(not HAN.search(english), f"Chinese in the English message: {english}")
    expect(HAN.search(chinese), f"no Chinese in the Chinese message: {chinese}")
    expect("missing" in english and "missing" in chinese, "the place is not named")


def test_results_go_to_standard_output(folder):
    result = run("build", PARK, "-o", folder / "out")
    said = result.out.decode()
    for name in OUTPUTS:
        expect(name in said, f"{name} is not among what was written: {said}")
    expect("\x1b" not in said + result.err and "\r" not in said + result.err, "colours or animation off a terminal")
    quiet = run("build", PARK, "-o", folder / "quiet", "--quiet")
    expect_equal(quiet.err, "", "messages under --quiet")


def test_json(folder):
    result = run("build", PARK, "-o", folder / "out", "--json")
    text = json.dumps(result.json(), ensure_ascii=False)
    for name in OUTPUTS:
        expect(name in text, f"{name} is not in the JSON: {text[:300]}")
    found = run("check", import_sample(folder), "--json").diagnostics()
    expect(found, "check --json has no diagnostics")
    for diagnostic in found:
        expect(re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*", diagnostic["code"]), f"code {diagnostic['code']}")
        expect(diagnostic["severity"] in ("error", "warning", "note"), f"severity {diagnostic['severity']}")
        expect(diagnostic.get("message"), f"no message: {diagnostic}")


def test_check_names_what_the_text_does_not_say(folder):
    found = json.dumps(run("check", import_sample(folder), "--json", "--lang", "en").diagnostics(), ensure_ascii=False)
    for missing in ("title", "url", "counts", "date"):
        expect(missing in found, f"check does not name {missing}: {found}")


def test_check_writes_nothing(folder):
    campaign = import_sample(folder)
    before = snapshot(folder)
    run("check", campaign)
    expect(snapshot(folder) == before, "check wrote something")


def test_new_gives_a_campaign_that_checks_and_builds(folder):
    campaign = folder / "mine"
    run("new", campaign)
    text = (campaign / "campaign.yaml").read_text("utf-8")
    expect(text.count("#") > 10, "campaign.yaml has no comments")
    run("check", campaign)
    build(campaign, folder / "out")


def test_new_and_import_overwrite_nothing(folder):
    campaign = folder / "mine"
    run("new", campaign)
    (campaign / "campaign.yaml").write_text("huizong: 1\nissuer: 某局\ntopic: 我的\n", "utf-8")
    before = snapshot(campaign)
    for arguments in (["new", campaign], ["import", SCRAPED, "-o", campaign]):
        result = run(*arguments, "--json", code=BAD_INPUT)
        expect_one_error(result, place="mine")
    expect(snapshot(campaign) == before, "existing files were changed")
