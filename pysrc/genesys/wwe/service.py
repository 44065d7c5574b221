"""The Service Client API of the current page: `from genesys.wwe import service`.

What stands here is what `genesys.wwe.client.service.Service` has, of the page that Python speaks for at the moment.
It is read here and never set: how long calls wait is set by `service.set_timeout(5)`, while `service.timeout = 5` would
put an attribute on this module, and change nothing.
"""

from genesys.wwe.frame.current import current_page
from genesys.wwe.frame.lookup import page_or_waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.service import Service

    _service: Service = current_page().service
    agent = _service.agent
    auth = _service.auth
    configuration = _service.configuration
    email = _service.email
    interaction = _service.interaction
    media = _service.media
    messenger = _service.messenger
    outbound = _service.outbound
    sip_endpoint = sipEndpoint = _service.sip_endpoint
    system = _service.system
    voice = _service.voice
    timeout = _service.timeout
    set_timeout = _service.set_timeout
    frame_id = _service.frame_id
    ready = _service.ready
    unload = _service.unload
    target_wwe_window = targetWWEWindow = _service.target_wwe_window
    on = _service.on
    events = _service.events
    follow = _service.follow
    subscribe = _service.subscribe
    unsubscribe = _service.unsubscribe
    on_message = onMessage = _service.on_message
    send_message = sendMessage = _service.send_message
else:

    def __getattr__(name: str) -> "Any":
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(page_or_waiting().service, name)
