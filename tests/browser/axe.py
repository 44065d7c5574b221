"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe

_SCRIPT = Axe().axe_script
_ASK = """async rules => {
    const runOnly = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
    const found = await axe.run({ resultTypes: ["violations"], iframes: false, ...runOnly });
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
}"""
# The rules that judge colours; all others find the same in a light page and in a dark one.
COLOURS = ("color-contrast", "link-in-text-block")


def found_in(document, rules=()):
    """Return what axe finds in a page or in a frame, each rule with its places; frames in it are looked at alone."""
    if document.evaluate("() => typeof axe === 'undefined'"):
        document.evaluate(_SCRIPT)
    return document.evaluate(_ASK, list(rules))
