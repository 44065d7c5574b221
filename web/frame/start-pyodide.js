// @ts-check
wweStart(async (settings) => {
  const address = (name) => new URL(settings[name], document.baseURI).href;
  const report = (level) => (line) => wweFrame.report(level, line);
  // All at once; Pyodide by itself would ask for one after the other, and for its list of packages as well. The larger
  // part of its glue comes before this script, except where most pages have another page's interpreter.
  const glue = settings.glue ? import(address("glue")).then((module) => module.default) : Promise.resolve(createPyodideModule);
  glue.catch(() => {}); // it is awaited below; until then its failure is not "unhandled"
  let image = wweImage.fetched(settings);

  let module; // Emscripten's, of the last start
  const load = (options) => loadPyodide({
    indexURL: new URL("./", address("wasm")).href,
    stdout: report("log"), stderr: report("error"), lockFileContents: settings.lock,
    convertNullToNone: true, // as the other runtimes read null
    ...options,
    async createPyodideModule(emscripten) {
      // In development the wasm's address does not name its version. A second start does it all by itself.
      const isShared = settings.imageHas && !module;
      const failed = wwePyodide.failure(emscripten, isShared ? wwePyodide.shared(address("wasm")) : wwePyodide.compiled);
      module = emscripten;
      const made = await Promise.race([(await glue)(module), failed]);
      takeWhateverIsThrown();
      return made;
    },
  });

  // It may be an object that itself throws when it is read, over which Pyodide would end.
  function takeWhateverIsThrown() {
    const take = module.handle_js_error;
    module.handle_js_error = (thrown) => {
      try {
        take(thrown);
      } catch (error) {
        if (error === thrown) throw error; // Pyodide has ended
        take(new Error("JavaScript has thrown an object that cannot be read."));
      }
    };
  }

  const plain = () => load({ stdLibURL: address("library") });

  async function restored() {
    let head;
    const python = await load({
      stdLibURL: "data:,", // the library is in the image
      ...wwePyodide.OPTIONS,
      // Pyodide calls and awaits this when the wasm is compiled and its memory is still as it begins.
      async fsInit() {
        const taken = await image?.catch((error) => error);
        head = taken.head;
        module.API.restoreSnapshot = () => restoreFrom(taken);
      },
    });
    nameTimeZone();
    python.pyimport("wwe_image").wake(fetchLibrary(python), ownLanguage());
    return { python, head };
  }

  // What C calls the time zone was found out once, where the image was made. How late it is, it asks each time.
  function nameTimeZone() {
    const daylight = module._malloc(4); // Python finds it out by itself
    module.__tzset_js(module._timezone, daylight, ...new Uint32Array(module.HEAP8.buffer, module._tzname, 2));
    module._free(daylight);
  }

  // As Python would have it in its environment.
  const ownLanguage = () => module.getEnvStrings().find((variable) => variable.startsWith("LANG=")).slice(5);

  function restoreFrom(taken) {
    if (taken instanceof Error) throw taken;
    const state = wwePyodide.restore(module, taken);
    module.API.restoreSnapshot = image = null; // or the image would stay in memory for as long as the page
    return state;
  }

  // It is needed where a module is imported that nobody could foresee.
  const fetchLibrary = (python) => () => {
    const content = wweReadNow(address("library"));
    const zip = python.runPython("import sys\nnext(path for path in sys.path if path.endswith('.zip'))");
    python.FS.writeFile(zip, content);
  };

  const { python, head } = await wweImage.started(settings, restored, async () => ({ python: await plain(), head: null }));
  wwePyodide.hasten(python, module);
  return { python, head };
});
