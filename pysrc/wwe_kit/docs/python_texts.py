"""What the page "Python in the page" says in words of its own."""

INTRODUCTION = """\
`from genesys.wwe import page, service` is all that an extension needs. `page` is its own page, `service` is the
workspace. They are the same on MicroPython, Pyodide and PyScript. What differs in Python itself is in [one
table](differences.md). This page begins with a complete example, which this project's tests run. Then it describes
everything that there is.

- **The entry has an `async def main()`.** The page reads the module, which registers its handlers, and then runs
  `main()` in a task. The page is ready when `main()` has ended. So put an endless loop into an `async def` under
  `@page.on_ready`. `await` at the top level of the entry works too. If the top level runs `main()` itself, the page
  does not run it again.
- **Handlers are plain or async functions.** An async handler begins one turn later. What the browser needs at once,
  such as `event.preventDefault()`, needs a plain one. A plain handler can start a call too: every call is sent at once.
- **Await calls; they can raise.** `await service.voice.dial("5001")` returns the answer, or raises one of the
  [errors](#errors). `asyncio.wait_for`, `gather` and `create_task` accept calls and coroutines alike. An error that
  nobody catches is on the console, and during development in the page as well.
- **Read the state, or listen to events.** Calls named `get_...` read; `@service.on(...)` listens. To follow the list of
  interactions without gap or duplicate, use `service.follow()`: a snapshot, then the events after it.
- **Interaction or workspace level.** A view with `level = "interaction"` is opened once for each interaction;
  `page.context.interaction_id` is its id. With `level = "workspace"` there is one page, and no such id.
- **Functions for JavaScript live as long as the page** if you pass them with `page.after`, `page.every` or
  `page.callback`. A bare function that JavaScript stores may be gone when it is called. Errors in these functions are
  shown like all others, and so are errors in tasks that nobody awaits.
- **Dates have a time zone.** `call.start_date` is such a datetime; `call.start_date.astimezone()` is the agent's time.
- **Text stays text.** `page.fill` and `page.element` never turn what a customer typed into markup.

`wwe new NAME` writes a folder to begin with. Or make a folder with these three files, and run `wwe dev path/to/folder`.
"""

AFTER_EXAMPLE = """\
What happens there:

1. The workspace loads the page. The template is there at once. Then Python starts and reads `main.py`, which registers
   the handlers. `main()` reads the agent, shows the state, and ends. Now the page is ready.
2. `follow_interactions` begins. `following.snapshot` has the interactions that exist already; the loop gets the events
   after it. When the page closes, the loop ends by itself. When the workspace is loaded again, its interactions get new
   ids. The loop then raises `HostGone`, and the outer loop begins again.
3. *Dial* calls the number, with attached data. Events then tell of the call: ADDED, DIALING ...
   If the workspace refuses, for example because of its rate limit, an exception has the workspace's own text.
4. *Remind me* shows a toast and stores its id, because every extension hears the clicks on every toast. `button_index`
   counts from 0, in the order in which the buttons were given.

Tests for an extension are described in [Testing an extension](testing.md).
"""

TYPES = """\
### Types of the page

Editors, mypy and pyright know `page.document`, `page.window`, elements and events as the web's standards describe them:
`event.preventDefaul()` is an error. `import js` is known as well. `genesys.wwe.dom` has the names for annotations; at
run time each is `object`, because what you get is a proxy of a JavaScript object. So names are spelt as in JavaScript,
and a new object is made with `page.window.FormData.new(form)`.

```python
from genesys.wwe import page
from genesys.wwe.dom import AnyElement, KeyboardEvent


def row(name: str) -> AnyElement:
    return page.element("li", name, class_="row")


@page.when("keydown", "#name")
def add(event: KeyboardEvent) -> None:
    if event.key == "Enter":
        page.find("#names").append(row(event.currentTarget.value))
```

An `AnyElement` has the attributes of all elements, because its tag is not known before the page runs. A dictionary or a
list for JavaScript has to be converted, for example with `page.window.JSON.parse(json.dumps(value))`. Do not install
the package webtypy beside the kit: both have types for `js`.
"""

CALLS = """\
## Calls

Each call of `service.agent`, `service.voice` and so on is sent at once and returns a `Call`: `await` it. Each also
takes `succeeded=`, `failed=` and `timeout=` (in seconds). [JavaScript call → Python call](calls.md) has the JavaScript
spelling. Write dictionaries, such as a toast's, with the documented keys:

```python
from genesys.wwe import service


async def tell_of_an_order() -> str:
    return await service.system.popup_toast({
        "title": "Order", "subject": "A new order", "message": "First line\\nsecond line",
        "keyValues": {"Customer": "Ann Miller"}, "buttons": ["Open", "Later"], "autoCloseTimeout": 20000,
    })
```

`asyncio` takes a call wherever it takes something to await:

```python
import asyncio

from genesys.wwe import service


async def who_and_what() -> str:
    agent, media = await asyncio.gather(service.agent.get(), service.media.get_media_list())
    state = await asyncio.wait_for(service.agent.get_state(), 2)  # raises asyncio.TimeoutError
    return f"{agent.username}, {state.type}, {len(media)} media"
```
"""

