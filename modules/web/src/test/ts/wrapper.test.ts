import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FromWrapper } from "../../main/ts/shared/messages";
import { openJournal } from "../../main/ts/wrapper/journal";
import type { Branch } from "../../main/ts/wrapper/launch";
import type { Action } from "../../main/ts/wrapper/notice";
import { Wrapper } from "../../main/ts/wrapper/wrapper";
import { FakePage, type ScormApi, settle } from "./fake-page";

type Said = FromWrapper & { attune: "state" };

const BEGUN = {
  epoch: 7,
  activity: "lesson-1",
  attempt: 1,
  version: "2004",
  href: "/package/index.html",
  mode: "normal",
  credit: "credit",
  entry: "resume",
  learner: { id: "l1", name: "Example, Edith" },
  elements: {},
  objectives: [],
  records: {},
};

/** What the wrapper shows over the lesson's place. */
class FakeNotice {
  title = "";
  text = "";
  actions: readonly Action[] = [];
  chosen = "";

  show(title: string, text: string, ...actions: Action[]): void {
    Object.assign(this, { title, text, actions });
  }

  hide(): void {
    this.show("", "");
  }

  choose(branches: readonly Branch[]): Promise<Branch | undefined> {
    return Promise.resolve(branches.find(({ id }) => id === this.chosen));
  }

  press(label: string): void {
    this.actions.find((action) => action.label === label)?.act();
  }
}

let windowOf: EventTarget & { API_1484_11?: ScormApi };
let notice: FakeNotice;
let told: FromWrapper[];
let forgotten = 0;
let asked: Record<string, unknown>[];
let tracked: string[];
let begun: object;
let opened: object;
let track: (event: { epoch: number; seq: number }) => Response | Promise<Response>;
let wrapper: Wrapper;

const json = (answer: object) => new Response(JSON.stringify(answer));
const refusal = (status: number) =>
  new Response("{}", { status, headers: { "Content-Type": "application/problem+json" } });
const stored = ({ epoch, seq }: { epoch: number; seq: number }) => json({ epoch, seq, result: "stored" });

const request: typeof fetch = (input, init) => {
  const body = String(init?.body);
  if (input === "/track") {
    tracked.push(body);
    return Promise.resolve().then(() => track(JSON.parse(body)));
  }
  const step = JSON.parse(body) as Record<string, unknown>;
  asked.push(step);
  return Promise.resolve(json(step["step"] === "open" ? opened : begun));
};

function said(): Said {
  return told.filter((each): each is Said => each.attune === "state").at(-1) as Said;
}

async function pass(ms: number): Promise<void> {
  await settle();
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

/** An event that an earlier page left in the journal. */
async function leftBehind(epoch = 6, seq = 1): Promise<void> {
  const entry = { epoch, seq, body: JSON.stringify({ epoch, seq }) };
  (await openJournal("r1")).put(entry, () => undefined);
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "performance", "Date"] });
  windowOf = Object.assign(new EventTarget(), {
    parent: {},
    navigator: { vendor: "Google Inc.", userAgent: "", maxTouchPoints: 5 },
    screen: { width: 1280, height: 800 },
    matchMedia: () => ({ matches: true }),
  });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("document", new FakePage());
  vi.stubGlobal("window", windowOf);
  vi.stubGlobal("addEventListener", windowOf.addEventListener.bind(windowOf));
  vi.stubGlobal("fetch", request);
  notice = new FakeNotice();
  told = [];
  forgotten = 0;
  asked = [];
  tracked = [];
  begun = BEGUN;
  opened = { bearer: "b", registration: "r1" };
  track = stored;
  const place = { replaceChildren: () => undefined } as unknown as HTMLElement;
  wrapper = new Wrapper({ label: "r1", notice, place, forget: () => void forgotten++, tell: (message) => void told.push(message) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what an earlier page left is sent before the lesson begins", async () => {
  await leftBehind();
  await wrapper.open("c1", false);
  await settle();
  expect(tracked).toHaveLength(1);
  expect(asked.map(({ step }) => step)).toEqual(["open", "begin"]);
  expect(said()).toMatchObject({ state: "saved", unsent: 0 });
});

test("what a lesson kept by its own hand goes before it begins and when it is left", async () => {
  await wrapper.open("c1", false);
  expect(forgotten).toBe(1);
  await wrapper.end();
  expect(forgotten).toBe(2);
});

test("a wrapper that only sends does not begin, and tells what stayed", async () => {
  await leftBehind();
  track = () => refusal(503);
  await wrapper.open("c1", true);
  expect(asked.map(({ step }) => step)).toEqual(["open"]);
  expect(told.at(-1)).toMatchObject({ attune: "drained", unsent: 1 });
});

