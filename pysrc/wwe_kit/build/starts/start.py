"""What a page starts Python with."""

import json
from dataclasses import dataclass, field

from wwe_kit.build.images.image import Image

# Of PyScript's plug-ins, each a file: what a page of an extension's has no use for.
_PYSCRIPTS_OWN = ("deprecations-manager", "donkey", "py-editor", "py-game", "py-terminal")


@dataclass(slots=True)
class Start:
    """What a page's start script is told (`settings`), and what is fetched while the page is parsed.

    `glue` comes before our own part of the script: what loads the runtime; `is_glue_ready` where a release takes it as
    it is. `pyscript` is the type of the tag that PyScript starts for, and `interpreter` the file that it takes its
    interpreter from; "" for the script.

    A first visit fetches `own`, which is the client and the extension's Python, and of the runtime `runtime`.
    With an image the files that are `spare` are fetched only where it cannot be used. Of packages, where an extension
    has some, `packages` is what is fetched at once.
    """

    settings: dict[str, str]
    modules: list[str]
    fetched: list[str]
    own: list[str]
    runtime: list[str]
    spare: list[str]
    pyscript: str = ""
    interpreter: str = ""
    glue: bytes = b""
    is_glue_ready: bool = False
    image: Image | None = None
    has_packages: bool = False
    packages: list[str] = field(default_factory=list)

    def tag(self, script: str) -> dict[str, str]:
        """Return the attributes of the tag that PyScript starts for, if there is one. `script` is the start script."""
        if not self.pyscript:
            return {}
        config = {
            "interpreter": _absolute_below(self.interpreter or script),
            "plugins": [f"!{name}" for name in _PYSCRIPTS_OWN],
        }
        # PyScript starts for it; the entry itself is run by our own start, which shows what goes wrong.
        return {"type": self.pyscript, "config": json.dumps(config)}


def _absolute_below(address: str) -> str:
    return address if address.startswith("/") else f"./{address}"
