"""What the page "Python in the page" says in words of its own."""

INTRODUCTION = """\
`from genesys.wwe import page, service` is all that an extension needs: `page` is its own page, `service` the workspace.
They are the same on MicroPython, Pyodide and PyScript; what is not the same there of Python itself is in
[one table](differences.md). Below is a whole extension, which this project's tests run; after it comes everything that
there is.

- **The entry has an `async def main()`.** The page reads the module, which registers its handlers, and then runs
  `main()` in a task. The page counts as ready when `main()` has ended, so an endless loop belongs into an `async def`
  under `@page.on_ready`. `await` at the top level of the entry works too; an entry whose top level runs `main()` itself
  is left to do so.
- **Handlers are plain or async functions.** An async one begins one turn later: what has to be said to the browser at
  once, `event.preventDefault()`, needs a plain one. It can start a call without waiting: every call is sent at once.
- **Calls are awaited, and raise.** `await service.voice.dial("5001")` gives the answer, or raises one of the
  [errors](#errors). `asyncio.wait_for`, `gather` and `create_task` take a call as they take a coroutine. An error that
  nobody takes is shown in the page during development, and is on the console.
- **What is there, and what happens.** Calls of `get_...` read; `@service.on(...)` hears. For the list of interactions,
  which must have neither gap nor duplicate, there is `service.follow()`: a snapshot, then the events after it.
- **Interaction or workspace level.** A view with `level = "interaction"` is opened once for each interaction, whose id
  is `page.context.require("interaction_id")`. With `level = "workspace"` there is one page, and no such id.
- **Functions for JavaScript live as long as the page** where `page.after`, `page.every` or `page.callback` hands them
  over; a bare function that JavaScript keeps may be gone when it is called. What they raise is shown like all errors,
  and so is what a task raises that nobody awaits.
- **Dates are moments.** `call.start_date` is a datetime with a time zone, and `.astimezone()` of it the agent's own.
- **Text stays text.** `page.fill` and `page.element` never make markup of what a customer typed.

Make a folder with these three files and run `wwe serve path/to/folder` (in a checkout,
`python3 build.py serve path/to/folder`).
"""

AFTER_EXAMPLE = """\
What happens there:

1. The workspace loads the page. The template is there at once; then Python starts and reads `main.py`, which registers
   the handlers, and runs `main()`: the agent is read, the state is shown, and `main()` ends. Now the page is ready.
2. `follow_interactions` begins. `following.snapshot` has what was there before; the loop has what came after. When the
   page goes away the loop ends by itself. When the workspace is loaded anew the loop raises `HostGone`, for its
   interactions have other ids then: the outer loop begins again.
3. *Dial* calls the number, with attached data. The call itself then shows up as events: ADDED, DIALING ...
   What the workspace refuses, such as one call too many for its rate limit, is an exception with its own words.
4. *Remind me* shows a toast, and its id is kept: every extension hears of every toast's clicks. `button_index` counts
   from 0 in the order in which the buttons were given.

Tests for an extension are described in [Testing an extension](testing.md).
"""

CALLS = """\
## Calls

Each call of `service.agent`, `service.voice` and so on is sent at once and gives a `Call`: `await` it. Each also takes
`succeeded=`, `failed=` and `timeout=`, in seconds. [JavaScript call → Python call](calls.md) has the JavaScript
spelling. Dictionaries, such as a toast's, are written with the documented keys:

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

`@service.on`, `service.events` and `service.follow` hand over one of these, by the event's name. Their names are
imported for annotations: `from genesys.wwe import InteractionEvent`. The types of each name
are listed in [JavaScript call → Python call](calls.md#events).
"""

ERRORS = """\
## Errors

`from genesys.wwe import HostRefused`. Catch the most special one that you can answer.

What JavaScript throws is an exception as well, on every runtime one class: `from genesys.wwe import JsException`. It
has JavaScript's `name`, such as `"SecurityError"`, and its `message`. A promise that is rejected raises it where it is
awaited.

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

A view without a `template` has a page with `<main id="app"></main>`. A template of your own is a Jinja2 file that
extends ours and fills in its blocks, as `examples/desk/desk.html` does; what starts Python is outside of all blocks.

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

It is rendered when the site is built, not for each customer. It knows `view` (`name`, `title`, `level`, `kind`),
`label`, and `asset(path)`, the address of a style sheet or of a file below `static/`. Every style sheet in the folder
is linked by itself. The page's Content-Security-Policy refuses what is written into the page: scripts, `onclick` and
`style` attributes. Use `@page.when`, and classes. `wwe build` and `wwe serve` name file and line of what is refused, of
what stands outside of a block, and of a page that does not extend ours and so never starts Python.
"""

# The blocks of templates/extension/page.html.jinja, in its order.
BLOCKS = {
    "lang": "The page's language; `en`.",
    "style": "The links to our style sheet and to all of the folder's; `{{ super() }}` keeps them.",
    "head": "More for `<head>`; nothing.",
    "body": "What the page shows; `<main id=\"app\"></main>`.",
}

PACKAGES = """\
## Packages

The page has the interpreter's own modules, your `.py` files (imported by name: `from customers import find_customer`),
`genesys.wwe`, `wwe_protocol` and `wwe_link`. Nothing is installed from PyPI in the page: `dependencies` of the
`pyproject.toml` are not read, and Pyodide's additional packages (numpy and the like) are not shipped.

- `pyodide`: the whole standard library of CPython, as far as a browser has what it needs (no threads, no sockets).
- `micropython`: what MicroPython has itself, among it `asyncio`, `collections`, `datetime`, `functools`, `json`,
  `logging`, `math`, `random`, `re` and `time`; no `dataclasses`, no `enum`: [what differs](differences.md). What types
  are written with (`typing`, `collections.abc`, `from __future__ import annotations`) can be imported, and does nothing
  at run time; `NamedTuple` is not there.

Do not name a module as one of these is named: in its place others would import yours. `wwe build` and `wwe serve` name
such a file. They also name a module of more than 0.5 MB on MicroPython, which takes seconds to read it, and minutes for
3 MB. Put its data into a JSON file below `static/`: 3 MB of that take two seconds.

A package that is plain Python can be copied into the folder, and is then shipped as your own files are. Addresses other
than the page's own need `connect = ["https://crm.example.com"]` in `[tool.wwe]`; `page.fetch` asks them.
"""
