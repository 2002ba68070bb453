import { IDBFactory, IDBObjectStore, IDBTransaction } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openJournal } from "../../main/ts/wrapper/journal";
import type { Begun } from "../../main/ts/wrapper/launch";
import { Lesson } from "../../main/ts/wrapper/lesson";
import { Transport } from "../../main/ts/wrapper/transport";
import { FakePage, PageTransition, type ScormApi, settle } from "./fake-page";

const BEGUN: Begun = {
  epoch: 7,
  activity: "lesson-1",
  attempt: 1,
  version: "2004",
  href: "/package/index.html",
  mode: "normal",
  credit: "credit",
  entry: "ab-initio",
  learner: { id: "l1", name: "Example, Edith" },
  elements: {},
  objectives: [],
  records: {},
};

let page: FakePage;
let windowOf: EventTarget & { API_1484_11?: ScormApi; close?: () => void };
let sent: { kind: string; set: Record<string, string>; keepalive: boolean }[];
let online: boolean;
let finished: string[];
let closed: number;
let lesson: Lesson;
let transport: Transport;

function api(): ScormApi {
  return windowOf.API_1484_11 ?? {};
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "performance"] });
  page = new FakePage();
  windowOf = new EventTarget();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", windowOf);
  vi.stubGlobal("addEventListener", windowOf.addEventListener.bind(windowOf));
  sent = [];
  online = true;
  finished = [];
  closed = 0;
  const request: typeof fetch = (_input, init) => {
    if (!online) return Promise.reject(new TypeError("network"));
    const event = JSON.parse(String(init?.body)) as { epoch: number; seq: number; kind: string; set: Record<string, string> };
    sent.push({ kind: event.kind, set: event.set, keepalive: init?.keepalive ?? false });
    return Promise.resolve(new Response(JSON.stringify({ epoch: event.epoch, seq: event.seq, result: "stored" })));
  };
  const journal = await openJournal("r1");
  transport = new Transport(
    journal,
    "b",
    { changed: () => undefined, acknowledged: () => undefined, bearerOver: () => undefined },
    request,
  );
  lesson = new Lesson(BEGUN, transport, {
    changed: () => undefined,
    used: () => undefined,
    playing: () => undefined,
    finished: (nav) => finished.push(nav),
    closed: () => closed++,
  });
  lesson.start({ replaceChildren: () => undefined } as unknown as HTMLElement);
  api()["Initialize"]?.("");
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("when Commit returns, the journal write is issued: put, then the transaction's commit", () => {
  const calls: string[] = [];
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
    calls.push("put");
    return {} as never;
  });
  vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(() => void calls.push("commit"));
  api()["SetValue"]?.("cmi.location", "4");
  expect(calls).toEqual([]);
  expect(api()["Commit"]?.("")).toBe("true");
  expect(calls).toEqual(["put", "commit"]);
});

test("what Commit returned for is in the journal when nothing else ever runs in that page, and goes out the same", async () => {
  online = false;
  api()["SetValue"]?.("cmi.location", "4");
  api()["Commit"]?.("");
  await settle();
  const [kept] = await (await openJournal("r1")).all();
  expect(JSON.parse(kept?.body ?? "")).toMatchObject({ epoch: 7, seq: 1, set: { "cmi.location": "4" } });
  expect(transport.state).toBe("unsaved");
});

test("a page that is going for good takes its package off, keeps its last words and sends them within the call", async () => {
  page.lastWords = () => {
    api()["SetValue"]?.("cmi.exit", "suspend");
    api()["Terminate"]?.("");
  };
  api()["SetValue"]?.("cmi.location", "4");
  windowOf.dispatchEvent(new PageTransition(false));
  const last = sent.filter(({ keepalive }) => keepalive).at(-1);
  expect(last).toMatchObject({ kind: "terminate", set: { "cmi.location": "4", "cmi.exit": "suspend" } });
  await settle();
});

test("a page that may come back commits and does not end the session", () => {
  page.lastWords = () => api()["Terminate"]?.("");
  api()["SetValue"]?.("cmi.location", "4");
  windowOf.dispatchEvent(new PageTransition(true));
  expect(sent.filter(({ keepalive }) => keepalive).map(({ kind, set }) => [kind, set])).toEqual([
    ["commit", { "cmi.location": "4" }],
  ]);
  expect(finished).toEqual([]);
  expect(api()["GetValue"]?.("cmi.location")).toBe("4");
});

test("a hidden page has sent what it had", () => {
  api()["SetValue"]?.("cmi.location", "4");
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(sent.at(-1)).toMatchObject({ set: { "cmi.location": "4" }, keepalive: true });
});

test("a call that comes while the page goes away is sent within the call", () => {
  windowOf.dispatchEvent(new Event("beforeunload"));
  api()["SetValue"]?.("cmi.location", "5");
  api()["Commit"]?.("");
  expect(sent.at(-1)).toMatchObject({ set: { "cmi.location": "5" }, keepalive: true });
});

test("Terminate tells the page where the package wants to go", () => {
  api()["SetValue"]?.("adl.nav.request", "{target=lesson-2}choice");
  api()["Terminate"]?.("");
  expect(finished).toEqual(["choice:lesson-2"]);
});

test.each(["time-out", "logout"])("an exit by %s leads out of the course, where the package asks for nothing else", (exit) => {
  api()["SetValue"]?.("cmi.exit", exit);
  api()["Terminate"]?.("");
  expect(finished).toEqual(["exitAll"]);
});

test("a package that closes the window around it means to leave", () => {
  windowOf.close?.();
  expect([closed, finished]).toEqual([1, []]);
});

test("a lesson that was taken off says nothing more when its page goes", async () => {
  lesson.close();
  await settle();
  const before = sent.length;
  vi.advanceTimersByTime(1000);
  windowOf.dispatchEvent(new Event("beforeunload"));
  windowOf.dispatchEvent(new PageTransition(false));
  expect([sent.length, transport.unsent]).toEqual([before, 0]);
});
