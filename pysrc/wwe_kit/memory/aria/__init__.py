"""What assistive technology, and Playwright's locators, read of a page in memory: roles, names, states."""
