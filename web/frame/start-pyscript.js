// The interpreter is PyScript's: its hook gives it to us when the tag's own code, which does nothing, has run. Then
// PyScript's modules are there as well. MicroPython is the one that we have begun to start before
// (web/pyscript/interpreter.js).
// @ts-check
wweStart(async (settings) => {
  const isPyodide = settings.interpreter === "pyodide";
  await wweStorage.allowed(isPyodide, 'Use the runtime "micropython" or "pyodide": they need none.');
  wweStorage.refuseQuietly();
  // PyScript prints to the console by itself, and takes no other output.
  for (const level of ["log", "error"]) console[level] = (...parts) => wweFrame.report(level, parts.join(" "));
  const begun = isPyodide ? null : wweInterpreter.start(settings);
  const failed = isPyodide ? wwePyodide.failureBelowPyScript() : null;
  const withoutPlugIns = settingsOfTheOther();
  document.head.append(withoutPlugIns);
  const { hooks } = await import(new URL(settings.runtime, document.baseURI).href);
  withoutPlugIns.remove();
  const python = new Promise((done) => hooks.main.onAfterRunAsync.add((wrap) => done(wrap.interpreter)));
  return isPyodide ? onPyodide(await Promise.race([python, failed])) : onMicroPython(begun, python);

  // As the others read null; PyScript has no setting for it.
  function onPyodide(python) {
    python._api.setCompatNullToNone(true);
    return { python };
  }

  async function onMicroPython(begun, ready) {
    const { python, head } = await begun;
    await ready;
    return { python, head, installed: () => wweMicroPython.catchErrors(python) };
  }

  // PyScript loads its plug-ins for each kind of interpreter, whether a page has one or not. So the other one gets the
  // same settings.
  function settingsOfTheOther() {
    const tag = /** @type {HTMLElement} */ (document.querySelector("script[config]"));
    const other = document.createElement(isPyodide ? "mpy-config" : "py-config");
    other.setAttribute("type", "json");
    other.textContent = tag.getAttribute("config");
    return other;
  }
});
