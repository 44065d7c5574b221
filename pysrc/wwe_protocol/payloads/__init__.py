"""Typed views over the raw JSON of answers and events.

Known fields are attributes, unknown fields are kept in `raw`, and what the workspace left out reads as None. The real
workspace and the reference differ in places; a view answers for both.
"""
