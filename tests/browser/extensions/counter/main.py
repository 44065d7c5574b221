"""Writes down every numbered event of its channel, in the order in which they come."""

from genesys.wwe import page, service

numbers = []


@service.on("messenger:numbers")
def count(event):
    numbers.append(event.message["number"])
    if event.message["number"] % 100 == 99:
        page.fill("#numbers", ",".join(str(number) for number in numbers))
