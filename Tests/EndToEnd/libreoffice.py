"""LibreOffice as an independent reader of workbooks."""
import shutil

from support import *

# Every formula is computed anew, whatever value the file says that it has.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def converted(folder, paths, form="xlsx", name="again"):
    """The workbooks as LibreOffice saves them (`xlsx`) or prints them (`pdf`), all in one run, in folder/name.

    On a busy machine LibreOffice at times ends without a word before it has read anything: then it is asked once more.
    """
    target = folder / name
    made = [target / f"{path.stem}.{form}" for path in paths]
    for path in made:
        path.unlink(missing_ok=True)
    timeout = 300 + sum(path.stat().st_size for path in paths) // 100_000
    for attempt in range(2):
        profile = folder / f"profile-{name}-{attempt}"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
        done = tool("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", form,
                    "--outdir", target, *paths, timeout=timeout)
        shutil.rmtree(profile, ignore_errors=True)
        if all(path.is_file() for path in made):
            return made
    missing = [path.name for path in made if not path.is_file()]
    raise Wrong(f"LibreOffice did not give {missing}: exit {done.returncode}, {done.stderr.decode('utf-8', 'replace')[:400]}")
