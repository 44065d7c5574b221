"""What can be relied upon at an end of a link, whatever the link: these tests are run over each.

Functions of `end` are called where that end is. They go into a browser as source: they use nothing but what they get.
"""

from tests.portable.rig.values import VALUES, same


def open_it(end):
    end.open()


def close_it(end):
    end.close()


def test_messages_arrive_at_the_far_end_in_order(link):
    def send_many(end):
        for number in range(100):
            end.send(number)

    link.do(send_many)
    assert link.far_received() == list(range(100))


def test_messages_from_the_far_end_are_received_in_order(link):
    link.do(open_it)
    for number in range(20):
        link.far_send(number)
    assert link.received() == list(range(20))


def test_what_came_before_the_link_was_open_waits_and_is_received_first(link):
    for number in range(3):
        link.far_send(number)
    link.settle()
    link.do(open_it)
    link.far_send("is open")
    assert link.received() == [0, 1, 2, "is open"]


def test_nothing_is_received_while_something_is_being_sent(link):
    def ask_twice(end):
        for _ in range(2):
            end.send("question")
            end.log.append("sent")

    link.do(open_it)
    link.echo()
    link.do(ask_twice)
    assert link.received() == ["sent", "sent", "question", "question"]


def test_a_receiver_may_send(link):
    def open_and_answer(end):
        end.echoes = True
        end.open()

    link.do(open_and_answer)
    link.far_send("question")
    assert link.received()[:1] == link.far_received()[:1] == ["question"]


def test_values_are_equal_at_the_far_end(link):
    for value in VALUES:
        link.send(value)
    assert same(link.far_received(), VALUES)


def test_values_from_the_far_end_are_equal(link):
    link.do(open_it)
    for value in VALUES:
        link.far_send(value)
    assert same(link.received(), VALUES)


def test_text_is_a_message_too(link):
    def send_text(end):
        end.link.send("wwe text")

    link.do(open_it)
    link.echo()
    link.do(send_text)
    assert (link.received(), link.far_received()) == (["wwe text"], ["wwe text"])


def test_what_is_sent_is_a_copy(link):
    def change_it_afterwards(end):
        value = {"list": [1]}
        end.send(value)
        value["list"].append(2)

    link.do(change_it_afterwards)
    assert link.far_received() == [{"list": [1]}]


def test_a_value_that_cannot_cross_is_refused_with_its_place_and_nothing_is_sent(link):
    def send_what_cannot_cross(end):
        return [end.refusal({"key": value}) for value in ({1, 2}, b"bytes", object(), 2**53 + 1, print, {(1, 2): 3})]

    refusals = link.do(send_what_cannot_cross)
    assert [refusal for refusal in refusals if "data.key" not in refusal] == []
    link.send("after that")
    assert link.far_received() == ["after that"]


def test_a_closed_link_neither_sends_nor_receives(link):
    link.do(open_it)
    link.do(close_it)
    link.send("too late")
    link.far_send("too late")
    assert (link.received(), link.far_received()) == ([], [])


def test_a_link_that_is_closed_before_it_is_open_drops_what_waits(link):
    def close_and_open(end):
        end.link.close()
        end.link.open(end.log.append)

    link.far_send("too early")
    link.settle()
    link.do(close_and_open)
    assert link.received() == []


def test_what_was_sent_before_the_link_was_closed_arrives(link):
    def send_and_close(end):
        end.send("last words")
        end.close()

    link.do(send_and_close)
    assert link.far_received() == ["last words"]


def test_a_receiver_that_closes_the_link_receives_nothing_more(link):
    def open_for_one_message(end):
        def take(value):
            end.log.append(value)
            end.close()

        end.open(take)

    for number in range(3):
        link.far_send(number)
    link.settle()
    link.do(open_for_one_message)
    link.far_send(3)
    assert link.received() == [0]


def test_an_exception_in_a_receiver_is_seen_and_loses_no_other_message(link):
    def open_and_stumble(end):
        def take(value):
            if value == "bad":
                raise ValueError("stumbled over " + value)
            end.log.append(value)

        end.open(take)

    link.do(open_and_stumble)
    for value in (0, "bad", 1, "bad", 2):
        link.far_send(value)
    assert link.received() == [0, 1, 2]
    assert ["stumbled over bad" in problem for problem in link.problems] == [True, True]


def test_a_link_with_another_end_has_no_reason_why_nobody_could_answer(link):
    def reasons(end):
        return [end.link.unreachable(), end.link.hint()]

    unreachable, hint = link.do(reasons)
    assert unreachable == ""
    assert hint != ""
