// @ts-check
wweStart(async (settings) => {
  wweMicroPython.prepare();
  let image = wweImage.fetched(settings);
  const report = (level) => (line) => wweFrame.report(level, line);
  const url = new URL(settings.wasm, document.baseURI).href;
  const python = await loadMicroPython({ ...wweMicroPython.OPTIONS, url, stdout: report("log"), stderr: report("error") });

  async function restored() {
    const taken = await image;
    image = null; // or it would stay in memory for as long as the page
    wweMicroPython.restore(python, taken);
    return taken.head;
  }

  const head = await wweImage.started(settings, restored, () => null);
  if (!head) wweMicroPython.collectLess(python);
  return {
    python, head,
    installed: () => wweMicroPython.catchErrors(python),
  };
});
