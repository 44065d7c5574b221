// The interpreter is PyScript's: its hook gives it to us before the tag's own code runs, and waits for us.
// @ts-check
wweStart(async ({ runtime, interpreter: type }) => {
  if (type !== "pyodide") wweMicroPython.prepare();
  await wweStorage.allowed(type === "pyodide", 'Use the runtime "micropython" or "pyodide": they need none.');
  wweStorage.refuseQuietly();
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
});
