import pytest

from wwe_kit.packages.pip_run import Said
from wwe_kit.packages.refusal import refusal
from wwe_kit.packages.resolve import NotResolved, resolve

LINUX = "cp314-cp314-manylinux_2_28_x86_64"


@pytest.fixture
def refused(desk):
    """Return the sentence for dependencies that cannot be resolved, without the file's name."""

    def of(*dependencies):
        project = desk(*dependencies)
        with pytest.raises(NotResolved) as caught:
            resolve(project.dependencies)
        return refusal(project, caught.value.said).message.removeprefix(f"{project.folder / 'pyproject.toml'}, ")

    return of


def test_a_name_that_no_index_has(refused):
    assert refused("humanise>=4") == (
        'line 3: "humanise>=4" is in no index that pip asks: there is no package of this name. Check how it is spelt.'
    )


def test_a_version_that_nobody_has(refused, wheel):
    wheel("six", "1.16")
    assert refused("six>=9") == 'line 3: "six>=9" has no wheel for the page: the newest that has one is six 1.16.'


def test_a_package_that_is_compiled_for_other_systems(refused, wheel):
    wheel("fast", tag=LINUX)
    assert refused("fast") == (
        'line 3: "fast" has no wheel for the page: it is compiled, for Linux alone. Take a package of pure Python in '
        "its place, or make a wheel with pyodide-build, and let PIP_FIND_LINKS name its folder."
    )


def test_a_package_that_pyodide_itself_has(refused, wheel):
    wheel("numpy", tag=LINUX)
    sentence = refused("numpy")
    assert sentence.startswith(
        'line 3: "numpy" has no wheel for the page in the index. Pyodide\'s own release has one: take numpy-'
    )
    assert sentence.endswith("_wasm32.whl out of it, and let PIP_FIND_LINKS name its folder.")


def test_a_package_that_is_there_as_source_alone(refused, wheel_folder):
    (wheel_folder / "old-1.0.tar.gz").touch()
    assert refused("old") == (
        'line 3: "old" has no wheel, only source. Make one with `pip wheel --no-deps old`, and let PIP_FIND_LINKS '
        "name its folder."
    )


@pytest.mark.parametrize("versions", [("1.0",), ("1.0", "1.1", "1.2")])
def test_what_another_package_asks_for_is_told_with_its_name(refused, wheel, versions):
    wheel("fast", tag=LINUX)
    for version in versions:
        wheel("desk-tools", version, requires=["fast>=1"])
    sentence = refused("six; sys_platform == 'win32'", "desk-tools")
    assert sentence.startswith('line 3: "fast>=1", which desk-tools')
    assert "asks for, has no wheel for the page: it is compiled, for Linux alone." in sentence
    assert len(versions) == 1 or f"desk-tools {versions[-1]} asks" in sentence


def test_needs_that_do_not_go_together(refused, wheel):
    wheel("six", "1.16")
    wheel("six", "1.17")
    wheel("old", requires=["six>=1,<1.17"])
    assert refused("old", "six>=1.17") == (
        "line 3: these do not go together: the extension needs six>=1.17 and old 1.0 needs six<1.17,>=1. "
        "Change the versions of one."
    )


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        (
            "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError(\"HTTPSConnection("
            "host='index.example.com', port=443): Failed\")': /simple/six/\nERROR: No matching distribution found",
            "The index of packages at index.example.com cannot be reached. Without a network, put the wheels into a "
            "folder, let PIP_FIND_LINKS name it, and set PIP_NO_INDEX=1.",
        ),
        (
            "WARNING: 401 Error, Credentials not correct for https://index.example.com/simple/six/\nERROR: No matching",
            "The index of packages refuses access (HTTP 401). Give pip its name and password: in PIP_INDEX_URL, in "
            "pip.conf, or in .netrc.",
        ),
    ],
)
def test_an_index_that_does_not_answer(desk, complaint, sentence):
    assert refusal(desk("six"), Said(False, "", complaint)).message == sentence


def test_whatever_else_pip_says_is_told_as_it_is(desk):
    project = desk("six")
    said = Said(False, "", "WARNING: a\nERROR: Something else.\n")
    assert refusal(project, said).message == f"{project.folder}: pip cannot resolve the dependencies: Something else."


def test_a_constraint_of_pips_own_settings_is_told(refused, wheel, tmp_path, monkeypatch):
    limits = tmp_path / "limits.txt"
    limits.write_text("six==1.16\n")
    monkeypatch.setenv("PIP_CONSTRAINT", str(limits))
    for version in ("1.16", "1.17"):
        wheel("six", version)
    assert refused("six>=1.17") == (
        "line 3: the extension needs six>=1.17, and your own settings of pip allow six==1.16 alone: look at "
        "PIP_CONSTRAINT, and at constraint in pip.conf."
    )
