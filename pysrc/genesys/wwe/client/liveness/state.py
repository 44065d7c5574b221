"""Whether there is a workspace: not known yet, there, or gone. Pure: the session asks, this file concludes.

Ready means proven: only an answer to a message of ours proves a workspace. Once there, it is suspected when a call gets
no answer. While it is suspected the session probes with a harmless request, again and again:

- the first probe is answered in time: the workspace is there, it only ignored the other call (a quarantine does that);
- it is not: the workspace is gone, and whatever is pending fails;
- a late answer to the *first* probe after that: the same workspace was only held up;
- an answer to a later probe alone: a reloaded workspace, which knows nothing of our subscriptions.

A reload that nothing pending reveals is told: where this page embeds the workspace, by the iframe's next load; wherever
the workspace says frame ids, by another one. A popup cannot notice it otherwise: nothing tells a window that its opener
was reloaded, and the new workspace answers calls as the old one did, while no events come any more. Only a call that
falls into the reload, and so gets no answer, raises the suspicion there.
"""

WAITING = "waiting"
READY = "ready"
GONE = "gone"
RENEWED = "renewed"  # there was a workspace, and another one is taking its place, which has not answered yet

# What `answered` concludes.
FIRST = "first"
SAME = "same"
NEW = "new"


class Liveness:
    """What is known of the workspace."""

    def __init__(self) -> None:
        self.state = WAITING

    def answered(self, probe: "int | None" = None) -> "str | None":
        """Take an answer, `probe` being the number of the probe it answers. Return what it means, None if nothing new.

        While the workspace counts as gone, only probes tell whether it is a new one: an answer to an older call can
        only come from the same workspace.
        """
        before, self.state = self.state, READY
        if before in (WAITING, RENEWED):
            return FIRST
        if before == GONE:
            return NEW if probe else SAME
        return None

    def suspected(self) -> bool:
        """Note that a call was not answered. Return whether to probe."""
        return self.state == READY

    def missed(self) -> bool:
        """Note that the first probe was not answered in time. Return whether the workspace is gone by that."""
        if self.state != READY:
            return False
        self.state = GONE
        return True

    def renewed(self) -> bool:
        """Note that another workspace takes the place of the one that was there. Return whether there was one."""
        if self.state == WAITING:
            return False
        self.state = RENEWED
        return True
