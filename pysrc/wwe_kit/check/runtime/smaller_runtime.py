"""Whether MicroPython would do for an extension that takes Pyodide."""

from collections.abc import Iterator
from dataclasses import replace

from wwe_kit.check.extension import Extension
from wwe_kit.check.python.micropython import found_in
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.runtime.judgement import Judgement, judge_modules
from wwe_kit.check.settings_check import FILE
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_lines import line_of
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

SMALLER = rule(
    "WWE601",
    Severity.ADVICE,
    "MicroPython would do",
    "MicroPython reads all modules of the extension, and has all that they import. Its pages are ready sooner, and "
    "weigh a fraction. [What differs](../differences.md) decides whether you want it. Advice never fails a check.",
    bad='[tool.wwe]\nruntime = "pyodide"\nworkspace-origins = ["https://workspace.example.com"]\n',
    good='[tool.wwe]\nruntime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]\n',
    language="toml",
    asks=True,
)


def judge_runtime(extension: Extension, judgement: Judgement) -> Iterator[Finding]:
    """Find out whether the smaller runtime would do, of an extension in which nothing is wrong."""
    named = extension.project.runtime  # whoever asks about another one knows that there are others
    if not extension.runtime == named == PYODIDE or extension.project.keeper or judgement.findings:
        return
    if extension.packages is None:
        return
    smaller = replace(extension, runtime=MICROPYTHON)
    answered = judge_modules(smaller)
    if answered.unasked or answered.findings or any(any(found_in(smaller, module)) for module in smaller.modules):
        return
    line = line_of(read_text(extension.project.folder / FILE, SETTINGS_LIMIT), "tool.wwe.runtime")
    yield SMALLER.at(
        FILE,
        line,
        'MicroPython would do: it reads all modules, and its pages are ready sooner. Try runtime = "micropython".',
    )
