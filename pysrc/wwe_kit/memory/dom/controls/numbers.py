"""Fields that hold a number, a date or a time."""

from wwe_kit.memory.dom.controls.text_fields import TextField
from wwe_kit.memory.dom.controls.validity import step_of
from wwe_kit.memory.dom.controls.values import number_of
from wwe_kit.memory.dom.exceptions import DOMException


class NumberField(TextField):
    """A field whose value may count as a number."""

    value: str
    type: str
    min: str
    max: str

    def _in_range(self, text: str) -> str:
        low = number_of("range", self.min)
        low = 0.0 if low is None else low
        high = number_of("range", self.max)
        high = max(100.0 if high is None else high, low)
        number = number_of("range", text)
        number = (low + high) / 2 if number is None else min(max(number, low), high)
        step, base = step_of(self)
        if step:
            number = base + round((number - base) / step) * step
            number = number - step if number > high else number
        return f"{number:.10g}"

    @property
    def valueAsNumber(self) -> float:
        number = number_of(self.type, self.value)
        return float("nan") if number is None else int(number) if number.is_integer() else number

    @valueAsNumber.setter
    def valueAsNumber(self, value: float) -> None:
        self.value = f"{value:.15g}"

    def stepUp(self, count: int = 1) -> None:
        self._step(count)

    def stepDown(self, count: int = 1) -> None:
        self._step(-count)

    def _step(self, count: int) -> None:
        if self.type not in ("number", "range"):
            raise DOMException(f"An input of type {self.type} has no steps.", "InvalidStateError")
        step, base = step_of(self)
        number = number_of("number", self.value) or 0.0
        steps = (number - base) / (step or 1)
        whole = round(steps) if abs(steps - round(steps)) < 1e-9 else None
        by = whole + count if whole is not None else (int(steps // 1) + (count if count > 0 else count + 1))
        self.value = f"{base + by * (step or 1):.10g}"
