import json

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder
from wwe_kit.build.licences.pages import BILL, PAGE, licence_files
from wwe_kit.runtimes import runtimes

__all__ = ["desk", "locked", "wheel", "wheel_folder"]


@pytest.fixture
def files(desk, wheel):
    six = wheel("six", files={"six.py": "", "six-1.0.dist-info/licenses/LICENSE": "Of <six>."})
    return licence_files(desk("six", wheels=[six]), runtimes.PYODIDE)


def test_the_page_has_all_parts_and_their_texts_as_text(files):
    page = files[PAGE]
    for name in ("desk", "six", "wwe-extension-kit", "pyodide", "CPython"):
        assert f'">{name}</a>' in page
    assert "<pre>Of &lt;six&gt;.</pre>" in page
    assert "Mozilla Public License Version 2.0" in page
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in page


def test_it_keeps_to_a_policy_that_runs_nothing(files):
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in files[PAGE]
    assert "<script" not in files[PAGE]


def test_the_bill_has_the_same_parts(files):
    names = [each["name"] for each in json.loads(files[BILL])["components"]]
    assert names == ["CPython", "pyodide", "six", "wwe-extension-kit"]
