"""Every sample by every template, place, script and mode that `Tests/matrix.json` lists: through veraPDF, and through a
checker that shares nothing with the program: line composition, grid, furniture, text, fonts, structure. What the checker
cannot know of a combination is skipped there by name, with the reason."""
import html
import json
import os
import re
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor

import notice_words
import opencc
import verapdf
import yaml
from corpus import Corpus, campaign as corpus_campaign
from support import *

MATRIX = json.loads((ROOT / "Tests" / "matrix.json").read_text("utf-8"))
CHECKER = SHARED / "tools" / "tool"
# More than the processors: each run waits for the other programs that it starts.
AT_ONCE = max(2, os.cpu_count() or 2)
FULL = os.environ.get("HUIZONG_MATRIX") == "full"


def need_checker():
    if not CHECKER.is_file():
        raise Skip("../shared/tools is not beside the project")


def together(work, items):
    """What is wrong of each item, worked on side by side, in their order."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        wrong = [text for found in pool.map(work, items) for text in found]
    expect(not wrong, f"{len(wrong)} findings\n    " + "\n    ".join(wrong[:20]))


def checked(pdf, options, allowed):
    """The checker's findings, without those whose words are allowed (patterns), by the figures' names."""
    found = tool(CHECKER, "notice", pdf, "--json", *options, timeout=1800)
    expect(found.stdout, f"the checker fell silent on {pdf.name}: {found.stderr.decode()[:300]}")
    wrong = {}
    for figure in json.loads(found.stdout)["figures"]:
        pattern = re.compile("|".join(allowed.get(figure["name"], [])) or "(?!)")
        rest = [place for place in figure["wrong"] if not pattern.fullmatch(place.get("text", ""))]
        if rest:
            wrong[figure["name"]] = (figure["value"], rest)
    return wrong


# Combinations

def options_of(part):
    return part.get("options", "").split()


def sample_folder(entry, folder):
    """The sample, with the changes that the combination makes to its campaign.yaml."""
    sample = SAMPLES / entry["sample"]
    if "campaign" not in entry:
        return sample
    copy = folder / "campaign"
    shutil.copytree(sample, copy)
    text = (copy / "campaign.yaml").read_text("utf-8")
    for old, new in entry["campaign"].items():
        expect(old in text, f"{entry['name']}: {old!r} is not in the campaign")
        text = text.replace(old, new, 1)
    (copy / "campaign.yaml").write_text(text, "utf-8")
    return copy


def template_of(entry, folder):
    """Options that choose the template: a copy of it where the combination changes its settings."""
    name = entry.get("template")
    if "settings" in entry:
        copy = folder / "template"
        run("templates", "copy", name, copy)
        about = yaml.safe_load((copy / "template.yaml").read_text("utf-8"))
        settings = {"about": about["about"], **entry["settings"]}
        (copy / "template.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
        return ["--template", copy]
    return ["--template", name] if name else []


def own_words(campaign):
    """Texts of the office that the notice prints as they stand: lead, sections, summaries, reasons, closing."""
    value = yaml.safe_load((campaign / "campaign.yaml").read_text("utf-8"))
    texts = [value.get("lead"), value.get("closing")] + [s["text"] for s in value.get("sections") or []]
    for group in notice_words.Notice(campaign).groups():
        texts += [group["heading"].rstrip("。."), group.get("summary"), group.get("reason")]
    if value.get("publish") == "texts":
        texts += [row["text"] for row in rows_of(campaign) if row["consent"] == "是"]
    return [line for text in texts if text for line in text.splitlines() if line.strip()]


def text_in_block(pdf, block):
    """Text within the text block in the order of the file, white space removed."""
    left, top, width, height = (value * 72 / 25.4 for value in block)
    area = ["-x", "0", "-y", int(top - 10), "-W", "596", "-H", int(height + 19)]
    return bare(tool("pdftotext", "-enc", "UTF-8", "-raw", *area, pdf, "-").stdout.decode("utf-8"))


def with_pages(options, pdf):
    """`@附录` stands for the first page that begins with this line, `@附录-1` for the one before it."""
    if "@" not in options:
        return options
    pages = tool("pdftotext", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8").split("\f")

    def number(found):
        at = next((n for n, page in enumerate(pages, 1) if bare(page).startswith(found[1])), None)
        expect(at, f"no page begins with {found[1]}")
        return str(at + int(found[2] or 0))
    return re.sub(r"@([^\s+-]+)([+-]\d+)?", number, options)


# Of each combination the campaign and the notice, made once for all who judge it.
_made = {}
_folder = tempfile.TemporaryDirectory(prefix="huizong-matrix-")


def made(entry):
    """The campaign and the notice of a combination. Each is asked for by one thread at a time."""
    name = entry["name"]
    if name not in _made:
        folder = Path(_folder.name) / name
        folder.mkdir()
        campaign = sample_folder(entry, folder)
        pdf = folder / f"{name}.pdf"
        run("notice", campaign, "-o", pdf, "--quiet", *template_of(entry, folder), *options_of(entry))
        _made[name] = campaign, pdf
    return _made[name]


def judge(entry, folder):
    """What the outside checker finds wrong with one combination."""
    campaign, pdf = made(entry)
    wrong = []
    if entry["source"] is True:
        template = entry.get("template") or yaml.safe_load((campaign / "campaign.yaml").read_text("utf-8"))["kind"]
        source = folder / f"{entry['name']}.txt"
        source.write_text(notice_words.compose(campaign, template), "utf-8")
    else:
        # The text as a whole cannot be told beforehand; the office's own words must be in it all the same.
        source = None
        first = options_of(entry["checks"][0])
        block = first[first.index("--block") + 1] if "--block" in first else "28,37,156,225"
        text = text_in_block(pdf, [float(value) for value in block.split(",")])
        convert = simplified if "hant" in options_of(entry) else str
        # Columns and rows that go on overleaf are read whole by the structure only.
        text = convert(text + "\n" + spoken(pdf)).translate(str.maketrans("「」『』", "“”‘’"))
        wrong += [f"{entry['name']}: not printed: {words[:30]}" for words in own_words(campaign)
                  if convert(bare(words)).translate(str.maketrans("「」『』", "“”‘’")) not in text]
    for check in entry["checks"]:
        options = with_pages(check["options"], pdf).split() + (["--source", source] if source else [])
        found = checked(pdf, options, check.get("allow", {}))
        skipped = set(check.get("skip", {}))
        for name in found.keys() - skipped:
            value, places = found[name]
            wrong.append(f"{entry['name']}: {name} {value}: {json.dumps(places[:2], ensure_ascii=False)}")
        if FULL:
            # Whether a table reaches another page may change with any word.
            stale = {name for name in skipped - found.keys() if check["skip"][name] != "repeated head"}
            wrong += [f"{entry['name']}: {name} need not be skipped" for name in stale]
    return wrong


def test_veraPDF_passes_every_combination(folder):
    def wrong(entry):
        return [text for verdict in verapdf.verdicts(asked[entry["name"]]) for text in verapdf.complaints(verdict)]

    entries = MATRIX["combinations"]
    # Those that are made wait for no judgement of those before.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        asked = dict(pool.map(lambda entry: (entry["name"], verapdf.ask(made(entry)[1])), entries))
    together(wrong, entries)


def test_every_combination_passes_the_outside_checker(folder):
    need_checker()
    together(lambda entry: judge(entry, folder), MATRIX["combinations"])


def test_the_matrix_is_complete(folder):
    entries = MATRIX["combinations"]
    names = [entry["name"] for entry in entries]
    expect_equal(len(set(names)), len(names), "names of combinations")
    kinds = {}
    for sample in SAMPLES.glob("*/campaign.yaml"):
        kinds[sample.parent.name] = yaml.safe_load(sample.read_text("utf-8"))
    templates = {path.parent.name for path in (ROOT / "templates").glob("*/notice.md")}
    used = {entry.get("template") or kinds[entry["sample"]].get("kind", "summary") for entry in entries}
    expect_equal(used, templates, "templates of the combinations")
    expect_equal({entry["sample"] for entry in entries}, set(kinds), "samples of the combinations")
    places = {kinds[entry["sample"]].get("locale", "zh-CN") for entry in entries}
    expect_equal(places, {"zh-CN", "zh-HK", "zh-TW", "zh-MO", "en-GB"}, "places of the combinations")
    for option in ("--large-print", "--script"):
        expect(any(option in options_of(entry) for entry in entries), f"no combination has {option}")
    expect(any(entry.get("settings", {}).get("composition") == "free" for entry in entries), "no free composition")
    used = set()
    for entry in entries:
        used |= {entry["source"]} if isinstance(entry["source"], str) else set()
        for check in entry["checks"]:
            used |= set(check.get("skip", {}).values())
            because = check["because"] if check.get("allow") else []
            used |= {because} if isinstance(because, str) else set(because)
    expect_equal(used, set(MATRIX["reasons"]), "reasons")


# Cells

def unadjusted(pdf, left, cell, cells):
    """Han that leave their cells on lines with nothing to adjust: Han alone, at the size of the text, as many as there are
    cells from the first to the right edge (one fewer, and a mark was kept from the next line's start). Origins by mupdf."""
    found = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf).stdout.decode("utf-8")
    lines, wrong = 0, []
    for line in re.findall(r"<line .*?</line>", found, re.S):
        characters = [(float(x), html.unescape(c)) for x, c in re.findall(r'<char [^>]* x="([^"]+)"[^>]* c="([^"]*)"', line)]
        sizes = set(re.findall(r'<font [^>]*size="([^"]+)"', line))
        text = "".join(c for _, c in characters)
        if sizes != {"16"} or not re.fullmatch(r"[\u3400-\u9fff]+", text):
            continue
        if len(text) != cells - round((characters[0][0] - left) / cell):
            continue
        lines += 1
        for x, character in characters:
            place = (x - left) / cell
            if abs(place - round(place)) * cell > 0.3:
                wrong.append(f"{character} of {text} at {place:.3f}")
                break
    return lines, wrong


