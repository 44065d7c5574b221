"""The workspace's page as the host sees it, without a browser."""

import socket
import struct

from wwe_link.codec import decode, encode

PATIENCE_S = 10
CRM = "https://crm.example.com"
OPTIONS = {
    "interaction-workspace": {"workspace.web-content": "crm", "service-client-api.accepted-web-content-origins": CRM},
    "crm": {"label": "CRM", "url": f"{CRM}/crm.html"},
}
CALLER = {"ani": "+33298001007"}


class Page:
    """As much of the workspace's page as the host needs: what it was sent, put together."""

    def __init__(self, socket):
        self._socket = socket
        self.regions, self.rows, self.frames, self.posted, self.journal = {}, {}, [], [], ""

    def tell(self, *message):
        """Send a message."""
        self._socket.send(encode(list(message)))

    def send(self, text):
        """Send anything."""
        self._socket.send(text)

    def vanish(self):
        """Go without a word, as a page whose process is killed."""
        self._socket.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.socket.close()

    def wait(self, is_so):
        """Take what comes until something is so; return the page. It fails where nothing comes any more."""
        while not is_so(self):
            self._take(*decode(self._socket.recv(timeout=PATIENCE_S)))
        return self

    def _take(self, kind, *parts):
        if kind == "post":
            self.posted.append(parts)
        else:
            [update] = parts
            self.regions |= update.get("regions", {})
            for name, told in update.get("rows", {}).items():
                known = self.rows.get(name, {}) | told["html"]
                self.rows[name] = {key: known[key] for key in told["order"]}
            self.frames = update.get("frames", self.frames)
            self.journal += update.get("logs", {}).get("journal", {}).get("html", "")


def is_drawn(page):
    return "agent" in page.regions


def is_ringing(page):
    return any("ringing" in row for row in page.rows.get("interactions", {}).values())
