"""What a test puts in the place of names in an extension's modules."""

import pytest

from wwe_kit.memory.content import content_of
from wwe_kit.memory.modules import sources_of_modules
from wwe_kit.memory.patching.patches import Patches

STORE = "def lookup(): return 'real'\nclass Store:\n    def name(self): return 'real'\n"
USER = "from store import lookup, Store\n"


def patched(one, patches, target, value):
    patches.add(target, value, sources_of_modules([content_of(one.folder, is_checked=False)]), [one])


def test_a_name_is_patched_in_a_module_that_is_imported_later(modules):
    patches = Patches()
    one = modules(patches=patches, store=STORE, user=USER)
    patched(one, patches, "store.lookup", lambda: "fake")
    assert one.module("user").lookup() == one.module("store").lookup() == "fake"


def test_a_name_is_patched_wherever_it_was_imported_already(modules):
    patches = Patches()
    one = modules(patches=patches, store=STORE, user=USER)
    user = one.module("user")
    patched(one, patches, "store.lookup", lambda: "fake")
    assert user.lookup() == "fake"
    patched(one, patches, "store.Store.name", lambda _self: "fake")
    assert user.Store().name() == "fake"


def test_what_is_no_module_and_no_name_is_told_with_the_nearest(modules):
    patches = Patches()
    one = modules(patches=patches, store=STORE)
    with pytest.raises(ValueError, match=r"patch\('stor\.lookup'\) names no module .* Did you mean \"store\"\?"):
        patched(one, patches, "stor.lookup", None)
    with pytest.raises(ValueError, match=r"names no module of an extension and a name in it\. .*store"):
        patched(one, patches, "lookup", None)


def test_a_misspelt_name_is_refused_where_it_is_patched_though_no_page_is_open(modules):
    patches = Patches()
    one = modules(patches=patches, store=STORE)
    with pytest.raises(ValueError, match=r"store has no name 'lokup', .* Did you mean \"lookup\"\?"):
        patched(one, patches, "store.lokup", None)
    assert one.module("store").lookup() == "real"


def test_what_only_a_page_can_tell_is_refused_there_with_the_line_that_patches(modules):
    patches = Patches()
    one = modules(patches=patches, store=f"{STORE}store = Store()\n")
    patched(one, patches, "store.store.nam", None)
    line = patched.__code__.co_firstlineno + 1
    with pytest.raises(
        ValueError, match=rf"no name 'store.nam', which test_patches.py, line {line}, patches. Did you mean \"name\""
    ):
        one.module("store")


def test_of_a_longer_name_the_part_is_told_that_is_not_there(modules):
    patches = Patches()
    one = modules(patches=patches, store=f"{STORE}store = Store()\n")
    patched(one, patches, "store.store.nam.upper", None)
    with pytest.raises(ValueError, match=r"store has no name 'store\.nam'"):
        one.module("store")


def test_a_misspelt_attribute_of_a_class_is_refused_where_it_is_patched_though_no_page_is_open(modules):
    patches = Patches()
    one = modules(patches=patches, store=STORE, user=USER)
    for target in ("store.Store.nam", "user.Store.nam"):
        with pytest.raises(ValueError, match=r"has no name 'Store\.nam', .* Did you mean \"name\"\?"):
            patched(one, patches, target, None)
    assert one.module("store").Store().name() == "real"


@pytest.mark.parametrize(
    "source",
    [
        "from shop import *",
        "globals()['lookup'] = None",
        "def __getattr__(name): return name",
        "def fill():\n    global lookup\n    lookup = None\nfill()",
        "if True:\n    import json as lookup",
        "for lookup in [1]: pass",
    ],
)
def test_a_name_that_its_module_makes_in_another_way_is_patched(modules, source):
    patches = Patches()
    one = modules(patches=patches, store=source, shop=STORE)
    patched(one, patches, "store.lookup", "fake")
    assert one.module("store").lookup == "fake"
