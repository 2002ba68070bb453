import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Entry, type Journal, openJournal } from "../../main/ts/wrapper/journal";
import { type Acknowledgement, CADENCE_MS, IN_A_ROW, KEEPALIVE_BYTES, Transport } from "../../main/ts/wrapper/transport";
import { settle } from "./fake-page";

interface Heard {
  body: string;
  keepalive: boolean;
  bearer: string;
}

/** A server that keeps what it is sent and answers as told; `answer` may be changed in mid-test. */
class FakeServer {
  readonly heard: Heard[] = [];
  answer: (entry: { epoch: number; seq: number }) => Response | Promise<Response> = stored;

  readonly fetch: typeof fetch = (_input, init) => {
    const body = String(init?.body);
    const bearer = new Headers(init?.headers).get("Authorization") ?? "";
    this.heard.push({ body, keepalive: init?.keepalive ?? false, bearer });
    return Promise.resolve(this.answer(JSON.parse(body)));
  };

  get bodies(): string[] {
    return this.heard.map((each) => each.body);
  }
}

const stored = ({ epoch, seq }: { epoch: number; seq: number }) => json({ epoch, seq, result: "stored" });
const json = (answer: object) => new Response(JSON.stringify(answer));
const refusal = (status: number) =>
  new Response("{}", { status, headers: { "Content-Type": "application/problem+json" } });
const event = (seq: number, padding = ""): Entry => ({
  epoch: 3,
  seq,
  body: JSON.stringify({ epoch: 3, seq, padding }),
});

let server: FakeServer;
let journal: Journal;
let acknowledged: Acknowledgement[];
let states: string[];
let over: number;
let transport: Transport;

function transportOver(kept: Journal): Transport {
  const made: Transport = new Transport(
    kept,
    "the-bearer",
    {
      changed: () => states.push(made.state),
      acknowledged: (_, answer) => acknowledged.push(answer),
      bearerOver: () => over++,
    },
    server.fetch,
  );
  return made;
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

beforeEach(async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  server = new FakeServer();
  acknowledged = [];
  states = [];
  over = 0;
  journal = await openJournal("r1");
  transport = transportOver(journal);
});

afterEach(() => vi.useRealTimers());

test("saved is said only after the acknowledgement", async () => {
  let acknowledge: (response: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (acknowledge = resolve));
  transport.add(event(1), true);
  await settle();
  expect(transport.state).toBe("saving");
  acknowledge(stored(event(1)));
  await settle();
  expect(transport.state).toBe("saved");
  expect(await journal.all()).toEqual([]);
});

test("a change of status is sent at once, the rest every five seconds", async () => {
  transport.add(event(1), false);
  await settle();
  expect(server.heard).toHaveLength(1);
  transport.add(event(2), false);
  await pass(CADENCE_MS - 1);
  expect(server.heard).toHaveLength(1);
  await pass(1);
  expect(server.heard).toHaveLength(2);
  transport.add(event(3), true);
  await settle();
  expect(server.heard).toHaveLength(3);
});

test("an urgent event takes along what waits before it, in order", async () => {
  transport.add(event(1), false);
  await settle();
  transport.add(event(2), false);
  transport.add(event(3), true);
  await settle();
  expect(server.bodies).toEqual([event(1).body, event(2).body, event(3).body]);
});

test("one event is under way at a time", async () => {
  server.answer = () => new Promise(() => undefined);
  transport.add(event(1), true);
  transport.add(event(2), true);
  await settle();
  expect(server.heard).toHaveLength(1);
});

test.each([408, 429, 500, 503])("%i is tried again without end, with the same bytes", async (status) => {
  server.answer = () => refusal(status);
  transport.add(event(1), true);
  await pass(60 * 60_000);
  expect(transport.state).toBe("unsaved");
  expect(server.heard.length).toBeGreaterThan(55);
  expect(new Set(server.bodies)).toEqual(new Set([event(1).body]));
  server.answer = stored;
  await pass(60_000);
  expect(transport.state).toBe("saved");
});

test("a network fault is tried again with growing pauses", async () => {
  const at: number[] = [];
  server.answer = () => {
    at.push(performance.now());
    throw new TypeError("network");
  };
  transport.add(event(1), true);
  await pass(10 * 60_000);
  const pauses = at.slice(1).map((time, i) => time - (at[i] ?? 0));
  pauses.forEach((pause, i) => {
    const longest = Math.min(1000 * 2 ** i, 60_000);
    expect(pause).toBeGreaterThanOrEqual(longest / 2);
    expect(pause).toBeLessThanOrEqual(longest);
  });
});

