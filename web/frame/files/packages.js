// The packages of an extension, in a folder on Python's path. What files there are is known from the start; what is in
// one comes when it is first opened. So lazy imports, `open`, `importlib.resources` and tracebacks find what they look
// for, and a page that opens nothing fetches nothing.
// A package: { pieces: [address], files: [[path, bytes]], compiled: [[path, bytes, address]] }. Its files lie one after
// the other, cut after each PIECE bytes. Its compiled modules are WebAssembly, which is ready before Python asks for it.
// @ts-check
(() => {
  "use strict";
  const FOLDER = "/packages";
  const PIECE = 1 << 18; // bytes; wwe_kit/build/packages/pieces.py cuts them
  const NO_INPUT = 29; // Python's EIO here
  const KEPT = 16; // pieces that may be read again for their other files

  // Folders are Maps: name -> a folder, or where a file is: { pieces, whole (bytes of them all), start, size }.
  function treeOf(packages) {
    const root = new Map();
    for (const { pieces, files } of packages) {
      const whole = files.reduce((sum, [, size]) => sum + size, 0);
      let start = 0;
      for (const [path, size] of files) {
        put(root, path, { pieces, whole, start, size });
        start += size;
      }
    }
    return root;
  }

  function put(root, path, entry) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      if (!folder.has(part)) folder.set(part, new Map());
      folder = folder.get(part);
    }
    folder.set(parts.at(-1), entry);
  }

  function content({ pieces, whole, start, size, piece: length = PIECE }, read) {
    const bytes = new Uint8Array(size);
    for (let place = start; place < start + size;) {
      const number = Math.floor(place / length);
      const piece = read(pieces[number]);
      if (piece.length !== Math.min(length, whole - number * length)) throw new Error(`${pieces[number]} is damaged.`);
      const from = place - number * length;
      const part = piece.subarray(from, Math.min(length, from + start + size - place));
      bytes.set(part, place - start);
      place += part.length;
    }
    return bytes;
  }

  // `read(address)` gives a piece, and `report(message)` is told of one that cannot be had. Gives `reveal(modules)`,
  // after which compiled modules are there as well: path -> a WebAssembly.Module, for those that are ready.
  function mount(FS, packages, read, report) {
    const { MEMFS } = FS.filesystems;

    function made(parent, name, entry) {
      const node = MEMFS.createNode(parent, name, entry instanceof Map ? 0o40555 : 0o100444, 0);
      // Python lists a folder anew when its time has changed; and an image is made at no time.
      for (const each of [node, parent]) each.atime = each.mtime = each.ctime = 0;
      if (entry instanceof Map) asFolder(node, entry);
      else asFile(node, entry);
      return node;
    }

    function asFolder(node, entries) {
      node.node_ops = {
        ...node.node_ops,
        lookup: (parent, name) => {
          const entry = entries.get(name);
          return entry ? made(parent, name, entry) : MEMFS.node_ops.lookup(parent, name); // which throws
        },
        readdir: () => [".", "..", ...new Set([...entries.keys(), ...Object.keys(node.contents)])],
      };
    }

    function asFile(node, entry) {
      let isRead = false;
      node.usedBytes = entry.size;
      node.stream_ops = {
        ...node.stream_ops,
        open() {
          if (isRead) return;
          try {
            node.contents = content(entry, read);
          } catch (/** @type {any} */ error) {
            report(`${FS.getPath(node)} cannot be read: ${error.message}`);
            throw new FS.ErrnoError(NO_INPUT);
          }
          isRead = true;
        },
      };
    }

    function reveal(ready = new Map()) {
      for (const [path, size, address] of packages.flatMap((each) => each.compiled ?? [])) {
        // Of one that is ready the file is empty: C takes the bytes of any other, and compiles them again.
        put(root, path, { pieces: [address], whole: size, start: 0, size: ready.has(path) ? 0 : size, piece: size });
      }
      // Whoever loads a compiled module reads it so, and takes one that is ready.
      const { readFile } = FS;
      FS.readFile = (path, options) => ready.get(path.slice(FOLDER.length + 1)) ?? readFile.call(FS, path, options);
    }

    const root = treeOf(packages);
    FS.mkdirTree(FOLDER);
    asFolder(FS.lookupPath(FOLDER).node, root);
    return reveal;
  }

  // Begin to compile modules, [[path, address]] as JSON. Gives a promise of those that were compiled: path -> module.
  // Python compiles another by itself, and says why it cannot.
  async function compiled(modules = "[]") {
    const made = JSON.parse(modules).map(async ([path, address]) => {
      const module = await WebAssembly.compileStreaming(fetch(new URL(address, document.baseURI))).catch(() => null);
      return [path, module];
    });
    return new Map((await Promise.all(made)).filter(([, module]) => module));
  }

  // Gives `read` such that a piece is fetched once for files that are read soon after each other. `kept` are pieces that
  // are there already.
  function keeping(read, kept = new Map()) {
    const most = Math.max(KEPT, kept.size); // what came ahead stays until it is read
    return (address) => {
      const piece = kept.get(address) ?? read(address);
      kept.delete(address);
      kept.set(address, piece);
      if (kept.size > most) kept.delete(kept.keys().next().value);
      return piece;
    };
  }

  // Fetch pieces before Python asks for them: addresses with spaces between. One that fails, it asks for again.
  async function ahead(addresses = "") {
    const bytes = async (address) => {
      const response = await fetch(new URL(address, document.baseURI));
      return response.ok ? [address, new Uint8Array(await response.arrayBuffer())] : null;
    };
    const fetched = addresses.split(" ").filter(Boolean).map((address) => bytes(address).catch(() => null));
    return new Map(/** @type {any} */ ((await Promise.all(fetched)).filter(Boolean)));
  }

  // What Python wants first comes while the runtime does; the rest is there when our own modules are.
  function withPackages(start) {
    return (load) => start(async (settings) => {
      const coming = Promise.all([compiled(settings.compiled), ahead(settings.ahead)]);
      const interpreter = await load(settings);
      const [modules, pieces] = await coming;
      return {
        ...interpreter,
        installed(bundle) {
          install(interpreter.python, bundle.packages, modules, keeping(wweReadNow, pieces));
          interpreter.installed?.(bundle);
        },
      };
    });
  }

  function install(python, packages, modules, read) {
    mount(python.FS, packages, read, (message) => globalThis.wweFrame.report("error", message))(modules);
    python.runPython(`import sys\nsys.path.append('${FOLDER}')`);
  }

  globalThis.wwePackages = Object.freeze({ mount });
  if (globalThis.wweStart) globalThis.wweStart = withPackages(globalThis.wweStart); // there is none where an image is made
})();
