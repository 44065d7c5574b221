// Gives Python the files that the extension brings, in /app beside its modules, before any of them is imported. They are
// fetched while the interpreter is, all in one: { path: text, or [bytes in base64] }.
// @ts-check
(() => {
  "use strict";
  const start = globalThis.wweStart;

  async function fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} could not be fetched: the server answered ${response.status}.`);
    return response.json();
  }

  const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

  function write(FS, files) {
    for (const [path, content] of Object.entries(files)) {
      const place = `/app/${path}`;
      FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
      FS.writeFile(place, typeof content === "string" ? content : bytes(content[0]));
    }
  }

  globalThis.wweStart = (load) => start(async (settings) => {
    const files = fetched(settings.ownFiles);
    files.catch(() => {}); // it is awaited below; until then its failure is not "unhandled"
    const interpreter = await load(settings);
    write(interpreter.python.FS, await files);
    return interpreter;
  });
})();
