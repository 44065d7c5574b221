// The page around the extension's frames. It talks to one of them: as the far end of a browser's link, which notes what
// it hears or sends it back, or as a workspace, which answers.
(() => {
  const { encode, decode } = globalThis.wweCodec;
  const SERVER = { userAgent: "WWE Server", protocolVersion: 2 };
  let frame = null;
  let hears = null;

  const post = (message) => frame.contentWindow.postMessage(message, new URL(frame.src).origin);

  const note = (message) => workspace.received.push(encode(message));

  function echo(message) {
    note(message);
    post(message);
  }

  function answer({ request, referenceId, parameters }) {
    const outcome = request ? { request, data: interaction(Number(parameters[0])) } : { subscriptionId: 0 };
    post({ ...outcome, referenceId, ...SERVER });
  }

  const interaction = (number) => ({
    interactionId: String(number), state: "TALKING", parties: [{ name: "Ann" }, { name: "Bob" }], userData: { Number: number },
  });

  addEventListener("message", ({ source, data }) => {
    if (source === frame?.contentWindow && !data.mark) hears(data);
  });

  const workspace = {
    received: [],
    hear(how) { hears = { note, echo, answer }[how]; },
    talkTo(name, how) {
      frame = document.querySelector(`iframe[name="${name}"]`);
      this.received = [];
      this.hear(how);
    },
    load(name, address, how) {
      document.body.append(Object.assign(document.createElement("iframe"), { name, src: address }));
      this.talkTo(name, how);
      return new Promise((done) => { frame.onload = () => done(); });
    },
    remove() {
      frame?.remove();
      frame = null;
    },
    post: (text) => post(decode(text)),
    postFromAnotherWindow(text) {
      const other = document.createElement("iframe");
      document.body.append(other);
      // By a function of that window: a message's source is the window whose script posts it.
      other.contentWindow.Function("target", "message", "target.postMessage(message, '*')")(frame.contentWindow, decode(text));
      other.remove();
    },
    mark: (mark) => post({ mark }),
    happen(times) {
      for (let number = 0; number < times; number++) {
        post({ event: "interaction", data: { eventType: "ESTABLISHED", interaction: interaction(number) }, ...SERVER });
      }
    },
  };
  globalThis.workspace = workspace;
})();
