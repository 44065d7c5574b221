"""A module that holds something: each page has one of its own."""

clicks = 0


def click():
    global clicks
    clicks += 1
    return clicks
