"""The names of a class, as sources tell before they run."""

import pytest

from wwe_kit.memory.patching.names import names_of_class


def has(name, source, **others):
    """Return whether the class Store of the module `store` has a name; None where nobody knows."""
    sources = {"store": [source]} | {module: [text] for module, text in others.items()}
    names = names_of_class("store", "Store", sources)
    return None if names is None else name in names


@pytest.mark.parametrize(
    "source",
    [
        "class Store:\n    def find(self): pass",
        "class Store:\n    async def find(self): pass",
        "class Store:\n    find = None",
        "class Store:\n    find: int",
        "class Store:\n    if True:\n        from json import loads as find",
        "class Store:\n    class find: pass",
        "class Shop:\n    def find(self): pass\nclass Store(Shop): pass",
        "class Store: pass\nStore.find = None",
        "class Store:\n    @classmethod\n    def open(cls):\n        cls.find = None",
        "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Store:\n    find: int",
    ],
)
def test_it_is_there(source):
    assert has("find", source) is True
    assert has("fnd", source) is False


def test_a_name_of_a_class_that_another_module_gives_or_extends_is_there():
    shop = "class Shop:\n    def find(self): pass"
    assert has("find", "from shop import Shop\nclass Store(Shop): pass", shop=shop)
    assert has("find", "from shop import Shop as Store", shop=shop)
    assert has("find", "class Store: pass", shop="import store\nstore.Store.find = None")


def test_so_are_those_of_built_in_classes():
    assert has("with_traceback", "class Store(Exception): pass")
    assert has("get", "class Store(dict): pass")
    assert has("fnd", "class Store(dict): pass") is False


@pytest.mark.parametrize(
    "source",
    [
        "from json import JSONEncoder as Store",
        "from json import JSONEncoder\nclass Store(JSONEncoder): pass",
        "import json\nclass Store(json.JSONEncoder): pass",
        "class Store(metaclass=Meta): pass",
        "@register\nclass Store: pass",
        "class Store: pass\nStore = wrapped(Store)",
        "if True:\n    class Store: pass\nelse:\n    class Store: pass",
        "class Store:\n    __slots__ = ('find',)",
        "class Store: pass\nsetattr(Store, 'find', None)",
        "def Store(): pass",
        "Store = make()",
        "class Store(dict): pass\nclass dict: pass\nfrom shop import *",
        "?",
    ],
)
def test_elsewhere_nobody_knows(source):
    assert has("find", source) is None


def test_a_class_that_two_modules_import_from_each_other_is_nowhere():
    assert has("find", "from shop import Store", shop="from store import Store") is None
