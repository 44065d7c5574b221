"""The settings of a web server for one site, and where they are written."""

import os
import re
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from wwe_kit.errors import BadInput
from wwe_kit.hosting.address import Address
from wwe_kit.resources import resource

if TYPE_CHECKING:
    # Every command of `wwe` imports the names of the servers, and few make a site.
    from wwe_kit.build.site import Site

MARK = "made by wwe build for"
# Everything that `Site.add_hashed` and the runtimes' folders have in their names.
LASTING = r"-[0-9a-f]{10}\.|/(micropython|pyodide|pyscript)-[^/]+/"


class Server(NamedTuple):
    """A web server: the template of its settings, and the name of the file.

    `is_inside` says that the server reads the file in the site's own folder.
    """

    template: str
    file: str
    is_inside: bool


SERVERS = {
    "nginx": Server("nginx.conf", "nginx.conf", is_inside=False),
    "caddy": Server("Caddyfile", "Caddyfile", is_inside=False),
    "apache": Server("htaccess", ".htaccess", is_inside=True),
    "iis": Server("web.config", "web.config", is_inside=True),
    "static": Server("headers", "_headers", is_inside=True),
}


def settings_text(server: str, site: "Site", out: Path, address: Address, name: str) -> str:
    """Return the settings of a server for a site that is in the folder `out`; `name` is the extension's."""
    import jinja2  # noqa: PLC0415 - see above

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates/server")),
        undefined=jinja2.StrictUndefined,
        autoescape=lambda template: template == "web.config.jinja",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    return environment.get_template(f"{SERVERS[server].template}.jinja").render(
        made=f"{MARK} {server}",
        address=address,
        root=out.resolve().as_posix(),
        name=name,
        variable=re.sub(r"\W", "_", name),
        lasting=LASTING,
        types=_types(site),
        headers=site.headers,
        pages=site.pages(),
        lasting_files=sorted(path for path, file in site.files.items() if file.immutable),
        passing_files=sorted(path for path, file in site.files.items() if not file.immutable),
        media_type_of={path: file.media_type for path, file in site.files.items()},
    )


def beside(server: str, out: Path) -> Path:
    """Return the file beside the folder of a site. Raises BadInput where there is a file that no build has written."""
    file = out.with_name(f"{out.resolve().name}.{SERVERS[server].file}")
    try:
        is_ours = not file.exists() or MARK in file.read_text(encoding="utf-8", errors="replace")[:500]
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None
    if not is_ours:
        raise BadInput(f"{file} was not written by wwe build. Rename it, or give another folder with --out.")
    return file


def write_beside(file: Path, text: str) -> None:
    """Write the file, whole or not at all. Raises BadInput where it cannot be written."""
    try:
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=".wwe-build-") as beside:
            new = Path(beside) / file.name
            new.write_text(text, encoding="utf-8", newline="\n")
            os.replace(new, file)
    except OSError as error:
        raise BadInput(f"{file} cannot be written: {error.strerror}.") from None


def _types(site: "Site") -> dict[str, list[str]]:
    """Return the ends of names by the media type, of everything in the site."""
    types: dict[str, list[str]] = {}
    for path, file in sorted(site.files.items()):
        end = PurePosixPath(path).suffix.removeprefix(".")
        if end and end not in types.setdefault(file.media_type, []):
            types[file.media_type].append(end)
    return types


def _quoted(text: str) -> str:
    """Return text in double quotes, as nginx, Caddy and Apache read it. Raises BadInput where they could not."""
    if "$" in text or "\n" in text:
        raise BadInput(f"{text} cannot stand in the settings of a web server: it has a dollar sign or a line break.")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
