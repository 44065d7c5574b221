"""The texts of an extension in one language, by the names that gettext has for asking for them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

CONTEXT_END = "\x04"  # between the context of a text and the text, as in gettext's own files

# A text, or its forms: singular, plural ...
Text = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language by their keys. `plural` is a Python expression of `n`.

    A key is the text as the source has it, of a plural the singular, behind a context and `CONTEXT_END` where it has
    one. `lines` are those of texts without a translation, in the file, and `fuzzy` those of doubtful ones.
    """

    language: str
    direction: str
    plural: str
    file: Path | None = None
    texts: Mapping[str, Text] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    fuzzy: Mapping[str, int] = field(default_factory=dict)

    def gettext(self, message: str) -> str:
        """Return the translation of a text, else the text."""
        return self.pgettext("", message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the translation of a text in the form for a number, else the form of the source."""
        return self.npgettext("", singular, plural, number)

    def pgettext(self, context: str, message: str) -> str:
        """Return the translation of a text in a context, else the text."""
        found = self.texts.get(key_of(message, context), message)
        return found if isinstance(found, str) else found[0]

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """Return the translation of a text in a context, in the form for a number, else the form of the source."""
        forms = self.texts.get(key_of(singular, context))
        if forms is None or isinstance(forms, str):
            return singular if number == 1 else plural
        return forms[int(_chooser(self.plural)(number))]


def key_of(message: str, context: str | None) -> str:
    """Return the key of a text."""
    return f"{context}{CONTEXT_END}{message}" if context else message


def place_of(folder: Path, language: str) -> Path:
    """Return where the catalogue of a language is."""
    return folder / "locale" / language.replace("-", "_") / "LC_MESSAGES" / "messages.po"


UNTRANSLATED = Catalogue("en", "ltr", "n != 1")


def _chooser(expression: str) -> Callable[[int], int]:
    chooser: Callable[[int], int] = eval(f"lambda n: {expression}")  # made by python_rule
    return chooser
