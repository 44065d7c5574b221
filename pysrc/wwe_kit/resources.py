"""Where the kit's files are that are not Python: in a checkout, an editable install and a wheel alike."""

import tomllib
from functools import cache
from pathlib import Path

from wwe_kit.errors import BadInput

DISTRIBUTION = "wwe-extension-kit"
PACKAGE = Path(__file__).parent


@cache
def checkout() -> Path | None:
    """Return the root of the checkout that this package runs from; None where it was installed from a wheel."""
    root = PACKAGE.parent.parent
    try:
        project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return None
    return root if project.get("name") == DISTRIBUTION else None


def require_checkout() -> Path:
    """Return the checkout's root, for what is about the repository itself. Raises BadInput where there is none."""
    root = checkout()
    if root is None:
        raise BadInput("This command needs a checkout of the repository; this is an installed package.")
    return root


def resource(path: str) -> Path:
    """Return a file or folder of `web/` or `templates/` by its path: `resource("web/frame")`."""
    return (checkout() or PACKAGE / "_files") / path


def documentation(page: str) -> str:
    """Return the address of a page of the documentation, or of a part of it: `documentation("commands.md#exit-codes")`.

    It is a file of this machine, so that it belongs to the version that is installed, and needs no network.
    """
    path, mark, part = page.partition("#")
    return resource(f"docs/{path}").as_uri() + mark + part
