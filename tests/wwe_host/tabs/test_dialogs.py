"""Dialogs: what is opened, what is refused, and the frame that is in one."""

import pytest

from tests.wwe_host.conversation import ORIGIN, Refusal, Stage

URL = f"{ORIGIN}/form.html"


@pytest.fixture
def dialogs(stage):
    return lambda: list(stage.tab.overlays.dialogs.values())


def test_ids_count_from_1_in_each_tab_and_are_never_used_again(stage, extension):
    assert extension.ask("system.openDialog", URL, {}) == "wweCustomDialog1"
    assert extension.ask("system.closeDialog", "wweCustomDialog1") is True
    assert extension.ask("system.openDialog", URL, {}) == "wweCustomDialog2"
    assert stage.page_of("crm", stage.open_tab()).ask("system.openDialog", URL, {}) == "wweCustomDialog1"


@pytest.mark.parametrize("url", [None, ""])
def test_without_a_url_null_is_answered_and_nothing_opens(extension, dialogs, url):
    assert extension.ask("system.openDialog", url, {"label": "Form"}) is None
    assert dialogs() == []
    assert extension.ask("system.openDialog", URL, {}) == "wweCustomDialog1"


@pytest.mark.parametrize("options", [None, "430px"])
def test_options_that_are_no_object_are_refused(extension, dialogs, options):
    with pytest.raises(Refusal, match=r"system\.openDialog: parameter 'options' must be object"):
        extension.ask("system.openDialog", URL, options)
    assert dialogs() == []


@pytest.mark.parametrize("size", ["430px", "40%", "12.5%", "0px", " 100% "])
def test_a_size_is_in_pixels_or_per_cent(extension, dialogs, size):
    extension.ask("system.openDialog", URL, {"width": size, "height": size})
    assert (dialogs()[0].width, dialogs()[0].height) == (size.strip(), size.strip())


@pytest.mark.parametrize("size", ["430", "px", "-3px", "1e3px", "40 %", "20em", "1px; color: red", 430])
@pytest.mark.parametrize("side", ["width", "height"])
def test_any_other_size_is_refused(extension, dialogs, side, size):
    with pytest.raises(Refusal, match=f"system.openDialog: parameter '{side}'"):
        extension.ask("system.openDialog", URL, {side: size})
    assert dialogs() == []


@pytest.mark.parametrize(
    "url",
    [
        "/form.html",
        "form.html",
        "javascript:alert(1)",
        "data:text/html,x",
        "about:blank",
        "//crm.example.com/x",
        "ftp://crm.example.com/x",
        " https://crm.example.com/x",
    ],
)
def test_an_address_that_is_no_web_address_is_refused(stage, extension, dialogs, url):
    with pytest.raises(Refusal, match="http:// or https://"):
        extension.ask("system.openDialog", url, {})
    assert dialogs() == []
    assert len(stage.tab.frames) == 1


def test_a_dialog_that_is_refused_takes_no_id(extension):
    for url, options in (("/form.html", {}), (URL, {"width": "wide"})):
        with pytest.raises(Refusal):
            extension.ask("system.openDialog", url, options)
    assert extension.ask("system.openDialog", None, {}) is None
    assert extension.ask("system.openDialog", URL, {}) == "wweCustomDialog1"


def test_url_and_label_hold_variables(extension, dialogs):
    url = URL + "?dialogId=$Dialog.Id$&agent=$Agent.UserName$&what=$Unknown.Thing$&interaction=$Interaction.Id$"
    extension.ask("system.openDialog", url, {"label": "Custom Dialog $Agent.FullName$ $Dialog.Id$"})
    [dialog] = dialogs()
    assert dialog.frame.url == (
        URL + "?dialogId=wweCustomDialog1&agent=kmiller&what=$Unknown.Thing$&interaction=$Interaction.Id$"
    )
    assert dialog.label == "Custom Dialog Kate Miller wweCustomDialog1"


def test_a_page_of_an_interaction_gives_its_dialog_the_interactions_id():
    sections = {"notes": {"label": "Notes", "url": f"{ORIGIN}/n"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    stage.talk()
    stage.talk()
    stage.page_of("notes").ask("system.openDialog", URL + "?id=$Interaction.Id$", {})
    [dialog] = stage.tab.overlays.dialogs.values()
    assert dialog.frame.url == URL + "?id=2"


def test_without_a_label_it_is_named_like_the_extension(extension, dialogs):
    extension.ask("system.openDialog", URL, {})
    assert dialogs()[0].label == "CRM"


def test_the_page_in_a_dialog_asks_and_hears_like_any_other_and_may_close_it(stage, extension):
    extension.ask("system.openDialog", URL, {})
    inside = stage.page_of("wweCustomDialog1")
    inside.subscribe("agent")
    inside.ask("agent.setState", "NotReady")
    assert inside.events("agent")
    assert inside.ask("system.closeDialog", "wweCustomDialog1") is True
    assert stage.sections() == ["crm"]


def test_the_page_in_a_dialog_is_held_to_the_accepted_origins(stage, extension):
    extension.ask("system.openDialog", "https://evil.example.com/x", {})
    inside = stage.page_of("wweCustomDialog1", origin="https://evil.example.com")
    with pytest.raises(Refusal, match="not in service-client-api"):
        inside.ask("agent.get")


def test_a_dialog_outlives_the_page_that_has_opened_it():
    sections = {"notes": {"label": "Notes", "url": f"{ORIGIN}/n", "allow": "microphone"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    call = stage.talk()
    stage.page_of("notes").ask("system.openDialog", URL, {})
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)
    assert stage.sections() == ["crm", "wweCustomDialog1"]
    assert stage.tab.overlays.dialogs["wweCustomDialog1"].frame.content.allow == "microphone"


def test_a_dialog_that_is_not_there_is_answered_with_false(extension):
    assert extension.ask("system.closeDialog", "wweCustomDialog9") is False
    assert extension.ask("system.closeDialog", "") is False
