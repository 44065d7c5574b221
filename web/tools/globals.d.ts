// What our scripts find on the global object, and modules whose addresses only the server knows.

/** The JavaScript half of the codec, of web/shared/codec.js. */
declare var wweCodec: Readonly<{
  encode: (value: unknown, most?: number) => string;
  encodeBounded: (value: unknown) => string;
  decode: (text: string) => any;
  field: (object: any, key: string) => unknown;
}>;

/** A test's hand on a workspace without a server, of web/playground/remote.js. */
declare var wweRemote: (text: string) => Promise<string>;

/** What a frame's Python gets, and what starts it, of web/frame/early.js. */
declare var wweFrame: any;
/** The panel instead of a white page, of web/frame/panel.js. */
declare var wwePanel: Readonly<{
  show: (content: {
    kind: "start" | "error" | "notice"; title: string; text?: string; place?: string; details?: string; hidden?: string;
  }) => void;
  hide: () => void;
}>;
/** The development server's console, of web/frame/console.js; only there while one develops. */
declare var wweConsole: { send: (level: string, text: string) => void } | undefined;
/** Runs an entry in the interpreter that `load` brings, of web/frame/start.js. */
declare var wweStart: (load: (settings: any) => Promise<any>) => Promise<void>;
/** Runs a text in the interpreter that pages share, of web/frame/development/inside.js. */
declare var wweInside: ((source: string) => string) | undefined;
/** A page's part in an interpreter that pages share, and the keeper's, of web/frame/keeper.js. */
declare var wweKept: any;
declare var wweKeeper: any;
/** What MicroPython lacks in a page, of web/frame/micropython.js. */
declare var wweMicroPython: Readonly<{
  OPTIONS: object; prepare: () => void; catchErrors: (interpreter: any) => void; collectLess: (interpreter: any) => void;
  start: (settings: any, output: { stdout: (line: string) => void, stderr: (line: string) => void }) => Promise<any>;
}>;
/** The page's language, its texts, dates and numbers, of web/frame/texts.js. */
declare var wweTexts: Readonly<{
  ready: Promise<void>; told: () => string; format: (how: string, value: string) => string;
}>;
/** The languages of a page of an author's own, and their files; `wwe client --locale` writes them. */
declare var wweCatalogues: Record<string, string> | undefined;
/** The wasm that is compiled while the start script is on its way, of web/frame/files/wasm.js. */
declare var wweCompiled: Promise<WebAssembly.Module> | null | undefined;
/** MicroPython as PyScript is given it, of web/pyscript/interpreter.js. */
declare var wweInterpreter: Readonly<{ start: (settings: any) => Promise<any>; load: (options: any) => Promise<any> }>;
/** What PyScript stores, of web/pyscript/storage.js. */
declare var wweStorage: Readonly<{
  allowed: (isPyodide: boolean, cure: string) => Promise<void>; refuseQuietly: () => void;
}>;
/** What loads a runtime: its own glue, which the build puts before ours. */
declare var loadMicroPython: (options: any) => Promise<any>;
declare var loadPyodide: (options: any) => Promise<any>;
declare var createPyodideModule: (module: any) => Promise<any>;
/** Images of Python's memory, of web/frame/image.js. */
declare var wweImage: any;
declare var wwePyodide: any;
/** Pyodide's wasm, for other pages of the extension. */
declare var wweWasm: Readonly<{ address: string; module: WebAssembly.Module }>;
/** Packages from PyPI, of web/frame/files/packages.js. */
declare var wwePackages: any;
/** What reads a file while Python waits, of web/frame/files/read-now.js. */
declare var wweReadNow: (address: string) => Uint8Array;

// What MicroPython's runtime leaves on the global object.
declare var Module: any;
declare var proxy_js_ref: any[];
declare var proxy_js_ref_map: Map<any, number>;
declare var proxy_js_ref_next: number;
