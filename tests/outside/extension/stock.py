"""What was ordered by whom."""

ORDERS = {"1007": ["Fibre 500", "Router"], "1008": ["Mobile M"]}


def orders_of(customer):
    return ORDERS.get(customer, [])
