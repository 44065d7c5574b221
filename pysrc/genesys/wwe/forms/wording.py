"""What forms say by themselves, in the language of the page: the texts that nobody has given."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ENGLISH = {
    "failed": "This did not work. Please try again.",
    "save": "Save",
    "saved": "Saved.",
    "unchanged": "Nothing has changed.",
}
_OTHERS = {
    "de": {
        "failed": "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
        "save": "Speichern",
        "saved": "Gespeichert.",
        "unchanged": "Es hat sich nichts geändert.",
    },
    "es": {
        "failed": "No ha funcionado. Inténtelo de nuevo.",
        "save": "Guardar",
        "saved": "Guardado.",
        "unchanged": "No ha cambiado nada.",
    },
    "fr": {
        "failed": "Cela n'a pas fonctionné. Veuillez réessayer.",
        "save": "Enregistrer",
        "saved": "Enregistré.",
        "unchanged": "Rien n'a changé.",
    },
}


def own_text(element: "Any", name: str) -> str:
    """Return a text in the language that an element is in, `lang="de-AT"`; in English where nobody has translated it.

    `name` is "failed", "save", "saved" or "unchanged".
    """
    tagged = element.closest("[lang]")
    language = str(tagged.getAttribute("lang") or "").lower().split("-")[0] if tagged else ""
    return _OTHERS.get(language, _ENGLISH)[name]
