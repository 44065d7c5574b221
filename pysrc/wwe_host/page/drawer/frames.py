"""Frames: what each page of an extension is, what it has asked for, and what the workspace lets it do."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import isinf
from typing import Any
from urllib.parse import urlsplit

from wwe_host.actions.fields import BadField, Fields
from wwe_host.journal.entry import Kind
from wwe_host.model.frame import BACKGROUND, DIALOG, PARENT, POPUP, TAB, Frame
from wwe_host.model.rate_limits import RateLimits
from wwe_host.model.tab import Tab
from wwe_host.page.drawer.frame_counts import Counts, FrameCounts
from wwe_host.page.drawer.regions import panel_region
from wwe_host.page.parts import Handlers, Region
from wwe_host.page.words import who
from wwe_host.tabs.screen import bring_to_front, is_visible
from wwe_host.workspace import Workspace
from wwe_protocol.operations import OPERATIONS

# No section describes them, so nobody knows what built them.
_WITHOUT_SECTION = (DIALOG, PARENT)


class FramesPanel:
    """The frames of one tab's page. `runtimes` tells by section what the Python of a view runs on."""

    def __init__(self, workspace: Workspace, tab: Tab, runtimes: Mapping[str, str]) -> None:
        self._workspace = workspace
        self._session = workspace.session
        self._tab = tab
        self._runtimes = runtimes
        self._counts = FrameCounts(workspace.journal, tab)
        self.handlers: Handlers = {"reload-frame": self._reload, "bring-frame": self._bring}

    def close(self) -> None:
        """Follow the journal no more."""
        self._counts.close()

    def content(self) -> Sequence[Region]:
        """Return a card for each frame."""
        self._counts.forget_those_gone()
        return [panel_region("frame-list", {"frames": [self._card(frame) for frame in self._tab.frames.values()]})]

    def _card(self, frame: Frame) -> dict[str, Any]:
        counts, kind = self._counts.of(frame.frame_id), frame.content.kind
        return {
            "id": frame.frame_id,
            "label": frame.content.label,
            "section": frame.content.section,
            "kind": kind,
            "url": frame.url,
            "level": self._level(frame),
            "runtime": self._runtime(frame),
            "is_visible": is_visible(self._tab, frame),
            "is_window": kind == POPUP,
            "is_open": frame.is_open,
            "can_come_to_front": kind in (TAB, BACKGROUND),
            "can_be_loaded": kind != PARENT,
            "spoke_after_ms": frame.spoke_after_ms,
            "loads": frame.loads,
            "events": frame.events,
            "said": _said(counts),
            "limits": self._limits(frame.limits),
            "services": self._services(frame, counts),
        }

    def _level(self, frame: Frame) -> str:
        if frame.interaction is None:
            return "for the workspace"
        return f"for interaction {self._tab.id_of(frame.interaction)}, {who(frame.interaction)}"

    def _runtime(self, frame: Frame) -> str:
        unknown = "not known" if frame.content.kind in _WITHOUT_SECTION else "not built by this kit"
        return self._runtimes.get(frame.content.section, unknown)

    def _limits(self, limits: RateLimits) -> dict[str, Any]:
        situation = limits.situation(self._session.world.passed_ms())
        return {
            "limit": situation.limit,
            "asked": situation.asked if situation.limit else 0,  # without a limit no page needs to hear of each request
            "ignored": [
                (operation, None if isinf(until) else round(until))
                for operation, until in situation.quarantined.items()
            ],
        }

    def _services(self, frame: Frame, counts: Counts) -> list[dict[str, Any]]:
        """Return what may be asked for, by origin: by those that have spoken, else by the one in the address."""
        origins = list(counts.origins) or [origin for origin in [_origin(frame.url)] if origin]
        accepted = self._session.accepted_origins
        return [
            {
                "origin": origin,
                "has_spoken": origin in counts.origins,
                "is_accepted": accepted.accepts(origin),
                "granted": _by_namespace(accepted.granted(origin)),
                "of": len(OPERATIONS),
            }
            for origin in origins
        ]

    def _reload(self, fields: Fields) -> None:
        self._frame("reload-frame", fields).reload()

    def _bring(self, fields: Fields) -> None:
        bring_to_front(self._workspace.cases, self._tab, self._frame("bring-frame", fields))

    def _frame(self, action: str, fields: Fields) -> Frame:
        frame = self._tab.frames.get(str(fields.get("frame", "")))
        if frame is None:
            raise BadField(f"{action}: that frame does not exist any more.")
        return frame


def _said(counts: Counts) -> list[tuple[str, int]]:
    kinds = counts.kinds
    return [
        ("asked", kinds[Kind.REQUEST]),
        ("answered", kinds[Kind.SUCCESS]),
        ("refused", kinds[Kind.FAILURE]),
        ("ignored", kinds[Kind.SILENCE]),
        ("pending", counts.pending),
        ("events", kinds[Kind.EVENT]),
    ]


def _by_namespace(operations: list[str]) -> list[tuple[str, list[str]]]:
    parts = [operation.split(".", 1) for operation in operations]
    return [(namespace, [name for _, name in group]) for namespace, group in groupby(parts, lambda part: part[0])]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
