"""No module imports itself by way of others, not for types either: one can be read after the other."""

import pytest

from tests.architecture.sources import PACKAGES, all_sources


def graph(sources):
    """Return what each module imports of the others."""
    modules = {dotted(source.path): source for source in sources}
    names = set(modules)
    return {module: imported_by(source) & names - {module} for module, source in modules.items()}


def dotted(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imported_by(source):
    return {imported.module for imported in source.imports} | set(source.imported_names)


def rings(edges):
    """Return the modules that reach themselves."""
    return sorted(module for module in edges if module in reached(module, edges))


def reached(start, edges):
    found, waiting = set(), list(edges[start])
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting.extend(edges[module])
    return found


@pytest.mark.parametrize("package", PACKAGES)
def test_modules_are_no_ring(package):
    assert rings(graph([source for source in all_sources() if source.package == package])) == []


def test_a_ring_is_found_and_what_hangs_on_it_is_none():
    assert rings({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == ["b", "c"]
