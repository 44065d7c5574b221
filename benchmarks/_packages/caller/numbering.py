"""The example's module without phonenumbers."""


def described(number: str) -> dict[str, str]:
    """Return as many texts as the example's own."""
    return {"number": number, "national": number, "region": "FR", "kind": "fixed line"}
