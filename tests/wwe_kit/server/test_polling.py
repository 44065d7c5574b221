from wwe_kit.server.polling import poll


def test_it_waits_until_it_is_so():
    looks, pauses = iter([0, None, "yes"]), []
    assert poll(lambda: next(looks), 60, pauses.append)
    assert len(pauses) == 2


def test_it_gives_up_in_the_end_and_has_looked_at_least_once():
    looks = []
    assert not poll(lambda: looks.append("looked"), 0)
    assert looks
