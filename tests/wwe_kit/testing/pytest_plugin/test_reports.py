"""What a failed test shows beside its own error."""


def section(output, title):
    """The lines of a section of a failed test's report."""
    _before, _title, rest = output.partition(f" {title} ")
    return rest.partition("\n---")[0]


def test_a_failed_test_shows_what_was_said_on_the_wire(outcome):
    said = section(outcome.output, "messages of the workspace").splitlines()
    assert [line for line in said if line.endswith("→  request  agent.get  frame1  []")] != []
    [answer] = [line for line in said if "←  success  agent.get  frame1  {" in line]
    assert '"employeeId":' in answer


def test_a_failed_test_shows_what_pages_have_printed(outcome):
    assert "[Front desk] hello" in section(outcome.output, "printed by pages")


def test_only_a_failed_test_with_a_workspace_does_so(outcome):
    assert outcome.output.count("messages of the workspace") == 1
