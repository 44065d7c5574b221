// The limit: a client of plain JavaScript, which does what the published one does, and checks the sender.
(() => {
  "use strict";
  const workspace = document.currentScript.dataset.workspace;
  const TRAILER = { userAgent: "WWE Client", protocolVersion: 2 };
  const TIMEOUT_MS = 10000;
  const pending = new Map();
  const handlers = new Map();
  let next = 0;

  function call(request, parameters) {
    const referenceId = String(next++);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("Request timeout")), TIMEOUT_MS);
      pending.set(referenceId, { resolve, reject, timer });
      parent.postMessage({ request, parameters, referenceId, ...TRAILER }, workspace);
    });
  }

  function subscribe(event, handler) {
    handlers.set(event, handler);
    parent.postMessage({ event: "subscribe", data: event, referenceId: String(next++), ...TRAILER }, workspace);
  }

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || origin !== workspace || !data?.userAgent?.includes("WWE")) return;
    if (data.event) return handlers.get(data.event)?.(data.data);
    const waiting = pending.get(data.referenceId);
    if (!waiting) return;
    pending.delete(data.referenceId);
    clearTimeout(waiting.timer);
    if ("errorMessage" in data) waiting.reject(new Error(data.errorMessage));
    else waiting.resolve(data.data);
  });

  let left = 0;
  subscribe("interaction", ({ eventType, interaction }) => {
    if (eventType !== "ESTABLISHED" || interaction.interactionId !== "1") throw new Error("another event was sent");
    left -= 1;
    if (!left) work();
  });

  async function read() {
    const { state, contact } = await call("interaction.getByInteractionId", ["1"]);
    if (state !== "TALKING" || contact.lastName !== "Lefèvre") throw new Error("another interaction was sent");
  }

  async function work() {
    const task = await new Promise((resolve, reject) => {
      // Nobody times out a task.
      const referenceId = String(next++);
      pending.set(referenceId, { resolve, reject });
      parent.postMessage({ request: "bench.next", referenceId, ...TRAILER }, workspace);
    });
    if (task.kind === "events") { left = task.count; return; }
    for (let trip = 0; trip < task.count; trip += task.atOnce) await Promise.all(Array.from({ length: task.atOnce }, read));
    work();
  }

  work();
})();
