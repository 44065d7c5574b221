"""Python that works with the links of other pages: it takes a page's bridge, and does things at its end."""

from recorder import Recorder

from genesys.wwe import page
from wwe_link.browser import BrowserLink
from wwe_link.codec import decode, encode

ends = []


def nothing(*_arguments):
    pass


def take(bridge):
    def note(what):
        return lambda *_details: end.log.append(what)

    end = Recorder(BrowserLink(bridge, nothing, note("left"), note("reloaded"), note("lost")))
    ends.append(end)


def perform(source, name, arguments):
    """Call a function, given as source, with the newest end. Return what it returns; values go as the codec's text."""
    names = {}
    exec(source, names)
    return encode(names[name](ends[-1], *decode(arguments)))


def has_noted(text):
    return text in [value for value in ends[-1].log if isinstance(value, str)]


page.window.take, page.window.perform, page.window.hasNoted = take, perform, has_noted
