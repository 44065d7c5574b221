import pytest

from wwe_kit.packages.wheel import page_files, unpack


@pytest.fixture
def unpacked(wheel, tmp_path):
    """Return the folder of a wheel with these files, unpacked."""

    def of(*paths):
        folder = tmp_path / "unpacked"
        unpack(wheel("desk-tools", files=dict.fromkeys(paths, "")), folder)
        return folder

    return of


def test_modules_data_metadata_and_licences_go_to_the_page(unpacked):
    paths = (
        "desk_tools/__init__.py",
        "desk_tools/locale/de.mo",
        "desk_tools-1.0.dist-info/licenses/LICENSE.md",
        "desk_tools-1.0.dist-info/NOTICE",
        "desk_tools-1.0.dist-info/entry_points.txt",
    )
    assert page_files(unpacked(*paths)) == tuple(sorted((*paths, "desk_tools-1.0.dist-info/METADATA")))


@pytest.mark.parametrize(
    "path",
    [
        "desk_tools/tests/test_a.py",
        "desk_tools/test/test_a.py",
        "desk_tools/test/data.json",
        "desk_tools/py.typed",
        "desk_tools/core.pyi",
        "desk_tools/__pycache__/core.cpython-314.pyc",
        "__pycache__/core.cpython-314.pyc",
        "desk-tools.pth",
        "desk_tools-1.0.data/scripts/desk",
        "desk_tools-1.0.data/data/share/man/desk.1",
        "desk_tools-1.0.dist-info/RECORD",
        "../outside.py",
        "/outside.py",
        "C:/outside.py",
    ],
)
def test_what_a_page_has_no_use_for_stays_behind(unpacked, path):
    folder = unpacked("desk_tools/__init__.py", *(() if path.endswith("RECORD") else (path,)))
    if "test/data" in path:
        (folder / "desk_tools/test/test_it.py").touch()
    assert page_files(folder) == ("desk_tools-1.0.dist-info/METADATA", "desk_tools/__init__.py")
    assert not list(folder.parent.rglob("outside.py"))


def test_a_package_that_helps_with_tests_is_not_taken_for_its_own(unpacked):
    paths = ("tests/__init__.py", "desk_tools/test/client.py", "desk_tools/tests.py")
    assert set(paths) < set(page_files(unpacked(*paths)))


def test_modules_of_a_data_folder_are_where_an_installer_puts_them(unpacked):
    folder = unpacked("desk_tools-1.0.data/purelib/desk_tools.py", "desk_tools-1.0.data/platlib/fast.py")
    assert page_files(folder) == ("desk_tools-1.0.dist-info/METADATA", "desk_tools.py", "fast.py")


def test_a_file_that_is_no_wheel_is_told(tmp_path, complaint):
    file = tmp_path / "desk-1.0-py3-none-any.whl"
    file.write_text("<html>")
    assert complaint(unpack, file, tmp_path / "x") == "desk-1.0-py3-none-any.whl is no wheel: File is not a zip file."


@pytest.mark.parametrize("paths", [("numbers", "numbers/a.py"), ("numbers/a.py", "numbers")])
def test_a_wheel_with_a_file_in_the_place_of_a_folder_is_told(wheel, tmp_path, complaint, paths):
    file = wheel("desk-tools", files=dict.fromkeys(paths, ""))
    sentence = f"{file.name} is no wheel: numbers is a file and a folder in it."
    assert complaint(unpack, file, tmp_path / "unpacked") == sentence
