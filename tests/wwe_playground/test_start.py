import asyncio
import json

from jinja2 import FileSystemLoader

from wwe_host.page.templates import environment
from wwe_host.remote import question
from wwe_kit.resources import resource
from wwe_link.codec import encode
from wwe_playground.start import start

CRM = "https://crm.example.com"
SETTING = json.dumps(
    {
        "options": {
            "interaction-workspace": {
                "workspace.web-content": "crm",
                "service-client-api.accepted-web-content-origins": CRM,
            },
            "crm": {"url": f"{CRM}/crm.html"},
        },
        "runtimes": {},
        "scenario": "",
    }
)
STARTED_MS = 1_772_442_000_000.0
SUBSCRIBE = {
    "event": "subscribe",
    "data": "interaction",
    "referenceId": "0",
    "userAgent": "WWE Client",
    "protocolVersion": 2,
}


def test_it_begins_at_the_moment_and_with_the_compiled_templates_that_it_is_given(tmp_path):
    environment(FileSystemLoader(resource("templates"))).compile_templates(tmp_path, zip=None)
    texts = []

    async def ring():
        drawn = asyncio.Event()

        def take(text):
            texts.append(text)
            if "update" in text:
                drawn.set()

        playground = start(SETTING, str(tmp_path), STARTED_MS, texts.append)
        playground.arrived(playground.open(take), encode(["message", "frame1", CRM, SUBSCRIBE]))
        playground.answer(question("do", {"action": "ring", "fields": {"ani": "1"}}))
        async with asyncio.timeout(10):
            await drawn.wait()

    asyncio.run(ring())
    assert any('"startDate": "2026-03-02T09:00:0' in text for text in texts)
