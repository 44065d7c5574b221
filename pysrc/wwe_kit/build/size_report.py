"""What each page weighs: the bytes that a first visit fetches, beside the budget that the extension has set itself."""

from collections.abc import Mapping

from wwe_kit.build.compression import Size
from wwe_kit.build.site import Site
from wwe_kit.project.project import Project

_ALL = "all"


def measure_sizes(site: Site, sizes: Mapping[str, Size]) -> dict[str, Size]:
    """Return what a first visit fetches: each page, what all pages share, and the sum with the heaviest page."""
    pages = {path: sizes[path] for path in site.pages()}
    shared = {name: Size.of_all(sizes[path] for path in paths) for name, paths in site.visit.items()}
    heaviest = max(pages.values(), key=lambda size: size.brotli)
    return pages | shared | {_ALL: Size.of_all([heaviest, *shared.values()])}


def table(sizes: Mapping[str, Size]) -> str:
    """Return the weights as a table."""
    lines = [f"{'a first visit fetches':<28}{'raw':>12}{'gzip':>12}{'brotli':>12}"]
    for name, size in sizes.items():
        lines.append(f"{name:<28}" + "".join(f"{kilobytes(each):>12}" for each in (size.raw, size.gzip, size.brotli)))
    return "\n".join(lines)


def over_budget(project: Project, sizes: Mapping[str, Size]) -> str:
    """Return the sentence that says that the budget is exceeded; "" where it is not, or none is set."""
    budget, size = project.budget.transfer_kb, sizes[_ALL].brotli
    if budget is None or size <= budget * 1000:
        return ""
    return (
        f"{project.folder / 'pyproject.toml'}: tool.wwe.budget.transfer-kb is {budget:g}, "
        f"but a first visit fetches {kilobytes(size)} with brotli."
    )


def kilobytes(size: int) -> str:
    """Return a size for people: `1,234.5 kB`."""
    return f"{size / 1000:,.1f} kB"
