// Posts what the structured clone algorithm lets through and no workspace expects. `attack(name)` posts one of them.
const doubled = (levels) => {
  let value = ["x"];
  for (let level = 0; level < levels; level++) value = [value, value]; // small while shared, endless once written out
  return value;
};
const nested = (levels) => {
  let value = 0;
  for (let level = 0; level < levels; level++) value = { value };
  return value;
};
const cycle = { name: "cycle" };
cycle.self = cycle;
const huge = new Array(2 ** 32 - 1); // holes only

const attacks = {
  doubled: doubled(60),
  nested: nested(3000),
  cycle,
  holes: huge,
  bigint: 2n ** 1_000_000n, // Firefox makes none beyond 2 ** 20 bits
  text: "x".repeat(5_000_000),
  surrogate: "\ud800",
  buffer: new Uint8Array(1_000_000),
  map: new Map([["a", 1]]),
  large: 2 ** 60,
  nan: NaN,
  prototype: JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}'),
  tags: { $js: "bigint", value: "x" },
};

globalThis.attack = (name) => {
  const about = { userAgent: "WWE Client", referenceId: "0" };
  const parameters = ["1", { [name]: attacks[name] }];
  parent.postMessage(attacks[name], "*");
  parent.postMessage({ request: "interaction.setUserData", parameters, ...about }, "*");
  parent.postMessage({ ...about, request: attacks[name], event: attacks[name], data: attacks[name] }, "*");
  parent.postMessage({ ...about, event: "subscribe", data: [attacks[name]] }, "*");
};
globalThis.names = Object.keys(attacks);

let heard = () => {};
let refused = () => {};
addEventListener("message", ({ data }) => {
  if (data?.referenceId === "alive") heard(data.data.employeeId);
  if (data?.referenceId === "refused") refused(data.errorMessage);
});
// Asks for something with this in it; gives the error that it is answered with.
globalThis.refusal = (name) =>
  new Promise((done) => {
    refused = done;
    const parameters = ["1", { [name]: attacks[name] }];
    parent.postMessage({ request: "interaction.setUserData", parameters, userAgent: "WWE Client", referenceId: "refused" }, "*");
  });
// Asks for something harmless; gives the agent's id when it is answered.
globalThis.ask = () =>
  new Promise((done) => {
    heard = done;
    parent.postMessage({ request: "agent.get", userAgent: "WWE Client", referenceId: "alive" }, "*");
  });
