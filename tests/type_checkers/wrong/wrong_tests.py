"""What a test holds in its hand, with names that it does not have."""

from wwe_kit.testing import Answer, Extension, Workspace


def test_the_caller_is_shown(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring()
    call.answer()
    call.anser()  # expect an error here
    workspace.request("voice.dial")  # expect an error here
    extension.expect.heading("Ann Miller")
    extension.expect.headng("Ann Miller")  # expect an error here
    extension("Customer").clik("#save")  # expect an error here
    assert [each.state for each in workspace.interactions] == ["TALKING"]
    assert workspace.interactions() == [call]  # expect an error here
    assert Answer(404).staus == 404  # expect an error here
    workspace.route("https://crm.example/*", answer=lambda request: Answer(json=request.url))
    workspace.route("https://crm.example/*", answer=Answer(404))  # expect an error here