test("the pause the server asks for is kept", async () => {
  server.answer = () => new Response("{}", { status: 429, headers: { "Retry-After": "20" } });
  transport.add(event(1), true);
  await pass(19_000);
  expect(server.heard).toHaveLength(1);
  await pass(1_000);
  expect(server.heard).toHaveLength(2);
});

test("a new event does not cut a pause short", async () => {
  server.answer = () => new Response("{}", { status: 429, headers: { "Retry-After": "20" } });
  transport.add(event(1), true);
  await pass(1000);
  transport.add(event(2), true);
  await pass(1000);
  expect(server.heard).toHaveLength(1);
});

test.each([400, 403, 409, 413])("%i is not repeated; it is shown, kept, and blocks nothing", async (status) => {
  server.answer = (sent) => (sent.seq === 1 ? refusal(status) : stored(sent));
  transport.add(event(1), true);
  transport.add(event(2), true);
  await pass(60 * 60_000);
  expect(server.bodies).toEqual([event(1).body, event(2).body]);
  expect([transport.state, transport.unsent, transport.refused]).toEqual(["saved", 0, 1]);
  expect(await journal.all()).toEqual([]);
  expect(await journal.refused()).toEqual([{ ...event(1), refused: status }]);
  const next = transportOver(await openJournal("r1"));
  await next.takeUp();
  await next.flush();
  expect(server.heard).toHaveLength(2);
  expect([next.unsent, next.refused]).toEqual([0, 1]);
});

test("401 keeps the journal, sends nothing more and asks for a new launch", async () => {
  server.answer = () => refusal(401);
  transport.add(event(1), true);
  transport.add(event(2), true);
  await pass(60 * 60_000);
  expect(server.heard).toHaveLength(1);
  expect(over).toBe(1);
  expect(transport.state).toBe("unsaved");
  expect(await journal.all()).toEqual([event(1), event(2)]);
});

test("a network's own page is no acknowledgement and no refusal", async () => {
  server.answer = () => new Response("<h1>Sign in to the wifi</h1>");
  transport.add(event(1), true);
  await pass(1000);
  server.answer = () => json({ hello: "you" });
  await pass(4000);
  server.answer = () => new Response("<h1>No</h1>", { status: 403 });
  await pass(8000);
  expect(transport.state).toBe("unsaved");
  expect(await journal.all()).toEqual([event(1)]);
});

test("the next page sends what the last one left, with its own bearer", async () => {
  server.answer = () => new Promise(() => undefined);
  transport.add(event(1), true);
  transport.add(event(2), false);
  await settle();
  server.answer = stored;
  const next = transportOver(await openJournal("r1"));
  await next.takeUp();
  await next.flush();
  expect(server.bodies).toEqual([event(1).body, event(1).body, event(2).body]);
  expect(server.heard.at(-1)?.bearer).toBe("Bearer the-bearer");
  expect(next.state).toBe("saved");
});

test("a page that goes away sends within the call, up to the browser's limit, and consumes the answers", async () => {
  server.answer = () => new Promise(() => undefined);
  transport.add(event(1), true);
  await settle();
  const answers: Response[] = [];
  server.answer = (sent) => {
    const answer = stored(sent);
    answers.push(answer);
    return answer;
  };
  transport.add(event(2, "x".repeat(KEEPALIVE_BYTES - 500)), false);
  transport.add(event(3, "y".repeat(1000)), false);
  transport.leave(true);
  const byKeepalive = server.heard.filter((each) => each.keepalive).map((each) => each.body);
  expect(byKeepalive).toEqual([event(1).body, event(2, "x".repeat(KEEPALIVE_BYTES - 500)).body]);
  await settle();
  expect(answers.every((answer) => answer.bodyUsed)).toBe(true);
  expect(transport.unsent).toBe(1);
});

test("leaving twice sends nothing twice", async () => {
  server.answer = () => new Promise(() => undefined);
  transport.add(event(1), true);
  transport.leave(true);
  transport.leave(true);
  await settle();
  expect(server.heard.filter((each) => each.keepalive)).toHaveLength(1);
});

test("a keepalive that failed is tried again by a page that stayed", async () => {
  server.answer = () => refusal(503);
  transport.add(event(1), false);
  transport.leave(true);
  await settle();
  server.answer = stored;
  await pass(5000);
  expect(transport.state).toBe("saved");
});

test("a journal write that fails afterwards is said and sent directly", async () => {
  let failed: () => void = () => undefined;
  const full: Journal = { ...(await openJournal("r2")), ephemeral: false, put: (_, told) => (failed = told), remove: () => undefined };
  transport = transportOver(full);
  transport.add(event(1), false);
  await settle();
  transport.add(event(2), false);
  server.answer = () => new Promise(() => undefined);
  failed();
  await settle();
  expect(transport.state).toBe("unsaved");
  expect(server.bodies.at(-1)).toBe(event(2).body);
});

