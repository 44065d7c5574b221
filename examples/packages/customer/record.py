"""A customer's record, as the back end should send it."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, Field


class Order(BaseModel):
    """One order; `total` is in euros."""

    number: str = Field(pattern=r"^[A-Z]{2}-\d{4}$")
    total: Decimal = Field(ge=0)


class Customer(BaseModel):
    """One customer, with the orders that are open."""

    id: int
    name: str = Field(min_length=1)
    since: date
    tier: Literal["basic", "gold"] = "basic"
    orders: list[Order] = []
