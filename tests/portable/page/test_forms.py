"""A form's values come and go by name, as Python's; what is wrong stands beside its field."""

from datetime import date, datetime, time

from conversation import Conversation, raised, raised_at_once
from made_up_form import MadeUpPage

from genesys.wwe.forms import Form, FormError
from genesys.wwe.frame import current
from wwe_protocol.errors import LocalMisuse


def make(tag, *children, **attributes):
    return MadeUpPage().element(tag, *children, **attributes)


def field(kind, name, **attributes):
    return make("input", type=kind, name=name, **attributes)


def options(*values):
    return [make("option", value, value=value) for value in values]


def on_page(*children):
    """Return a page with a form of these fields, and the form."""
    page = MadeUpPage(*children)
    with current.Entered(page):
        return page, Form("#note")


# --- values ----------------------------------------------------------------------------------------------------------


def test_every_kind_of_field_comes_over_as_the_value_that_python_has_for_it():
    page, form = on_page(
        field("text", "text", value="Zoë"),
        field("number", "whole", value="17915077519067811"),
        field("range", "half", value="-0.5"),
        field("checkbox", "urgent", checked=True),
        field("radio", "plan", value="a"),
        field("radio", "plan", value="b", checked=True),
        field("checkbox", "days", value="mo", checked=True),
        field("checkbox", "days", value="tu"),
        field("checkbox", "days", value="we", checked=True),
        make("select", options("x", "y"), name="many", multiple=True),
        field("date", "day", value="2026-11-28"),
        field("time", "hour", value="09:05"),
        field("datetime-local", "moment", value="2026-11-28T14:30"),
    )
    page.field("many").children[1].selected = True
    assert form.values() == {
        "text": "Zoë",
        "whole": 17915077519067811,
        "half": -0.5,
        "urgent": True,
        "plan": "b",
        "days": ["mo", "we"],
        "many": ["y"],
        "day": date(2026, 11, 28),
        "hour": time(9, 5),
        "moment": datetime(2026, 11, 28, 14, 30).astimezone(),
    }
    assert form.values()["moment"].isoformat() == "2026-11-28T14:30:00-05:00"  # the agent's time zone


def test_what_is_empty_is_none_where_no_text_could_be():
    _page, form = on_page(
        field("text", "text"),
        field("number", "number"),
        field("date", "day"),
        field("radio", "plan", value="a"),
        field("checkbox", "urgent"),
        field("checkbox", "days", value="mo", data_list=True),
    )
    assert form.values() == {"text": "", "number": None, "day": None, "plan": None, "urgent": False, "days": []}


def test_what_is_disabled_has_no_value_as_when_a_browser_sends_the_form():
    _page, form = on_page(field("text", "a", value="1"), field("text", "b", value="2", disabled=True))
    assert form.values() == {"a": "1"}


def test_values_go_back_as_they_came():
    values = {
        "text": "Zoë",
        "number": 2.5,
        "urgent": True,
        "plan": "b",
        "days": ["tu"],
        "one": "y",
        "many": ["x", "y"],
        "day": date(2026, 1, 2),
        "hour": time(23, 59),
        "moment": datetime(2026, 7, 1, 8, 0).astimezone(),
        "line": ["first", "second"],
    }
    _page, form = on_page(
        field("text", "text"),
        field("number", "number"),
        field("checkbox", "urgent"),
        field("radio", "plan", value="a"),
        field("radio", "plan", value="b"),
        field("checkbox", "days", value="mo", checked=True),
        field("checkbox", "days", value="tu"),
        make("select", options("x", "y"), name="many", multiple=True),
        make("select", options("x", "y"), name="one"),
        field("date", "day"),
        field("time", "hour"),
        field("datetime-local", "moment"),
        field("text", "line"),
        field("text", "line"),
    )
    form.fill(values)
    form.element.querySelector("[name=one]").value = "y"  # as a browser's select does
    assert form.values() == values
    form.fill(dict.fromkeys(("text", "number", "urgent", "plan", "days", "many", "day")))
    emptied = form.values()
    assert [emptied[name] for name in ("text", "number", "urgent", "plan", "days", "many", "day")] == [
        "", None, False, None, [], [], None,
    ]  # fmt: skip
    assert emptied["one"] == "y"


