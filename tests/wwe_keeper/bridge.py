"""A page's bridge without a browser: what Python asks of it, kept for a test to look at."""

from types import SimpleNamespace

from wwe_link.codec import decode, encode


class Bridge:
    """As `web/frame/early.js` has it, for a page whose workspace never answers."""

    declared = ""
    field = child = text = None  # nothing arrives, so nothing is read

    def __init__(self, interaction="1"):
        self.window = SimpleNamespace()
        self.document = SimpleNamespace(querySelector=lambda _selector: None)
        self.sent, self.said, self.failures = [], [], []
        self.is_attached = False
        self._interaction = interaction

    def query(self):
        return encode({"interactionId": self._interaction})

    def attach(self, *functions):
        self.is_attached, self.functions = True, functions

    def detach(self):
        self.is_attached = False

    def post(self, text):
        self.sent.append(decode(text))

    def ask(self, request, reference_id, *parameters):
        self.sent.append({"request": request, "parameters": list(parameters), "referenceId": reference_id})

    def report(self, level, line):
        self.said.append((level, line))

    def fail(self, trace):
        self.failures.append(trace)

    def now(self):
        return 0.0

    def wakeIn(self, _milliseconds):
        pass

    def unreachable(self):
        return ""

    def hint(self):
        return ""

    def pin(self):
        pass

    def setTarget(self, _window):
        return False
