// Speaks as clients of 2016 do: neither protocolVersion nor frameId, and to whatever origin is around it.
const said = document.querySelector("#said");
const post = (message) => parent.postMessage({ ...message, userAgent: "WWE Client" }, "*");

addEventListener("message", ({ data }) => {
  if (String(data.userAgent).includes("WWE")) said.append(JSON.stringify(data) + "\n");
});
post({ event: "subscribe", data: ["agent"], referenceId: "0" });
post({ request: "agent.get", referenceId: "1" });
