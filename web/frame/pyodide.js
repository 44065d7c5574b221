// Lets a Pyodide that has just started go on from an image, in a page and where an image is made over another; lets its
// tasks go on sooner; and pages that are open beside each other compile its wasm once.
// @ts-check
(() => {
  "use strict";
  const WASM = "application/wasm";

  // Instead of Pyodide's own, which would have the whole memory twice over, zeros included. Gives Pyodide's state.
  function restore(module, image) {
    const { build, state, memory } = image.head;
    if (build !== module.API.config.BUILD_ID) throw new Error("it is of another build");
    grow(module, memory);
    const [place, trampoline] = trampolineOf(module);
    wweImage.restore(image, new Uint8Array(module.HEAP8.buffer), [[0, module._sbrk(0)]]);
    module.HEAPU32[place] = trampoline;
    return state;
  }

  // A function of the glue's, by its number in the wasm's table, is in the memory before the image is. Where the image was
  // made, it had another number: the glue gives one to each function that the wasm exports.
  function trampolineOf(module) {
    const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2];
    const place = (module.__PyRuntime + offset) >>> 2;
    return [place, module.HEAPU32[place]];
  }

  // An image may be of more memory than the wasm begins with. This is Emscripten's own call, so its views follow.
  function grow(module, bytes) {
    if (module.HEAP8.length < bytes) module.growMemory(bytes);
    if (module.HEAP8.length < bytes) throw new Error(`the browser has no ${bytes} bytes of memory for it`);
  }

  // --- its wasm ---

  // Pyodide says on the console that its wasm cannot be used, and waits for it for ever. So this gives a promise that fails
  // then. `compile(file, imports)` gives what is compiled. `module` is Emscripten's, before its start.
  function failure(module, compile) {
    return new Promise((_, failed) => {
      const { instantiateWasm } = module;
      module.instantiateWasm = (imports, receive) => {
        takeNext((given) => given === imports, compile, failed);
        return instantiateWasm(imports, (instance, made) => {
          try {
            receive(instance, made);
          } catch (error) {
            failed(error);
            throw error;
          }
        });
      };
    });
  }

  // PyScript does not lend the module. Nothing but Pyodide imports a function of this name.
  const failureBelowPyScript = () => new Promise((_, failed) => takeNext((given) => given?.env?.JsvError_Check, compiled, failed));

  // Let the next wasm with its imports be compiled by `compile`; any other is an author's own.
  function takeNext(isIts, compile, failed) {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = (file, imports, options) => {
      if (!isIts(imports)) return instantiateStreaming.call(WebAssembly, file, imports, options);
      WebAssembly.instantiateStreaming = instantiateStreaming;
      return compile(file, imports).catch((error) => {
        failed(error);
        throw error;
      });
    };
  }

  // A browser compiles what comes as application/wasm only; not every server sends it so.
  async function compiled(file, imports) {
    const response = await file;
    if (!response.ok) throw new Error(`${response.url} could not be fetched: the server answered ${response.status}`);
    const isTyped = response.headers.get("Content-Type") === WASM;
    const typed = isTyped ? response : new Response(response.body, { headers: { "Content-Type": WASM } });
    return WebAssembly.instantiateStreaming(typed, imports);
  }

  // --- its event loop ---

  // The loop asks the browser for a turn wherever Python goes on, and Pyodide for one more before a call that may wait for
  // JavaScript (`run_sync`), so that nothing is below it on the stack. Below a microtask there is nothing either, so
  // the second turn is not needed. Nor is the first, where the browser has called Python: what a message lets go on does
  // so right after it. What a task asks for takes a turn, or a loop of `asyncio.sleep(0)` would let the page do nothing.
  function hasten(python, module) {
    const { API, validSuspender } = module;
    const { scheduleCallback } = API;
    const loop = python.pyimport("pyodide.webloop");
    let isTask = false; // of those that cannot wait for JavaScript
    API.scheduleCallback = (go, delay) => (delay ? scheduleCallback(go, delay) : go());
    loop.scheduleCallback = (go, delay) => {
      const step = () => {
        isTask = true;
        try { go(); } finally { isTask = false; }
      };
      if (delay || isTask || validSuspender.value) scheduleCallback(step, delay);
      else queueMicrotask(step);
    };
    loop.destroy();
  }

  // --- pages of one extension, which run in one process while they are open beside each other ---

  // Pyodide's wasm is taken from another page, if one has it from the same address, and need not wait for nine megabytes
  // out of the browser's cache. From then on others may take it from this page.
  const shared = (address) => async (file, imports) => {
    const made = await instantiated(file, imports, address);
    globalThis.wweWasm = Object.freeze({ address, module: made.module });
    return made;
  };

  async function instantiated(file, imports, address) {
    const module = compiledBeside(address);
    if (!module) return compiled(file, imports);
    Promise.resolve(file).then(({ body }) => body.cancel()).catch(() => {}); // nobody waits for it any more
    try {
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch {
      return compiled(fetch(address), imports);
    }
  }

  // Frames of this origin can be looked into, those of others refuse it. A copy is a new object for the same code: the
  // other page's own would keep all of that page in memory.
  /** @returns {WebAssembly.Module | null} */
  function compiledBeside(address) {
    for (let index = 0; index < parent.length; index += 1) {
      try {
        const { wweWasm } = /** @type {any} */ (parent[index]);
        if (parent[index] !== window && wweWasm?.address === address) return structuredClone(wweWasm.module);
      } catch { /* another extension's */ }
    }
    return null;
  }

  globalThis.wwePyodide = Object.freeze({
    // What `loadPyodide` is told, so that it asks its module's `API.restoreSnapshot` for the memory.
    OPTIONS: Object.freeze({ _loadSnapshot: new Uint8Array(4) }),
    restore,
    hasten,
    failure,
    failureBelowPyScript,
    compiled,
    shared,
  });
})();