def test_han_of_unadjusted_lines_stand_on_their_cells(folder):
    need("mutool")
    corpus = Corpus(20)
    lines = ["  " + "".join(corpus.long_sentence(60 + corpus.pick(200)) + corpus.sentence() for _ in range(3))
             for _ in range(20)]
    write_campaign(folder / "corpus", "huizong: 1\ntitle: 题\nissuer: 某局\nlead: |\n" + "\n".join(lines) + "\n")
    run("notice", folder / "corpus", "-o", folder / "n.pdf", "--quiet")
    # 28 mm to the left of the block of 156 mm with 28 cells.
    lines, wrong = unadjusted(folder / "n.pdf", 28 * 72 / 25.4, 156 / 28 * 72 / 25.4, 28)
    expect(lines > 200, f"only {lines} lines have Han alone")
    expect(not wrong, f"{len(wrong)} of {lines} lines: {wrong[:5]}")


# Corpus

def half_interpunct(name, place):
    """An interpunct is half an em wide (CLREQ 3.1.3); at a line's end the checker takes the whole em of its glyph."""
    return name == "right_edge_not_flush" and place.get("edge") == "over" and place["text"].endswith("·")


def judge_corpus(folder, seed, characters, script, hard):
    folder = folder / f"corpus-{seed}"
    text, said = corpus_campaign(seed, characters, hard=hard)
    write_campaign(folder, text)
    if script == "hant":
        said = opencc.OpenCC("s2t").convert(said).translate(str.maketrans("“”‘’", "「」『』"))
    (folder / "said.txt").write_text(said, "utf-8")
    run("notice", folder, "-o", folder / "n.pdf", "--quiet", "--script", script, timeout=900)
    # Of such text more lines leave their cells by right than the checker's 85 per cent have room for; every unadjusted
    # line is held to its cells above.
    found = checked(folder / "n.pdf", ["--source", folder / "said.txt", "--min-grid", "75"], {})
    for name, (value, places) in found.items():
        rest = [place for place in places if not half_interpunct(name, place)]
        if rest:
            yield f"seed {seed}, {script}: {name} {value}: {json.dumps(rest[:3], ensure_ascii=False)}"


def test_a_corpus_of_hard_lines_passes_the_outside_checker(folder):
    need_checker()
    jobs = [(1, 12_000, "hans", 3), (2, 12_000, "hans", 2), (3, 8_000, "hant", 3)]
    together(lambda job: judge_corpus(folder, *job), jobs)


def test_a_corpus_of_a_million_characters_passes_the_outside_checker(folder):
    need_checker()
    if not FULL:
        raise Skip("make acceptance runs it (HUIZONG_MATRIX=full)")
    jobs = [(100 + n, 50_000, "hant" if n % 5 == 4 else "hans", 3 if n % 2 else 2) for n in range(21)]
    together(lambda job: judge_corpus(folder, *job), jobs)
