"""The rules for catalogues of texts. What finds them needs babel, which most extensions never load."""

from wwe_kit.check.rule import Severity, rule

UNTRANSLATED = rule(
    "WWE508",
    Severity.WARNING,
    "A text has no translation",
    "The settings name a language, and its catalogue lacks a text, or has it without a translation that is sure. "
    "Agents of that language read it in the language of the sources. [Languages](../pages/languages.md) has the rest.",
    bad='msgid "Save"\nmsgstr ""\n',
    good='msgid "Save"\nmsgstr "Speichern"\n',
    language="po",
)
NO_CATALOGUE = rule(
    "WWE509",
    Severity.ERROR,
    "A catalogue cannot be read",
    "The settings name a language whose catalogue is missing, is no catalogue, or has a translation with other places "
    "than the text. [Languages](../pages/languages.md) has the rest.",
    bad='msgid "Hello %(name)s"\nmsgstr "Hallo %(nmae)s"\n',
    good='msgid "Hello %(name)s"\nmsgstr "Hallo %(name)s"\n',
    language="po",
)
