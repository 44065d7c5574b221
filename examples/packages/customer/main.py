"""Shows a customer's record; what is wrong with it is listed instead of shown."""

from pydantic import ValidationError
from record import Customer

from genesys.wwe import page, service

NOT_FOUND = 404


def show(customer: Customer) -> None:
    page.fill("#heading", customer.name)
    total = sum(order.total for order in customer.orders)
    details = {"Since": f"{customer.since:%B %Y}", "Tier": customer.tier, "Open orders": f"{total:.2f} €"}
    page.fill("#details", [[page.element("dt", name), page.element("dd", text)] for name, text in details.items()])


def show_trouble(error: ValidationError) -> None:
    page.fill("#heading", "Customer")
    places = [(".".join(map(str, problem["loc"])), problem["msg"]) for problem in error.errors()]
    page.fill("#problems", [page.element("li", f"{place}: {message}") for place, message in places])
    page.find("#trouble").hidden = False


async def main() -> None:
    interaction = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    number = interaction.user_data.get("CustomerId", "") if interaction else ""
    # A file of the site stands for the back end, whose origin `connect` in pyproject.toml would name.
    answer = await page.fetch(f"static/customers/{number}.json")
    if answer.status_code == NOT_FOUND:
        page.fill("#heading", f"There is no customer {number}")
        return
    try:
        show(Customer.model_validate_json(answer.raise_for_status().text))
    except ValidationError as error:
        show_trouble(error)
