"""JavaScript's values: `undefined`, beside `None`, which is `null`; which integers it has; how much of one is read."""

# JavaScript's only number is a double. Up to this integer it holds every one; beyond, only some.
LARGEST_SAFE_INTEGER = 9007199254740991
_BEYOND_DOUBLES = 1 << 1024
_LONGEST_SHOWN = 10**60  # CPython refuses to write thousands of digits
# What is read of one value that has arrived, in characters and values together: no payload comes near. As in codec.js.
LARGEST_VALUE = 1_000_000


class Undefined:
    """The type of `UNDEFINED`."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNDEFINED"


# A slot of an array, or a key of an object, that is there and holds JavaScript's `undefined`.
UNDEFINED = Undefined()


def is_exact(integer: int) -> bool:
    """Return whether a double, which is JavaScript's only number, holds this integer and no neighbour in its place."""
    if -LARGEST_SAFE_INTEGER <= integer <= LARGEST_SAFE_INTEGER:
        return True
    size = abs(integer)
    return size < _BEYOND_DOUBLES and size // (size & -size) <= LARGEST_SAFE_INTEGER


def digits(integer: int) -> str:
    """Return an integer as a sentence shows it."""
    return str(integer) if abs(integer) < _LONGEST_SHOWN else "an integer of very many digits"
