"""What Python has no word for: JavaScript's `undefined`, beside `None`, which is `null`."""


class Undefined:
    """The type of `UNDEFINED`."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNDEFINED"


# A slot of an array, or a key of an object, that is there and holds JavaScript's `undefined`.
UNDEFINED = Undefined()
