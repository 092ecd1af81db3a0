"""The CSV twins of a workbook, read by Python's csv module and held against the workbook and the rows."""
import adversarial
import jsonschema
from case_nothing_lost import SAMPLES_WITH_ROWS, adversarial_rows, sample_rows
from workbook_judge import *

DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")
TYPES = {"integer": re.compile(r"-?\d+"), "number": NUMBER, "date": re.compile(r"\d{4}-\d\d-\d\d"), "string": re.compile(r"(?s).*"), "any": re.compile(r"(?s).*")}


def dictionary(folder):
    """The data dictionary, held against its schema and against the files that are there."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    schema = json.loads((ROOT / "docs/schemas/datapackage.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(package)
    files = sorted(path.name for path in folder.iterdir() if path.is_file())
    expect_equal(sorted([r["path"] for r in package["resources"]] + ["datapackage.json"]), files, f"files in {folder.name}")
    expect_equal(len({r["name"] for r in package["resources"]}), len(package["resources"]), "names of resources")
    return package


def records(folder, resource, package):
    """The records of a file as they stand there, and with the guards of text undone."""
    content = (folder / resource["path"]).read_bytes()
    expect(content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n"), f"{resource['path']}: no mark, or no end")
    with open(folder / resource["path"], encoding="utf-8-sig", newline="") as file:
        raw = list(csv.reader(file, strict=True))
    guard = re.compile(package["textGuard"]["pattern"])
    for record in raw:
        expect_equal(len(record), len(raw[0]), f"{resource['path']}: values of a record")
        for text in record:
            expect(not text.startswith(DANGEROUS) or NUMBER.fullmatch(text), f"{resource['path']}: {text[:40]!r} may be run")
    return raw, [[text[1:] if guard.match(text) else text for text in record] for record in raw]


def told(value):
    """What a cell shows, as a record has it."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    return value


def equal(text, value):
    if isinstance(value, (int, float)):
        return NUMBER.fullmatch(text) is not None and float(text) == value
    return text == value


def judge_sheet(path, resource, written, sheet):
    """A sheet that is laid out to be read: each cell is the value at its place."""
    rows = [[told(cell.value) for cell in row] for row in sheet.iter_rows()]
    for number, (record, row) in enumerate(itertools.zip_longest(written, rows, fillvalue=[]), 1):
        for place, (text, value) in enumerate(itertools.zip_longest(record, row, fillvalue="")):
            if isinstance(value, str) and SPARED["openpyxl"].search(text):
                continue
            expect(equal(text, value), f"{path.name} {resource['path']} row {number}, column {place + 1}: {text[:60]!r}, the cell {str(value)[:60]!r}")


def judge_rows_file(path, resource, written, package):
    """The rows: each value is what the cell shows, or the whole of what it begins."""
    head, *lines = written
    expect_equal(head, [field["name"] for field in resource["schema"]["fields"]], "heads")
    workbook = Package(path)
    found = itertools.chain.from_iterable(
        itertools.islice(workbook.rows(name), 1, None) for name in workbook.sheets if re.fullmatch(r"意见(\(\d+\))?", name))
    for number, (line, row) in enumerate(itertools.zip_longest(lines, found), 2):
        expect(line is not None and row is not None, f"{path.name}: {len(lines)} records")
        for place, text in enumerate(line):
            value = row[place] if place < len(row) else None
            if isinstance(value, Number) and resource["schema"]["fields"][place]["type"] == "date":
                fits = same(text, value)
            elif isinstance(value, str) and value.endswith(MARK):
                fits = text.startswith(value[:-len(MARK)]) and units(text) > CELL
            else:
                fits = text == (value or "")
            # A column of the office's own may hold days that are text here.
            fits = fits or isinstance(value, Number) and same(text, value)
            expect(fits, f"{path.name} 意见.csv record {number}, {head[place]}: {text[:60]!r}, the cell {str(value)[:60]!r}")


def judge_twins(path, folder):
    """Every value of every file is that of the workbook's cell; the dictionary tells each."""
    package = dictionary(folder)
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = [name for name in book.sheetnames if not re.fullmatch(r"(意见\(\d+\)|续文.*)", name)]
    expect_equal([r["title"] for r in package["resources"]], sheets + ["数据字典"], "files")
    contents = {}
    for resource in package["resources"]:
        raw, written = records(folder, resource, package)
        contents[resource["path"]] = written
        fields = resource["schema"]["fields"]
        expect_equal(len(fields), len(raw[0]), f"{resource['path']}: columns")
        for record in raw[resource["dialect"]["header"]:]:
            for field, text in zip(fields, record):
                expect(text == "" or TYPES[field["type"]].fullmatch(text), f"{resource['path']} {field['name']}: {text[:40]!r} is no {field['type']}")
        for cell in resource.get("cells", []):
            place = raw[int(re.sub(r"\D", "", cell["cell"])) - 1][column(cell["cell"])]
            expect(TYPES[cell["type"]].fullmatch(place), f"{cell['name']}: {place!r} is no {cell['type']}")
        if resource["title"] == "意见":
            judge_rows_file(path, resource, written, package)
        elif resource["title"] != "数据字典":
            expect(not resource["dialect"]["header"], f"{resource['path']} has heads")
            judge_sheet(path, resource, written, book[resource["title"]])
    lines = contents["数据字典.csv"][2:]
    fields = [(r["path"], f.get("cell", ""), f["name"], f["type"], f.get("unit", ""), f["description"], f.get("source", ""), f.get("base", ""))
              for r in package["resources"] for f in r["schema"]["fields"] + r.get("cells", [])]
    expect_equal([tuple(line) for line in lines], fields, "both dictionaries")
    return package, contents


