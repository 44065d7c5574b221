"""The client's forms over the document in memory: the extension that tests/browser/python/test_forms.py tries."""

import pytest

from tests.architecture.sources import ROOT
from wwe_kit.memory.extension import MemoryExtension
from wwe_kit.testing import Workspace


@pytest.fixture
def extension(show):
    memory = show(ROOT / "tests/browser/extensions/forms")
    return MemoryExtension(memory, Workspace(memory, memory.said))


def sent(extension):
    return dict(line.split("=", 1) for line in extension.locator("#sent").inner_text().splitlines() if "=" in line)


def test_values_come_as_pythons(extension):
    extension.get_by_label("Name").fill("Ann")
    extension.get_by_label("Count").fill("3")
    extension.get_by_label("Moment").fill("2026-11-28T14:30")
    extension.get_by_label("Urgent").check()
    extension.get_by_label("Fibre").check()
    extension.get_by_label("Tags").select_option(["new", "due"])
    extension.get_by_role("button", name="Save").click()
    extension.get_by_role("button", name="Go on").click()
    extension.expect.status("Saved.")
    values = sent(extension)
    assert (values["name"], values["count"], values["day"], values["urgent"]) == ("Ann", "3", "2026-11-28", "True")
    assert (values["plan"], values["tags"]) == ("fibre", "['new', 'due']")


def test_an_error_stands_beside_its_field_until_the_field_is_changed(extension):
    extension.get_by_role("button", name="Save").click()
    error = extension.expect.text("Please fill out this field.")
    name = extension.get_by_label("Name")
    extension.expect(name).to_be_focused()
    extension.expect(name).to_have_accessible_description("Please fill out this field.")
    name.fill("A")
    extension.expect(error).to_be_hidden()
    extension.expect(name).not_to_have_attribute("aria-invalid", "true")


def test_a_form_is_busy_while_its_handler_runs_and_shows_what_it_raises(extension):
    extension.get_by_label("Name").fill("nobody")
    extension.get_by_label("Name").press("Enter")
    form = extension.locator("#everything")
    extension.expect(form).to_have_attribute("aria-busy", "true")
    extension.get_by_role("button", name="Go on").click()
    extension.expect(form).not_to_have_attribute("aria-busy", "true")
    extension.expect.text("Nobody has this name.")


def test_a_form_is_filled_by_name(extension):
    extension.get_by_role("button", name="Fill").click()
    extension.expect.field("Name", "Zoë")
    extension.expect.field("Count", "2.5")
    extension.expect.checked("Fibre")
    extension.expect(extension.get_by_label("Tags")).to_have_values(["new", "due"])