def test_a_value_that_a_field_cannot_show_is_refused_with_what_it_takes():
    _page, form = on_page(
        field("checkbox", "urgent"),
        make("select", options("x", "y"), name="one"),
        field("file", "scan"),
        field("text", "text"),
    )
    for values, sentence in (
        ({"urgent": "yes"}, "the field 'urgent' is a checkbox, and takes True or False, not this str"),
        ({"one": "z"}, "the field 'one' takes 'x' or 'y', not this str"),
        ({"scan": "a.png"}, "the field 'scan' is a file, which only the agent can choose, not this str"),
        ({"text": ["a"]}, "the field 'text' is of type text, not this list"),
        ({"txt": "a"}, "the form '#note' has no field 'txt'; it has one, scan, text, urgent"),
    ):
        assert str(raised_at_once(LocalMisuse, form.fill, values)) == sentence


def test_a_form_that_is_missing_is_none_or_has_no_names_says_so():
    _page, form = on_page(field("text", ""))
    assert "no field of the form '#note' has a name" in str(raised_at_once(LocalMisuse, form.values))
    page, form = on_page(field("text", "a"))
    page.form.tagName = "DIV"
    assert str(raised_at_once(LocalMisuse, form.values)) == "'#note' is a div, not a form"
    page.form.id = "nott"
    assert str(raised_at_once(LocalMisuse, form.values)) == "the page has no form '#note'"


# --- sending ---------------------------------------------------------------------------------------------------------


def test_the_handler_gets_the_values_and_the_button_that_was_pressed():
    seen = []
    page, form = on_page(field("text", "note", value="Hi"))
    form.on_submit(seen.append)
    button = make("button", name="action", value="later")
    assert page.submit(button).isPrevented
    assert seen == [{"note": "Hi", "action": "later"}]
    assert "a form takes one" in str(raised_at_once(LocalMisuse, form.on_submit, print))


async def test_a_form_is_busy_while_an_async_handler_runs_and_is_not_sent_again():
    calls = []
    page, form = on_page(field("text", "note"), make("button", "Save"))

    @form.on_submit
    async def save(values):
        calls.append(values)

    page.submit()
    page.submit()
    button = page.form.querySelector("button")
    assert (len(page.running), form.is_busy) == (1, True)
    assert (page.form.attributes["aria-busy"], button.attributes["aria-disabled"]) == ("true", "true")
    await page.running[0]
    assert (calls, form.is_busy) == ([{"note": ""}], False)
    assert "aria-busy" not in page.form.attributes
    assert "aria-disabled" not in button.attributes


async def test_a_handler_may_return_a_call_which_is_awaited():
    talk = Conversation()
    page, form = on_page(field("text", "note"))
    form.on_submit(lambda values: talk.service.interaction.set_user_data("1", values))
    page.submit()
    assert (form.is_busy, list(talk.last["parameters"])) == (True, ["1", {"note": ""}])
    talk.answer()
    await page.running[0]
    assert not form.is_busy


def test_a_handler_that_waits_for_the_page_gets_its_form():
    before, current.pages[:] = list(current.pages), []
    waiting, current.waiting[:] = list(current.waiting), []
    try:
        form = Form("#note")
        seen = []
        form.on_submit(seen.append)
        assert "has no page yet" in str(raised_at_once(LocalMisuse, form.values))
        page = MadeUpPage(field("text", "note", value="Hi"))
        current.add(page)
        page.submit()
        assert seen == [{"note": "Hi"}]
    finally:
        current.pages[:], current.waiting[:] = before, waiting


# --- errors ----------------------------------------------------------------------------------------------------------


def test_the_browsers_own_message_stands_beside_its_field_and_goes_when_that_changes():
    page, _form = on_page(field("text", "name"), field("email", "mail"))
    for name in ("name", "mail"):
        bad = page.field(name)
        bad.isInvalid, bad.validationMessage = True, "Please fill out this field."
        assert page.happen("invalid", bad).isPrevented  # no bubble over it
    assert page.error("name") == page.error("mail") == "Please fill out this field."
    name, mail = page.field("name"), page.field("mail")
    assert (name.isFocused, mail.isFocused) == (True, False)
    assert name.attributes["aria-invalid"] == "true"
    assert name.attributes["aria-describedby"] == "field-name-error"
    page.happen("input", name)
    assert (page.error("name"), page.error("mail")) == ("", "Please fill out this field.")
    assert not name.hasAttribute("aria-invalid")
    assert not name.hasAttribute("aria-describedby")


