from typing import Any

import pytest

from wwe_host.actions.action import action, actions_of
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab


class Holder:
    @action("arrive")
    def arrive(
        self, tab: Tab, name: str, times: int = 1, data: dict[str, Any] | None = None, about: Interaction | None = None
    ) -> None:
        """Something arrives.

        Raises nothing: this paragraph is for programmers.
        """

    def not_one(self) -> None:
        """An ordinary method."""


def test_a_method_tells_users_its_first_paragraph_and_which_fields_it_has():
    found = actions_of([Holder()])
    assert list(found) == ["arrive"]
    arrive = found["arrive"]
    assert (arrive.tells, arrive.takes_tab) == ("Something arrives.", True)
    assert [(field.name, field.type, field.is_required) for field in arrive.fields] == [
        ("name", str, True),
        ("times", int, False),
        ("data", dict[str, Any], False),
        ("about", Interaction, False),
    ]


def test_two_actions_with_one_name_are_refused():
    with pytest.raises(ValueError, match="two actions named arrive"):
        actions_of([Holder(), Holder()])


def test_signatures_are_read_once_for_a_class_and_methods_are_those_of_each_holder():
    one, other = Holder(), Holder()
    first, second = actions_of([one])["arrive"], actions_of([other])["arrive"]
    assert first.fields is second.fields
    assert (first.method, second.method) == (one.arrive, other.arrive)
