"""A module of the extension's own, as every extension has some."""


def sentence(name):
    return f"{name} is here"
