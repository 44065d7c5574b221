"""What the example takes of humanize, without it."""

from datetime import datetime


def naturaltime(moment: datetime) -> str:
    """Return the moment as it is."""
    return str(moment)


def intcomma(number: float) -> str:
    """Return the number as it is."""
    return str(number)
