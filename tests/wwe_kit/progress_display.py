"""A display that remembers what it was to show."""


class Shown:
    """`steps` are (title, total, how much was done, whether it has ended), in the order in which they began."""

    def __init__(self):
        self._steps = []

    @property
    def steps(self):
        return [(step.title, step.total, step.done, step.has_ended) for step in self._steps]

    def begin(self, title, total):
        self._steps.append(_Step(title, total))
        return self._steps[-1]


class _Step:
    def __init__(self, title, total):
        self.title, self.total, self.done, self.has_ended = title, total, 0, False

    def advance(self, amount):
        self.done += amount

    def end(self):
        self.has_ended = True
