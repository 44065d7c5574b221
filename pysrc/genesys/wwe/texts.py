"""Texts, dates and numbers in the agent's language: `from genesys.wwe.texts import _, ngettext, format_date`.

The names are those of `gettext` and of Babel. Only an extension that imports this module has it in its pages.
"""

import sys

from genesys.wwe.frame.current import current_page, has_page
from wwe_link.codec import decode, encode
from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime, time
    from decimal import Decimal
    from typing import Any

_CONTEXT_END = "\x04"
_STYLES = ("short", "medium", "long", "full")
_IN_A_BROWSER = ("emscripten", "webassembly")  # where modules are imported without a page only for an image of memory


class _Texts:
    """The texts of one page, and how its browser writes dates and numbers; without a page those of the sources."""

    def __init__(self, told: "dict[str, Any]", browser: "Any" = None) -> None:
        self.language: str = told.get("language", "")
        self.locale: str = told.get("locale", "")
        self._texts: dict[str, Any] = told.get("texts", {})
        self._form: Callable[[int], int] = eval("lambda n: " + told.get("plural", "n != 1"))
        self._browser = browser

    def find(self, key: str, message: str) -> str:
        """Return the translation of a text, else the text."""
        found = self._texts.get(key, message)
        return found if isinstance(found, str) else str(found[0])

    def find_form(self, key: str, singular: str, plural: str, number: int) -> str:
        """Return the translation in the form for a number, else the form of the source."""
        forms = self._texts.get(key)
        if forms is None or isinstance(forms, str):
            return singular if number == 1 else plural
        return str(forms[int(self._form(abs(number)))])

    def written(self, kind: str, options: "dict[str, Any]", value: "Any", plain: str) -> str:
        """Return a value as the browser's `Intl` writes it; `plain` where there is no browser."""
        if self._browser is None:
            return plain
        return str(self._browser.format(encode({"kind": kind, "options": options}), encode(value)))


_WITHOUT_A_PAGE = _Texts({})


def _texts() -> _Texts:
    if not has_page():
        if sys.platform in _IN_A_BROWSER:
            raise LocalMisuse(
                "there is no page here, and so no language: ask for texts in main() or in a handler, and mark those "
                'that a module has at its top with N_("...")'
            )
        return _WITHOUT_A_PAGE
    page: Any = current_page()
    texts: _Texts | None = getattr(page, "agents_texts", None)
    if texts is None:
        browser: Any = getattr(page.window, "wweTexts", None)
        texts = page.agents_texts = _Texts(decode(browser.told()), browser) if hasattr(browser, "told") else _Texts({})
    return texts


# --- texts -----------------------------------------------------------------------------------------------------------


def gettext(message: str) -> str:
    """Return a text in the page's language: `page.fill("#saved", _("Attached to the call."))`.

    A text without a translation is returned as it is. `_` is another name of this function. Raises LocalMisuse where
    several pages share the interpreter and none of them calls.
    """
    return _texts().find(message, message)


_ = gettext


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return a text in the form for a number: `ngettext("{count} call", "{count} calls", count).format(count=count)`.

    Raises LocalMisuse as `gettext` does.
    """
    return _texts().find_form(singular, singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return a text that means something else elsewhere: `pgettext("state of a call", "Open")`.

    Raises LocalMisuse as `gettext` does.
    """
    return _texts().find(context + _CONTEXT_END + message, message)


def npgettext(context: str, singular: str, plural: str, number: int) -> str:
    """Return a text in a context, in the form for a number. Raises LocalMisuse as `gettext` does."""
    return _texts().find_form(context + _CONTEXT_END + singular, singular, plural, number)


def N_(message: str) -> str:
    """Mark a text to be translated later, and return it as it is: for constants of a module.

    `LABELS = {"city": N_("City")}`, and in a handler `_(LABELS["city"])`.
    """
    return message


def get_language() -> str:
    """Return the language of the page's texts, such as "de"; "" where there is no page."""
    return _texts().language


