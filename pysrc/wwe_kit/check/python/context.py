"""What a page expects of its address, and never finds there."""

import ast
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import PAGE
from wwe_kit.check.python.names import text_of
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.project.keys import WORKSPACE

NO_INTERACTION = rule(
    "WWE409",
    Severity.WARNING,
    "A page for the whole workspace has no interaction",
    "Only a page of the level `interaction` is opened for one, and finds its id in its address. In a page of the level "
    "`workspace` it raises LocalMisuse.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    page.fill("#app", page.context.interaction_id)\n',
    good="from genesys.wwe import service\n\n\nasync def main():\n"
    "    for each in await service.interaction.get_interactions():\n        print(each.interaction_id)\n",
    settings='runtime = "micropython"\n[tool.wwe.views.index]\nlevel = "workspace"\n',
)


def has_no_interaction(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find the id of an interaction that is read in an entry of workspace views alone, and not only tried."""
    levels = {view.level for view in extension.project.views if view.entry == module.path}
    if levels != {WORKSPACE}:
        return
    tried = {id(inner) for node in module.nodes if isinstance(node, ast.Try) for inner in ast.walk(node)}
    for node in module.nodes:
        if id(node) not in tried and _reads_it(module, node):
            yield module.finding(
                NO_INTERACTION,
                node,
                "this page is for the whole workspace, so its address has no interaction. Read them with "
                'service.follow(), or give the view level = "interaction".',
            )


def _reads_it(module: Module, node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return module.dotted(node) == f"{PAGE}.context.interaction_id"
    if not isinstance(node, ast.Call) or not node.args or module.dotted(node.func) != f"{PAGE}.context.require":
        return False
    return (text_of(node.args[0]) or "").lower().replace("_", "").replace("-", "") == "interactionid"
