// The limit: what the Python extension does, with a client of plain JavaScript.
(() => {
  "use strict";
  const TRAILER = { userAgent: "WWE Client", protocolVersion: 2 };
  const note = (name) => document.documentElement.setAttribute(`data-${name}`, String(performance.now()));
  const post = (message) => parent.postMessage({ ...message, ...TRAILER }, "*");
  const interactionId = new URLSearchParams(location.search).get("interactionId");

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || !origin || !data?.userAgent?.includes("WWE") || data.referenceId !== "1") return;
    document.querySelector("#app").textContent = `${data.data.ani} is on the line`;
    note("answered");
  });
  note("first-line");
  post({ event: "subscribe", data: "interaction", referenceId: "0" });
  post({ request: "interaction.getByInteractionId", parameters: [interactionId], referenceId: "1" });
})();
