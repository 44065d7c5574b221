// The workspace's page: carries messages between the frames and the host, shows what the host renders, and keeps the
// frames alive meanwhile. Nothing is decided here.
(() => {
  "use strict";
  const { encode, decode } = globalThis.wweCodec;
  const LARGEST = 4_000_000; // characters of one message; the host says so instead of choking
  const KEPT_ROWS = 500;
  const AGAIN_MS = 1000;
  const address = document.currentScript.dataset.socket;
  const frames = new Map(); // frame id -> { element, loads }
  let socket = null;

  const byId = (id) => document.getElementById(id);

  // --- to the host ---

  function tell(kind, ...parts) {
    if (socket?.readyState !== WebSocket.OPEN) return;
    const text = encode([kind, ...parts]);
    if (text.length <= LARGEST) socket.send(text);
    else socket.send(encode(["too-large", String(parts[0]), String(parts[1]), text.length]));
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const [id, { element }] of frames) {
      if (element.contentWindow === source) tell("message", id, origin, data);
    }
  });

  // data-do says what a control stands for; what it is about is in its other data-* and in its form's fields.
  function act(control, fields = {}) {
    const { do: action, weight, ...about } = control.dataset;
    tell("do", action, { ...about, ...fields });
  }

  addEventListener("click", ({ target }) => {
    const control = target.closest("button[data-do]");
    if (control) act(control);
  });
  addEventListener("change", ({ target }) => {
    if (target.matches("select[data-do]")) act(target, { [target.name]: target.value });
  });
  addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.dataset.do) act(event.target, Object.fromEntries(new FormData(event.target)));
  });

  // --- from the host ---

  const heard = {
    // A page without an origin, in a sandbox, can be reached as "*" only.
    post: (id, origin, message) =>
      frames.get(id)?.element.contentWindow?.postMessage(message, origin === "null" ? "*" : origin),
    update: ({ regions = {}, frames: present, journal }) => {
      for (const [name, html] of Object.entries(regions)) swap(byId(name), html);
      if (present) arrange(present);
      if (journal) write(journal);
    },
  };

  function swap(region, html) {
    Idiomorph.morph(region, html, { morphStyle: "innerHTML", restoreFocus: true });
    // A select that the user has touched shows its own choice, not the one in the markup.
    for (const option of region.querySelectorAll("option[selected]")) option.selected = true;
  }

  // Frames are never moved: moving an iframe reloads it.
  function arrange(present) {
    for (const [id, { element }] of frames) {
      if (present.some((frame) => frame.id === id)) continue;
      element.remove();
      frames.delete(id);
    }
    for (const frame of present) {
      const known = frames.get(frame.id) ?? add(frame);
      if (known.loads !== frame.loads) load(known, frame);
      known.element.hidden = !frame.isShown;
    }
  }

  function add({ id, title, allow }) {
    const element = document.createElement("iframe");
    element.title = title;
    if (allow) element.allow = allow;
    element.dataset.frame = id;
    const known = { element, loads: 0 };
    frames.set(id, known);
    return known;
  }

  function load(known, { url, loads }) {
    known.loads = loads;
    known.element.src = url;
    if (!known.element.isConnected) byId("frames").append(known.element);
  }

  function write(html) {
    const body = byId("journal");
    const scroller = body.closest(".rows");
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 30;
    const rows = document.createElement("template");
    rows.innerHTML = html;
    body.append(rows.content);
    while (body.rows.length > KEPT_ROWS) body.rows[0].remove();
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  // --- the connection ---

  function connect() {
    socket = new WebSocket(address);
    socket.addEventListener("message", ({ data }) => {
      const [kind, ...parts] = decode(data);
      heard[kind]?.(...parts);
    });
    socket.addEventListener("close", comeBack);
  }

  // The host that comes back is another one, so the page begins anew.
  async function comeBack() {
    byId("connection").hidden = false;
    document.documentElement.dataset.connection = "lost";
    for (;;) {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
      const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
      if (answer?.ok) return location.reload();
    }
  }

  connect();
})();
