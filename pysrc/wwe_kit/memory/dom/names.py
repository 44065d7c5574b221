"""The classes that a window has, by their names: `window.Event.new("ping")`."""

from wwe_kit.memory.dom.character_data import Comment, Text
from wwe_kit.memory.dom.controls.forms import FormData
from wwe_kit.memory.dom.document import Document, SVGElement
from wwe_kit.memory.dom.elements import DocumentFragment, Element
from wwe_kit.memory.dom.event_types import EVENT_TYPES
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.interfaces import KINDS
from wwe_kit.memory.dom.nodes import Node
from wwe_kit.memory.dom.targets import EventTarget

INTERFACES: dict[str, type] = {
    **{each.__name__: each for each in EVENT_TYPES},
    **{each._interface: each for each in KINDS.values() if each._interface != "HTMLElement"},
    **{each.__name__: each for each in (EventTarget, Node, Element, HTMLElement, SVGElement, Text, Comment)},
    **{each.__name__: each for each in (Document, DocumentFragment, FormData, DOMException)},
}
