import pytest

from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.locators.page import PageFinder

PAGE = """<main><h1>Ada Lovelace</h1><form id="f"><label>Note <input name="note"></label>
<label><input type="checkbox" name="urgent"> Urgent</label>
<label>Kind <select name="kind"><option value="c">Call<option value="t">Chat
<option value="x" disabled>None</select></label>
<label>Day <input type="date" name="day"></label>
<button>Save</button><button type="button" disabled>Delete</button></form>
<p id="state" role="status"></p><button hidden>Later</button></main>"""


class Clock:
    """A page whose time goes on only while a test waits: what is due after seconds happens then."""

    def __init__(self, html):
        self.document = Document(html)
        self.now = 0.0
        self.due = []

    def after(self, seconds, function):
        self.due.append((self.now + seconds, function))

    def act(self, function):
        return function()

    def note(self, _what):
        pass

    def why_off_screen(self):
        return ""

    def wait_until(self, is_so, timeout):
        end = self.now + timeout
        while not is_so():
            coming = sorted(each for each in self.due if each[0] <= end)
            if not coming:
                return False
            self.due.remove(coming[0])
            self.now = coming[0][0]
            coming[0][1]()
        return True


@pytest.fixture
def clock():
    return Clock(PAGE)


@pytest.fixture
def extension(clock):
    return PageFinder(clock)
