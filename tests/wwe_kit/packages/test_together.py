from wwe_kit.packages.packages import packages_of
from wwe_kit.packages.together import together
from wwe_kit.runtimes.runtimes import PYODIDE


def test_a_file_of_one_package_and_a_folder_of_another_cannot_have_one_name(desk, wheel, complaint):
    one = wheel("one", files={"one.py": "", "words": "a file"})
    two = wheel("two", "2.0", files={"two.py": "", "words/de.txt": ""})
    project = desk("one", "two", wheels=[one, two])
    assert complaint(packages_of, project, PYODIDE) == (
        "one 1.0 and two 2.0 cannot be in one page: words is a file in the first, and a folder in the second. "
        "Take another version of one of them."
    )


def test_the_folder_has_what_goes_to_the_page_of_all_packages(desk, wheel):
    one = wheel("one", files={"acme/one.py": "", "acme/tests/test_one.py": "", "acme/both.txt": "of one"})
    two = wheel("two", files={"acme/two.py": "", "acme/both.txt": "of two"})
    packages = packages_of(desk("one", "two", wheels=[one, two]), PYODIDE)
    folder = together(packages)
    assert sorted(path.name for path in (folder / "acme").iterdir()) == ["both.txt", "one.py", "two.py"]
    assert (folder / "acme/both.txt").read_text() == "of two"
    assert together(packages) == folder != together(packages[:1])