def get_locale() -> str:
    """Return how dates and numbers are written, such as "de-AT", which the agent's browser says; "" without a page."""
    return _texts().locale


# --- dates and numbers -----------------------------------------------------------------------------------------------


def format_date(date: "date | datetime | float", style: str = "medium") -> str:
    """Return a date as the agent reads it. `style` is "short", "medium", "long" or "full".

    A number is seconds since 1970, as `time.time()` has them. What has a time zone, or is a number, is shown in the
    agent's; a date or time without one is shown as it is. Without a page the result is that of `str`. Raises
    LocalMisuse for another style, and for what is no date.
    """
    return _moment("format_date", date, {"dateStyle": style})


def format_time(time: "time | datetime | float", style: str = "medium") -> str:
    """Return a time of the day as the agent reads it. Parameters and errors are those of `format_date`."""
    return _moment("format_time", time, {"timeStyle": style})


def format_datetime(datetime: "datetime | float", style: str = "medium") -> str:
    """Return date and time as the agent reads them. Parameters and errors are those of `format_date`."""
    return _moment("format_datetime", datetime, {"dateStyle": style, "timeStyle": style})


def format_decimal(number: "float | Decimal", digits: "int | None" = None) -> str:
    """Return a number as the agent reads it, with at most three digits behind the point, or as many as `digits`.

    Without a page the result is that of `str`. Raises LocalMisuse for what is no number.
    """
    return _number("format_decimal", number, _digits(digits))


def format_percent(number: "float | Decimal", digits: int = 0) -> str:
    """Return a share as the agent reads it: 0.25 is 25 %. Raises LocalMisuse for what is no number."""
    return _number("format_percent", number, _percent(digits))


def format_currency(number: "float | Decimal", currency: str) -> str:
    """Return an amount of money as the agent reads it: `format_currency(9.5, "EUR")`.

    `currency` is a code of ISO 4217. Raises LocalMisuse for what is no number, or no such code.
    """
    if not isinstance(currency, str) or len(currency) != 3:
        raise LocalMisuse('format_currency: currency must be a code such as "EUR", and this is ' + repr(currency))
    return _number("format_currency", number, {"style": "currency", "currency": currency})


def _digits(digits: "int | None") -> "dict[str, Any]":
    return {} if digits is None else {"minimumFractionDigits": digits, "maximumFractionDigits": digits}


def _percent(digits: int) -> "dict[str, Any]":
    options = _digits(digits)
    options["style"] = "percent"
    return options


def _number(name: str, number: "Any", options: "dict[str, Any]") -> str:
    if isinstance(number, bool) or not (isinstance(number, (int, float)) or hasattr(number, "as_tuple")):
        raise LocalMisuse(name + ": this must be a number, and is a " + type(number).__name__)
    return _texts().written("NumberFormat", options, str(number), str(number))


def _moment(name: str, value: "Any", styles: "dict[str, Any]") -> str:
    for style in styles.values():
        if style not in _STYLES:
            raise LocalMisuse(name + ": style must be one of " + ", ".join(_STYLES) + ", and this is " + repr(style))
    if type(value) in (int, float):
        return _texts().written("DateTimeFormat", styles, int(value * 1000), str(value))
    if getattr(value, "tzinfo", None) is not None and hasattr(value, "timestamp"):
        return _texts().written("DateTimeFormat", styles, int(value.timestamp() * 1000), str(value))
    if not hasattr(value, "year") and not hasattr(value, "hour"):
        raise LocalMisuse(
            name + ": this must be a date, a time or a number of seconds, and is a " + type(value).__name__
        )
    options = dict(styles)
    options["timeZone"] = "UTC"
    return _texts().written("DateTimeFormat", options, _parts(value), str(value))


def _parts(value: "Any") -> "list[int]":
    date = [value.year, value.month, value.day] if hasattr(value, "year") else [1970, 1, 1]
    return date + ([value.hour, value.minute, value.second] if hasattr(value, "hour") else [])
