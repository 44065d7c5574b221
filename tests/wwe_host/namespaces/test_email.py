def test_an_extension_opens_an_empty_email(stage, listener):
    listener.ask("email.create", "ann@example.com", None)
    assert listener.types == ["ADDED", "CREATED", "COMPOSING"]
    assert listener.newest["parties"] == [{"name": "ann@example.com"}]
