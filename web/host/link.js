// The way to a host behind a server: a WebSocket. The host that comes back is another one, so the page begins anew.
// A workspace without a server has another file of this name (web/playground/link.js).
// @ts-check

const AGAIN_MS = 1000;
const ANSWER_MS = 5000; // a server that is held takes a request, and does not answer it
const script = /** @type {HTMLElement} */ (document.querySelector("script[data-address]"));
const address = String(script.dataset.address);

/**
 * What the page hears of its link, and what it can do with it.
 * @typedef {{ opened: () => void, arrived: (text: string) => void, lost: () => void }} Listener
 * @typedef {{ isOpen: () => boolean, waiting: () => number, send: (text: string) => void }} Link
 */

/**
 * Open the link.
 * @param {Listener} listener
 * @returns {Link}
 */
export function openLink({ opened, arrived, lost }) {
  const socket = new WebSocket(address);
  socket.addEventListener("open", opened);
  socket.addEventListener("message", ({ data }) => arrived(data));
  socket.addEventListener("close", async () => {
    lost();
    for (;;) {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
      const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
      if (answer?.ok) return location.reload();
    }
  });
  return {
    isOpen: () => socket.readyState === WebSocket.OPEN,
    waiting: () => socket.bufferedAmount,
    send: (text) => socket.send(text),
  };
}
