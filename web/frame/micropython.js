// What MicroPython, as PyScript builds it, lacks in a page. `prepare` is called before the runtime is loaded, by whoever
// loads it, and wraps what the runtime gives its wasm; `catchErrors` when our modules are there.
// @ts-check
globalThis.wweMicroPython = (() => {
  "use strict";
  const CALLS_JAVASCRIPT = /^(?:call|has_attr|lookup_attr|store_attr|create_promise|proxy_convert|js_)/;
  // Of the interpreter's own stack, in words: on 2,048 no list or dictionary of more than as many items can be written.
  const OPTIONS = Object.freeze({ pystack: 65536, linebuffer: true });
  const [EXISTING, NEW] = [6, 7]; // kinds of references, as the runtime counts them
  const methods = new Map(); // function -> its reference as a method
  /** @type {any} */
  let wasm; // what it exports, and how its memory grows
  let grow;
  let Longjmp; // what the wasm itself throws, to get to its own handlers
  /** @type {any} */
  let python = null; // of wwe_link.js_exceptions: { raiser, hold, exceptionOf }

  function prepare() {
    const gone = untilThePageGoes();
    const { instantiate: fromModule } = WebAssembly;
    for (const name of ["instantiateStreaming", "instantiate"]) {
      const instantiate = WebAssembly[name];
      WebAssembly[name] = async (source, imports) => {
        if (!imports?.env?.lookup_attr) return instantiate(source, imports);
        try {
          const ours = { ...imports, env: wrapped(imports.env) };
          const code = await source;
          const made = code instanceof WebAssembly.Module
            ? { module: code, instance: await fromModule(code, ours) } : await instantiate(code, ours);
          wasm = made.instance.exports;
          grow = imports.env.emscripten_resize_heap;
          rememberFunctions(wasm.__indirect_function_table);
          return made;
        } catch (error) {
          if (gone.aborted) return new Promise(() => {}); // there is nobody to tell it to
          throw error;
        }
      };
    }
  }

  // Chromium keeps the document of a frame that is removed while its wasm is compiled as it comes, as long as that is not
  // cut off: a frame or two of fifty that do not live to be ready.
  function untilThePageGoes() {
    const going = new AbortController();
    const { signal } = going;
    const { fetch } = globalThis;
    let compiled = globalThis.wweCompiled; // files/wasm.js has begun it, in a page of ours
    globalThis.wweCompiled = null;
    globalThis.fetch = /** @type {any} */ ((address, options) => {
      if (!String(address).endsWith(".wasm")) return fetch(address, options);
      const fetched = () => fetch(address, { ...options, signal });
      const begun = compiled;
      compiled = null; // where it cannot be used, the runtime asks again
      return begun ? begun.catch(fetched) : fetched();
    });
    globalThis.addEventListener?.("pagehide", () => going.abort()); // the runtime's tests in Node.js have none
    return signal;
  }

  // Around each call that may raise the runtime asks the table of its functions, twice, which one is meant, and the
  // browser takes its time to answer: a quarter of all the time Python takes. The table never changes.
  function rememberFunctions(table) {
    const known = [];
    table.get = (index) => (known[index] ??= WebAssembly.Table.prototype.get.call(table, index));
  }

  function wrapped(env) {
    try { env._emscripten_throw_longjmp(); } catch (/** @type {any} */ thrown) { Longjmp = thrown.constructor; }
    const ours = { ...env };
    ours.lookup_attr = (base, name, out) => separated(env.lookup_attr(base, name, out), base, out);
    ours.proxy_js_free_obj = (reference) => forget(reference, env.proxy_js_free_obj);
    ours.js_then_continue = (promise, ...others) => withRejections(promise, () => env.js_then_continue(promise, ...others));
    for (const name of Object.keys(env)) if (CALLS_JAVASCRIPT.test(name)) ours[name] = caught(ours[name]);
    return ours;
  }

  // --- exceptions ---

  // The runtime lets what JavaScript throws fly through the interpreter, which no `except` sees and which leaves the
  // interpreter's own stack as it was: after some twenty it is full. So each is raised as an exception of Python.
  function caught(call) {
    return (a, b, c, d, e, f, g, h) => {
      try {
        return call(a, b, c, d, e, f, g, h);
      } catch (error) {
        if (!python || error instanceof Longjmp || error instanceof WebAssembly.RuntimeError) throw error;
        return raise(error);
      }
    };
  }

  // Whoever asks a Python object for its iterator gets what that raises as if it had come from the wasm itself.
  function raise(error) {
    try { python.hold(...described(error)); } catch { /* no room for a call: the raiser says so */ }
    return Module._proxy_c_to_js_get_iter(python.raiser._ref);
  }

  // Name, message, and whether it is Python's own, on its way through JavaScript.
  function described(error) {
    try {
      if (error.name === "PythonError" && error.type) return [error.type, error.message, true];
      if (typeof error.message === "string") return [String(error.name), error.message, false];
    } catch { /* null, or an object that throws when it is read */ }
    return ["Error", textOf(error), false];
  }

  function textOf(value) {
    try { return String(value); } catch { return Object.prototype.toString.call(value); }
  }

  // A promise that Python awaits outside any task.
  function withRejections(reference, go) {
    const references = proxy_js_ref;
    const promise = references[reference];
    const translated = (reason) => (python ? python.exceptionOf(...described(reason)) : reason);
    references[reference] = { then: (done, refused) => Promise.resolve(promise).then(done, (reason) => refused(translated(reason))) };
    try { return go(); } finally { references[reference] = promise; }
  }

  function catchErrors(interpreter) {
    const { raiser, exception_of: exceptionOf, catch_rejections: catchRejections } = interpreter.pyimport("wwe_link.js_exceptions");
    catchRejections(described, (thenable) => Promise.resolve(thenable));
    python = { raiser, exceptionOf, hold: raiser.hold };
  }

  // --- functions ---

  // To Python a function is one object however it was reached, and reading it off an object makes it a method for
  // everybody: `window.setTimeout` did so to the `setTimeout` that asyncio calls. So a method is an object of its own,
  // and what is read off the window stays the plain function that it is there.
  function separated(found, base, out) {
    if (found !== 2) return found;
    const references = proxy_js_ref;
    const reference = Module.getValue(out + 4, "i32");
    const method = references[reference];
    if (!base && Object.prototype[method.name] !== method) return 1;
    const isNew = Module.getValue(out, "i32") === NEW;
    if (isNew) proxy_js_ref_map.delete(method);
    const known = methods.get(method);
    if (known !== undefined) {
      if (isNew) release(references, reference);
      point(out, EXISTING, known);
    } else {
      const own = isNew ? reference : references.push(method) - 1;
      methods.set(method, own);
      point(out, NEW, own);
    }
    return found;
  }

  function point(out, kind, reference) {
    Module.setValue(out, kind, "i32");
    Module.setValue(out + 4, reference, "i32");
  }

  function release(references, reference) {
    references[reference] = undefined;
    proxy_js_ref_next = Math.min(proxy_js_ref_next, reference);
  }

  function forget(reference, free) {
    const references = proxy_js_ref;
    const method = references[reference];
    if (methods.get(method) !== reference) return free(reference);
    methods.delete(method);
    release(references, reference);
  }

  // --- its start, and an image ---

  // Load the runtime, and let it go on from the page's image where there is one. Gives the interpreter, and the head of
  // the image that it has started from, else null.
  async function start(settings, output) {
    prepare();
    let image = wweImage.fetched(settings);
    const url = new URL(settings.wasm, document.baseURI).href;
    const python = await loadMicroPython({ ...OPTIONS, url, ...output });

    async function restored() {
      const taken = await image;
      image = null; // or it would stay in memory for as long as the page
      restore(python, taken);
      return taken.head;
    }

    const head = await wweImage.started(settings, restored, () => null);
    if (!head) collectLess(python);
    return { python, head };
  }

  // Let Python go on from an image of its memory, before anything else runs in it. Chance is the page's own.
  function restore(interpreter, image) {
    const { memory, touched } = image.head;
    if (wasm.memory.buffer.byteLength < memory && !grow(memory)) throw new Error(`the browser has no ${memory} bytes of memory for it`);
    wweImage.restore(image, new Uint8Array(wasm.memory.buffer), touched);
    interpreter.runPython("__import__('random').seed()");
  }

  // Its collector goes through all memory in use after every 16 kB that were asked for, which is every few messages.
  const collectLess = (interpreter) => interpreter.runPython("import gc\ngc.threshold(262144)");

  return Object.freeze({ OPTIONS, prepare, catchErrors, collectLess, start });
})();
