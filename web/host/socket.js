// The way to a host behind a server: a WebSocket. The host that comes back is another one, so the page begins anew.
(() => {
  "use strict";
  const AGAIN_MS = 1000;
  const { address } = document.currentScript.dataset;

  globalThis.wweLink = ({ opened, arrived, lost }) => {
    const socket = new WebSocket(address);
    socket.addEventListener("open", opened);
    socket.addEventListener("message", ({ data }) => arrived(data));
    socket.addEventListener("close", async () => {
      lost();
      for (;;) {
        await new Promise((done) => setTimeout(done, AGAIN_MS));
        const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
        if (answer?.ok) return location.reload();
      }
    });
    return {
      isOpen: () => socket.readyState === WebSocket.OPEN,
      waiting: () => socket.bufferedAmount,
      send: (text) => socket.send(text),
    };
  };
})();
