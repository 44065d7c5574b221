"""Outbound campaigns and the previews of their records, in a test's hand."""

from typing import Any

from wwe_kit.testing.handles.call import Call, OfRecord
from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.misspelt import Hinting


class Preview(OfRecord, medium="outboundpreview"):
    """The preview of an outbound record."""

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records of its chain, as extensions see them; none before all have been retrieved."""
        return list(self._host.ask("records", interaction=str(self)))

    def call_record(self, record: int | None = None) -> Call:
        """Let the agent call a record: the one with this handle, or the first one. Return the call."""
        return Call(self._do("call-record", record=record), self._host)

    def reject_record(self) -> None:
        """Let the agent reject the record."""
        self._do("reject-record")

    def cancel_record(self) -> None:
        """Let the agent cancel the record."""
        self._do("cancel-record")


class Campaign(Hinting, str):
    """A campaign. It is the text of its name. What its state does not allow raises Refused."""

    _host: Host

    def __new__(cls, name: str, host: Host) -> "Campaign":
        """Return the handle of the campaign with this name."""
        made = super().__new__(cls, name)
        made._host = host
        return made

    @property
    def name(self) -> str:
        """Its name."""
        return str(self)

    @property
    def state(self) -> str:
        """Its state: "Loaded", "Started" or "Unloaded"."""
        return str(self._host.ask("campaigns")[str(self)])

    def load(self) -> None:
        """Let it be loaded."""
        self._host.do("load-campaign", campaign=self)

    def unload(self) -> None:
        """Let it be unloaded."""
        self._host.do("unload-campaign", campaign=self)

    def start(self, mode: str = "") -> Preview | None:
        """Let it start, in its own mode or in another: "Preview", "PushPreview" or "DirectPushPreview".

        Return the preview that direct push sends at once, or None.
        """
        return preview_or_none(self._host.do("start-campaign", campaign=self, mode=mode), self._host)

    def stop(self) -> None:
        """Let it stop. The agent keeps the records that have arrived."""
        self._host.do("stop-campaign", campaign=self)

    def push_record(self) -> Preview:
        """Let it send its next record to the agent, in a push mode. Return the preview, which is offered."""
        return Preview(self._host.do("push-record", campaign=self), self._host)

    def get_record(self) -> Preview:
        """Let the agent ask for its next record. Return the preview."""
        return Preview(self._host.do("get-record", campaign=self), self._host)


def preview_or_none(uuid: str, host: Host) -> Preview | None:
    """Return the preview with this UUID; None for ""."""
    return Preview(uuid, host) if uuid else None
