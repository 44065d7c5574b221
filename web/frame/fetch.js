// page.fetch: asks a server, and reads its answer to the end. It never throws: what goes wrong is told, as text. Only the
// pages of an extension that uses it have this file.
(() => {
  "use strict";
  const { encode, decode } = globalThis.wweCodec;
  const POLICY_MS = 100; // the browser tells what the page's policy has stopped, but not before the request has failed
  const stopped = new Set();

  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === "connect-src") stopped.add(originOf(blockedURI));
  });

  function originOf(url) {
    try { return new URL(url, document.baseURI).origin; } catch { return ""; }
  }

  const isStopped = (server) => new Promise((done) => {
    const told = () => done(stopped.has(server));
    if (stopped.has(server)) told();
    else setTimeout(told, POLICY_MS);
  });

  async function read(url, { params, form, timeout, ...request }) {
    const address = new URL(url, document.baseURI);
    for (const [name, value] of Object.entries(params ?? {})) address.searchParams.append(name, value);
    if (form) request.body = new URLSearchParams(form);
    if (timeout !== null) request.signal = AbortSignal.timeout(timeout);
    const response = await fetch(address, request);
    return {
      url: response.url, status: response.status, reason: response.statusText,
      headers: Object.fromEntries(response.headers), text: await response.text(),
    };
  }

  globalThis.wweFetch = async (text) => {
    const { url, ...request } = decode(text);
    try {
      return encode(await read(url, request));
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (name === "TimeoutError") return encode({ isLate: true });
      const server = originOf(url);
      return encode({ message, server, page: location.origin, isStopped: await isStopped(server) });
    }
  };
})();
