// The workspace's page: carries messages between the frames and the host, shows what the host renders, and keeps the
// frames alive meanwhile. Nothing is decided here.
(() => {
  "use strict";
  const { encode, decode } = globalThis.wweCodec;
  const LARGEST = 4_000_000; // characters of one message; the host says so instead of choking
  const MOST_WAITING = 8 * LARGEST; // characters on their way to the host; a frame that floods it loses what is beyond
  const KEPT_ROWS = 500;
  const AGAIN_MS = 1000;
  const AGENT_MS = 5000; // how often at most the host is told that the agent does something
  const FOCUS_MS = 300;
  const address = document.currentScript.dataset.socket;
  const frames = globalThis.wweFrames((id, isOpen) => tell("window", id, isOpen));
  let socket = null;
  let lost = 0;

  const byId = (id) => document.getElementById(id);

  // --- to the host ---

  function tell(kind, ...parts) {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > MOST_WAITING) lost += 1;
    else socket.send(asText(kind, parts));
    if (lost && socket.bufferedAmount < LARGEST) {
      socket.send(encode(["lost", lost]));
      lost = 0;
    }
  }

  function asText(kind, parts) {
    try {
      const text = encode([kind, ...parts], LARGEST);
      if (text.length <= LARGEST) return text;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    return encode(["too-large", String(parts[0]), String(parts[1]), LARGEST]);
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const id of frames.of(source)) tell("message", id, origin, data);
  });

  // data-do says what a control stands for; what it is about is in its other data-* and in its form's fields.
  function act(control, fields = {}) {
    const { do: action, weight, once, window: opened, ...about } = control.dataset;
    tell("do", action, { ...about, ...fields });
  }

  addEventListener("click", ({ target }) => {
    const control = target.closest("button[data-do]");
    if (control) act(control);
    const opener = target.closest("button[data-window]");
    if (opener) frames.open(opener.dataset.window);
  });
  addEventListener("change", ({ target }) => {
    if (target.matches("select[data-do]")) act(target, { [target.name]: target.value });
  });
  addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.dataset.do) act(event.target, Object.fromEntries(new FormData(event.target)));
    if ("once" in event.target.dataset) event.target.reset();
  });

  addEventListener("keydown", ({ key, target }) => {
    const dialog = target.closest("dialog") ?? (target === document.body && document.querySelector("dialog:last-child"));
    if (key === "Escape" && dialog) dialog.querySelector("button").click();
  });

  // --- what the agent does ---

  let didSomethingAt = -AGENT_MS;
  for (const type of ["pointerdown", "pointermove", "keydown", "wheel"]) {
    addEventListener(type, ({ timeStamp }) => {
      if (timeStamp - didSomethingAt < AGENT_MS) return;
      didSomethingAt = timeStamp;
      tell("busy");
    }, { passive: true, capture: true });
  }

  const tellShown = () => tell("shown", !document.hidden);
  addEventListener("visibilitychange", tellShown);

  // The agent turns to this browser tab. Focus that goes straight into a frame of another origin tells this page
  // nothing, so it is looked for as well.
  let hadFocus = false;
  function lookForFocus() {
    const hasFocus = !document.hidden && document.hasFocus();
    if (hasFocus && !hadFocus) tell("active");
    hadFocus = hasFocus;
  }
  for (const type of ["focus", "blur", "visibilitychange"]) addEventListener(type, lookForFocus);

  // --- from the host ---

  const heard = {
    post: frames.post,
    update: ({ regions = {}, frames: present, journal }) => {
      for (const [name, html] of Object.entries(regions)) swap(byId(name), html);
      if (present) frames.arrange(present);
      if (journal) write(journal);
    },
  };

  function swap(region, html) {
    Idiomorph.morph(region, html, { morphStyle: "innerHTML", restoreFocus: true });
    // A select that the user has touched shows its own choice, not the one in the markup.
    for (const option of region.querySelectorAll("option[selected]")) option.selected = true;
    // The page's policy allows no style in markup.
    for (const styled of region.querySelectorAll("[data-style]")) styled.style.cssText = styled.dataset.style;
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
    socket.addEventListener("open", () => {
      if (parent !== window) tell("embedded");
      tellShown();
      lookForFocus();
      setInterval(lookForFocus, FOCUS_MS);
    });
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
