"""The DOM's types, for annotations: `def save(event: SubmitEvent) -> None`.

They are for editors and type checkers, which read `dom.pyi`. At run time each name here is `object`, because what comes
from the page is a proxy of the runtime's. Only a page that imports this module carries it.
"""


def __getattr__(name: str) -> type:
    """Return what stands for a type of the DOM at run time. Raises AttributeError for a name of Python's own."""
    if name.startswith("__"):
        raise AttributeError(name)
    return object
