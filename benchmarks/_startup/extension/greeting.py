"""A module of the extension's own, as every extension has some."""


def greeting(caller):
    return f"{caller} is on the line"
