"""All pages that are made from the code, and how they get into a checkout."""

from collections.abc import Callable
from pathlib import Path

from wwe_kit.docs import actions, calls, checks, differences, fidelity, lifecycles, options, python, settings

PAGES: dict[str, Callable[[], str]] = {
    module.PAGE: module.page
    for module in (calls, checks, differences, fidelity, actions, lifecycles, options, python, settings)
}


def write_pages(root: Path) -> list[Path]:
    """Write the pages into a checkout and give their files."""
    files = []
    for name, page in PAGES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(), encoding="utf-8", newline="\n")
        files.append(file)
    return files
