"""Forms of a page, by the names of their fields: `from genesys.wwe.forms import Form`.

Only an extension that imports it has it in its pages.
"""

from genesys.wwe.forms.form import Form, FormError

TYPE_CHECKING = False
if TYPE_CHECKING:
    __all__ = ("Form", "FormError")
