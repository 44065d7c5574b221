from wwe_kit.cli.output import say, say_aside, warn


def test_results_are_on_stdout_and_the_rest_beside_it(capsys):
    say("result")
    say_aside("on the way")
    warn("look")
    assert capsys.readouterr() == ("result\n", "on the way\nWarning: look\n")
