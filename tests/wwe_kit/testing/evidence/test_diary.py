import pytest

from wwe_kit.testing.evidence.diary import Diary, NeedsAPage


class Said:
    """A workspace in which `count` messages have been said; it notes what it was asked."""

    host_origin = "http://localhost:8700"

    def __init__(self):
        self.extension_origins = {"desk": "http://localhost:8701"}
        self.count, self.asked = 0, []

    def ask(self, command, fields):
        if command == "message_count":
            return self.count
        self.asked.append((command, fields))
        self.count += 1
        return "made"

    def on_workspace(self, function):
        return function("the workspace")

    def reload_extension(self, name):
        self.asked.append(("reload", name))

    def wait_until(self, is_so, timeout):
        return bool(is_so()) and timeout == 1


@pytest.fixture
def said():
    return Said()


@pytest.fixture
def diary(said):
    return Diary(said)


def test_what_changes_something_is_noted_with_how_many_messages_there_were_before(diary):
    fields = {"ani": "+33298000000", "dnis": "", "user_data": None}
    assert diary.ask("do", {"action": "ring", "fields": fields, "tab": ""}) == "made"
    diary.ask("advance", {"seconds": 5})
    assert diary.steps == [(0, "ring ani=+33298000000"), (1, "advance seconds=5")]


class Tabs:
    def open_tab(self):
        return "tab2"

    def close_tab(self, tab_id):
        raise ValueError(tab_id)


def test_browser_tabs_are_opened_where_a_page_is(said, diary):
    with_pages = Diary(said, Tabs)
    assert with_pages.ask("open_tab", {}) == "tab2"
    with pytest.raises(ValueError, match="tab1"):
        with_pages.ask("close_tab", {"tab_id": "tab1"})
    assert with_pages.steps == [(0, "open tab"), (0, "close tab tab_id=tab1")]
    with pytest.raises(NeedsAPage, match="let the test take `extension` or `workspace_page`"):
        diary.ask("open_tab", {})


def test_a_question_is_not_noted(diary, said):
    diary.ask("state", {"interaction": "1"})
    assert diary.steps == []
    assert said.asked == [("state", {"interaction": "1"})]


def test_what_is_done_by_a_function_or_by_hand_is_noted_too(diary):
    def transfer(workspace):
        return workspace

    assert diary.on_workspace(transfer) == "the workspace"
    diary.reload_extension("desk")
    diary.note("click #save")
    assert [step.what for step in diary.steps] == ["call transfer on the workspace", "load desk again", "click #save"]


def test_what_is_waited_for_is_a_step_if_something_is_said_meanwhile(said, diary):
    with diary.wait("wait for the page"):
        pass
    assert diary.steps == []
    with diary.wait("wait for the page"):
        said.count = 3
    with pytest.raises(KeyError), diary.wait("wait for another"):
        raise KeyError
    assert diary.steps == [(0, "wait for the page"), (3, "wait for another")]
    with diary.step("click"), diary.wait("wait for what is a part of it"):
        pass
    assert diary.steps[2:] == [(3, "click")]


def test_a_long_value_is_cut(diary):
    diary.ask("set_option", {"section": "crm", "value": "x" * 1000})
    assert len(diary.steps[0].what) < 300


def test_it_is_driven_as_the_workspace_itself(diary, said):
    assert (diary.host_origin, diary.extension_origins) == (said.host_origin, said.extension_origins)
    assert diary.wait_until(lambda: True, 1)
