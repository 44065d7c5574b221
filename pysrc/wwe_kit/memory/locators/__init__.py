"""Locators of pages in memory: they find, act and expect as Playwright's do, by the same names."""
