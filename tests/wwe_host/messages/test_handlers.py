import pytest

from wwe_host.messages.handlers import Later, Sender, handlers_of, operation


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


@pytest.mark.parametrize("is_early", [False, True])
def test_an_answer_that_is_decided_later_is_told_once_with_the_first_decision(is_early):
    later, told = Later(), []
    if is_early:
        later.settle(None)
    later.when_settled(lambda: told.append(later.refusal))
    assert told == ([None] if is_early else [])
    later.settle(None)
    later.settle("refused")
    assert told == [None]


def test_who_asked_is_there_until_the_page_goes(stage):
    frame = stage.tab.frames[stage.page.frame_id]
    sender = Sender(stage.tab, frame, stage.page.origin)
    assert sender.is_there
    frame.reload()
    assert not sender.is_there
    assert Sender(stage.tab, frame, stage.page.origin).is_there
