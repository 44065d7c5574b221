"""The selected case: its interactions with what the agent can do about them, its data, its people."""

from collections.abc import Sequence
from typing import Any

from wwe_host.lifecycles import open_media, recording, voice
from wwe_host.model.call import Call
from wwe_host.model.call_results import CALL_RESULTS
from wwe_host.model.interactions import Case, Interaction
from wwe_host.model.preview import Preview
from wwe_host.model.tab import Tab
from wwe_host.page.controls import controls, recording_controls, shown_controls
from wwe_host.page.parts import NO_HANDLERS, Region
from wwe_host.page.words import MEDIA, state_words, tone, who
from wwe_host.work.dispositions import CODE_KEY, codes
from wwe_host.work.open_media import EMAIL, OpenMedia
from wwe_host.workspace import Workspace

_WRITTEN_IN = (open_media.State.ACCEPTED, open_media.State.COMPOSING)
_CALLS_UP = (voice.State.TALKING, voice.State.HELD)
_TRANSFERRED = (open_media.State.ACCEPTED, open_media.State.PULLED)
# What the workspace attaches for itself; shown apart from the customer's data.
_OWN_KEYS = ("IW_", "IWAttachedDataInformation", "GSW_", "WWE_PARTY_")


class SelectedCase:
    """The case that is selected in one tab."""

    def __init__(self, workspace: Workspace, tab: Tab) -> None:
        self.handlers = NO_HANDLERS
        self._workspace = workspace
        self._tab = tab

    def content(self) -> list[Region]:
        """Return its region; the case is None where none is selected."""
        case = self._tab.selected
        return [Region("case", {"case": self._case(case) if case is not None and case.interactions else None})]

    def _case(self, case: Case) -> dict[str, Any]:
        main = case.main
        own = {key: value for key, value in main.user_data.items() if key.startswith(_OWN_KEYS)}
        return {
            "id": case.case_id,
            "title": who(main),
            "main": self._interaction(main),
            "others": [self._interaction(each) for each in case.interactions if each is not main],
            "data": _table({key: value for key, value in main.user_data.items() if key not in own}),
            "own_data": _table(own),
            "parties": [{"name": party.name, "number": party.phone_number} for party in main.parties],
            "facts": self._facts(main),
            "record": self._record(main),
            "call_result": self._call_result(main),
            "disposition": self._disposition(main),
        }

    def _interaction(self, interaction: Interaction) -> dict[str, Any]:
        times = self._workspace.session.state_times
        return {
            "uuid": interaction.uuid,
            "id": self._tab.id_of(interaction),
            "title": who(interaction),
            "media": interaction.media,
            "kind": MEDIA.get(interaction.media, interaction.media),
            "state": state_words(interaction.state),
            "tone": tone(interaction),
            "since": int(times.since(interaction)),
            "begun": int(times.begun(interaction)),
            "controls": shown_controls(controls(interaction)),
            "recording": _recording(interaction),
            "reaches_others": _reaches_others(interaction),
            "is_consultation": interaction.is_consultation,
            "warning": interaction.markdone_warning,
            "is_waiting": self._workspace.mark_done.is_waiting(interaction),
            "chat": _chat(interaction),
            "draft": _draft(interaction),
        }

    def _facts(self, interaction: Interaction) -> list[tuple[str, str]]:
        facts = [
            ("Interaction id", self._tab.id_of(interaction)),
            ("State", str(interaction.state)),
            ("Before", str(interaction.previous_state)),
        ]
        if isinstance(interaction, Call):
            facts += [("Call type", interaction.call_type), ("ANI", interaction.ani), ("DNIS", interaction.dnis)]
            facts += [(f"Extension {key}", str(value)) for key, value in interaction.extensions.items()]
        if isinstance(interaction, Preview):
            facts.append(("Call type", interaction.call_type))
        if isinstance(interaction, OpenMedia) and interaction.subject:
            facts.append(("Subject", interaction.subject))
        return [*facts, ("interactionUUID", interaction.uuid), ("Case id", interaction.case.case_id)]

    def _record(self, interaction: Interaction) -> list[tuple[str, str]]:
        """Return the fields of an outbound record, where the interaction is about one."""
        if not self._workspace.dispositions.has_record(interaction):
            return []
        fields = self._workspace.dispositions.fields(interaction)
        return [(field.get("displayName", field["name"]), _text(field["value"])) for field in fields]

    def _call_result(self, interaction: Interaction) -> dict[str, Any] | None:
        """Return the result of the call of a record; None where there is no call to have one."""
        if not isinstance(interaction, Call) or not self._workspace.dispositions.has_record(interaction):
            return None
        chosen = self._workspace.dispositions.call_result(interaction)
        return {
            "names": list(CALL_RESULTS),
            "chosen": next((name for name, code in CALL_RESULTS.items() if code == chosen), ""),
            "is_do_not_call": self._workspace.dispositions.is_do_not_call(interaction),
        }

    def _disposition(self, interaction: Interaction) -> dict[str, Any]:
        return {"chosen": str(interaction.user_data.get(CODE_KEY, "")), "codes": codes(self._workspace.session.options)}


def _table(user_data: dict[str, Any]) -> Sequence[tuple[str, str]]:
    return [(key, _text(user_data[key])) for key in sorted(user_data)]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _recording(interaction: Interaction) -> dict[str, Any] | None:
    if not isinstance(interaction, Call) or interaction.state not in _CALLS_UP:
        return None
    return {
        "is_on": interaction.recording_state is recording.State.RECORDING,
        "state": state_words(interaction.recording_state),
        "controls": shown_controls(recording_controls(interaction)),
    }


def _reaches_others(interaction: Interaction) -> bool:
    """Return whether the agent can consult, transfer and bring in."""
    if interaction.is_consultation:
        return False
    return interaction.state in _CALLS_UP or (isinstance(interaction, OpenMedia) and interaction.state in _TRANSFERRED)


def _chat(interaction: Interaction) -> dict[str, Any] | None:
    if not isinstance(interaction, OpenMedia) or _is_draft(interaction):
        return None
    lines = [{"sender": line.sender, "text": line.text, "at": line.at} for line in interaction.text]
    can_write = interaction.state in _WRITTEN_IN
    return {"lines": lines, "can_write": can_write} if lines or can_write else None


def _draft(interaction: Interaction) -> dict[str, Any] | None:
    """Return an e-mail that the agent is writing."""
    if not isinstance(interaction, OpenMedia) or not _is_draft(interaction):
        return None
    return {
        "to": interaction.parties[0].name,
        "subject": interaction.subject,
        "text": "\n".join(line.text for line in interaction.text),
        "is_saved": interaction.state is open_media.State.SAVED,
    }


def _is_draft(interaction: OpenMedia) -> bool:
    return interaction.media == EMAIL and interaction.lifecycle is open_media.OUTBOUND_EMAIL
