"""A module that holds something: each page has one of its own."""

clicks = []


def click():
    clicks.append(1)
    return len(clicks)
