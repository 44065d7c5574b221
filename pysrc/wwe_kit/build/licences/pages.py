"""What a site says about licences: a page for people, and a bill of materials for machines. No page fetches them."""

import jinja2

from wwe_kit.build.licences.extension import extension_part
from wwe_kit.build.licences.packages import package_part
from wwe_kit.build.licences.part import Part
from wwe_kit.build.licences.runtime import runtime_parts
from wwe_kit.build.policy import reading_policy
from wwe_kit.build.scripts import sheet
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.project import Project
from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import PYSCRIPT

PAGE, BILL = "licenses/index.html", "licenses/sbom.cdx.json"

_STYLE = """
main { max-width: 52rem; margin: 0 auto; }
h2 { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { margin: 1rem 0 .25rem; font-size: .95rem; color: var(--quiet); }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .25rem 1rem .25rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td:first-child { overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: normal; border-bottom: 1px solid var(--line); }
pre { margin: 0; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line);
  border-radius: 6px; font: 12px/1.45 ui-monospace, monospace; }
"""


def licence_files(project: Project, runtime: str) -> dict[str, str]:
    """Return the two files by their path in the site. Raises BadInput as `packages_of` does."""
    from wwe_kit.build.licences.bill import bill  # noqa: PLC0415 - only a release has use for its library

    extension = extension_part(project)
    parts = [package_part(package) for package in packages_of(project, runtime)]
    parts += runtime_parts(runtime, project.interpreter if runtime == PYSCRIPT else runtime)
    return {PAGE: _page(project.label, extension, parts), BILL: bill(extension, parts)}


def _page(label: str, extension: Part, parts: list[Part]) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates/licences")),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = sheet("base") + _STYLE
    return environment.get_template("page.html.jinja").render(
        label=label, parts=[extension, *parts], style=style, policy=reading_policy(style), bill=BILL.rpartition("/")[2]
    )
