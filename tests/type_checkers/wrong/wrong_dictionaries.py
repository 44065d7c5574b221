"""Dictionaries that calls take."""

from genesys.wwe import service
from genesys.wwe.types import Dialog, MenuView, Target, Toast

toast: Toast = {"title": "Order", "keyValues": {"Customer": "Ann"}, "buttons": ["Open"], "autoCloseTimeout": 20000}
dialog: Dialog = {"label": "Order", "width": "50%"}
view: MenuView = {"name": "orders", "label": "Orders"}
target: Target = {"type": "AGENT", "destination": "5001", "media": "voice"}


async def toasts() -> None:
    number = await service.system.popup_toast(toast)
    await service.system.popup_toast({"title": "Order", "buttons": ["Open", "Later"]})
    await service.system.popup_toast({"buttns": []})  # expect an error here
    await service.system.popup_toast({"title": 5})  # expect an error here
    await service.system.update_toast(number, {"title": "Order"})
    await service.system.update_toast(number, {"titel": "Order"})  # expect an error here
    await service.system.update_toast(number, {"width": 5})  # expect an error here
    toast["titel"] = "Order"  # expect an error here


async def views() -> None:
    await service.system.open_dialog("https://crm.example.com", dialog)
    await service.system.open_dialog("https://crm.example.com", {"widht": "5px"})  # expect an error here
    await service.system.update_view_in_application_menu_bar(view)
    await service.system.update_view_in_application_menu_bar({"label": "Orders"})  # expect an error here
    await service.system.close_view_in_application_menu_bar({"name": "orders"})


async def targets() -> None:
    await service.interaction.consult("1", target)
    await service.interaction.consult("1", "5001")
    await service.interaction.consult("1", {"type": "AGENTS", "destination": "5001"})  # expect an error here
    await service.interaction.single_step_transfer("1", {"type": "AGENT"})  # expect an error here
    await service.interaction.single_step_conference("1", {"destinaton": "5001"})  # expect an error here
    await service.outbound.reschedule_record("1", 5, "12/24/2026 10:00", "PERSONAL")
    await service.outbound.reschedule_record("1", 5, "12/24/2026 10:00", "personal")  # expect an error here
