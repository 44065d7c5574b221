"""As much of the DOM as a form asks for, and a page around it that keeps what it is told."""

from genesys.wwe.frame.elements import element


class Collection:
    def __init__(self, items):
        self._items = items
        self.length = len(items)

    def item(self, index):
        return self._items[index]


class Element:
    """An element. Properties are plain attributes; `isInvalid` is what the browser thinks of a field."""

    def __init__(self, tag):
        self.tagName = tag.upper()
        self.attributes = {}
        self.children = []
        self.parent = None
        self.textContent = self.id = self.name = self.value = ""
        self.type = {"select": "select-one", "button": "submit", "input": "text"}.get(tag, tag)
        self.checked = self.selected = self.hidden = self.disabled = self.isInvalid = self.isFocused = False
        self.validationMessage = ""

    def setAttribute(self, name, value):
        self.attributes[name] = value
        if name in ("id", "name", "type", "value"):
            setattr(self, name, value)
        elif name in ("checked", "selected", "hidden", "disabled"):
            setattr(self, name, True)
        elif name == "multiple":
            self.type = "select-multiple"

    def getAttribute(self, name):
        return self.attributes.get(name)

    def hasAttribute(self, name):
        return name in self.attributes

    def removeAttribute(self, name):
        self.attributes.pop(name, None)

    def append(self, child):
        if isinstance(child, str):
            self.textContent += child
        else:
            child.parent = self
            self.children.append(child)

    def prepend(self, child):
        child.parent = self
        self.children.insert(0, child)

    def after(self, child):
        child.parent = self.parent
        self.parent.children.insert(self.parent.children.index(self) + 1, child)

    def replaceChildren(self):
        self.children = []

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()

    def matches(self, selector):
        return any(_is(self, part.strip()) for part in selector.split(","))

    def closest(self, selector):
        found = self
        while found is not None and not found.matches(selector):
            found = found.parent
        return found

    def querySelectorAll(self, selector):
        return Collection([each for each in self.below() if each.matches(selector)])

    def querySelector(self, selector):
        found = self.querySelectorAll(selector)
        return found.item(0) if found.length else None

    def isSameNode(self, other):
        return self is other

    def focus(self):
        self.isFocused = True

    def reset(self):
        for each in self.below():
            each.value = each.attributes.get("value", "")

    @property
    def options(self):
        return Collection(self.children)

    nodeType = 1


def _is(node, selector):
    """Return whether an element is what a part of a selector without commas and blanks says."""
    if selector.endswith(":not([type])"):
        return _is(node, selector[: -len(":not([type])")]) and "type" not in node.attributes
    for mark, holds in ((":invalid", node.isInvalid), (":disabled", node.disabled)):
        if selector.endswith(mark):
            return holds and _is(node, selector[: -len(mark)])
    if selector.startswith("#"):
        return node.id == selector[1:]
    if selector.startswith("["):
        name, _equals, value = selector[1:-1].partition("=")
        return name in node.attributes and (not value or node.attributes[name] == value)
    return not selector or node.tagName == selector.upper()


class Document(Element):
    def createElement(self, tag):
        return Element(tag)


class Event:
    def __init__(self, target, submitter=None):
        self.target = target
        self.submitter = submitter
        self.isPrevented = False

    def preventDefault(self):
        self.isPrevented = True


class MadeUpPage:
    """A page with one form, `#note`; `service` is that of a conversation where there is one."""

    def __init__(self, *children, service=None):
        self.document = Document("body")
        self.form = self.element("form", children, id="note")
        self.document.append(self.form)
        self.service = service
        self.running = []
        self._listeners = {}

    def element(self, tag, *children, **attributes):
        return element(self.document, tag, children, attributes)

    def listen(self, event_type, _selector, listener):
        self._listeners[event_type] = listener

    def run(self, coroutine):
        self.running.append(coroutine)

    def field(self, name):
        return next(each for each in self.form.below() if each.name == name)

    def happen(self, event_type, target=None, submitter=None):
        """Let an event happen to the form, or to a field."""
        event = Event(target or self.form, submitter)
        self._listeners[event_type](event)
        return event

    def submit(self, submitter=None):
        return self.happen("submit", submitter=submitter)

    def error(self, name):
        """Return what stands beside a field."""
        found = [each for each in self.form.below() if each.getAttribute("data-error") == name and not each.hidden]
        return found[0].textContent if found else ""

    @property
    def message(self):
        """Return the role and the text of the form's message."""
        found = self.form.querySelector("[data-message]")
        return (found.attributes["role"], found.textContent) if found else None
