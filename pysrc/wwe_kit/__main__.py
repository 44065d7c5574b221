"""`python -m wwe_kit` is the command `wwe`."""

from wwe_kit.cli import main

main()
