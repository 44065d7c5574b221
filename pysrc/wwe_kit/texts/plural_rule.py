"""The rule by which a catalogue chooses among plural forms: an expression in C, and the same in Python."""

import gettext
import re

_TOKEN = re.compile(r"\s*(\d+|n\b|&&|\|\||[=!<>]=|[-+*/%<>!?:()])")
_LEVELS = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))  # the weakest first
_STRENGTHS = {operator: strength for strength, level in enumerate(_LEVELS, 1) for operator in level}
_IN_PYTHON = {"||": "or", "&&": "and", "/": "//"}
_TRIED = range(1001)  # every rule in use repeats itself within 1000, but for round millions


def python_rule(expression: str, forms: int) -> str:
    """Return a plural rule of a catalogue as a Python expression of `n`.

    Raises ValueError, with a sentence, for what is no such rule, and for one that chooses a form that is not there.
    """
    try:
        in_c = gettext.c2py(expression)
        text = _Reader(expression).whole()
        in_python = eval(f"lambda n: {text}")
        chosen = [int(in_c(number)) for number in _TRIED]
        if [int(in_python(number)) for number in _TRIED] != chosen:
            raise ValueError
    except (ValueError, ZeroDivisionError, RecursionError, SyntaxError):
        raise ValueError(f'plural={expression} is no rule that can be read, such as "plural=(n != 1)"') from None
    if max(chosen) >= forms or min(chosen) < 0:
        number = next(number for number in _TRIED if not 0 <= chosen[number] < forms)
        raise ValueError(
            f"plural={expression} chooses form {chosen[number]} for {number}, but nplurals={forms}: the forms are "
            f"0 to {forms - 1}"
        )
    return text


class _Reader:
    """Reads an expression of C from its tokens, the strongest operators first."""

    def __init__(self, expression: str) -> None:
        self._tokens: list[str] = []
        place = 0
        rest = expression.rstrip()
        while place < len(rest):
            found = _TOKEN.match(rest, place)
            if found is None:
                raise ValueError
            self._tokens.append(found[1])
            place = found.end()

    def whole(self) -> str:
        """Return all of it in Python. Raises ValueError."""
        text = self._choice()
        if self._tokens:
            raise ValueError
        return text

    def _next(self, *expected: str) -> bool:
        if self._tokens and self._tokens[0] in expected:
            self._tokens.pop(0)
            return True
        return False

    def _choice(self) -> str:
        condition = self._binary(1)
        if not self._next("?"):
            return condition
        first = self._choice()
        if not self._next(":"):
            raise ValueError
        return f"({first} if {condition} else {self._choice()})"

    def _binary(self, least: int) -> str:
        left = self._single()
        while self._tokens and (strength := _STRENGTHS.get(self._tokens[0], 0)) >= least:
            operator = self._tokens.pop(0)
            left = f"({left} {_IN_PYTHON.get(operator, operator)} {self._binary(strength + 1)})"
        return left

    def _single(self) -> str:
        if self._next("!"):
            return f"(not {self._single()})"
        if self._next("("):
            inner = self._choice()
            if not self._next(")"):
                raise ValueError
            return inner
        if not self._tokens or not self._tokens[0].isalnum():
            raise ValueError
        return self._tokens.pop(0)
