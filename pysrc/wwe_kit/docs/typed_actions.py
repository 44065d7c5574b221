"""How a test says each action: found by trying all methods of what a test holds in its hand."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wwe_kit.testing.handles.call import Call, OfRecord
from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.interaction import Interaction
from wwe_kit.testing.handles.open_media import Chat, Email, OpenMedia
from wwe_kit.testing.handles.outbound import Campaign, Preview
from wwe_kit.testing.handles.screen import Dialog, Tab, Toast
from wwe_kit.testing.handles.world import World

_BY_NAME = "do"  # takes any action
_SOMETHING = "inbound-call"  # there has to be a scenario of this name
_ROW = {"id": "", "tab": "", "label": "", "frame": "", "title": "", "subject": "", "message": "", "key_values": {}}


class _Noting:
    """In the place of a workspace: it notes which action it is asked for."""

    def __init__(self) -> None:
        self.actions: list[str] = []

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Note an action. Return something of the shape that the command has."""
        if command in ("do", "play"):
            self.actions.append(fields.get("action", command))
        return {"interactions": [], "campaigns": {_SOMETHING: ""}}.get(command, "uuid")


def typed_actions() -> dict[str, str]:
    """Return what a test writes for each action: `{"hold": "call.hold()"}`."""
    noting = _Noting()
    found: dict[str, str] = {}
    for name, held in _held(Host(noting.ask)):
        for method in _methods(type(held)):
            noting.actions.clear()
            method(held, *_required(method))
            for action in noting.actions:
                found.setdefault(action, f"{name}.{method.__name__}({', '.join(_parameters(method))})")
    return found


def _held(host: Host) -> Iterator[tuple[str, Any]]:
    """Return one of everything that has methods of its own, under the name that an example gives it."""
    yield "tab", Tab("tab1", host)  # before the workspace, which turns to a tab that it opens
    yield "workspace", World(host)
    kinds = (Interaction, OfRecord, Call, OpenMedia, Chat, Email, Preview)
    names = ("interaction", "call", "call", "item", "chat", "email", "preview")
    yield from zip(names, (kind("uuid", host) for kind in kinds), strict=True)
    yield "campaign", Campaign("name", host)
    yield "toast", Toast(_ROW | {"buttons": ["OK"]}, host)
    yield "dialog", Dialog(_ROW, host)


def _methods(kind: type) -> Iterator[Callable[..., Any]]:
    for name, method in vars(kind).items():
        if inspect.isfunction(method) and not name.startswith("_") and name != _BY_NAME:
            yield method


def _required(method: Callable[..., Any]) -> list[Any]:
    """Return something for each parameter that must be given: the methods hand it on as it is."""
    return [_SOMETHING for each in _given(method) if each.default is each.empty]


def _parameters(method: Callable[..., Any]) -> list[str]:
    return [each.name for each in _given(method) if each.kind is not each.KEYWORD_ONLY]


def _given(method: Callable[..., Any]) -> list[inspect.Parameter]:
    return list(inspect.signature(method).parameters.values())[1:]
