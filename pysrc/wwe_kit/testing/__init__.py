"""What tests of extensions stand on, and the types of what they hold in their hands."""

from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.routes import NoRoute, Route
from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.extension import Extension
from wwe_kit.testing.handles.call import Call
from wwe_kit.testing.handles.interaction import Interaction
from wwe_kit.testing.handles.open_media import Chat, Email, OpenMedia, WorkItem
from wwe_kit.testing.handles.outbound import Campaign, Preview
from wwe_kit.testing.handles.screen import Dialog, ExtensionFrame, Tab, Toast
from wwe_kit.testing.locators import Expect, Locator
from wwe_kit.testing.wire.journal import NothingSaid
from wwe_kit.testing.wire.messages import Event, Request

__all__ = [
    "Answer",
    "Call",
    "Campaign",
    "Chat",
    "Dialog",
    "Email",
    "Event",
    "Expect",
    "Extension",
    "ExtensionFrame",
    "Fetched",
    "Interaction",
    "Locator",
    "NoRoute",
    "NothingSaid",
    "OpenMedia",
    "Preview",
    "Request",
    "Route",
    "Tab",
    "Toast",
    "WorkItem",
    "Workspace",
]
