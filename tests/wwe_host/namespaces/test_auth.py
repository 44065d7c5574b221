from datetime import UTC, datetime

import jwt
import pytest

from tests.wwe_host.conversation import ORIGIN, Refusal, Stage
from wwe_host.journal.entry import Kind
from wwe_host.journal.journal import HIDDEN

NAMED = f"{ORIGIN} (*, auth.getJwtToken)"
# The clock of a test is not the computer's.
AT_ANY_TIME = {"verify_exp": False, "verify_iat": False}


def token_stage(lifetime=3600, **options):
    options = {"service-client-api.accepted-web-content-origins": NAMED} | options
    return Stage(options, host={"auth.token-lifetime": lifetime})


def token(stage):
    return stage.page.ask("auth.getJwtToken")


def claims(stage, answer):
    key = stage.workspace.session.world.signing_key
    return jwt.decode(answer["jwtToken"], key, algorithms=["HS256"], options=AT_ANY_TIME)


def test_the_answer_is_a_token_and_its_expiration():
    answer = token(token_stage())
    assert sorted(answer) == ["expiration", "jwtToken"]
    assert answer["expiration"] == "2026-01-05T10:00:00.000Z"


def test_the_token_is_signed_and_says_whose_it_is_and_how_long_it_is_valid():
    stage = token_stage(lifetime=60)
    answer = token(stage)
    said = claims(stage, answer)
    assert (said["iss"], said["sub"]) == ("wwe-host", "kmiller")
    assert said["exp"] - said["iat"] == 60
    assert datetime.fromtimestamp(said["exp"], UTC) == datetime.fromisoformat(answer["expiration"])


def test_another_session_signs_with_another_key():
    first, second = token_stage(), token_stage()
    with pytest.raises(jwt.InvalidSignatureError):
        claims(second, token(first))


def test_the_token_is_the_same_while_it_is_valid_and_a_new_one_afterwards():
    stage = token_stage(lifetime=60)
    first = token(stage)
    stage.pass_seconds(59.9)
    assert token(stage) == first
    stage.pass_seconds(0.1)
    second = token(stage)
    assert second["jwtToken"] != first["jwtToken"]
    assert second["expiration"] == "2026-01-05T09:02:00.000Z"


def test_a_token_that_is_made_within_a_second_ends_when_it_says_so():
    stage = token_stage(lifetime=60)
    stage.pass_seconds(0.75)
    first = token(stage)
    assert first["expiration"] == "2026-01-05T09:01:00.000Z"
    stage.pass_seconds(59.25)
    assert token(stage) != first


def test_all_pages_of_the_session_get_the_same():
    stage = token_stage()
    assert stage.page_of("crm", stage.open_tab()).ask("auth.getJwtToken") == token(stage)


@pytest.mark.parametrize("granted", ["*", ORIGIN, f"{ORIGIN} (*)", f"{ORIGIN} (auth.*)"])
def test_an_origin_for_which_it_is_not_named_gets_none(granted):
    stage = token_stage(**{"service-client-api.accepted-web-content-origins": granted})
    with pytest.raises(Refusal, match=r"auth\.getJwtToken: operation not allowed"):
        token(stage)


def test_the_journal_keeps_no_token_and_shows_none():
    stage = token_stage()
    secret = token(stage)["jwtToken"]
    [entry] = stage.journal.find(Kind.SUCCESS, "auth.getJwtToken")
    assert entry.message["data"]["jwtToken"] == HIDDEN
    assert entry.message["data"]["expiration"]
    stage.page.subscribe("messenger:all")
    stage.page.ask("messenger.broadcastMessage", "all", {"jwtToken": secret})
    assert stage.page.events("messenger:all") == [{"jwtToken": secret}]
    kept = [entry for entry in stage.journal if entry.kind is not Kind.REQUEST]
    assert not any(secret in repr(entry) + str(entry.message) for entry in kept)


def test_the_token_ends_with_the_session_and_so_does_its_key():
    stage = token_stage()
    first = token(stage)
    stage.workspace.actions.do("force-log-out", {})
    stage.workspace.actions.do("log-in", {})
    stage.page = stage.page_of("crm")
    second = token(stage)
    assert claims(stage, second)["sub"] == "kmiller"
    assert second["jwtToken"] != first["jwtToken"]
    with pytest.raises(jwt.InvalidSignatureError):
        claims(stage, first)
