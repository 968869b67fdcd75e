"""The same in Firefox, where there is one: Playwright does not drive the one of the system, puppeteer-core does."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NODE = shutil.which("node")
DRIVER = HERE.parent / "node_modules" / "puppeteer-core"
CURES = {
    "no Firefox: on Debian `apt install firefox-esr`": FIREFOX,
    "no node, which drives Firefox": NODE,
    "nothing that drives Firefox: `npm install --no-save --prefix tests puppeteer-core`": DRIVER.is_dir(),
}


@pytest.mark.skipif(not all(CURES.values()), reason="; ".join(cure for cure, there in CURES.items() if not there))
def test_answers_are_remembered_in_two_tabs_and_the_review_knows_them(course, tmp_path):
    command = [NODE, HERE / "firefox.mjs", FIREFOX, course.url]
    home = os.environ | {"HOME": str(tmp_path)}  # no profile of whoever runs this is touched
    done = subprocess.run(command, env=home, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["version"].startswith("firefox/")
    assert seen["wrong"] == []
    assert (seen["answered"], seen["reloaded"], seen["inTheOtherTab"]) == ("wrong", "wrong", "right")
    assert seen["review"].startswith("Nothing is due until ")
