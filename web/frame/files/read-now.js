// Reads a file of the site while Python waits: an import cannot wait in any other way.
// @ts-check
globalThis.wweReadNow = (/** @type {string} */ address) => {
  const url = new URL(address, document.baseURI).href;
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.overrideMimeType("text/plain; charset=x-user-defined"); // each byte a character
  request.send();
  if (request.status !== 200) throw new Error(`${url} could not be fetched: the server answered ${request.status}.`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
};
