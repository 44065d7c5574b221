"""What a part of the page gives to be shown, by the name of its place."""

from jinja2 import FileSystemLoader

from wwe_host.page.templates import environment
from wwe_kit.resources import resource


def shown(part):
    """Return the values of regions, and the rows of lists and logs, by name."""
    return {each.name: each.values if hasattr(each, "values") else each.rows for each in part.content()}


def templates():
    """Return the page's templates, as a server has them."""
    return environment(FileSystemLoader(resource("templates")))
