"""The names that the client has, read off the client itself."""

import ast
import inspect
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any, cast

import genesys.wwe
from genesys.wwe import page, service
from genesys.wwe.client.namespaces import NAMESPACES
from genesys.wwe.client.service import Service
from genesys.wwe.frame.context import Context
from genesys.wwe.page import Page
from wwe_kit.check.syntax import parse

CLIENT = "genesys.wwe"
SERVICE = f"{CLIENT}.service"
PAGE = f"{CLIENT}.page"
FORM = f"{CLIENT}.forms.Form"
FORM_ERROR = f"{CLIENT}.forms.FormError"
RECORD_FORM = f"{CLIENT}.forms.records.RecordForm"


@cache
def known_names() -> dict[str, frozenset[str]]:
    """Return the names that each part of the client has, by the part's whole name: `genesys.wwe.service.voice`."""
    whole = _service()
    parts = {name: vars(whole)[name] for name in vars(whole) if not name.startswith("_")}
    names = {f"{SERVICE}.{name}": _public(dir(part)) for name, part in parts.items()}
    names[SERVICE] = _public([*dir(whole), *_promised(service)])
    names[PAGE] = _public([*dir(Page), *_promised(page)])
    names[f"{PAGE}.context"] = _public(dir(Context))
    submodules = [module.name for module in pkgutil.iter_modules(genesys.wwe.__path__)]
    names[CLIENT] = _public([*dir(genesys.wwe), *_promised(genesys.wwe), *submodules])
    return names


@cache
def methods() -> dict[str, inspect.Signature]:
    """Return the signatures of what can be called, by whole name, without `self`."""
    whole = _service()
    found: dict[str, inspect.Signature] = {}
    for part, names in known_names().items():
        if part == SERVICE or part.startswith(f"{SERVICE}."):
            owner = whole if part == SERVICE else getattr(whole, part.removeprefix(f"{SERVICE}."))
            found |= {
                f"{part}.{name}": inspect.signature(value)
                for name in names
                if callable(value := getattr(owner, name, None))
            }
    for name in known_names()[PAGE]:
        if inspect.isfunction(value := getattr(Page, name, None)):
            whole_signature = inspect.signature(value)
            found[f"{PAGE}.{name}"] = whole_signature.replace(parameters=list(whole_signature.parameters.values())[1:])
    return found


def _service() -> Any:
    """Return a service to look at, with all its namespaces. Nothing is asked of it, so it needs no session."""
    whole = Service(cast("Any", None))
    for name in (*NAMESPACES, "sipEndpoint"):
        getattr(whole, name)
    return whole


def _public(names: list[str]) -> frozenset[str]:
    return frozenset(name for name in names if not name.startswith("_"))


def _promised(module: ModuleType) -> list[str]:
    """Return what a module tells type checkers that it has: it looks up the page that is entered when it runs."""
    found: list[str] = []
    for node in parse(inspect.getsource(module)).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for inner in node.body:
                targets = (
                    inner.targets
                    if isinstance(inner, ast.Assign)
                    else [inner.target]
                    if isinstance(inner, ast.AnnAssign)
                    else []
                )
                found += [target.id for target in targets if isinstance(target, ast.Name)]
    return found
