from conversation import raised_at_once

from wwe_link.clock import Clock


def test_a_held_clock_does_everything_at_its_own_moment_in_order():
    clock, done = Clock(), []
    clock.call_later(20, lambda: done.append(("later", clock.now())))
    clock.call_later(10, lambda: clock.call_later(5, lambda: done.append(("nested", clock.now()))))
    clock.call_later(10, lambda: done.append(("same moment", clock.now())))
    clock.call_later(10, lambda: done.append("never")).cancel()
    clock.advance(14)
    assert done == [("same moment", 10)]
    clock.advance(100)
    assert done == [("same moment", 10), ("nested", 15), ("later", 20)]
    assert clock.now() == 114


def test_a_running_clock_says_when_to_wake_it():
    time, wishes, done = [1000.0], [], []
    clock = Clock(lambda: time[0], wishes.append)
    clock.call_later(50, lambda: done.append("a"))
    clock.call_later(20, lambda: done.append("b"))
    clock.call_later(90, lambda: done.append("c"))
    assert wishes == [50, 20]
    time[0] += 60
    clock.run_due()
    assert done == ["b", "a"]
    assert wishes[-1] == 30


def test_a_clock_can_be_held_and_released():
    time = [0.0]
    clock = Clock(lambda: time[0])
    time[0] = 100
    clock.hold()
    time[0] = 500
    assert clock.now() == 100
    clock.advance(10)
    clock.release()
    time[0] = 520
    assert clock.now() == 130
    raised_at_once(ValueError, clock.advance, 1)


def test_an_action_that_fails_keeps_none_of_the_others_from_being_done():
    now, wishes, done = [0], [], []
    clock = Clock(lambda: now[0], wishes.append)
    clock.call_later(10, lambda: done[0])
    clock.call_later(10, lambda: done.append("other"))
    now[0] = 10
    failed = False
    try:
        clock.run_due()
    except IndexError:
        failed = True
    assert failed
    assert wishes[-1] == 0.0
    clock.run_due()
    assert done == ["other"]


def test_something_can_be_done_at_a_moment_of_the_clock():
    clock, done = Clock(), []
    clock.advance(100)
    clock.call_at(150, lambda: done.append(clock.now()))
    clock.advance(100)
    assert done == [150]


def test_cancelled_timers_do_not_pile_up():
    clock, done = Clock(), []
    for _ in range(1000):
        clock.call_later(10_000, lambda: done.append("never")).cancel()
    clock.call_later(5, lambda: done.append("due"))
    assert clock.timer_count < 100
    clock.advance(20_000)
    assert done == ["due"]
