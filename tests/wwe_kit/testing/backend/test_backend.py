import pytest

from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.backend.backend import BackEnd
from wwe_kit.testing.backend.exchange import NoNetwork
from wwe_kit.testing.backend.recording import BadRecording
from wwe_kit.testing.backend.routes import Routes

ANN = "https://crm.example/1"


@pytest.fixture
def served():
    return []


@pytest.fixture
def back_end(served, tmp_path):
    def made(**how):
        return BackEnd(Routes(lambda is_so, _timeout: bool(is_so())), served.append, tmp_path, **how)

    return made


def test_the_first_route_lets_what_pages_fetch_come(back_end, served):
    own = back_end()
    assert served == []
    own.route(ANN, json={"name": "Ann"})
    own.route(ANN, status=500)
    assert served == [own.routes]
    assert own.routes.answer(Fetched(ANN)).status == 500


def test_a_route_takes_a_function(back_end):
    own = back_end()
    own.route(ANN, answer=lambda request: Answer(text=request.method), method="PUT")
    assert own.routes.answer(Fetched(ANN, "PUT")).text == "PUT"
    with pytest.raises(ValueError, match=r"answer makes the whole answer: write all of it there, lambda "):
        own.route(ANN, json={}, answer=lambda _request: Answer())
    with pytest.raises(TypeError, match=r"json\['tags'\] is of type set, which JSON does not have"):
        own.route(ANN, json={"tags": {"new"}})


def test_exchanges_are_recorded_once_and_played_back(back_end):
    recording = back_end(records=True)
    recording.play_back("crm.har", "https://crm.example/**")
    asked = Fetched(ANN, network=lambda: Answer(text="hello"))
    assert recording.routes.answer(asked).text == "hello"
    recording.close()
    playing = back_end()
    playing.play_back("crm.har", "https://crm.example/**")
    assert playing.routes.answer(Fetched(ANN)).text == "hello"


@pytest.mark.parametrize("asks", [True, False])
def test_a_recording_is_left_as_it_was_where_no_server_answers_or_nobody_asks(back_end, tmp_path, asks):
    file = tmp_path / "crm.har"
    file.write_text("recorded before", encoding="utf-8")
    recording = back_end(records=True)
    recording.play_back("crm.har", "https://crm.example/**")
    if asks:
        with pytest.raises(BadRecording, match=r"GET \S+/1: the server cannot be reached, so .*crm.har"):
            recording.routes.answer(Fetched(ANN, network=lambda: Answer(down=True)))
    recording.close()
    assert file.read_text(encoding="utf-8") == "recorded before"


def test_nothing_is_recorded_where_there_is_no_network(back_end):
    recording = back_end(records=True)
    recording.play_back("crm.har", "https://crm.example/**")
    with pytest.raises(NoNetwork):
        recording.routes.answer(Fetched(ANN))


def test_what_no_page_could_be_told_is_raised_at_the_end(back_end):
    own = back_end()
    own.routes.errors.append(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        own.close()
