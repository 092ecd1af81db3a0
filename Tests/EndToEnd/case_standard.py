"""Which standard a PDF follows: as the flag says, else the campaign, else its office, else PDF/A-3a."""
import json
import re
import shutil

from case_volumes import campaign as long_campaign
from support import *

# By name: part and level of ISO 19005 (6.6.4), part of ISO 14289.
CLAIMS = {
    "none": (None, None, None), "a-2b": ("2", "B", None), "a-2u": ("2", "U", None), "a-2a": ("2", "A", "1"),
    "a-3a": ("3", "A", "1"),
}


def claim(pdf):
    metadata = tool("pdfinfo", "-meta", pdf).stdout.decode("utf-8")
    found = [re.search(f"<{name}>(.*?)</{name}>", metadata) for name in
             ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
    return tuple(match and match[1] for match in found)


def test_every_standard_can_be_asked_for(folder):
    texts = set()
    for name, wanted in CLAIMS.items():
        out = folder / name
        build(PARK, out, "--standard", name)
        expect_equal(claim(out / "notice.pdf"), wanted, f"what --standard {name} claims")
        facts = tool("pdfinfo", out / "notice.pdf").stdout.decode("utf-8")
        expect_equal(re.search(r"Tagged:\s+(\w+)", facts)[1], "yes" if wanted[1] == "A" else "no", f"{name}: tagged")
        check = tool("qpdf", "--check", out / "notice.pdf")
        expect(check.returncode == 0, f"qpdf --check {name}: {check.stdout.decode()}")
        texts.add(body_text(out / "notice.pdf", raw=True))
        run("notice", PARK, "-o", folder / "one.pdf", "--standard", name)
        expect((folder / "one.pdf").read_bytes() == (out / "notice.pdf").read_bytes(), f"{name}: notice differs from build")
    expect_equal(len(texts), 1, "texts of the five files")
    build(PARK, folder / "usual")
    expect(snapshot(folder / "usual") == snapshot(folder / "a-3a"), "a build without --standard is not that with a-3a")
    for output in ("summary.json", "tally.xlsx"):
        expect((folder / "none" / output).read_bytes() == (folder / "a-3a" / output).read_bytes(), f"{output} depends on it")


def test_flag_campaign_office(folder):
    campaign = folder / "office" / "campaign"
    shutil.copytree(PARK, campaign)
    (campaign.parent / "office.yaml").write_text("huizong: 1\nstandard: a-2u\n", "utf-8")
    pdf = folder / "notice.pdf"

    def made(*options):
        run("notice", campaign, "-o", pdf, *options)
        return claim(pdf)

    expect_equal(made(), CLAIMS["a-2u"], "as the office says")
    with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
        file.write("\nstandard: a-2b\n")
    expect_equal(made(), CLAIMS["a-2b"], "as the campaign says")
    expect_equal(made("--standard", "none"), CLAIMS["none"], "as the flag says")


def test_a_standard_that_there_is_not(folder):
    refused = run("notice", PARK, "-o", folder / "n.pdf", "--standard", "a-4", code=USAGE)
    expect(all(name in refused.err for name in CLAIMS), f"the standards are not named: {refused}")
    campaign = write_campaign(folder / "campaign", "huizong: 1\nissuer: 某局\ntopic: 如何改进服务\nstandard: a-3b\n")
    error = expect_one_error(run("check", campaign, "--json", code=BAD_INPUT), place="campaign.yaml", line=4)
    expect(all(name in json.dumps(error) for name in CLAIMS), f"the standards are not named: {error}")


def test_volumes_without_a_structure(folder):
    """Volumes are parted alike, with marks or without: the same pages, text and bookmarks in each."""
    campaign = long_campaign(folder, 700)
    files = {}
    for name in ("none", "a-3a"):
        out = folder / name
        run("notice", campaign, "-o", out / "n.pdf", "--volume-pages", "20", "--standard", name)
        files[name] = sorted(out.glob("n*.pdf"))
    expect_equal([f.name for f in files["none"]], [f.name for f in files["a-3a"]], "volumes")
    expect(len(files["none"]) > 1, "there is one volume only")
    for plain, tagged in zip(files["none"], files["a-3a"]):
        expect_equal(body_text(plain, raw=True), body_text(tagged, raw=True), plain.name)
        expect_equal(claim(plain), CLAIMS["none"], plain.name)
        outline = [tool("mutool", "show", file, "outline").stdout for file in (plain, tagged)]
        expect(outline[0] == outline[1], f"{plain.name}: other bookmarks")
