"""Which element is of which kind."""

from typing import Any

from wwe_kit.memory.dom.controls import forms, inputs, others, selects, text_fields
from wwe_kit.memory.dom.elements import Element
from wwe_kit.memory.dom.html import interactive, tables
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.reflection import Address, Flag, Number, Reflected


def _kind(interface: str, /, **members: Any) -> type[HTMLElement]:
    return type(interface, (HTMLElement,), {"_interface": interface, **members})


HTMLIFrameElement = _kind("HTMLIFrameElement", src=Address(), srcdoc=Reflected(), name=Reflected(), allow=Reflected())
HTMLScriptElement = _kind("HTMLScriptElement", src=Address(), type=Reflected(), defer=Flag(), noModule=Flag("nomodule"))
HTMLLinkElement = _kind("HTMLLinkElement", href=Address(), rel=Reflected(), type=Reflected(), media=Reflected())
HTMLMetaElement = _kind("HTMLMetaElement", name=Reflected(), content=Reflected(), httpEquiv=Reflected("http-equiv"))
HTMLTimeElement = _kind("HTMLTimeElement", dateTime=Reflected("datetime"))
HTMLDataElement = _kind("HTMLDataElement", value=Reflected())
HTMLLIElement = _kind("HTMLLIElement", value=Number())
HTMLOListElement = _kind("HTMLOListElement", start=Number(1), type=Reflected(), reversed=Flag())
HTMLStyleElement = _kind("HTMLStyleElement", media=Reflected())

KINDS: dict[str, type[Element]] = {
    "a": interactive.HTMLAnchorElement,
    "area": interactive.HTMLAnchorElement,
    "img": interactive.HTMLImageElement,
    "dialog": interactive.HTMLDialogElement,
    "details": interactive.HTMLDetailsElement,
    "summary": interactive.SummaryElement,
    "template": interactive.HTMLTemplateElement,
    "table": tables.HTMLTableElement,
    "thead": tables.HTMLTableSectionElement,
    "tbody": tables.HTMLTableSectionElement,
    "tfoot": tables.HTMLTableSectionElement,
    "tr": tables.HTMLTableRowElement,
    "td": tables.HTMLTableCellElement,
    "th": tables.HTMLTableCellElement,
    "form": forms.HTMLFormElement,
    "input": inputs.HTMLInputElement,
    "textarea": text_fields.HTMLTextAreaElement,
    "select": selects.HTMLSelectElement,
    "option": selects.HTMLOptionElement,
    "optgroup": selects.HTMLOptGroupElement,
    "button": others.HTMLButtonElement,
    "label": others.HTMLLabelElement,
    "fieldset": others.HTMLFieldSetElement,
    "legend": others.HTMLLegendElement,
    "output": others.HTMLOutputElement,
    "datalist": others.HTMLDataListElement,
    "progress": others.HTMLProgressElement,
    "meter": others.HTMLMeterElement,
    "iframe": HTMLIFrameElement,
    "script": HTMLScriptElement,
    "link": HTMLLinkElement,
    "meta": HTMLMetaElement,
    "time": HTMLTimeElement,
    "data": HTMLDataElement,
    "li": HTMLLIElement,
    "ol": HTMLOListElement,
    "style": HTMLStyleElement,
}
