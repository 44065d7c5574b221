"""The example's module without pydantic: nothing is checked."""

import json
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any


class Customer:
    """A customer, as it comes."""

    @staticmethod
    def model_validate_json(text: str) -> Any:
        """Return what the record says."""
        read = json.loads(text)
        orders = [SimpleNamespace(total=Decimal(str(order["total"]))) for order in read["orders"]]
        since = date.fromisoformat(read["since"])
        return SimpleNamespace(name=read["name"], since=since, tier=read["tier"], orders=orders)