def test_samples(folder):
    for sample in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        out, twins = folder / sample.name, folder / sample.name / "csv"
        result = run("build", sample, "-o", out, "--internal", "--csv", twins, "--json", scratch=folder)
        package, contents = judge_twins(out / "tally.xlsx", twins)
        inner, whole = judge_twins(out / "tally-internal.xlsx", twins / "internal")
        expect_equal((package["audience"], inner["audience"]), ("public", "internal"), "audiences")
        for path in (twins / "internal").iterdir():
            expect_equal(path.stat().st_mode & 0o777, 0o600, f"permissions of {path.name}")
        expect("datapackage.json" in json.dumps(result.json()), "the files are not told")
        # Each figure has a cell, and there the value of summary.json.
        summary = json.loads((out / "summary.json").read_text("utf-8"))
        cells = {cell["name"]: (r["path"], cell) for r in package["resources"] for cell in r.get("cells", [])}
        expect_equal(sorted(cells), sorted(f["id"] for f in summary["figures"]), f"{sample.name}: figures")
        for figure in summary["figures"]:
            path, cell = cells[figure["id"]]
            text = contents[path][int(re.sub(r"\D", "", cell["cell"])) - 1][column(cell["cell"])]
            expect(float(text) == figure["value"], f"{sample.name} {figure['id']}: {text}, summary.json {figure['value']}")
            expect_equal(cell.get("base"), figure.get("base"), f"base of {figure['id']}")
        if sample.name in SAMPLES_WITH_ROWS:
            rows, titles = sample_rows(sample)
            head, *lines = whole["意见.csv"]
            expect_equal([[line[head.index(t)] for t in titles] for line in lines], [[row[t] for t in titles] for row in rows()], "rows")


def test_hostile_text(folder):
    campaign = adversarial.write(folder / "campaign", 3_000)
    twins = folder / "csv"
    run("tally", campaign, "--internal", "-o", folder / "i.xlsx", "--csv", twins, scratch=folder, timeout=600)
    _, contents = judge_twins(folder / "i.xlsx", twins)
    head, *lines = contents["意见.csv"]
    titles = list(adversarial.HEADERS.values())
    expect_equal([[line[head.index(t)] for t in titles] for line in lines], [[row[t] for t in titles] for row in adversarial_rows(campaign)()], "rows")
    before = snapshot(twins)
    run("tally", campaign, "--internal", "-o", folder / "j.xlsx", "--csv", twins, scratch=folder, timeout=600)
    expect(snapshot(twins) == before, "two runs differ")


def test_long_and_unprintable_text_stands_whole(folder):
    campaign = adversarial.write(folder / "campaign", 1_500, hard=True)
    with open(campaign / "campaign.yaml", "a", encoding="utf-8") as file:
        file.write("publish: summary\npublic_columns: [district]\n")
    run("tally", campaign, "-o", folder / "p.xlsx", "--csv", folder / "csv", scratch=folder, timeout=600)
    _, contents = judge_twins(folder / "p.xlsx", folder / "csv")
    head, *lines = contents["意见.csv"]
    titles = ["编号", "收到日期", "渠道", "分组", "处理结果"]
    expect_equal([[line[head.index(t)] for t in titles] for line in lines], [[row[t] for t in titles] for row in adversarial_rows(campaign)()], "rows")
    replies = [line[head.index("答复")] for line in lines]
    expect(any(units(text) > CELL for text in replies), "no long text")


def test_guard_of_text(folder):
    """What begins with a sign, with and without apostrophes, comes back as it was."""
    texts = [mark + sign + rest for sign in DANGEROUS for mark in ("", "'", "''") for rest in ("", "1+1", ",\"甲\"")]
    texts += ["'", "''", "'甲", "-3", "+86", "-", " =1", "甲=1", "", "_x0041_"]
    campaign = write_campaign(folder / "campaign", "huizong: 1\nissuer: 某局\ntopic: 题\n")
    with open(campaign / "suggestions.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["id", "text"], *([f"r{n}", text] for n, text in enumerate(texts))])
    run("tally", campaign, "--internal", "-o", folder / "i.xlsx", "--csv", folder / "csv")
    package, contents = judge_twins(folder / "i.xlsx", folder / "csv")
    head, *lines = contents["意见.csv"]
    expect_equal([line[head.index("内容")] for line in lines], texts, "texts")
    raw, _ = records(folder / "csv", next(r for r in package["resources"] if r["title"] == "意见"), package)
    shown = dict(zip(texts, (line[head.index("内容")] for line in raw[1:])))
    expect_equal([shown[t] for t in ("=1+1", "'=1+1", "''=1+1", "-3", "'甲", "'", " =1")], ["'=1+1", "''=1+1", "'''=1+1", "'-3", "'甲", "'", " =1"], "guards")


def test_workbook_to_standard_output(folder):
    piped = run("tally", PARK, "-o", "-", "--csv", folder / "csv")
    (folder / "p.xlsx").write_bytes(piped.out)
    judge_twins(folder / "p.xlsx", folder / "csv")


def test_strict_writes_no_twins(folder):
    campaign = write_campaign(folder / "campaign", "huizong: 1\nissuer: 某局\ntopic: 题\n", "id,text,disposition\n1,甲,某办\n")
    run("tally", campaign, "-o", folder / "t.xlsx", "--csv", folder / "csv", "--strict", code=STRICT, scratch=folder)
    expect(not (folder / "csv").exists() and not (folder / "t.xlsx").exists(), "something was written")
