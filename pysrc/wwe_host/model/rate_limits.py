"""How often a frame may ask (reference: Rate Limit): fixed minutes, one error, then silence for a while."""

from collections import Counter
from dataclasses import dataclass
from math import inf

from wwe_host.rules import Refused, Rule, guess, reference, rule
from wwe_host.settings.options import Options
from wwe_protocol import refusals

MINUTE_MS = 60_000

_OVERALL = "service-client-api.rate-limit"

LIMIT_REACHED = rule(
    "rate-limit.reached",
    reference("Rate Limit"),
    "The first request above the limit of a fixed minute gets an error. It says how long the silence lasts.",
    "service-client-api.rate-limit",
)
QUARANTINE = rule(
    "rate-limit.quarantine",
    reference("Rate Limit"),
    "After that error, requests of the same type are ignored for the quarantine delay; if it is 0, for ever.",
    "service-client-api.rate-limit-quarantine-delay",
)
REST_OF_MINUTE = rule(
    "rate-limit.rest-of-minute",
    guess("the reference promises an error to the first request beyond the limit only"),
    "A quarantine that ends within the minute of the error lasts until the minute ends.",
    "service-client-api.rate-limit-quarantine-delay",
)
GLOBAL_LIMIT = rule(
    "rate-limit.global",
    guess("the reference does not say whether it counts types apart"),
    "service-client-api.rate-limit counts all requests of a frame together. The limit of an operation counts only "
    "this operation.",
)
EACH_FRAME = rule(
    "rate-limit.frame",
    guess("the reference does not say whose requests are counted together"),
    "Each frame is counted separately, also if frames have the same origin. The page in a dialog is counted with the "
    "frame that opened the dialog.",
)
REQUESTS_ONLY = rule(
    "rate-limit.subscriptions",
    guess("the reference speaks of requests, which a subscription is not on the wire"),
    "Subscribe and unsubscribe are not counted, and no rate limit refuses them.",
)


class Ignored(Exception):
    """The request gets no answer at all; the journal names the rule."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule.name)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Situation:
    """How a frame stands: requests in this minute, of how many (0 for any number), and until when which are ignored.

    `quarantined` has times by operation, `inf` for ever.
    """

    asked: int
    limit: int
    quarantined: dict[str, float]


class RateLimits:
    """The counters of one frame. A limit that is taken out of the options ends the quarantine that it has caused.

    Times are in milliseconds of the session: its first minute begins with it, whatever the machine's clock says.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._minute = -1
        self._total = 0
        self._counts: Counter[str] = Counter()
        self._quarantined: dict[str, float] = {}

    def check(self, operation: str, now_ms: float) -> None:
        """Count a request. Raises Refused for the first beyond a limit, Ignored for those of its type after it."""
        if self._is_quarantined(operation, now_ms):
            raise Ignored(QUARANTINE)
        self._turn_minute(now_ms)
        if self._is_beyond(operation):
            self._refuse(operation, now_ms)
        self._total += 1
        self._counts[operation] += 1

    def situation(self, now_ms: float) -> Situation:
        """Return how the frame stands."""
        self._turn_minute(now_ms)
        quarantined = {
            operation: until
            for operation, until in self._quarantined.items()
            if self._is_quarantined(operation, now_ms)
        }
        return Situation(self._total, self._options.number(_OVERALL), quarantined)

    def _is_quarantined(self, operation: str, now_ms: float) -> bool:
        return any(self._limits(operation)) and now_ms < self._quarantined.get(operation, 0)

    def _limits(self, operation: str) -> tuple[int, int]:
        """Return the limit of all requests together, and that of this one; 0 for none."""
        return self._options.number(_OVERALL), self._options.rate_limit(operation)

    def _turn_minute(self, now_ms: float) -> None:
        minute = int(now_ms // MINUTE_MS)
        if minute != self._minute:
            self._minute, self._total = minute, 0
            self._counts.clear()

    def _is_beyond(self, operation: str) -> bool:
        overall, own = self._limits(operation)
        return bool((overall and self._total >= overall) or (own and self._counts[operation] >= own))

    def _refuse(self, operation: str, now_ms: float) -> None:
        seconds = self._options.number("service-client-api.rate-limit-quarantine-delay")
        end_of_minute = (self._minute + 1) * MINUTE_MS
        self._quarantined[operation] = max(now_ms + seconds * 1000, end_of_minute) if seconds else inf
        raise Refused(LIMIT_REACHED, refusals.rate_limit_reached(operation, seconds))
