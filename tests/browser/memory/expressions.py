"""Expressions about a page that mean the same in Python and in JavaScript, and their translation.

They stand in `expressions/`, one in a line: statements and a last expression, with `;` between them. `q` is
document.querySelector, `qa` is document.querySelectorAll, and `log` is a list. Those of `events.txt` begin with events
that are written into it, and `selectors.txt` has selectors alone. `page.html` is what they are about.
"""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "expressions"
HTML = (_FOLDER / "page.html").read_text(encoding="utf-8")

# What is not compared, since each is right in its world -> why.
DIFFERENT = {
    'q("#ci").setAttribute("stroke-Width", "2"); q("#ci").getAttributeNames()': "the tree writes it in small letters",
    'q("#s").options[0].disabled = True; q("#s").value': "what is chosen first is looked up, and not remembered",
    'q("#s").options[0].disabled = True; FormData.new(q("#f")).get("s")': "as above",
    'q("#d").type = "color"; q("#d").value = "RED"; q("#d").value': "names of colours are CSS, which memory has not",
    'q("#u").append(None)': "a browser shows null or undefined; in memory it is an error",
    'q("#n").setAttribute("title", None)': "as above",
    'q("#n").nope = 1; q("#n").nope': "a browser keeps it silently; in memory it is an error",
}

_HEAR = 'heard("click input change submit reset invalid focus blur focusin focusout close cancel"); '


def _lines(name):
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _query(selector):
    text = selector.replace("\\", "\\\\").replace('"', '\\"')
    return f'[e for e in qa("{text}")]'


def _heard(entry):
    """Listen first. Of a dialog, a browser tells `close` and `toggle` among the others as it likes: `close` is heard
    alone, beside what the agent does.
    """
    if "#dl" not in entry:
        return [_HEAR.replace("close", "toggle") + entry]
    return [_HEAR.replace(" close", "") + entry, 'heard("click close cancel"); ' + entry]


_PLAIN = [entry for name in ("tree", "attributes", "html", "asked", "values", "forms") for entry in _lines(name)]
EXPRESSIONS = [
    *_PLAIN,
    *map(_query, _lines("selectors")),
    *(each for entry in _lines("events") for each in _heard(entry)),
]

_WORDS = {"True": "true", "False": "false", "None": "null", "and": "&&"}
_LOOP = re.compile(r"\[(\w+(?:\.\w+)?) for (\w+)(?:, (\w+))? in (.+)\]$")


def as_javascript(entry):
    """The same in JavaScript: the statements, and the last expression."""
    *before, last = entry.split("; ")
    return "; ".join(map(_js, before)), _js(last)


def _js(text):
    if loop := _LOOP.fullmatch(text):
        names = f"[{loop[2]}, {loop[3]}]" if loop[3] else loop[2]
        return f"[...{_js(loop[4])}].map(({names}) => {loop[1]})"
    text = re.sub(r"\b(\w+)\.new\(", r"new \1(", text)
    text = re.sub(r"\blambda ([\w, ]*): ", r"(\1) => ", text)
    text = re.sub(r"\b(True|False|None|and)\b", lambda word: _WORDS[word[0]], text)
    text = text.replace(".endswith(", ".endsWith(")
    text = re.sub(r"\[:(\d+)\]", r".slice(0, \1)", text)
    return re.sub(r"(\S+) in (\[.*\])", r"\2.includes(\1)", text)
