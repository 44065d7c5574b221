"""Outbound: campaigns, their records, the previews that come of them, and what the agent sends back."""
