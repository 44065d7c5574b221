"""Puts things on the workspace's surface: toasts, a dialog with this same page in it, a view in the menu bar."""

from genesys.wwe import page, service

DIALOG = "?dialogId="


def write(text):
    page.document.querySelector("#log").append(page.element("li", str(text)))


def own_dialog():
    """The dialog that this page is in; "" outside of one."""
    search = str(page.window.location.search)
    return search[len(DIALOG) :] if search.startswith(DIALOG) else ""


@service.on("system")
def heard(event):
    if event.custom_toast_id:
        write("clicked " + event.custom_toast_id + " " + str(event.button_index))
    elif event.state:
        write(event.state)


@page.when("click", "#toast")
async def toast(_event):
    write(
        await service.system.popup_toast(
            {
                "title": "<b>Order</b>",
                "subject": "A new order",
                "message": "First line\nsecond line",
                "keyValues": {"Customer": "Ann <Miller>"},
                "buttons": ["One", "Two", "Three"],
                "width": 450,
                "sendToMyMessage": True,
            }
        )
    )


@page.when("click", "#reminder")
async def reminder(_event):
    write(await service.system.popup_toast({"title": "Reminder", "buttonShowDismiss": True, "autoCloseTimeout": 20000}))


@page.when("click", "#dialog")
async def dialog(_event):
    address = str(page.window.location.href).split("?")[0] + DIALOG + "$Dialog.Id$"
    options = {"label": "Form of $Agent.FullName$", "width": "430px", "height": "50%"}
    write(await service.system.open_dialog(address, options))


@page.when("click", "#close")
async def close(_event):
    await service.system.close_dialog(own_dialog())


@page.when("click", "#view")
async def view(_event):
    write(
        await service.system.update_view_in_application_menu_bar(
            {
                "name": "shift",
                "label": "Shift ends at 17:00",
                "shortLabel": "17:00",
                "tooltip": "End of shift",
                "labelColor": "#102030",
                "backgroundColor": "#FFCC00",
            }
        )
    )


@page.when("click", "#look")
async def look(_event):
    write("visible" if await service.system.am_i_visible() else "not visible")


page.fill("#name", own_dialog() or "Overlays")
