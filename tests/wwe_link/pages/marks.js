// Marks are messages that pass beside the link: when one is seen, everything that was posted before it has come.
(() => {
  const seen = new Set();
  const waiting = new Map();
  addEventListener("message", ({ data }) => {
    if (!data?.mark) return;
    seen.add(data.mark);
    waiting.get(data.mark)?.();
  });
  globalThis.markSeen = (mark) => new Promise((done) => (seen.has(mark) ? done() : waiting.set(mark, done)));
})();