EVENTS = """\
## Events

`@service.on`, `service.events` and `service.follow` pass one of these to your code; the event's name decides which one.
Import their names for annotations: `from genesys.wwe import InteractionEvent`. The types of each name
are listed in [JavaScript call → Python call](calls.md#events).

Your editor, mypy and pyright know the names, the types of each, and the event that a handler gets. Messages of other
extensions come on a channel, whose events have a name that `channel` makes:

```python
from genesys.wwe import ChannelEvent, page, service
from genesys.wwe.channels import channel


@service.on(channel("prices"))
def show_price(event: ChannelEvent) -> None:
    page.fill("#price", event.message["price"])
```

`genesys.wwe.types` has the types of dictionaries and names, for annotations of your own: `Toast`, `ToastUpdate`,
`Dialog`, `MenuView`, `Target`, `EventName`, `InteractionEventType` and others. At run time they are `dict` and `str`.
"""

ERRORS = """\
## Errors

`from genesys.wwe import HostRefused`. Catch the most specific error that you can handle.

What JavaScript throws is an exception as well, of the same class on every runtime: `from genesys.wwe import
JsException`. It has JavaScript's `name`, such as `"SecurityError"`, and its `message`. A rejected promise raises it
where you await it.

```python
from typing import Any

from genesys.wwe import JsException, page


def stored(name: str) -> Any:
    try:
        return page.window.localStorage.getItem(name)
    except JsException as error:  # this browser blocks storage for pages of another site
        page.fill("#note", error.name)
        return None
```
"""

TEMPLATE = """\
## The page's template

A view without a `template` has a page with `<main id="app"></main>`. Your own template is a Jinja2 file that
extends ours and fills in its blocks, as `examples/desk/desk.html` does. What starts Python is outside of all blocks.
[Templates](pages/templates.md) has base pages for tabs, popups and dialogs, macros for what they show, and a style
sheet. [Forms](pages/forms.md) brings the values of a form to Python. [Languages](pages/languages.md) has texts, dates
and numbers in the agent's language.

```html
{% extends "wwe/page.html" %}
{% block lang %}de{% endblock %}
{% block body %}
<main>
  <h1>{{ view.title }}</h1>
  <img src="{{ asset("static/logo.svg") }}" alt="">
  <p id="name"></p>
</main>
{% endblock %}
```

The template is rendered when the site is built, not for each customer. It can use `view` (`name`, `title`, `level`,
`kind`), `label`, and `asset(path)`, the address of a style sheet or of a file below `static/`. Every style sheet in the
folder is linked automatically. The page's Content-Security-Policy blocks scripts, `onclick` and `style` attributes in
the page. Use `@page.when`, and classes. Sound and films play from files below `static/`. `wwe build` and `wwe dev` name
file and line of everything that is blocked, of text outside of a block, and of a page that does not extend ours and
so never starts Python.
"""

# The blocks of templates/extension/page.html.jinja, in its order.
BLOCKS = {
    "lang": "The page's language. Default: `en`.",
    "style": "The links to our style sheet and to those of the folder. `{{ super() }}` keeps them.",
    "head": "More elements for `<head>`. Default: none.",
    "body": 'What the page shows. Default: `<main id="app"></main>`.',
}

PACKAGES = """\
## Packages

The page has the interpreter's own modules, your `.py` files (imported by name: `from customers import find_customer`),
`genesys.wwe`, `wwe_protocol` and `wwe_link`. [Packages from PyPI](packages.md) are in it where `[project].dependencies`
names them. Nothing is installed in the page.

- `pyodide`: the standard library of CPython, except what a browser cannot do (no threads, no sockets).
- `micropython`: MicroPython's own modules, such as `asyncio`, `collections`, `datetime`, `functools`, `json`,
  `logging`, `math`, `random`, `re` and `time`; no `dataclasses`, no `enum`: [what differs](differences.md). `typing`,
  `collections.abc` and `from __future__ import annotations` can be imported for type annotations, and do nothing
  at run time; `NamedTuple` is missing.

Do not give a module the name of one of these: other modules would import yours instead. `wwe build` and `wwe dev`
name such a file. With MicroPython they also name a module of more than 0.5 MB: MicroPython needs seconds to read it,
and minutes for 3 MB. Put its data into a JSON file that [Python reads](pages/files.md): 3 MB of JSON take two seconds.

To reach other servers than
the page's own, write `connect = ["https://crm.example.com"]` into `[tool.wwe]`, and use `page.fetch`.
"""
