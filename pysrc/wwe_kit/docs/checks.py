"""The page "What `wwe check` finds": every rule with its code, an example, and the cure."""

from wwe_kit.check.rule import Rule, Severity
from wwe_kit.check.table import all_rules
from wwe_kit.docs.markdown import head, table

PAGE = "docs/reference/checks.md"

_INTRODUCTION = (
    head("What `wwe check` finds", "pysrc/wwe_kit/check")
    + """
`wwe check` reads the settings, the templates and the modules of an extension, and says what a browser would say later.
`wwe build` refuses to build with an error, and prints warnings and advice. `wwe dev` prints warnings when it starts and
after each edit, without asking the runtime.

```
$ wwe check
main.py:12:5: WWE301 warning: time.sleep() stops the page until it is over. Write: await asyncio.sleep(seconds).
  12 |     time.sleep(2)
     |     ^^^^^^^^^^^^^
```

- **An error** stops the build, **a warning** is about something that will not work. With either, `wwe check` ends with
  exit code 1. **Advice** is about something that could be better; with advice alone it ends with 0.
- **A comment on the line silences a finding**: `# wwe: ignore[WWE301]`, in a template `{# wwe: ignore[WWE504] #}`, in a
  style sheet `/* wwe: ignore[WWE505] */`. A finding about a whole file is silenced on its first line. A comment that
  silences nothing is a finding itself.
- **`wwe check --explain WWE301`** prints what this page says of a code.
- **`--output-format github`** prints annotations for a workflow on GitHub, `--json` everything for a program.
- **Code that runs elsewhere is passed over**: what stands under a condition on `TYPE_CHECKING`, `__name__`,
  `sys.platform` or `sys.implementation`, and what a `try` expects to fail with an ImportError or an AttributeError.
- **The runtime itself is asked** in Node.js what it can read and has. The answer is cached until a module changes.
  Where the runtimes are not installed the rest is checked, and the command says so.
"""
)
_LANGUAGES = {"file": ""}
_FAMILIES = {
    "1": "Settings and files",
    "2": "Modules",
    "3": "What a browser cannot do",
    "4": "Names",
    "5": "Templates",
    "6": "Advice",
    "9": "Comments that silence",
}


def page() -> str:
    """Return the page."""
    rules = all_rules()
    rows = ((f"[{rule.code}](#{rule.code.lower()})", rule.title, str(rule.severity)) for rule in rules)
    parts = [_INTRODUCTION, table(("Code", "What is found", "Severity"), rows)]
    family = ""
    for rule in rules:
        if rule.code[3] != family:
            family = rule.code[3]
            parts.append(f"## {_FAMILIES[family]}\n")
        parts.append(_section(rule))
    return "\n".join(parts)


def _section(rule: Rule) -> str:
    kind = "Advice" if rule.severity is Severity.ADVICE else str(rule.severity).capitalize()
    language = _LANGUAGES.get(rule.language, rule.language)
    asked = " The runtime itself is asked." if rule.asks else ""
    examples = f"```{language}\n{rule.bad.rstrip()}\n```\n\nInstead:\n\n```{language}\n{rule.good.rstrip()}\n```\n"
    return f"### {rule.code}\n\n**{rule.title}.** {kind}. {rule.why}{asked}\n\n{examples}"
