import pytest

from wwe_kit.build.packages.for_pages import for_page
from wwe_kit.packages.package import Package
from wwe_kit.runtimes import cache

MODULE = "httpx/_transports/default.py"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Make a package of one module."""
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path / "cache"))

    def make(name, path):
        file = tmp_path / name / path
        file.parent.mkdir(parents=True)
        file.write_text("VALUE = 1\n", encoding="utf-8")
        return Package(name, "1.0", "ab" * 32, tmp_path / name, (path,))

    return make


def test_what_a_page_needs_stands_behind_the_text_of_the_module(package):
    httpx = package("httpx", MODULE)
    made = for_page(httpx)
    text = (made.folder / MODULE).read_text(encoding="utf-8")
    assert text.startswith("VALUE = 1\n\n\n# --- What wwe-extension-kit adds")
    assert "AbortSignal.timeout" in text
    assert made.sha256 != httpx.sha256  # so that it is compiled for itself
    assert (httpx.folder / MODULE).read_text(encoding="utf-8") == "VALUE = 1\n"
    assert for_page(httpx) == made


@pytest.mark.parametrize(("name", "path"), [("six", "six.py"), ("httpx", "httpx/other.py")])
def test_all_others_are_as_they_are(package, name, path):
    made = package(name, path)
    assert for_page(made) is made
