import pytest

from wwe_kit.packages.page_python import page_python
from wwe_kit.packages.resolve import NotResolved, resolve


def found(*requirements, pins=()):
    return {locked.name: locked for locked in resolve(requirements, pins).wheels}


def test_everything_that_the_requirements_lead_to_is_found(wheel):
    wheel("six", "1.16")
    wheel("six", "1.17")
    wheel("desk-tools", requires=["six>=1", "pytest; extra == 'tests'", "colorama; sys_platform == 'win32'"])
    lock = found("Desk_Tools>=1")
    assert {name: locked.version for name, locked in lock.items()} == {"desk-tools": "1.0", "six": "1.17"}
    assert lock["desk-tools"].requires == ("six",)


def test_a_wheel_that_is_compiled_for_the_page_is_taken_before_a_pure_one(wheel):
    wheel("fast")
    file = wheel("fast", tag=f"cp314-cp314-{page_python().platform}")
    wheel("fast", "2.0", tag="cp314-cp314-manylinux_2_28_x86_64")
    assert found("fast")["fast"].wheel == file.name


def test_extras_lead_to_more(wheel):
    wheel("six")
    wheel("mail")
    wheel("desk-tools", requires=["six; extra == 'more'", "mail; extra == 'mail'"])
    wheel("desk", requires=["desk-tools[mail]"])
    assert found("desk-tools[more]")["desk-tools"].requires == ("six",)
    assert found("desk")["desk-tools"].requires == ("mail",)


def test_a_requirement_that_is_not_for_the_page_leads_to_nothing():
    assert found("six; sys_platform == 'win32'") == {}


def test_a_version_that_is_pinned_is_taken_and_what_nobody_needs_is_not(wheel):
    wheel("six", "1.16")
    wheel("six", "1.17")
    wheel("other")
    assert {each.version for each in found("six", pins=["six==1.16", "other==1.0"]).values()} == {"1.16"}


def test_what_cannot_be_had_is_told_as_pip_says_it():
    with pytest.raises(NotResolved) as caught:
        resolve(("six",))
    assert "No matching distribution found for six" in caught.value.said.complaints
