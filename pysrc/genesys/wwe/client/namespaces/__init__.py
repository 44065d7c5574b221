"""The namespaces of the Service Client API, one module each."""

# Module -> its class. The build carries those that an extension names (`wwe_kit/build/bundle.py`).
NAMESPACES = {
    "agent": "Agent",
    "auth": "Auth",
    "configuration": "Configuration",
    "email": "Email",
    "interaction": "Interactions",
    "media": "Media",
    "messenger": "Messenger",
    "outbound": "Outbound",
    "sip_endpoint": "SipEndpoint",
    "system": "System",
    "voice": "Voice",
}
