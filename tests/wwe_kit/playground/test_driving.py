"""A workspace in a real browser, driven from here. It is one for all these tests: each start takes its time."""

import pytest

from wwe_host.rules import Refused
from wwe_kit.playground.driving import NeedsTheServer, RemoteWorkspace
from wwe_kit.playground.folders import PlaygroundSettings, build_playground
from wwe_kit.playground.serving import PlaygroundServers


@pytest.fixture(scope="module")
def printed():
    return []


@pytest.fixture(scope="module")
def remote(browser, printed):
    with PlaygroundServers() as servers:
        playground = build_playground(PlaygroundSettings((), {}, servers.host_origin, ()))
        servers.show(playground)
        context = browser.new_context()
        yield RemoteWorkspace(context, servers.host_origin, playground.origins, printed)
        context.close()


def test_a_command_is_done_in_the_browser_and_its_value_comes_back(remote):
    call = remote.ask("do", {"action": "ring", "fields": {"ani": "+33298001007", "user_data": None}})
    assert remote.ask("state", {"interaction": call}) == "RINGING"
    assert remote.ask("user_data", {"interaction": call})["CustomerId"] == "1007"


def test_its_error_is_raised_here(remote):
    call = remote.ask("do", {"action": "ring", "fields": {"ani": "1"}})
    with pytest.raises(Refused, match="The call is RINGING"):
        remote.ask("do", {"action": "hold", "fields": {"interaction": call}})
    with pytest.raises(KeyError, match="there is no interaction nobody"):
        remote.ask("user_data", {"interaction": "nobody"})


def test_what_only_the_server_has_is_told_with_what_to_do(remote):
    with pytest.raises(NeedsTheServer, match=r"mark the test with @pytest\.mark\.wwe_served"):
        remote.on_workspace(lambda workspace: workspace)
    with pytest.raises(NeedsTheServer, match="desk cannot be loaded again"):
        remote.reload_extension("desk")


def test_what_the_host_says_is_printed_while_the_test_waits(remote, printed):
    steps = '[[step]]\ndo = "ring"\nani = "1"\nas = "call"\n[[step]]\ndo = "hold"\ninteraction = "@call"'
    remote.ask("play", {"toml": f'title = "Early"\n{steps}'})
    for _ in range(100):
        if printed:
            break
        assert not remote.wait_until(lambda: False, 0.05)
    assert printed[0].startswith("Early, step 2 (hold): ")
