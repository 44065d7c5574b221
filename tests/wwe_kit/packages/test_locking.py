import pytest

from wwe_kit.packages.lock import FILE, read_lock
from wwe_kit.packages.locking import fitting_lock, lock_packages, why_not_fitting
from wwe_kit.packages.page_python import page_python


@pytest.fixture
def locked_versions():
    """Return the versions that an extension's lock has."""
    return lambda project: {locked.name: locked.version for locked in read_lock(project.folder).wheels}


def test_a_lock_is_written_and_fits(desk, wheel, locked_versions):
    wheel("six")
    project = desk("six>=1")
    assert why_not_fitting(project) == "it is not there"
    change = lock_packages(project)
    assert change.lines == ["+ six 1.0"]
    assert locked_versions(project) == {"six": "1.0"}
    assert why_not_fitting(project) == ""


def test_a_lock_that_fits_stays_and_nobody_is_asked(desk, wheel, monkeypatch):
    file = wheel("six")
    project = desk("six", wheels=[file])
    file.unlink()
    assert not lock_packages(project).is_written


def test_what_is_locked_keeps_its_version_when_more_is_asked_for(desk, wheel, locked_versions):
    old = wheel("six", "1.16")
    wheel("six", "1.17")
    wheel("humanize")
    desk("six", wheels=[old])
    project = desk("six", "humanize")
    assert lock_packages(project).lines == ["+ humanize 1.0"]
    assert locked_versions(project) == {"humanize": "1.0", "six": "1.16"}


@pytest.mark.parametrize("requirement", ["six>=1.17", "tools"])
def test_a_version_that_does_not_fit_any_more_gives_way(desk, wheel, locked_versions, requirement):
    old = wheel("six", "1.16")
    wheel("six", "1.17")
    wheel("tools", requires=["six>=1.17"])
    desk("six", wheels=[old])
    project = desk("six", requirement)
    assert "six 1.16 -> 1.17" in lock_packages(project).lines
    assert locked_versions(project)["six"] == "1.17"


def test_what_nobody_needs_any_more_goes(desk, wheel):
    six, tools = wheel("six"), wheel("tools")
    desk("six", "tools", wheels=[six, tools])
    assert lock_packages(desk("tools")).lines == ["- six 1.0"]


def test_all_or_one_are_upgraded_when_it_is_asked_for(desk, wheel):
    old = [wheel("humanize", "4.9"), wheel("six", "1.16")]
    wheel("humanize", "4.10")
    wheel("six", "1.17")
    project = desk("humanize", "six", wheels=old)
    assert lock_packages(project, packages=["Six"]).lines == ["six 1.16 -> 1.17"]
    assert lock_packages(project, upgrade=True).lines == ["humanize 4.9 -> 4.10"]
    assert not lock_packages(project, upgrade=True).is_written


def test_a_package_that_is_not_locked_cannot_be_upgraded(desk, wheel, complaint):
    project = desk("humanize", wheels=[wheel("humanize")])
    assert complaint(lock_packages, project, packages=["humanise"]) == (
        f'{project.folder / FILE} has no package "humanise". Did you mean "humanize"?'
    )


def test_without_dependencies_there_is_no_lock(desk, wheel):
    desk("six", wheels=[wheel("six")])
    project = desk()
    assert why_not_fitting(project) == "it was made for six"
    assert lock_packages(project).lines == ["- six 1.0"]
    assert not (project.folder / FILE).exists()
    assert why_not_fitting(project) == ""


def test_a_build_writes_the_lock_where_there_is_none_and_refuses_one_that_does_not_fit(desk, wheel, complaint):
    wheel("six")
    project = desk("six")
    assert fitting_lock(project) == read_lock(project.folder)
    project = desk("six>=1")
    assert complaint(fitting_lock, project) == (
        f"{project.folder / FILE} does not fit the dependencies in pyproject.toml: it was made without six>=1. "
        "Run `wwe lock`."
    )


def test_a_lock_for_another_python_does_not_fit(desk, wheel):
    project = desk("six", wheels=[wheel("six")])
    file = project.folder / FILE
    file.write_text(file.read_text().replace("3.14", "3.13"))
    now = page_python().version
    assert why_not_fitting(project) == f"it was made for Python 3.13, and the page has {now}"
    assert lock_packages(project).is_written
    assert why_not_fitting(project) == ""


def test_what_cannot_be_had_is_told_in_one_sentence_and_the_old_lock_stays(desk, wheel, complaint):
    desk("six", wheels=[wheel("six")])
    project = desk("six", "sixx")
    before = (project.folder / FILE).read_text()
    assert '"sixx" is in no index' in complaint(lock_packages, project)
    assert (project.folder / FILE).read_text() == before