test("without a lasting journal each commit is sent at once", async () => {
  vi.stubGlobal("indexedDB", undefined);
  transport = transportOver(await openJournal("r3"));
  for (const seq of [1, 2, 3]) {
    transport.add(event(seq), false);
    await settle();
  }
  expect(server.heard).toHaveLength(3);
});

test("flush tries now, whatever pause is being kept", async () => {
  server.answer = () => refusal(503);
  transport.add(event(1), true);
  await pass(10 * 60_000);
  server.answer = stored;
  await transport.flush();
  expect(transport.state).toBe("saved");
});

test("a superseded event is told to the page", async () => {
  server.answer = ({ epoch, seq }) => json({ epoch, seq, result: "superseded" });
  transport.add(event(1), true);
  await settle();
  expect(acknowledged).toEqual([{ epoch: 3, seq: 1, result: "superseded" }]);
});

test("a page that goes away begins no ordinary request within the call", async () => {
  server.answer = () => new Promise(() => undefined);
  transport.add(event(1), true, true);
  transport.leave(true);
  expect(server.heard.map(({ keepalive }) => keepalive)).toEqual([true]);
});

test("an element that the server refused counts until it takes another value of it", async () => {
  const location = (seq: number): Entry => ({ epoch: 3, seq, body: JSON.stringify({ epoch: 3, seq, set: { "cmi.location": "4" } }) });
  server.answer = ({ epoch, seq }) =>
    json({ epoch, seq, result: "stored", refused: [{ element: "cmi.location", error: 405, message: "too long" }] });
  transport.add(location(1), true);
  await settle();
  expect([transport.state, transport.unsent, transport.elementsRefused]).toEqual(["saved", 0, 1]);
  server.answer = stored;
  transport.add(event(2), true);
  await settle();
  expect(transport.elementsRefused).toBe(1);
  transport.add(location(3), true);
  await settle();
  expect(transport.elementsRefused).toBe(0);
});

const commit = (seq: number, set: Record<string, string>): Entry => ({
  epoch: 3,
  seq,
  body: JSON.stringify({ epoch: 3, seq, activity: "a", attempt: 1, kind: "commit", active: [], set, objectives: [], records: [] }),
});

test("two thousand commits in a row are sent as few, and the last is the last", async () => {
  for (let seq = 1; seq <= 2000; seq++) transport.add(commit(seq, { "cmi.location": String(seq) }), false);
  await pass(CADENCE_MS);
  expect(server.bodies.map((body) => JSON.parse(body).set)).toEqual([{ "cmi.location": "1" }, { "cmi.location": "2000" }]);
  expect(await journal.all()).toEqual([]);
  expect(transport.state).toBe("saved");
});

test("what was tried is never changed: it goes out again the same, and what is new beside it", async () => {
  server.answer = () => new Response("", { status: 503 });
  transport.add(commit(1, { "cmi.location": "1" }), true);
  await settle();
  transport.add(commit(2, { "cmi.location": "2" }), true);
  transport.add(commit(3, { "cmi.location": "3" }), true);
  expect((await journal.all()).map(({ seq }) => seq)).toEqual([1, 3]);
  server.answer = stored;
  await pass(60_000);
  expect(server.bodies.map((body) => [JSON.parse(body).seq, JSON.parse(body).set["cmi.location"]])).toEqual([
    [1, "1"],
    [1, "1"],
    [3, "3"],
  ]);
});

test("what cannot be joined is sent too, at a pace", async () => {
  const some = 2 * IN_A_ROW;
  for (let seq = 1; seq <= some; seq++) transport.add(commit(seq, { "cmi.score.raw": String(seq) }), true);
  await settle();
  expect(server.heard.length).toBeLessThanOrEqual(IN_A_ROW + 1);
  await pass(1000);
  expect(server.heard.length).toBeLessThanOrEqual(IN_A_ROW + 11);
  await pass(60_000);
  expect(server.bodies.map((body) => JSON.parse(body).seq)).toEqual(Array.from({ length: some }, (_, i) => i + 1));
});

test("a page that is only hidden keeps the pace, one that goes for good sends what it may", async () => {
  for (let seq = 1; seq <= 3 * IN_A_ROW; seq++) {
    transport.add(commit(seq, { "cmi.score.raw": String(seq) }), false, true);
    transport.leave(false);
  }
  expect(server.heard.length).toBeLessThanOrEqual(IN_A_ROW + 1);
  transport.leave(true);
  expect(server.heard.length).toBe(3 * IN_A_ROW);
  await settle();
});
