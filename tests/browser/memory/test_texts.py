"""Dates and numbers are written in memory as Chromium writes them: the same options, in languages of all kinds."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal

from genesys.wwe import texts
from genesys.wwe.frame.current import Entered
from wwe_kit.memory.texts.engine import asked
from wwe_link.codec import decode, encode

LANGUAGES = ("en-US", "en-GB", "de-AT", "de-CH", "fr-FR", "es-ES", "pt-BR", "pl-PL", "ar-EG", "he-IL", "hi-IN", "ja-JP")
ZONES = ("UTC", "Europe/Vienna", "America/New_York", "Asia/Kolkata")
MOMENT = datetime(2026, 11, 8, 19, 5, 9, tzinfo=UTC)
NUMBERS = (0, -1, 1234.5, 0.125, 2.675, 1e21, Decimal("12345678901234567890.5"), float("inf"), float("nan"))
# What `genesys.wwe.texts` asks a browser for. -> its calls
CALLS = [
    *[
        (function, value, style)
        for style in ("short", "medium", "long", "full")
        for function, value in [
            (texts.format_date, MOMENT),
            (texts.format_date, date(2026, 3, 7)),
            (texts.format_time, MOMENT),
            (texts.format_time, time(8, 5)),
            (texts.format_datetime, MOMENT.timestamp()),
            (texts.format_datetime, datetime(2026, 3, 7, 0, 0)),
        ]
    ],
    *[(function, number) for number in NUMBERS for function in (texts.format_decimal, texts.format_percent)],
    *[(texts.format_decimal, number, 2) for number in NUMBERS],
    *[(texts.format_currency, number, code) for number in NUMBERS for code in ("EUR", "USD", "JPY", "KWD")],
]
_FORMAT = """([language, zone, entries]) => entries.map(([{ kind, options }, value]) => {
  const given = Array.isArray(value) ? Date.UTC(value[0], value[1] - 1, ...value.slice(2)) : value;
  const format = new Intl[kind](language, kind === "DateTimeFormat" ? { timeZone: zone, ...options } : options);
  return format.format(given);
})"""


def _asked_for():
    """Return what each call asks a browser for: the kind and its options, and the value, as texts of the codec."""
    found = []

    class Browser:
        told = staticmethod(lambda: encode({}))

        def format(self, text, value):
            found.append((text, value))
            return ""

    page = type("Page", (), {"window": type("Window", (), {"wweTexts": Browser()})})
    with Entered(page):
        for function, *arguments in CALLS:
            function(*arguments)
    return found


def test_dates_and_numbers_are_written_as_in_chromium(browser):
    entries = _asked_for()
    page = browser.new_page()
    different = []
    for language in LANGUAGES:
        for zone in ZONES:
            told = {"texts": "", "lang": "en", "search": "", "languages": [language], "timeZone": zone}
            mine = [asked(json.dumps(told), *entry) for entry in entries]
            theirs = page.evaluate(_FORMAT, [language, zone, [[decode(part) for part in entry] for entry in entries]])
            different += [
                (language, zone, *each) for each in zip(mine, theirs, entries, strict=True) if each[0] != each[1]
            ]
    page.close()
    assert len(entries) > 80
    assert different == []
