"""All that is looked for in modules, in the order of the codes."""

from collections.abc import Callable, Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.blocking import cannot_be_done, shows_no_dialog, stops_the_page
from wwe_kit.check.python.context import has_no_interaction
from wwe_kit.check.python.entry import is_not_run
from wwe_kit.check.python.files import is_not_there
from wwe_kit.check.python.forms import has_no_such_field
from wwe_kit.check.python.lent_functions import is_lost
from wwe_kit.check.python.loops import is_never_ready, stops_for_ever
from wwe_kit.check.python.micropython import is_missing_in_micropython
from wwe_kit.check.python.module_names import has_no_such_name
from wwe_kit.check.python.names import is_called_otherwise, is_never_equal, is_no_dom_event, is_no_event, is_unknown
from wwe_kit.check.python.selectors import is_not_in_the_page
from wwe_kit.check.python.servers import is_not_named
from wwe_kit.check.python.typed import has_no_such_attribute, is_not_there_yet
from wwe_kit.check.python.undefined import is_not_defined
from wwe_kit.check.python.unused import is_thrown_away
from wwe_kit.check.rule import Finding
from wwe_kit.check.runtime.micropython_alone import is_read_by_micropython_alone

FINDERS: tuple[Callable[[Extension, Module], Iterator[Finding]], ...] = (
    is_not_run,
    is_read_by_micropython_alone,
    is_missing_in_micropython,
    stops_the_page,
    stops_for_ever,
    is_never_ready,
    cannot_be_done,
    is_lost,
    is_not_there,
    shows_no_dialog,
    is_not_named,
    has_no_interaction,
    is_thrown_away,
    is_not_there_yet,
    is_unknown,
    is_called_otherwise,
    is_no_event,
    is_never_equal,
    is_no_dom_event,
    is_not_in_the_page,
    has_no_such_field,
    has_no_such_attribute,
    is_not_defined,
    has_no_such_name,
)
