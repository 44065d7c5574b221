"""How the page's templates are set up, wherever they come from: text stays text, and what is missing is an error."""

from jinja2 import BaseLoader, Environment, StrictUndefined


def environment(loader: BaseLoader) -> Environment:
    """Return the environment that finds the templates of the folder `host` with this loader."""
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
