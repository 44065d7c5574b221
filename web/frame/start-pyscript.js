// The interpreter is PyScript's: its hook gives it to us before the tag's own code runs, and waits for us.
// @ts-check
wweStart(async ({ runtime, interpreter: type }) => {
  if (type !== "pyodide") wweMicroPython.prepare();
  await wweStorage.allowed(type === "pyodide", 'Use the runtime "micropython" or "pyodide": they need none.');
  wweStorage.refuseQuietly();
  // PyScript prints to the console by itself, and takes no other output.
  for (const level of ["log", "error"]) console[level] = (...parts) => wweFrame.report(level, parts.join(" "));
  const withoutPlugIns = settingsOfTheOther();
  document.head.append(withoutPlugIns);
  const { hooks } = await import(new URL(runtime, document.baseURI).href);
  withoutPlugIns.remove();
  const interpreter = await new Promise((done) => hooks.main.onReady.add((wrap) => done(wrap.interpreter)));
  if (type === "pyodide") interpreter._api.setCompatNullToNone(true); // as the others read null; PyScript has no setting for it
  else wweMicroPython.collectLess(interpreter);
  return {
    python: interpreter,
    installed: () => type === "pyodide" || wweMicroPython.catchErrors(interpreter),
  };

  // PyScript loads its plug-ins for each kind of interpreter, whether a page has one or not. So the other one gets the
  // same settings.
  function settingsOfTheOther() {
    const tag = /** @type {HTMLElement} */ (document.querySelector("script[config]"));
    const settings = document.createElement(type === "pyodide" ? "mpy-config" : "py-config");
    settings.setAttribute("type", "json");
    settings.textContent = tag.getAttribute("config");
    return settings;
  }
});
