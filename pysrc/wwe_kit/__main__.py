"""`python -m wwe_kit` is the command `wwe`."""

from wwe_kit.cli.main import main

main()
