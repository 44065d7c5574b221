// Asks for operations as the vendor's published client does: each slot is sent, those left out as undefined.
const answers = [];
const settle = new Map();
const AS_NULL = new Set(["voice.dial", "email.create"]);

addEventListener("message", ({ data }) => settle.get(data.referenceId)?.(data));

const ask = (request, parameters) => {
  const referenceId = String(answers.length);
  answers.push(new Promise((resolve) => settle.set(referenceId, resolve)));
  const slots = AS_NULL.has(request) ? parameters : parameters.map((value) => value ?? undefined);
  const message = { request, parameters: slots, referenceId, userAgent: "WWE Client", protocolVersion: 2 };
  parent.postMessage(message, "*");
  return answers.at(-1);
};
parent.postMessage(
  { event: "subscribe", data: ["interaction", "markdone"], referenceId: "s", userAgent: "WWE Client" },
  "*",
);