test("a way in to another registration opens nothing", async () => {
  const other = new Wrapper({ label: "r2", notice, place: {} as HTMLElement, forget: () => {}, tell: (message) => void told.push(message) });
  await other.open("c1", false);
  expect(said().state).toBe("refused");
  expect(asked).toHaveLength(1);
});

test("a lesson that was begun elsewhere says so, and offers to continue here", async () => {
  await wrapper.open("c1", false);
  track = ({ epoch, seq }) => json({ epoch, seq, result: "superseded" });
  windowOf.API_1484_11?.["Initialize"]?.("");
  windowOf.API_1484_11?.["SetValue"]?.("cmi.location", "4");
  windowOf.API_1484_11?.["Commit"]?.("");
  await settle();
  expect([said().state, notice.title]).toEqual(["elsewhere", "This lesson is open elsewhere"]);
  notice.press("Continue here");
  expect(told.at(-1)).toEqual({ attune: "relaunch" });
});

test("what was decided about branches is a begin of its own", async () => {
  const branches = ["b1", "b2"].map((id) => ({ id, at: "2026-11-24T14:10:00Z", device: "your tablet" }));
  begun = { ...BEGUN, branches };
  notice.chosen = "b2";
  await wrapper.open("c1", false);
  expect(asked.at(-1)).toMatchObject({ step: "begin", device: "tablet", branch: "b2", decline: ["b1"] });
});

test("nothing is known to be sent before the journal was read", async () => {
  await leftBehind();
  await wrapper.end();
  expect(said()).toMatchObject({ state: "ended", unsent: 0, read: false });
  await wrapper.open("c1", true);
  expect(told.at(-1)).toEqual({ attune: "drained", unsent: 0, refused: 0, read: true });
});

test("whoever leaves before the lesson has begun begins no lesson", async () => {
  await leftBehind();
  let answer: (response: Response) => void = () => undefined;
  track = () => new Promise((resolve) => (answer = resolve));
  const opening = wrapper.open("c1", false);
  await settle();
  const ending = wrapper.end();
  answer(stored({ epoch: 6, seq: 1 }));
  await Promise.all([ending, opening]);
  expect(asked.map(({ step }) => step)).toEqual(["open"]);
  expect(said()).toMatchObject({ state: "ended", unsent: 0, read: true });
});

test("where the browser refuses the journal, what it may hold is not known", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await wrapper.open("c1", true);
  expect(told.at(-1)).toMatchObject({ attune: "drained", read: false });
});

test("a journal that cannot be read keeps no lesson from beginning", async () => {
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new Error("UnknownError");
  });
  await wrapper.open("c1", false);
  vi.restoreAllMocks();
  expect(said()).toMatchObject({ state: "saved", read: false });
});

test("what the server refuses for good is told apart from what is unsent, and the lesson begins", async () => {
  await leftBehind();
  track = () => refusal(400);
  await wrapper.open("c1", false);
  expect(said()).toMatchObject({ state: "saved", unsent: 0, refused: 1, read: true });
});

test("begin is told what device this is, and the highest epoch that it holds something of", async () => {
  await leftBehind(6);
  await leftBehind(9);
  track = () => refusal(400);
  await wrapper.open("c1", false);
  expect(asked.at(-1)).toMatchObject({ step: "begin", device: "tablet", seen: 9 });
});

test("an empty journal has seen no epoch", async () => {
  await wrapper.open("c1", false);
  expect(asked.at(-1)).not.toHaveProperty("seen");
});

test("the page is told of elements that the server refused", async () => {
  await wrapper.open("c1", false);
  track = ({ epoch, seq }) => json({ epoch, seq, result: "stored", refused: [{ element: "cmi.suspend_data" }] });
  windowOf.API_1484_11?.["Initialize"]?.("");
  windowOf.API_1484_11?.["SetValue"]?.("cmi.suspend_data", "4");
  windowOf.API_1484_11?.["Commit"]?.("");
  await settle();
  expect(said()).toMatchObject({ state: "saved", unsent: 0, refused: 1 });
});

test("a lesson begins only when what the journal holds is sent, however many tries that takes", async () => {
  await leftBehind();
  track = () => refusal(503);
  void wrapper.open("c1", false);
  await pass(10_000);
  expect(tracked.length).toBeGreaterThan(2);
  expect([asked.length, said().state, notice.title]).toEqual([1, "waiting", "Sending what you did here before"]);
  expect(notice.actions).toEqual([]);
  track = stored;
  await pass(30_000);
  expect(asked.map(({ step }) => step)).toEqual(["open", "begin"]);
  expect([said().state, notice.title]).toEqual(["saved", ""]);
  await pass(60_000);
  expect(notice.title).toBe("");
});

