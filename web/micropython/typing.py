"""`typing` for MicroPython, which has none, and `collections.abc` with it: names to write types with.

They do nothing at run time. What would have to do something, such as `NamedTuple`, is not here: its import fails.
"""

import sys


class _Form:
    """A name in a type: `Callable[[int], str]`, `Optional[int] | str`, `TypeVar("T")`."""

    def __getitem__(self, _parameters):
        return self

    def __call__(self, *_arguments, **_named):
        return self

    def __or__(self, _other):
        return self

    __ror__ = __or__


class _Bases:
    """`class Box(Generic[T])` is a plain class."""

    def __getitem__(self, _parameters):
        return object


class Protocol:
    """A class that says what others have; it has nothing itself."""


def _same(value):
    return value


def cast(_type, value):
    """Return the value."""
    return value


def assert_type(value, _type):
    """Return the value."""
    return value


def NewType(_name, base):
    """Return the type that it is at run time."""
    return base


def assert_never(value):
    """Fail: type checkers say that this is never reached."""
    raise AssertionError("never expected: " + repr(value))


TYPE_CHECKING = False
Generic = _Bases()
TypedDict = dict
overload = override = final = no_type_check = runtime_checkable = _same
TypeVar = ParamSpec = TypeVarTuple = _Form()
Annotated = Any = ClassVar = Final = Literal = Never = NoReturn = Optional = Required = NotRequired = _Form()
Self = TypeAlias = TypeGuard = Union = Unpack = _Form()
Dict = FrozenSet = List = Set = Tuple = Type = Text = _Form()
AsyncGenerator = AsyncIterable = AsyncIterator = Awaitable = Callable = Collection = Container = Coroutine = _Form()
Generator = Hashable = Iterable = Iterator = Mapping = MutableMapping = MutableSequence = MutableSet = _Form()
Reversible = Sequence = Sized = _Form()

# MicroPython's `collections` is no package, so its `abc` is not looked for in a file.
sys.modules["collections.abc"] = sys.modules[__name__]
