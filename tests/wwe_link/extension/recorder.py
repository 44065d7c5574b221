"""The end of a link that a test works with. Portable: for the link of a browser it runs in the page's Python."""

from wwe_link.codec import CodecError


class Recorder:
    """An end that notes in `log` what it receives, and sends each message back where it `echoes`."""

    def __init__(self, link):
        self.link = link
        self.log = []
        self.echoes = False
        self.is_open = False

    def open(self, receive=None):
        """Open the link, with a receiver of what messages hold instead of the log where one is given."""
        self.is_open = True
        take = receive or self.log.append

        def received(message):
            take(content(message))
            if self.echoes:
                self.link.send(message)

        self.link.open(received)

    def close(self):
        self.is_open = False
        self.link.close()

    def send(self, value):
        self.link.send(message(value))

    def refusal(self, value):
        """Send what may not be able to cross. Return what the link says to that; "" where it says nothing."""
        try:
            self.send(value)
        except CodecError as error:
            return str(error)
        return ""


def message(value):
    """Return a message that holds a value.

    A page's early script lets nothing pass that does not look like the API's.
    """
    return {"userAgent": "WWE of a test", "data": value}


def content(message):
    """Return what a message holds; text is a message itself."""
    if isinstance(message, str):
        return message
    return (message.to_python() if hasattr(message, "to_python") else message)["data"]
