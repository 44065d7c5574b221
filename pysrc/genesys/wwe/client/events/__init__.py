"""Subscriptions and what they bring: handlers, streams, the state to begin with."""
