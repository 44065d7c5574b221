"""What pages have fetched, for the evidence: each with what the test has answered, or that it has not."""

from typing import NamedTuple

from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.routes import NoRoute


class PageFetch(NamedTuple):
    """Something that a page has fetched when `after` messages had been said, and what came of it.

    An exception is that of the routes, or of a function of the test's own that answers. Headers are not shown.
    """

    after: int
    request: Fetched
    outcome: Answer | Exception

    @property
    def what(self) -> str:
        """What was fetched, and how it ended: `GET https://crm.example/1: 404`."""
        return f"{self.request}: {self._end}"

    @property
    def is_in_vain(self) -> bool:
        """Whether the page has got no answer."""
        return isinstance(self.outcome, Exception) or self.outcome.down

    @property
    def bodies(self) -> list[str]:
        """What the page has sent, and what it has got, without what is empty."""
        answered = self.outcome.text if isinstance(self.outcome, Answer) and not self.outcome.down else ""
        return [text for text in (self.request.body, answered) if text]

    @property
    def _end(self) -> str:
        if isinstance(self.outcome, Answer):
            return str(self.outcome)
        if isinstance(self.outcome, NoRoute):
            return "no route of the test answers that"
        return f"{type(self.outcome).__name__}: {self.outcome}"
