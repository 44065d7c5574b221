from wwe_kit.packages.packages import known_packages, packages_of, unmatched_patterns
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT


def test_an_extension_that_depends_on_nothing_has_no_packages(desk):
    assert packages_of(desk(), PYODIDE) == ()


def test_the_packages_are_those_of_the_lock(desk, wheel, locked):
    tools, six = wheel("desk-tools", requires=["six"]), wheel("six")
    packages = packages_of(desk("desk-tools", wheels=[tools, six]), PYODIDE)
    assert [(package.name, package.version) for package in packages] == [("desk-tools", "1.0"), ("six", "1.0")]
    assert [package.sha256 for package in packages] == [locked(tools).sha256, locked(six).sha256]
    assert packages[0].files == ("desk_tools-1.0.dist-info/METADATA", "desk_tools.py")
    assert (packages[1].folder / "six.py").is_file()


def test_an_author_leaves_out_more(desk, wheel):
    files = {f"words/{name}": "" for name in ("__init__.py", "de.dat", "en.dat", "more/fr.dat")}
    settings = 'exclude = ["words/[!d]*.dat", "words/more"]'
    (package,) = packages_of(desk("words", wheels=[wheel("words", files=files)], settings=settings), PYODIDE)
    assert [path for path in package.files if path.startswith("words/")] == ["words/__init__.py", "words/de.dat"]


def test_packages_are_known_once_they_were_fetched(desk, wheel):
    project = desk("six", wheels=[wheel("six")])
    assert known_packages(project) is None
    assert known_packages(desk()) == ()
    project = desk("six")
    assert packages_of(project, PYODIDE) == known_packages(project)
    assert known_packages(desk("six>=1")) is None


def test_the_first_build_writes_the_lock(desk, wheel):
    wheel("six")
    project = desk("six")
    assert [package.name for package in packages_of(project, PYODIDE)] == ["six"]
    assert (project.folder / "pylock.toml").is_file()


def test_a_pattern_that_names_no_file_is_known(desk, wheel):
    project = desk("six", wheels=[wheel("six")], settings='exclude = ["six.py", "six/*", "seven.py"]')
    assert unmatched_patterns(project) == []
    packages_of(project, PYODIDE)
    assert unmatched_patterns(project) == ["six/*", "seven.py"]


def test_micropython_gets_no_compiled_modules(desk, wheel):
    project = desk("fast", wheels=[wheel("fast", files={"fast/__init__.py": "", "fast/core.so": "\0asm"})])
    counts = {runtime: len(packages_of(project, runtime)[0].compiled) for runtime in (PYODIDE, MICROPYTHON, PYSCRIPT)}
    assert counts == {PYODIDE: 1, MICROPYTHON: 0, PYSCRIPT: 0}


def test_a_file_that_was_deleted_where_packages_are_kept_is_there_again(desk, wheel):
    project = desk("six", wheels=[wheel("six")])
    [package] = packages_of(project, PYODIDE)
    (package.folder / "six.py").unlink()
    assert known_packages(project) is None
    assert packages_of(project, PYODIDE) == (package,)
    assert (package.folder / "six.py").is_file()


def test_modules_that_are_compiled_for_another_system_stay_behind(desk, wheel):
    files = {"fast/__init__.py": "", "fast/core.so": "\x7fELF of Linux", "fast/page.so": "\0asm of the page"}
    [package] = packages_of(desk("fast", wheels=[wheel("fast", files=files)]), PYODIDE)
    assert package.compiled == ("fast/page.so",)
    assert "fast/core.so" not in package.files
