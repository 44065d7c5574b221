import pytest

from wwe_kit.testing import Answer, Fetched, NoRoute
from wwe_kit.testing.backend.routes import DOWN, Routes, fixed_answer

ANN = "https://crm.example/customers/1"


@pytest.fixture
def routes():
    return Routes(lambda is_so, _timeout: bool(is_so()))


def test_the_newest_route_that_fits_answers(routes):
    routes.add("https://crm.example/**", fixed_answer(text="old"))
    routes.add("https://crm.example/customers/*", fixed_answer(text="new"), "post")
    assert routes.answer(Fetched(ANN)).text == "old"
    assert routes.answer(Fetched(ANN, "POST")).text == "new"


def test_a_route_that_answers_once_leaves_the_rest_to_the_others(routes):
    routes.add(ANN, fixed_answer({"name": "Ann"}))
    routes.add(ANN, fixed_answer(status=503), times=1)
    assert [routes.answer(Fetched(ANN)).status for _ in range(3)] == [503, 200, 200]


def test_what_no_route_answers_is_named_with_the_routes_that_there_are(routes):
    with pytest.raises(
        NoRoute, match=r"fetched GET .*/customers/1, and no route of the test answers that\. There is n"
    ):
        routes.answer(Fetched(ANN))
    routes.add("https://crm.example/orders/*", fixed_answer(), "GET")
    with pytest.raises(NoRoute, match=r"These routes there are:\n  GET https://crm\.example/orders/\*"):
        routes.answer(Fetched(ANN))


def test_a_route_has_what_it_was_asked(routes):
    route = routes.add("https://crm.example/customers/*", fixed_answer())
    with pytest.raises(NoRoute, match=r"has answered 0 requests, not 1\."):
        route.one()
    routes.answer(Fetched(ANN, "POST", body='{"seen": true}'))
    assert route.one().json == {"seen": True}
    routes.answer(Fetched(ANN))
    assert len(route.requests) == len(route.answered(2)) == 2
    with pytest.raises(
        NoRoute, match=r"has answered 2 requests, not 1\.\n  POST https://crm\.example/customers/1\n  GET"
    ):
        route.one()


def test_it_is_known_what_the_test_has_answered_itself(routes):
    routes.add("https://crm.example/*", lambda _request: Answer(404))
    routes.answer(Fetched("https://crm.example/1"))
    assert routes.have_answered("https://crm.example/1")
    assert not routes.have_answered("https://crm.example/2")


def test_a_function_makes_answers_and_must_return_one(routes):
    routes.add("https://crm.example/**", lambda request: Answer(text=request.url[-1]))
    assert routes.answer(Fetched(ANN)).text == "1"
    routes.add("https://crm.example/**", lambda _request: {"name": "Ann"})
    with pytest.raises(TypeError, match=r"must return a wwe_kit\.testing\.Answer, and its function returned dict"):
        routes.answer(Fetched(ANN))


def test_a_server_is_slow_or_down_or_wrong():
    slow, down = fixed_answer(after=3)(Fetched(ANN)), fixed_answer(down=True)(Fetched(ANN))
    assert (slow.after, slow.failure, down.failure) == (3, "", DOWN)
    wrong = fixed_answer({"error": "no"}, status=404, headers={"X-Key": "1"})(Fetched(ANN))
    assert (wrong.status, wrong.headers) == (404, {"content-type": "application/json", "x-key": "1"})


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"json": {}, "text": "x"}, r"An answer has json or text, not both\."),
        ({"status": 99}, r"An answer has a status from 200 to 599, not 99\."),
    ],
)
def test_what_is_no_answer_is_refused(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        fixed_answer(**given)
