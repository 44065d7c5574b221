"""What a telephone number tells."""

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

HOME = "FR"  # where numbers without a country code are from
KINDS = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "fixed line",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed line or mobile",
    PhoneNumberType.TOLL_FREE: "toll free",
    PhoneNumberType.VOIP: "internet",
}
UNKNOWN = {"number": "unknown", "national": "", "region": "", "kind": ""}


def described(number: str) -> dict[str, str]:
    """Return what to show of a number, by the id of its place in the page."""
    try:
        parsed = phonenumbers.parse(number, HOME)
    except phonenumbers.NumberParseException:
        return UNKNOWN
    return {
        "number": phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL),
        "national": phonenumbers.format_out_of_country_calling_number(parsed, HOME),
        "region": phonenumbers.region_code_for_number(parsed) or "unknown",
        "kind": KINDS.get(phonenumbers.number_type(parsed), "other"),
    }


# A country's rules are loaded when they are first needed. What is used here, when the site is built, is in the image.
for example in ("+33298001007", "+4930123456", "+442079460000"):
    described(example)
