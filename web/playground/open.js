// Opens the way to the workspace's worker; gives the port. A browser that lends a page no SharedWorker, as to one in a
// page of another site whose storage is blocked, gives it a Worker: then this tab is alone in its session.
// @ts-check

/**
 * The port of the worker; `failed(why)` hears that there is none.
 * @param {(why: string) => void} failed
 * @returns {MessagePort | Worker}
 */
export function openSession(failed) {
  const address = new URL("assets/session.mjs", document.baseURI);
  /** @type {WorkerOptions} */
  const options = { type: "module", name: "Agent Workspace" };
  const fail = () => failed("its worker could not be loaded.");
  try {
    const worker = new SharedWorker(address, options);
    worker.addEventListener("error", fail);
    return worker.port;
  } catch {
    const worker = new Worker(address, options);
    worker.addEventListener("error", fail);
    return worker;
  }
}
