import pytest

from wwe_kit.testing import Answer, Fetched, NoRoute
from wwe_kit.testing.backend.routes import Routes

ANN = "https://crm.example/customers/1"


def fixed(*status, **parts):
    """A function that always gives the same answer."""
    return lambda _request: Answer(*status, **parts)


@pytest.fixture
def routes():
    return Routes(lambda is_so, _timeout: bool(is_so()))


def test_the_newest_route_that_fits_answers(routes):
    routes.add("https://crm.example/**", fixed(text="old"))
    routes.add("https://crm.example/customers/*", fixed(text="new"), "post")
    assert routes.answer(Fetched(ANN)).text == "old"
    assert routes.answer(Fetched(ANN, "POST")).text == "new"


def test_a_route_that_answers_once_leaves_the_rest_to_the_others(routes):
    routes.add(ANN, fixed(json={"name": "Ann"}))
    routes.add(ANN, fixed(status=503), times=1)
    assert [routes.answer(Fetched(ANN)).status for _ in range(3)] == [503, 200, 200]


def test_what_no_route_answers_is_named_with_the_routes_that_there_are(routes):
    with pytest.raises(
        NoRoute, match=r"fetched GET .*/customers/1, and no route of the test answers that\. There is n"
    ):
        routes.answer(Fetched(ANN))
    routes.add("https://crm.example/orders/*", fixed(), "GET")
    with pytest.raises(NoRoute, match=r"These routes there are:\n  GET https://crm\.example/orders/\*"):
        routes.answer(Fetched(ANN))


def test_a_route_that_is_used_up_is_told_as_that(routes):
    routes.add(ANN, fixed(), times=1)
    routes.answer(Fetched(ANN))
    with pytest.raises(NoRoute, match=r"customers/1 \(used up: times=1\)$"):
        routes.answer(Fetched(ANN))


def test_a_route_has_what_it_was_asked(routes):
    route = routes.add("https://crm.example/customers/*", fixed())
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


def test_a_route_that_no_page_can_have_asked_says_why():
    routes = Routes(lambda _is_so, _timeout: False, lambda: "No browser tab is open.")
    with pytest.raises(NoRoute, match=r"has answered 0 requests, not 1\. No browser tab is open\."):
        routes.add(ANN, fixed()).one()


def test_it_is_known_what_the_test_has_answered_itself(routes):
    routes.add("https://crm.example/*", lambda _request: Answer(404))
    routes.answer(Fetched("https://crm.example/1"))
    assert routes.have_answered("https://crm.example/1")
    assert not routes.have_answered("https://crm.example/2")


def test_a_function_makes_answers_and_must_return_one(routes):
    routes.add("https://crm.example/**", lambda request: Answer(text=request.url[-1]))
    assert routes.answer(Fetched(ANN)).text == "1"
    routes.add("https://crm.example/**", lambda _request: {"name": "Ann"})
    with pytest.raises(TypeError, match=r"The function of the route https://crm\.example/\*\* has returned dict"):
        routes.answer(Fetched(ANN))


async def later(_request):
    return Answer()


@pytest.mark.parametrize(
    ("answer", "times", "sentence"),
    [
        (Answer(json={}), None, r"answer is a function of the request, not Answer\(.*lambda request: Answer\("),
        ({"name": "Ann"}, None, r"answer is a function of the request, not {'name': 'Ann'}\."),
        (later, None, r"answer is an async function\. Write a plain one\."),
        (fixed(), 0, r"A route answers 1 time or more, and times is 0\."),
        (fixed(), "2", r"A route answers 1 time or more, and times is '2'\."),
    ],
)
def test_what_is_no_route_is_refused_where_it_is_given(routes, answer, times, sentence):
    with pytest.raises((TypeError, ValueError), match=sentence):
        routes.add(ANN, answer, times=times)
