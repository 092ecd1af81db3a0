"""A notice that carries the root of the archive's register from before its own bag."""
from archives import *
from case_record import validate

WORDS = "本机关档案登记簿的根（SHA-256）："


def rooted(folder, value, number=1, more=""):
    path = campaign(folder, number)
    (path / "campaign.yaml").write_text((path / "campaign.yaml").read_text() + f"archiveRoot: {value}\n{more}")
    return path


def root_of(archive):
    return run("archive", "root", "--to", archive, "--json").json()["archive"]["root"]


def printed(notice, words=WORDS):
    """The digits behind the words, as poppler reads them."""
    text = bare(body_text(notice))
    at = text.find(bare(words))
    return text[at + len(bare(words)):][:64] if at >= 0 else None


def test_a_notice_carries_the_root_before_its_own_bag(folder):
    archive = found(folder / "archive")
    add(archive, campaign(folder / "first"))
    before = root_of(archive)
    path = rooted(folder / "second", "../archive", 2)
    add(archive, path)
    data = archive / "bags" / "J001-WS.2020-D30-BGS-0002.public" / "data"
    expect_equal(printed(data / "notice.pdf"), before, "the root in the notice")
    record = json.loads((data / "campaign.json").read_text())
    expect_equal(record["archive_root"], before, "the root in the record")
    validate("campaign.schema.json", record)
    expect(root_of(archive) != before, "the register has not grown")
    # The notice proves what the register began with, and is made again from what is inside alone.
    run("archive", "verify", "--to", archive, "--root", before)
    grouped = " ".join(before[at:at + 8] for at in range(0, 64, 8)).upper()
    run("archive", "verify", "--to", archive, "--root", grouped)
    run("archive", "prove", "--since", grouped, "--to", archive, "-o", folder / "proof.txt")
    run("archive", "check", folder / "proof.txt", "--root", root_of(archive))
    shutil.copy(data / "notice.pdf", folder / "alone.pdf")
    archive.rename(folder / "elsewhere")
    run("verify", folder / "alone.pdf")
    expect("archive.root-unknown" in str(run("check", path, "--json", code=BAD_INPUT).json()), "an archive that is gone")


def test_off_by_default(folder):
    path = campaign(folder / "c")
    run("build", path)
    expect(printed(path / "out" / "notice.pdf") is None, "a root that nobody asked for")
    expect("archive_root" not in (path / "out" / "summary.json").read_text(), "in the summary")


def test_a_root_in_digits(folder):
    root = "0123456789abcdef" * 4
    for value in (root, root.upper(), '"' + " ".join(root[at:at + 8] for at in range(0, 64, 8)) + '"', "'" + "1" * 64 + "'"):
        path = rooted(folder / "c", value)
        run("build", path)
        expect_equal(printed(path / "out" / "notice.pdf"), root if "1" * 9 not in value else "1" * 64, f"archiveRoot: {value}")
        shutil.rmtree(path)
    for value in ("0123", root + "0", root[:-1] + "g", "../nowhere", "."):
        path = rooted(folder / "c", value)
        expect_one_error(run("build", path, "--json", code=BAD_INPUT), code="archive.root-unknown")
        expect(not (path / "out").exists(), "something was written")
        shutil.rmtree(path)


def test_every_template_and_place(folder):
    root = "0123456789abcdef" * 4
    cases = [("summary", "", WORDS), ("adoption", "", WORDS), ("report", "", WORDS), ("reply", "", WORDS), ("letter", "", WORDS),
             ("you-said-we-did", "", WORDS), ("questionnaire", "", WORDS), ("bilingual", "", WORDS),
             ("summary", "locale: zh-HK\n", "本機關檔案登記簿的根（SHA-256）："), ("summary", "locale: zh-TW\n", "本機關檔案登記簿的根（SHA-256）："),
             ("adoption", "locale: en-GB\n", "Root of the register of our archive (SHA-256): "),
             ("report", "locale: en-GB\n", "Root of the register of our archive (SHA-256): "),
             ("letter", "locale: en-GB\n", "Root of the register of our archive (SHA-256): ")]
    for index, (template, more, words) in enumerate(cases):
        path = rooted(folder / f"c{index}", root, more=f"template: {template}\n{more}")
        run("build", path, "-o", path / "out")
        notice = path / "out" / "notice.pdf"
        expect_equal(printed(notice, words), root, f"{template} {more.strip()}")
        run("verify", notice)


def test_the_form_has_it(folder):
    import openpyxl
    path = rooted(folder / "c", "0123456789abcdef" * 4)
    run("new", "--from", path, "--workbook", folder / "form.xlsx")
    sheets = openpyxl.load_workbook(folder / "form.xlsx").worksheets
    cells = {str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row}
    expect("0123456789abcdef" * 4 in cells and any("档案登记簿的根" in cell for cell in cells), "not in the form")
    run("build", folder / "form.xlsx", "-o", folder / "out")
    expect_equal(printed(folder / "out" / "notice.pdf"), "0123456789abcdef" * 4, "from the form")
