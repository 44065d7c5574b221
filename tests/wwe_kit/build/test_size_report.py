import pytest

from wwe_kit.build.compression import Size
from wwe_kit.build.site import Site
from wwe_kit.build.size_report import kilobytes, measure_sizes, over_budget, table


@pytest.fixture
def site():
    site = Site(visit={"scripts": ["early.js"], "client and extension": ["bundle.json"], "runtime": []})
    site.add_page("small", "")
    site.add_page("large", "")
    return site


SIZES = {
    "early.js": Size(30, 20, 10),
    "bundle.json": Size(300, 200, 100),
    "small.html": Size(3, 2, 1),
    "large.html": Size(6, 4, 2),
    "standard-library.zip": Size(9000, 9000, 9000),
}


def test_each_page_is_weighed_and_of_the_pages_the_heaviest_counts(site):
    assert measure_sizes(site, SIZES) == {
        "small.html": Size(3, 2, 1),
        "large.html": Size(6, 4, 2),
        "scripts": Size(30, 20, 10),
        "client and extension": Size(300, 200, 100),
        "runtime": Size(0, 0, 0),
        "all": Size(336, 224, 112),
    }


def test_the_table_has_a_line_for_each_part(site):
    lines = table(measure_sizes(site, SIZES)).splitlines()
    parts = ["small.html", "large.html", "scripts", "client and extension", "runtime", "all"]
    assert [line.split("  ")[0] for line in lines[1:]] == parts
    assert lines[-1].split() == ["all", "0.3", "kB", "0.2", "kB", "0.1", "kB"]


def test_a_budget_that_is_exceeded_is_named_with_the_figure(project):
    desk = project("budget.transfer-kb = 240")
    assert over_budget(desk, {"all": Size(0, 0, 240_000)}) == ""
    assert over_budget(desk, {"all": Size(0, 0, 240_100)}) == (
        f"{desk.folder / 'pyproject.toml'}: tool.wwe.budget.transfer-kb is 240, "
        "but a first visit fetches 240.1 kB with brotli."
    )
    assert over_budget(project(""), {"all": Size(0, 0, 10**9)}) == ""


def test_sizes_are_shown_for_people():
    assert kilobytes(1_234_560) == "1,234.6 kB"