test("after a while a lesson may be opened without what is unsent, which stays and holds up nothing new", async () => {
  await leftBehind();
  track = ({ epoch, seq }) => (epoch === 6 ? refusal(503) : stored({ epoch, seq }));
  void wrapper.open("c1", false);
  await pass(20_000);
  notice.press("Open the lesson without it");
  await settle();
  expect(said()).toMatchObject({ state: "saved", unsent: 1 });
  expect(asked.at(-1)).toMatchObject({ step: "begin", seen: 6 });
  windowOf.API_1484_11?.["Initialize"]?.("");
  windowOf.API_1484_11?.["SetValue"]?.("cmi.location", "4");
  windowOf.API_1484_11?.["Commit"]?.("");
  await pass(5000);
  expect(JSON.parse(tracked.at(-1) ?? "")).toMatchObject({ epoch: 7, set: { "cmi.location": "4" } });
  expect(said()).toMatchObject({ state: "saved", unsent: 1 });
  expect(await (await openJournal("r1")).all()).toMatchObject([{ epoch: 6 }]);
});

test("a notice of what is being sent does not come over a lesson that was left", async () => {
  await leftBehind();
  track = () => refusal(503);
  void wrapper.open("c1", false);
  await pass(100);
  await wrapper.end();
  await pass(30_000);
  expect([notice.title, said().state]).toEqual(["", "ended"]);
});

test("while somebody only looks, the lesson works, nothing is sent, and nothing is kept in the browser", async () => {
  await leftBehind();
  opened = { bearer: "preview.b.c", registration: "r1", preview: true };
  begun = { ...BEGUN, mode: "browse", credit: "no-credit" };
  await wrapper.open("c1", false);
  const api = windowOf.API_1484_11;
  expect(api?.["Initialize"]?.("")).toBe("true");
  expect(api?.["GetValue"]?.("cmi.mode")).toBe("browse");
  expect(api?.["SetValue"]?.("cmi.completion_status", "completed")).toBe("true");
  expect(api?.["Commit"]?.("")).toBe("true");
  await pass(10_000);
  await wrapper.end();
  expect(tracked).toEqual([]);
  expect(said()).toMatchObject({ state: "ended", unsent: 0, ephemeral: false });
  expect(await (await openJournal("r1")).all()).toHaveLength(1);
});

test("a bearer that is over is told, and with another one the same lesson sends what it holds", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await wrapper.open("c1", false);
  const api = windowOf.API_1484_11;
  track = () => refusal(401);
  api?.["Initialize"]?.("");
  api?.["SetValue"]?.("cmi.location", "4");
  api?.["Commit"]?.("");
  await settle();
  api?.["SetValue"]?.("cmi.location", "5");
  api?.["Commit"]?.("");
  await settle();
  expect(told.filter(({ attune }) => attune === "over")).toHaveLength(1);
  expect([notice.title, said().state, said().unsent, said().ephemeral]).toEqual(["", "unsaved", 2, true]);

  track = stored;
  tracked = [];
  await wrapper.renew("c2");
  await settle();
  expect(asked.map(({ step }) => step)).toEqual(["open", "begin", "open"]);
  expect(tracked.map((body) => JSON.parse(body).set["cmi.location"])).toEqual(["4", "5"]);
  expect(said()).toMatchObject({ state: "saved", unsent: 0 });
});

test("a way to send that is for another registration is not taken", async () => {
  await wrapper.open("c1", false);
  opened = { bearer: "theirs", registration: "r2" };
  await wrapper.renew("c2");
  expect(told.at(-1)).toEqual({ attune: "over" });
  windowOf.API_1484_11?.["Initialize"]?.("");
  windowOf.API_1484_11?.["SetValue"]?.("cmi.location", "4");
  windowOf.API_1484_11?.["Commit"]?.("");
  await pass(5000);
  expect(said()).toMatchObject({ state: "saved", unsent: 0 });
});

test("a lesson that has ended with a bearer that is over still sends by another", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await wrapper.open("c1", false);
  track = () => refusal(401);
  windowOf.API_1484_11?.["Initialize"]?.("");
  windowOf.API_1484_11?.["SetValue"]?.("cmi.location", "4");
  await wrapper.end();
  expect(said()).toMatchObject({ state: "ended", unsent: 1 });
  expect(told).toContainEqual({ attune: "over" });
  track = stored;
  await wrapper.renew("c2");
  await settle();
  expect(said()).toMatchObject({ state: "ended", unsent: 0 });
});
