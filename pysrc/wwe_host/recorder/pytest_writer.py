"""The steps as a pytest module: what was done, what extensions asked after it, and how it ended."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from wwe_host.literals import literal
from wwe_host.recorder.names import names
from wwe_host.recorder.recorder import Outcome, Recorder, Step
from wwe_host.session import AgentSession

_SHORTEST_S = 0.05
_PAUSE = "    "
# How a test says an action that belongs to an interaction: the method, and the fields that it takes, in order.
OF_INTERACTION = {
    "answer": ("answer", ()),
    "hold": ("hold", ()),
    "resume": ("resume", ()),
    "hang-up": ("hang_up", ()),
    "record": ("record", ("trigger",)),
    "far-end-answers": ("far_end_answers", ()),
    "far-end-leaves": ("far_end_leaves", ()),
    "accept": ("accept", ()),
    "reject": ("reject", ()),
    "mark-done": ("mark_done", ()),
    "attach": ("attach", ("user_data",)),
    "disposition": ("choose_disposition", ("code",)),
    "transfer": ("transfer", ("target",)),
    "conference": ("conference", ("target",)),
    "message-arrives": ("says", ("text",)),
    "write": ("write", ("text",)),
    "end-chat": ("end", ()),
}
# And one that belongs to none.
OF_WORKSPACE = {
    "ring": ("ring", ("ani", "user_data")),
    "dial": ("dial", ("destination", "user_data")),
    "chat-arrives": ("chat_arrives", ("sender", "text", "user_data")),
    "email-arrives": ("email_arrives", ("sender", "subject", "text", "user_data")),
    "work-item-arrives": ("work_item_arrives", ("subject", "user_data")),
    "state": ("set_agent_state", ("operation", "medium")),
}


def write_pytest(
    recorder: Recorder, session: AgentSession, options: Mapping[str, Any], own_sections: Collection[str]
) -> str:
    """Return the module's text. `own_sections` are those whose pages tell when they are ready. Raises BadField."""
    body = _Body(names(recorder), recorder, own_sections)
    lines = [*body.lines(), "", *_end(body, recorder, session)]
    uses_kind = any("Kind." in line for line in lines)
    head = ["import pytest", ""] if options else []
    head += ["from wwe_host.journal.entry import Kind", ""] if uses_kind else []
    head += _options(options)
    test = "def test_what_was_done_by_hand(workspace, workspace_page, extension_frame):"
    return "\n".join([*head, *([""] if head else []), test, *(_PAUSE + line if line else "" for line in lines)]) + "\n"


class _Body:
    """The lines of the test but for its end."""

    def __init__(self, named: Mapping[str, str], recorder: Recorder, own_sections: Collection[str]) -> None:
        self.named = named
        self._recorder = recorder
        self._own_sections = own_sections
        self._asked: Counter[str] = Counter()
        self._section = ""
        self._found: set[str] = set()

    def lines(self) -> Iterator[str]:
        recorder = self._recorder
        yield from self._outcome(recorder.first)
        yield "workspace.hold_clock()  # from here on, time passes only in the steps below"
        for step in recorder.steps:
            if step.wait_s >= _SHORTEST_S:
                yield f"workspace.advance({step.wait_s:.1f})"
            yield from self._strangers(step)
            yield self._call(step)
            yield from self._outcome(step.after)

    def _strangers(self, step: Step) -> Iterator[str]:
        for uuid in [step.fields[field] for field in step.about]:
            place = self._recorder.made_by_extensions.get(uuid)
            if place is not None and uuid not in self._found:
                self._found.add(uuid)
                yield f"{self.named[uuid]} = workspace.interactions[{place}]  # made by an extension"

    def _call(self, step: Step) -> str:
        texts = {key: self.named[value] if key in step.about else literal(value) for key, value in step.fields.items()}
        held, (method, order) = "workspace", OF_WORKSPACE.get(step.do, ("do", ()))
        if step.do in OF_INTERACTION:
            held, (method, order) = texts.pop("interaction"), OF_INTERACTION[step.do]
        arguments = [literal(step.do)] if method == "do" else []
        for key in order:
            if key not in texts:
                break  # what comes after it is said by its name
            arguments.append(texts.pop(key))
        arguments += [f"{key}={text}" for key, text in texts.items()]
        target = f"{self.named[step.made]} = " if step.made else ""
        return f"{target}{held}.{method}({', '.join(arguments)})"

    def _outcome(self, after: Outcome) -> Iterator[str]:
        if after.section in self._own_sections and after.section != self._section:
            yield f"extension_frame({literal(after.label)})"
        self._section = after.section
        self._asked += after.asked
        if len(self._recorder.tabs) == 1:
            for name in after.asked:
                count = self._asked[name]
                yield f'workspace.wait_for(Kind.SUCCESS, "{name}"{f", count={count}" if count > 1 else ""})'
        if after.asked_inside:
            yield f"# Here something was done in the page of {literal(after.inside)}: do it with Playwright."
            yield f"# It asked for {', '.join(after.asked_inside)}."


def _end(body: _Body, recorder: Recorder, session: AgentSession) -> Iterator[str]:
    for uuid, name in body.named.items():
        interaction = session.interactions.get(uuid)
        yield f'assert {name}.state == "{interaction.state if interaction else "REMOVED"}"'
    yield f'assert workspace.agent_state == "{session.agent_states.own_state().type}"'
    if not recorder.first.refused and not any(step.after.refused for step in recorder.steps):
        yield "assert workspace.messages(Kind.FAILURE) == []"


def _options(options: Mapping[str, Any]) -> list[str]:
    if not options:
        return []
    return ["", "@pytest.fixture", "def wwe_options():", f"    return {literal(options)}", ""]
