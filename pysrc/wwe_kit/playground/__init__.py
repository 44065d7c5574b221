"""A workspace as a static site, in two folders for two origins: how it is written, and how a test drives one."""
