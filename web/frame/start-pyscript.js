// The interpreter is PyScript's: its hook gives it to us before the tag's own code runs, and waits for us.
// @ts-check
wweStart(async ({ runtime, interpreter: type }) => {
  if (type !== "pyodide") wweMicroPython.prepare();
  await storageAllowed();
  refuseStorageQuietly();
  // PyScript prints to the console by itself, and takes no other output.
  for (const level of ["log", "error"]) console[level] = (...parts) => wweFrame.report(level, parts.join(" "));
  const { hooks } = await import(new URL(runtime, document.baseURI).href);
  const interpreter = await new Promise((done) => hooks.main.onReady.add((wrap) => done(wrap.interpreter)));
  if (type === "pyodide") interpreter._api.setCompatNullToNone(true); // as the others read null; PyScript has no setting for it
  else wweMicroPython.collectLess(interpreter);
  return {
    python: interpreter,
    installed: () => type === "pyodide" || wweMicroPython.catchErrors(interpreter),
  };

  // Where third-party storage is blocked Firefox refuses the BroadcastChannel that PyScript opens when it loads, and
  // every browser the IndexedDB that PyScript keeps Pyodide's files in; there it hangs without a word.
  function storageAllowed() {
    return /** @type {Promise<void>} */ (new Promise((done, refused) => {
      const no = () => refused(new Error("PyScript needs storage, and this browser blocks it for pages of another site. Use the runtime \"micropython\" or \"pyodide\": they need none."));
      try {
        new BroadcastChannel("wwe-storage-probe").close();
        if (type !== "pyodide") return done();
        const request = indexedDB.open("wwe-storage-probe");
        request.onerror = no;
        request.onsuccess = () => { request.result.close(); indexedDB.deleteDatabase("wwe-storage-probe"); done(); };
      } catch { no(); }
    }));
  }

  // PyScript opens storage when it loads, for its module `fs`, and does not expect to be refused: it hands on an event
  // that is still on its way, which is an error, and nobody awaits its promise, which is another.
  function refuseStorageQuietly() {
    const { open } = indexedDB;
    indexedDB.open = (...named) => {
      const request = open.apply(indexedDB, named);
      request.addEventListener("error", (event) => {
        event.stopImmediatePropagation();
        const refusal = new Event("error", { cancelable: true });
        refusal.preventDefault(); // says to early.js that it is known
        const { onerror } = request;
        request.onerror = null; // or what it hands on would come back to it
        onerror?.call(request, refusal);
      }, { once: true });
      return request;
    };
  }
});
