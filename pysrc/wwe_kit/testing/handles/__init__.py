"""What a test holds in its hand: interactions, campaigns, tabs, toasts and dialogs, each with what can happen to it."""
