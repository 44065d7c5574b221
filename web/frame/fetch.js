// page.fetch: asks a server, and reads its answer to the end. It never throws: what goes wrong is told. Only the
// pages of an extension that uses it have this file.
(() => {
  "use strict";
  const { encode, decode } = globalThis.wweCodec;
  const POLICY_MS = 100; // the browser tells what the page's policy has stopped, but not before the request has failed
  const stopped = new Map(); // server -> the policy that has stopped a request to it

  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, originalPolicy }) => {
    if (effectiveDirective === "connect-src") stopped.set(originOf(blockedURI), originalPolicy);
  });

  function originOf(url) {
    try { return new URL(url, document.baseURI).origin; } catch { return ""; }
  }

  const isStopped = (server) => new Promise((done) => {
    const told = () => done(stopped.has(server));
    if (stopped.has(server)) told();
    else setTimeout(told, POLICY_MS);
  });

  // The browser names the server that was asked, also where that has sent the request on to one that is not allowed.
  const isSentOn = (server) => server === location.origin || !!stopped.get(server)?.split(/[\s;]+/).includes(server);

  // Chrome lets no page of a public site reach the local network out of a frame, unless the frame is allowed to. What a
  // request that was refused so says is what it says of a server that is not there.
  const GUARDED = ["local-network-access", "local-network"];
  const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
  function isGuarded() {
    const policy = /** @type {any} */ (document).featurePolicy; // Chromium alone has it
    if (LOOPBACK.includes(location.hostname)) return false;
    const known = policy?.features() ?? [];
    return GUARDED.some((name) => known.includes(name) && !policy.allowsFeature(name));
  }

  async function read(url, { params, form, timeout, ...request }) {
    const address = new URL(url, document.baseURI);
    for (const [name, value] of Object.entries(params ?? {})) address.searchParams.append(name, value);
    if (form) request.body = new URLSearchParams(form);
    if (timeout !== null) request.signal = AbortSignal.timeout(timeout);
    const response = await fetch(address, request);
    const head = {
      url: response.url,
      status: response.status,
      reason: response.statusText,
      headers: Object.fromEntries(response.headers),
    };
    // Python takes the body from the object as it is: MicroPython takes seconds to read 2 MB of text out of JSON, and
    // dies of a text that a promise brings and that it has no memory for.
    return { head: encode(head), text: await response.text() };
  }

  globalThis.wweFetch = async (text) => {
    const { url, ...request } = decode(text);
    stopped.delete(originOf(url)); // of an earlier request
    try {
      return await read(url, request);
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (name === "TimeoutError") return { head: encode({ isLate: true }) };
      const server = originOf(url);
      const told = { message, server, page: location.origin, isStopped: await isStopped(server) };
      return { head: encode({ ...told, isSentOn: isSentOn(server), isGuarded: isGuarded() }) };
    }
  };
})();
