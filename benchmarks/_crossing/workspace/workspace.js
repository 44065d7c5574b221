// The workspace's end. All times are taken here, from one clock and in the same way for every frame: a frame asks for
// its next task, does it in a closed loop, and asks for the next one, so that the time between two of its requests is
// one round trip, with reading the answer and making the next request.
(() => {
  "use strict";
  const TRAILER = { userAgent: "WWE Server", protocolVersion: 2 };
  const seats = new Map(); // name -> seat
  const payloads = { 2000: interaction(2000), 60000: interaction(60000) };
  let payload = payloads[2000];

  // As the real workspace sends a call; attached data is what makes one large.
  function interaction(bytes) {
    const userData = { CustomerId: "4711", Segment: "gold" };
    const made = {
      interactionId: "1", interactionUUID: "0f3a8c1e-5d0b-4b7e-9d6b-1f2e3d4c5b6a", caseId: "c0ffee-1", state: "TALKING",
      previousState: "RINGING", media: "voice", direction: "IN", callType: "INBOUND", ani: "+33298000000", dnis: "8000",
      connId: "006d02f1a2b3c4d5", capabilities: ["hold", "release", "transfer"], isMainCaseInteraction: true,
      parties: [{ name: "+33298000000", phoneNumber: "+33298000000" }], startDate: 1736500000000,
      contact: { firstName: "Zoë", lastName: "Lefèvre", displayName: "Zoë Lefèvre" }, userData,
    };
    for (let number = 0; JSON.stringify(made).length < bytes; number += 1) {
      userData[`Attached_${number}`] = `value ${number} of a business attribute`;
    }
    return made;
  }

  class Seat {
    constructor(url) {
      this.origin = new URL(url).origin;
      this.times = [];
      this.asking = null; // the reference id of the request for a task
      this.frame = document.createElement("iframe");
      this.frame.allow = "cross-origin-isolated"; // or performance.now() has steps of 0.1 ms
      this.frame.src = url;
      document.body.append(this.frame);
    }

    get window() { return this.frame.contentWindow; }

    post(message) { this.window.postMessage({ ...message, ...TRAILER }, this.origin); }

    take(message) {
      const now = performance.now();
      const { request, event, referenceId } = message;
      if (request === "interaction.getByInteractionId") {
        this.times.push(now);
        this.post({ request, referenceId, data: payload });
      } else if (request === "bench.next") {
        this.times.push(now);
        this.asking = referenceId;
        this.onIdle?.();
      } else if (event === "subscribe") this.post({ referenceId, subscriptionId: 0 });
      else if (request) this.post({ request, referenceId });
    }

    idle() {
      return this.asking === null ? new Promise((done) => { this.onIdle = done; }) : Promise.resolve();
    }

    async work(task) {
      await this.idle();
      const referenceId = this.asking;
      this.asking = null;
      this.times = [];
      this.post({ request: "bench.next", referenceId, data: task });
    }
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const seat of seats.values()) {
      if (seat.window === source && seat.origin === origin && data?.userAgent === "WWE Client") seat.take(data);
    }
  });

  async function open(name, url) {
    seats.set(name, new Seat(url));
    await seats.get(name).idle();
  }

  // The milliseconds of each round trip.
  async function trips(name, bytes, count) {
    const seat = seats.get(name);
    payload = payloads[bytes];
    await seat.work({ kind: "trips", count, atOnce: 1 });
    await seat.idle();
    return seat.times.slice(1).map((time, index) => time - seat.times[index]);
  }

  // Calls per second of each volley: so many are under way at once, and the next ones follow when all are answered.
  async function volleys(name, count, atOnce) {
    const seat = seats.get(name);
    payload = payloads[2000];
    await seat.work({ kind: "trips", count, atOnce });
    await seat.idle();
    const starts = seat.times.filter((_time, index) => index % atOnce === 0);
    return starts.slice(1).map((time, index) => atOnce / (time - starts[index]) * 1000);
  }

  // Events per second of each burst, from before its first is posted until the frame has read its last. Bursts, so that
  // their median passes over what else the machine does.
  async function events(name, count, bursts) {
    const seat = seats.get(name);
    const size = count / bursts;
    const data = { eventType: "ESTABLISHED", media: "voice", interaction: payloads[2000] };
    const rates = [];
    for (let burst = 0; burst < bursts; burst += 1) {
      await seat.work({ kind: "events", count: size });
      const start = performance.now();
      for (let index = 0; index < size; index += 1) seat.post({ event: "interaction", data });
      await seat.idle();
      rates.push(size / (seat.times[0] - start) * 1000);
    }
    return rates;
  }

  globalThis.bench = Object.freeze({ open, trips, volleys, events });
})();
