from types import SimpleNamespace

from wwe_kit.testing.evidence.locators_frame import frame_id_of, why_in_vain


def test_the_workspaces_frame_that_a_locator_looks_in_is_known(page):
    inner = "<iframe srcdoc='<button>Pay</button>'></iframe>"
    page.set_content(f'<h1>Desk</h1><iframe data-frame="frame2" srcdoc="<button>Save</button>{inner}"></iframe>')
    iframe = page.frame_locator("iframe")
    iframe.frame_locator("iframe").get_by_role("button").wait_for()
    frames = [frame.get_by_role("button") for frame in page.frames if frame.parent_frame]
    located = [iframe.get_by_role("button"), iframe.frame_locator("iframe").get_by_role("button"), *frames]
    assert list(map(frame_id_of, located)) == ["frame2"] * 4
    assert frame_id_of(page.get_by_role("heading")) == frame_id_of(page.frame_locator("#none").locator("b")) == ""


def test_what_does_not_know_its_frame_is_left_as_it_is():
    """An expectation may be of a page, and the workspace may be gone."""
    assert why_in_vain(SimpleNamespace(), SimpleNamespace()) == ""