def test_the_first_field_that_is_still_wrong_gets_the_focus_again():
    page, _form = on_page(field("text", "name"))
    bad = page.field("name")
    bad.isInvalid = True
    page.happen("invalid", bad)
    bad.isFocused = False
    page.happen("invalid", bad)
    assert bad.isFocused


def test_an_error_keeps_what_described_its_field_and_uses_the_place_that_the_page_has():
    hint, place = (
        make("small", "As on the bill", id="hint"),
        make("small", data_error="number", id="there", hidden=True),
    )
    page, form = on_page(field("text", "number", aria_describedby="hint"), hint, place)
    form.show_error("Too short.", field="number")
    number = page.field("number")
    assert (place.textContent, place.hidden) == ("Too short.", False)
    assert number.attributes["aria-describedby"] == "hint there"
    assert number.isFocused
    page.happen("input", number)
    assert number.attributes["aria-describedby"] == "hint"


def test_the_error_of_a_choice_stands_in_its_group_and_marks_all_of_it():
    group = make("fieldset", field("radio", "plan", value="a"), field("radio", "plan", value="b"))
    page, form = on_page(group)
    form.show_error("Choose one.", field="plan")
    assert group.children[-1].textContent == "Choose one."
    assert [each.getAttribute("aria-invalid") for each in group.children[:2]] == ["true", "true"]
    page.happen("input", group.children[0])
    assert [each.getAttribute("aria-invalid") for each in group.children[:2]] == [None, None]


async def test_what_a_handler_raises_as_a_form_error_is_shown_and_nothing_else_is():
    page, form = on_page(field("text", "note"))
    outcomes = [FormError("Write something.", field="note"), FormError("The line is down."), ValueError("a defect")]

    @form.on_submit
    async def save(_values):
        raise outcomes.pop(0)

    page.submit()
    await page.running.pop()
    assert (page.error("note"), page.message) == ("Write something.", None)
    page.submit()
    assert page.error("note") == ""  # what was wrong the last time is not wrong yet
    await page.running.pop()
    assert page.message == ("alert", "The line is down.")
    page.submit()
    await raised(ValueError, page.running.pop())  # the page reports it
    assert page.message == ("alert", "This did not work. Please try again.")
    assert not form.is_busy


def test_what_nobody_has_worded_is_in_the_language_of_the_page():
    page, form = on_page(field("text", "note"))
    form.element.attributes["lang"] = "de-AT"

    @form.on_submit
    def save(_values):
        raise KeyError("a defect")

    raised_at_once(KeyError, page.submit)
    assert page.message == ("alert", "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.")


def test_a_plain_handler_shows_its_errors_too():
    page, form = on_page(field("text", "note"))

    @form.on_submit
    def save(values):
        raise FormError("Write something.", field="note") if not values["note"] else KeyError("a defect")

    page.submit()
    assert page.error("note") == "Write something."
    page.field("note").value = "Hi"
    raised_at_once(KeyError, page.submit)
    assert page.message == ("alert", "This did not work. Please try again.")


def test_a_message_is_read_out_and_a_reset_removes_it_with_all_errors():
    page, form = on_page(field("text", "note", value="as it was"))
    form.say("Saved.")
    assert page.message == ("status", "Saved.")
    form.show_error("No.", field="note")
    page.field("note").value = "typed"
    form.reset()
    assert (page.message[1], page.error("note"), form.values()) == ("", "", {"note": "as it was"})


def test_an_error_for_a_field_that_is_not_there_names_those_that_are():
    _page, form = on_page(field("text", "note"))
    error = raised_at_once(LocalMisuse, form.show_error, "No.", "noet")
    assert str(error) == "the form '#note' has no field 'noet'; it has note"
