"""The actions: what the agent does by hand, and what the world around the agent does.

One vocabulary for the page's controls, for scenario files and for tests. Each module holds the actions of one thing.
"""
