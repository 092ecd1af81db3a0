"""Restricted bags that are encrypted: opened by OpenSSL and tar with the command that stands in the bag."""
from archives import *
from case_archive import TIME, judge_bag, memory, need_strace, points_of, sample, traced

NAMES = ("campaign.yaml", "suggestions.csv", "来信", "tally-internal", "mask-log", "original-names")
SECRET = "我住三号楼，电话 0000-0000000"


def keys(folder):
    need("openssl")
    for command in ("genrsa -out one.pem 3072", "pkey -in one.pem -pubout -out public.pem",
                    "req -x509 -newkey rsa:2048 -nodes -keyout two.pem -out certificate.pem -subj /CN=archive -days 9"):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)


def secret_campaign(folder):
    path = campaign(folder)
    (path / "source" / "王某某来信.txt").write_text(SECRET)
    (path / "suggestions.csv").write_text(f"id,received,channel,group,text\n1,2020-06-01,网上,绿地,多种树。{SECRET}\n")
    return path


def opened(bag, key, folder):
    """By the command in bag-info.txt, word for word."""
    info = dict(line.split(": ", 1) for line in (bag / "bag-info.txt").read_text().splitlines())
    for name in ("README.txt", "阅读说明.txt"):
        expect(info["Encryption-Opened-By"] in (bag / name).read_text(), f"{name} does not tell how to open it")
    folder.mkdir()
    command = info["Encryption-Opened-By"].replace("KEY.pem", str(key)).replace("DIR", str(folder))
    done = subprocess.run(["bash", "-c", command], cwd=bag, capture_output=True)
    return folder / info["External-Identifier"], done, info


def expect_nothing_plain(archive, what):
    for path in archive.rglob("*"):
        inside = str(path.relative_to(archive))
        expect(not any(name in inside for name in NAMES), f"{what}: {inside} is there")
        if path.is_file():
            expect(SECRET[:4].encode() not in path.read_bytes(), f"{what}: words of a letter in {inside}")


def test_a_stranger_with_the_key_opens_it(folder):
    import hashlib
    keys(folder)
    archive = found(folder / "archive")
    path = secret_campaign(folder / "campaign")
    result = add(archive, path, "--encrypt-to", folder / "public.pem", "--encrypt-to", folder / "certificate.pem", "--json")
    expect("archive.encrypted" in {d["code"] for d in result.diagnostics("warning")}, "no word of DA/T 70")
    expect_nothing_plain(archive, "after an addition")
    expect_sound(archive, "with an encrypted bag")
    for name in bags(archive):
        judge_bag(archive / "bags" / name)
    bag = archive / "bags" / bags(archive)[1]
    expect_equal(bag.stat().st_mode & 0o077, 0, "others may look into it")
    for key in ("one.pem", "two.pem"):
        inner, done, info = opened(bag, folder / key, folder / f"of-{key}")
        expect(done.returncode == 0 and inner.is_dir(), f"{key}: {done.stderr}")
        judge_bag(inner)
        for file in path.rglob("*"):
            if file.is_file() and "out" not in file.parts:
                expect_equal((inner / "data" / "campaign" / file.relative_to(path)).read_bytes(), file.read_bytes(), file.name)
        expect((inner / "data" / "tally-internal.xlsx").is_file() and (inner / "data" / "mask-log.csv").is_file(), "what only the office may see")
    lines = [line for line in (bag / "bag-info.txt").read_text().splitlines() if line.startswith("Encryption-Key: ")]
    der = subprocess.run(["openssl", "pkey", "-in", folder / "one.pem", "-pubout", "-outform", "DER"], capture_output=True).stdout
    expect(lines[0].endswith(hashlib.sha256(der).hexdigest()), f"{lines}")
    subprocess.run(["openssl", "genrsa", "-out", folder / "three.pem", "2048"], check=True, capture_output=True)
    inner, _, _ = opened(bag, folder / "three.pem", folder / "of-another")
    expect(not inner.exists(), "opened with another key")


def test_commands_on_what_they_cannot_read(folder):
    keys(folder)
    archive = found(folder / "archive")
    path = secret_campaign(folder / "campaign")
    add(archive, path, "--encrypt-to", folder / "public.pem")
    told = run("archive", "verify", "--to", archive, "--read-data")
    expect("1 个包是加密的" in told.out.decode(), f"{told}")
    number = "J001-WS·2020-D30-BGS-0001"
    subprocess.run(["cp", "-a", str(archive), str(folder / "copy")], check=True)
    bag = archive / "bags" / bags(archive)[1]
    part = next((bag / "data").iterdir())
    part.chmod(0o600)
    part.write_bytes(part.read_bytes()[:-1])
    result = run("archive", "verify", "--to", archive, "--json", code=DAMAGED)
    expect(part.name in str(result.json()["diagnostics"]), f"{result}")
    run("archive", "repair", "--to", archive, "--from", folder / "copy")
    (archive / "catalogue.sqlite").unlink()
    run("archive", "rebuild", "--to", archive)
    run("archive", "export", number, "--full", "--to", archive, "-o", folder / "out")
    inner, done, _ = opened(folder / "out" / bag.name, folder / "one.pem", folder / "opened")
    expect(inner.is_dir(), f"{done.stderr}")
    run("archive", "export", number, "--handover", "--to", archive, "-o", folder / "handover")
    other = found(folder / "other")
    run("archive", "import", folder / "out" / bag.name, "--to", other, "--time", TIME)
    expect_sound(other, "with a foreign encrypted bag")
    run("archive", "dispose", bag.name, "--reason", "依请求", "--erasure", "--to", archive, "--time", TIME)
    expect_sound(archive, "without it")


def test_no_two_encryptions_are_alike(folder):
    keys(folder)
    path = secret_campaign(folder / "campaign")
    restricted = []
    for name in ("a", "b"):
        archive = found(folder / name)
        add(archive, path, "--encrypt-to", folder / "public.pem")
        restricted.append({p.name: p.read_bytes() for p in (archive / "bags" / bags(archive)[1] / "data").iterdir()})
        expect_equal(len(restricted[-1]), 1, "parts")
    expect(restricted[0] != restricted[1], "the same key twice")


def test_wrong_keys(folder):
    keys(folder)
    archive = found(folder / "archive")
    before = state(archive)
    path = secret_campaign(folder / "campaign")
    (folder / "words.pem").write_text("words")
    for name, code in (("one.pem", "archive.key-private"), ("words.pem", "archive.key-unreadable"), ("none.pem", "archive.key-unreadable")):
        result = add(archive, path, "--encrypt-to", folder / name, "--json", code=BAD_INPUT)
        expect_one_error(result, code=code)
    expect_equal(state(archive), before, "the archive")


def test_killed_while_encrypting(folder):
    """Nothing plain is left, and the next command clears up."""
    need_strace()
    folder = memory(folder)
    try:
        keys(folder)
        template = found(folder / "template")
        path = secret_campaign(folder / "campaign")
        archive = folder / "archive"
        arguments = ("archive", "add", path, "--to", archive, "--time", TIME, "--encrypt-to", folder / "public.pem")
        subprocess.run(["cp", "-a", str(template), str(archive)], check=True)
        count = points_of(folder, *arguments)
        expect(count > 60, f"only {count} calls")
        for point in sample(count, 14, 3):
            shutil.rmtree(archive)
            subprocess.run(["cp", "-a", str(template), str(archive)], check=True)
            traced(f"signal=SIGKILL:when={point}", *arguments)
            expect_nothing_plain(archive, f"killed at call {point} of {count}")
            run("archive", "list", "--to", archive)
            expect_sound(archive, f"killed at call {point} of {count}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
