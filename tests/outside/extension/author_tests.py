from playwright.sync_api import expect


def test_the_orders_of_the_caller_are_shown(workspace, workspace_page, extension_frame):
    call = workspace.ring("+33298001008", {"CustomerId": "1008"})
    call.answer()
    frame = extension_frame("Orders")
    expect(frame.get_by_role("heading", name="Customer 1008")).to_be_visible()
    expect(frame.get_by_role("listitem")).to_have_text(["Mobile M"])
    call.hold()
    expect(frame.locator("#state")).to_have_text("HELD")
    workspace.wait_until(lambda: call.user_data.get("Orders") == "1")
