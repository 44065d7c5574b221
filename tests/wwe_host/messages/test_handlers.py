import pytest

from wwe_host.messages.handlers import handlers_of, operation


class Answers:
    @operation("voice.answer")
    def answer(self, _sender, interaction_id):
        return interaction_id


class AnswersToo:
    @operation("voice.answer")
    def other(self, _sender, _interaction_id):
        return None


def test_a_marked_method_serves_its_operation():
    assert handlers_of([Answers()])["voice.answer"](None, "1") == "1"


def test_two_handlers_of_one_operation_are_refused():
    with pytest.raises(ValueError, match=r"two handlers of voice\.answer"):
        handlers_of([Answers(), AnswersToo()])


def test_an_operation_that_does_not_exist_cannot_be_served():
    with pytest.raises(ValueError, match=r"no operation voice\.answr"):
        operation("voice.answr")(lambda: None)
