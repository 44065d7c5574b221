"""What the worker of a static site calls, once Python is there: `start(...)`, with everything that JavaScript knows."""

import asyncio
import json
from datetime import UTC, datetime

from jinja2 import ModuleLoader

from wwe_host.page.templates import environment
from wwe_playground.playground import Playground, Say


def start(setting: str, templates: str, started_ms: float, say: Say) -> Playground:
    """Make the workspace. `setting` is JSON, `templates` where the compiled templates are on the path of modules."""
    started = datetime.fromtimestamp(started_ms / 1000, UTC)
    loop = asyncio.get_event_loop()
    return Playground(json.loads(setting), environment(ModuleLoader(templates)), started, loop, say)
