import sys
from datetime import date, datetime, time, timedelta, timezone

from conversation import Conversation, raised_at_once

from genesys.wwe import texts
from genesys.wwe.frame import current
from genesys.wwe.texts import N_, _, ngettext, npgettext, pgettext
from wwe_link.codec import decode, encode
from wwe_protocol.errors import LocalMisuse

GERMAN = {
    "language": "de",
    "locale": "de-AT",
    "plural": "(n != 1)",
    "texts": {
        "Note": "Notiz: 𝄞",
        "state\x04Open": "Offen",
        "{n} call": ["{n} Anruf", "{n} Anrufe"],
        "queue\x04{n} call": ["{n} Ruf", "{n} Rufe"],
    },
}


class Browser:
    """What web/frame/texts.js is to Python; it notes what it was asked to write."""

    def __init__(self, told):
        self._told = told
        self.asked = []

    def told(self):
        return encode(self._told)

    def format(self, how, value):
        self.asked.append((decode(how), decode(value)))
        return "written"


class Window:
    def __init__(self, browser):
        if browser:
            self.wweTexts = browser


class PageWithTexts:
    def __init__(self, browser):
        self.service = Conversation().service
        self.window = Window(browser)


def in_page(test, told=GERMAN):
    """Run a test in a page with these texts; return what the browser was asked to write."""
    browser = Browser(told) if told else None
    with current.Entered(PageWithTexts(browser)):
        test()
    return browser.asked if browser else []


def test_a_text_is_in_the_language_of_the_page():
    def check():
        assert _("Note") == texts.gettext("Note") == "Notiz: 𝄞"
        assert _("Unknown") == "Unknown"
        assert pgettext("state", "Open") == "Offen"
        assert _("Open") == "Open"
        assert _(N_("Note")) == "Notiz: 𝄞"
        assert (texts.get_language(), texts.get_locale()) == ("de", "de-AT")

    in_page(check)


def test_a_plural_is_in_the_form_for_the_number():
    def check():
        assert [ngettext("{n} call", "{n} calls", n).format(n=n) for n in (0, 1, 2)] == [
            "0 Anrufe",
            "1 Anruf",
            "2 Anrufe",
        ]
        assert npgettext("queue", "{n} call", "{n} calls", 2) == "{n} Rufe"
        assert [ngettext("a toast", "toasts", n) for n in (1, 2)] == ["a toast", "toasts"]

    in_page(check)


def test_the_rule_of_plurals_is_that_of_the_language():
    polish = {
        "plural": "(0 if (n == 1) else (1 if (((n % 10) >= 2) and ((n % 10) <= 4) and (((n % 100) < 10) or "
        "((n % 100) >= 20))) else 2))",
        "texts": {"call": ["a", "b", "c"]},
    }

    def check():
        assert "".join([ngettext("call", "calls", n) for n in (1, 2, 5, 12, 22)]) == "abccb"

    in_page(check, polish)


def test_two_pages_of_one_interpreter_speak_their_own_languages():
    german, english = PageWithTexts(Browser(GERMAN)), PageWithTexts(Browser({"language": "en"}))
    for _round in range(2):
        with current.Entered(german):
            assert _("Note") == "Notiz: 𝄞"
        with current.Entered(english):
            assert _("Note") == "Note"


def test_a_page_without_a_language_has_the_texts_of_the_source():
    def check():
        assert _("Note") == "Note"
        assert texts.format_decimal(1.5) == "1.5"

    in_page(check, None)


def test_without_a_page_a_text_is_that_of_the_source_in_a_test_and_refused_while_an_image_is_made():
    before, current.pages[:] = list(current.pages), []
    try:
        if sys.platform in ("emscripten", "webassembly"):
            assert 'N_("...")' in str(raised_at_once(LocalMisuse, _, "Note"))
        else:
            assert (_("Note"), texts.format_date(date(2026, 11, 28)), texts.get_language()) == (
                "Note",
                "2026-11-28",
                "",
            )
    finally:
        current.pages[:] = before


def test_a_date_without_a_time_zone_is_written_as_it_is():
    def check():
        assert texts.format_date(date(2026, 11, 28)) == "written"
        texts.format_time(time(9, 5), "short")
        texts.format_datetime(datetime(2026, 11, 28, 9, 5, 7), "full")

    assert in_page(check) == [
        ({"kind": "DateTimeFormat", "options": {"dateStyle": "medium", "timeZone": "UTC"}}, [2026, 11, 28]),
        ({"kind": "DateTimeFormat", "options": {"timeStyle": "short", "timeZone": "UTC"}}, [1970, 1, 1, 9, 5, 0]),
        (
            {"kind": "DateTimeFormat", "options": {"dateStyle": "full", "timeStyle": "full", "timeZone": "UTC"}},
            [2026, 11, 28, 9, 5, 7],
        ),
    ]


def test_a_date_with_a_time_zone_and_seconds_are_written_in_the_agents_own():
    moment = datetime(2026, 11, 28, 9, 5, tzinfo=timezone(timedelta(hours=1)))
    asked = in_page(lambda: [texts.format_datetime(moment), texts.format_datetime(1795853100.5)])
    assert [value for _how, value in asked] == [1795853100000, 1795853100500]
    assert "timeZone" not in asked[0][0]["options"]


def test_a_number_is_written_with_all_its_digits():
    def check():
        texts.format_decimal(12345678901234567890)
        texts.format_decimal(0.5, 2)
        texts.format_percent(0.25)
        texts.format_currency(9.5, "EUR")

    two = {"minimumFractionDigits": 2, "maximumFractionDigits": 2}
    none = {"minimumFractionDigits": 0, "maximumFractionDigits": 0, "style": "percent"}
    assert in_page(check) == [
        ({"kind": "NumberFormat", "options": {}}, "12345678901234567890"),
        ({"kind": "NumberFormat", "options": two}, "0.5"),
        ({"kind": "NumberFormat", "options": none}, "0.25"),
        ({"kind": "NumberFormat", "options": {"style": "currency", "currency": "EUR"}}, "9.5"),
    ]


def test_what_cannot_be_written_is_refused_with_what_would_be_right():
    def check():
        for function, arguments, words in (
            (texts.format_date, ("2026-11-28",), "format_date: this must be a date, a time or a number of seconds"),
            (texts.format_date, (date(2026, 1, 1), "tiny"), "style must be one of short, medium, long, full"),
            (texts.format_decimal, ("1",), "format_decimal: this must be a number, and is a str"),
            (texts.format_percent, (True,), "must be a number"),
            (texts.format_currency, (1, "euro"), 'a code such as "EUR"'),
        ):
            assert words in str(raised_at_once(LocalMisuse, function, *arguments))

    in_page(check)
