import pytest

from wwe_kit.build.licences.packages import package_part
from wwe_kit.packages.package import Package


@pytest.fixture
def part(tmp_path):
    """Return the part that a package is: `part(lines of METADATA, {path in .dist-info: text})`."""

    def of(lines=(), files=None):
        info = tmp_path / "six-1.0.dist-info"
        content = {"METADATA": "\n".join(["Metadata-Version: 2.4", "Name: six", *lines, "", "Text."]), **(files or {})}
        for path, text in content.items():
            (info / path).parent.mkdir(parents=True, exist_ok=True)
            (info / path).write_text(text, encoding="utf-8")
        return package_part(Package("six", "1.0", "ab" * 32, tmp_path, ("six-1.0.dist-info/METADATA", "six.py")))

    return of


def test_a_package_is_named_as_an_index_has_it(part):
    six = part()
    assert (six.name, six.version, six.purl) == ("six", "1.0", "pkg:pypi/six@1.0")
    assert six.hashes == (("sha256", "ab" * 32),)


def test_every_text_goes_along_whether_the_package_lists_it_or_not(part):
    files = {"licenses/LICENSE.md": "A", "licenses/inner/any.txt": "B", "NOTICE": "C", "RECORD": "", "COPYING": "D"}
    assert part(files=files).texts == (("COPYING", "D"), ("NOTICE", "C"), ("LICENSE.md", "A"), ("any.txt", "B"))


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        (["License-Expression: MIT"], "MIT"),
        (["License: apache-2.0"], "Apache-2.0"),
        (["License: Apache 2"], "Apache 2"),
        (["License: " + "x" * 100, "Classifier: License :: OSI Approved :: BSD License"], "BSD License"),
        (["Classifier: License :: OSI Approved :: MIT License", "Classifier: Topic :: X"], "MIT License"),
        ([], ""),
    ],
)
def test_a_licence_is_what_the_package_calls_it(part, lines, licence):
    assert part(lines).licence == licence


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (["Home-page: https://a.example", "Project-URL: Source Code, https://b.example"], "https://b.example"),
        (["Home-page: https://a.example"], "https://a.example"),
        (["Project-URL: Docs, https://c.example"], "https://c.example"),
        ([], ""),
    ],
)
def test_its_source_is_where_the_package_says(part, lines, source):
    assert part(lines).source == source


def test_a_package_without_metadata_brings_what_lies_beside_its_modules(tmp_path):
    (tmp_path / "numbers").mkdir()
    (tmp_path / "numbers/LICENSE.txt").write_text("A", encoding="utf-8")
    part = package_part(Package("numbers", "copied", "ab" * 32, tmp_path, ("numbers/LICENSE.txt", "numbers/a.py")))
    assert (part.name, part.version, part.texts, part.purl) == ("numbers", "", (("LICENSE.txt", "A"),), "")


def test_metadata_that_the_page_does_not_get_is_read_all_the_same(tmp_path):
    (tmp_path / "six-1.0.dist-info").mkdir()
    (tmp_path / "six-1.0.dist-info/METADATA").write_text("Name: six\nLicense: MIT\n", encoding="utf-8")
    part = package_part(Package("six", "1.0", "ab" * 32, tmp_path, ("six.py",)))
    assert (part.licence, part.purl) == ("MIT", "pkg:pypi/six@1.0")
