"""What a test holds in its hand: a misspelt name is told with the nearest, and what is read is a property."""

import inspect
import re
import traceback

import pytest

from wwe_kit import testing
from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.browser_extension import BrowserExtension
from wwe_kit.testing.handles.misspelt import add_hint

DETAILS = ("system.openDialog", "https://crm.example.com/details.html", {"label": "Details"})
TOAST = ("system.popupToast", {"title": "Call back", "buttons": ["Yes"]})
HELD = {
    "Workspace": lambda world: world,
    "Call": lambda world: world.ring(),
    "Chat": lambda world: world.chat_arrives(),
    "Email": lambda world: world.email_arrives(),
    "WorkItem": lambda world: world.work_item_arrives("An order"),
    "Campaign": lambda world: world.campaign("Service Reminder"),
    "Tab": lambda world: world.last_active_tab,
    "ExtensionFrame": lambda world: world.frames[0],
    "Toast": lambda world: world.toasts[0],
    "Dialog": lambda world: world.dialogs[0],
    "Requests": lambda world: world.requests(),
    "Request": lambda world: world.requests()[0],
    "Events": lambda world: world.events(),
    "Route": lambda world: world.route("https://crm.example/*", json={}),
    "Answer": lambda _world: Answer(),
    "Fetched": lambda _world: Fetched("https://crm.example/"),
    "Extension": lambda world: BrowserExtension(None, world),
    "Expect": lambda world: BrowserExtension(None, world).expect,
}
MISSPELT = [
    ("Workspace", "rnig", "ring"),
    ("Workspace", "request", "requests"),
    ("Workspace", "rout", "route"),
    ("Workspace", "interation", "interaction"),
    ("Call", "anser", "answer"),
    ("Call", "userdata", "user_data"),
    ("Call", "hangup", "hang_up"),
    ("Call", "release", "hang_up"),
    ("Call", "retrieve", "resume"),
    ("Chat", "say", "says"),
    ("Email", "snd", "send"),
    ("Email", "answer", "accept"),
    ("WorkItem", "mark_don", "mark_done"),
    ("Campaign", "push_recrd", "push_record"),
    ("Tab", "clos", "close"),
    ("ExtensionFrame", "labl", "label"),
    ("Toast", "titel", "title"),
    ("Dialog", "labl", "label"),
    ("Requests", "on", "one"),
    ("Request", "parameter", "parameters"),
    ("Events", "typs", "types"),
    ("Route", "answerd", "answered"),
    ("Answer", "staus", "status"),
    ("Fetched", "methd", "method"),
    ("Extension", "clik", "click"),
    ("Extension", "getByRole", "get_by_role"),
    ("Expect", "headng", "heading"),
]
# The names of a locator are Playwright's, which has methods for what is read.
KINDS = [kind for kind in vars(testing).values() if inspect.isclass(kind) and kind is not testing.Locator]


@pytest.fixture
def held(world, stage):
    for asked in (TOAST, DETAILS):
        stage.page.ask(*asked)
    return lambda what: HELD[what](world)


@pytest.mark.parametrize(("what", "name", "meant"), MISSPELT)
def test_a_misspelt_name_is_told_with_the_nearest(held, what, name, meant):
    holder = held(what)
    with pytest.raises(AttributeError) as error:
        getattr(holder, name)
    assert str(error.value) == f'{what} has no "{name}". Did you mean "{meant}"?'
    assert not hasattr(holder, name)
    assert getattr(holder, name, "nothing") == "nothing"


def test_a_name_that_is_near_to_none_is_told_with_those_that_there_are(held):
    with pytest.raises(AttributeError, match=r'Tab has no "frobnicate"\. It has close, elect, turn_to\.'):
        held("Tab").frobnicate()


def test_of_what_is_a_text_as_well_no_name_of_a_text_is_meant(held):
    with pytest.raises(AttributeError, match=r'Call has no "uper"\. (?!Did you mean "upper")'):
        held("Call").uper()


def test_an_error_of_a_property_itself_stays_what_it_is(monkeypatch, held):
    monkeypatch.setattr(testing.Call, "state", property(lambda _call: None.state))
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'state'"):
        held("Call").state  # noqa: B018 - it is read


def own_members(kind):
    """Return the public members of a class that are the kit's, by name."""
    owners = [each for each in reversed(kind.__mro__) if each.__module__.startswith("wwe_kit")]
    return {name: member for owner in owners for name, member in vars(owner).items() if not name.startswith("_")}


class Others:
    """What a test holds that is not the kit's, as Playwright's locators."""

    def click(self):
        """Click."""


def test_what_is_not_the_kits_is_told_with_the_nearest_name_too():
    with pytest.raises(AttributeError) as error:
        Others().clik()
    add_hint(error.value)
    add_hint(ValueError("it has no name"))
    said = "".join(traceback.format_exception_only(error.value))
    assert "clik" in said
    assert re.search(r"""Did you mean:? ["']click["']\?""", said)


def test_a_misspelt_argument_is_told_with_the_nearest(world, held):
    for call, meant in (
        (lambda: world.ring(user_dta={}), "user_data"),
        (lambda: world.requests(parameter=[]), "parameters"),
        (lambda: held("Extension").get_by_label("Note", exat=True), "exact"),
    ):
        with pytest.raises(TypeError) as error:
            call()
        add_hint(error.value)
        said = "".join(traceback.format_exception_only(error.value))
        assert re.search(rf"""Did you mean:? ["']{meant}["']\?""", said)


def test_an_argument_is_told_with_the_name_that_the_author_knows(world, held):
    with pytest.raises(TypeError, match=r"^Workspace\.ring\(\) got an unexpected keyword argument 'user_dta'"):
        world.ring(user_dta={})
    with pytest.raises(TypeError, match=r"^Workspace\.route\(\) got an unexpected"):
        world.route("https://crm.example/*", jsn={})
    with pytest.raises(TypeError, match=r"^Extension\.fill\(\) got an unexpected"):
        held("Extension").fill("#note", txt="Hello")


def test_a_property_that_is_called_or_set_is_told_as_one(world):
    call = world.ring()
    with pytest.raises(TypeError) as called:
        call.state()
    with pytest.raises(AttributeError) as written:
        call.state = "HELD"
    for error, hint in (
        (called, "`state` is a property: write it without ()."),
        (written, "What is read is a property: a method changes it."),
    ):
        add_hint(error.value)
        assert error.value.__notes__ == [hint]


def test_a_failed_test_in_a_browser_shows_what_it_holds(world, held):
    assert repr(world) == "<Workspace served, with crm>"
    assert repr(held("Extension")) == "<Extension, in a browser>"
    assert repr(held("Extension")("CRM")) == '<Extension "CRM", in a browser>'


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_is_a_property_and_what_does_something_a_method(kind):
    for name, member in own_members(kind).items():
        says = (member.__doc__ or "").partition(" ")[0]
        if isinstance(member, property):
            assert says not in ("Let", "Wait", "Return"), f"{kind.__name__}.{name} does something"
        elif inspect.isfunction(member) and says == "Return":
            assert len(inspect.signature(member).parameters) > 1, f"{kind.__name__}.{name} is only read"
