"""What a real server has answered once is played back, in a browser and in memory. The tests run in their order."""

import gzip
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wwe_kit.memory.extension import MemoryExtension
from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace
from wwe_kit.testing import Workspace
from wwe_kit.testing.backend.recording import BadRecording

SETTINGS = """
[project]
name = "orders"
[tool.wwe]
label = "Orders"
runtime = "micropython"
connect = ["{crm}"]
[tool.wwe.views.orders]
level = "interaction"
"""
MAIN = """
from genesys.wwe import page, service

async def main():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    crm = call.user_data["Crm"]
    sent = {"Authorization": "Bearer secret"}
    customer = await page.fetch(crm + "/customers/1007", params={"of": "Zoë & Co"}, headers=sent)
    order = await page.fetch(crm + "/orders", method="POST", json={"customer": "Zoë"}, headers=sent)
    again = await page.fetch(crm + "/orders", method="POST", json={"customer": "Zoë"}, headers=sent)
    missing = await page.fetch(crm + "/nothing")
    answers = [customer.json()["name"], order.headers["location"], order.status_code, again.json()["number"]]
    page.fill("#app", page.element("ul", [page.element("li", each) for each in answers + [missing.status_code]]))
"""
SHOWN = ["Zoë Martin", "/orders/1", "201", "2", "404"]  # an error that the test itself wants fails nothing


class Crm(BaseHTTPRequestHandler):
    """A server that packs its answers, counts its orders, sets cookies, and wants to know who asks."""

    orders = 0

    def do_GET(self):
        if self.path == "/nothing":
            return self._answer(404, {"error": "nobody knows it"})
        assert self.path == "/customers/1007?of=Zo%C3%AB+%26+Co"
        assert self.headers["Authorization"] == "Bearer secret"
        return self._answer(200, {"name": "Zoë Martin"}, ("Set-Cookie", "session=secret"))

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert asked == {"customer": "Zoë"}
        type(self).orders += 1
        self._answer(201, {"number": self.orders}, ("Location", f"/orders/{self.orders}"))

    def _answer(self, status, value, *headers):
        body = gzip.compress(json.dumps(value).encode())
        self.send_response(status)
        own = ("Content-Type", "application/json"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))
        for name, text in (*own, *headers):
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *arguments):
        """Keep quiet."""


@pytest.fixture(scope="module")
def crm():
    """A server of somebody's, until it is shut down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Crm)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def origin(crm):
    return f"http://127.0.0.1:{crm.server_port}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory, origin):
    folder = tmp_path_factory.mktemp("orders")
    (folder / "pyproject.toml").write_text(SETTINGS.format(crm=origin), encoding="utf-8")
    (folder / "main.py").write_text(MAIN, encoding="utf-8")
    return folder


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def wwe_runtime():
    return None


@pytest.fixture
def records(pytestconfig, monkeypatch):
    """As with `--wwe-record` on the command line."""
    monkeypatch.setattr(pytestconfig.option, "wwe_record", True)


@pytest.fixture
def recorded(folder):
    """The file that the first test has written, when nobody answers any more; it may not have run."""
    file = folder / "crm.har"
    return file if file.exists() else pytest.skip("the test that records has not run")


@pytest.fixture
def shown(workspace, extension, origin, folder):
    return shown_by(workspace, extension, origin, folder)


def shown_by(workspace, extension, origin, folder):
    """What the page shows of what it was answered."""
    workspace.play_back(folder / "crm.har", f"{origin}/**")
    workspace.ring("+33298001007", {"Crm": origin}).answer()
    extension.expect(extension.locator("li")).to_have_count(len(SHOWN))
    return extension.locator("li").all_inner_texts()


@pytest.mark.wwe_tier("browser")
@pytest.mark.usefixtures("page")  # pytest keeps the order of those alone that are for the same browser
class TestInOrder:
    @pytest.mark.usefixtures("records")
    def test_real_servers_answer_and_what_they_say_is_written(self, shown, crm):
        assert (shown, Crm.orders) == (SHOWN, 2)
        crm.shutdown()
        crm.server_close()

    @pytest.mark.usefixtures("recorded")
    def test_it_is_played_back_where_no_server_is(self, shown):
        assert (shown, Crm.orders) == (SHOWN, 2)

    @pytest.mark.usefixtures("recorded")
    def test_in_memory_too(self, folder, origin):
        with MemoryWorkspace(MemorySettings([folder]), print) as memory:
            memory.open_tab()
            workspace = Workspace(memory, [], serve_routes=lambda routes: setattr(memory, "backend", routes.answer))
            assert shown_by(workspace, MemoryExtension(memory, workspace), origin, folder) == SHOWN

    @pytest.mark.usefixtures("records", "workspace_page")
    def test_to_record_again_where_no_server_is_leaves_the_file_as_it_was(self, workspace, recorded, origin):
        before = recorded.read_bytes()
        workspace.play_back(recorded, f"{origin}/**")
        workspace.ring("+33298001007", {"Crm": origin}).answer()
        with pytest.raises(BadRecording, match="the server cannot be reached"):
            workspace.wait_until(lambda: False)
        workspace.back_end.close()
        assert recorded.read_bytes() == before

    def test_the_file_has_neither_tokens_nor_cookies(self, recorded):
        text = recorded.read_text(encoding="utf-8")
        assert "Martin" in text
        assert "secret" not in text
