"""What was found: only a problem is one."""

from wwe_kit.doctor.finding import has_problem, note, ok, problem


def test_only_a_problem_hinders():
    assert not has_problem([ok("disk", "There is room."), note("proxy", "It is set.", "Nothing.")])
    assert has_problem([ok("disk", "There is room."), problem("Node.js", "It is too old.", "Install a newer one.")])


def test_a_program_reads_all_of_it():
    assert note("proxy", "It is set.", "Remove it.").as_json() == {
        "topic": "proxy",
        "level": "note",
        "text": "It is set.",
        "cure": "Remove it.",
    }
