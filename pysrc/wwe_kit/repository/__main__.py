"""`python -m wwe_kit.repository` is what build.py hands over to."""

from wwe_kit.repository.commands import main

main()
