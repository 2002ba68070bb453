import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Watching, WATCHING } from "../../main/ts/shared/watching";
import { openJournal } from "../../main/ts/wrapper/journal";
import type { Begun } from "../../main/ts/wrapper/launch";
import { Lesson } from "../../main/ts/wrapper/lesson";
import { Transport } from "../../main/ts/wrapper/transport";
import { FakePage, PageTransition, type ScormApi, settle } from "./fake-page";

const BEGUN: Begun = {
  epoch: 7,
  activity: "recording",
  attempt: 1,
  version: "2004",
  href: "/recording/",
  mode: "normal",
  credit: "credit",
  entry: "resume",
  learner: { id: "l1", name: "Example, Edith" },
  elements: { "cmi.location": "12.5" },
  objectives: [],
  records: {},
  recording: { length: 60_000, watched: [[0, 12_500]] },
};
const MINUTE = 60_000;

let page: FakePage;
let windowOf: EventTarget & { API_1484_11?: ScormApi; [WATCHING]?: Watching };
let sent: { body: string; keepalive: boolean }[];
let online: boolean;
let playing: number;
let lesson: Lesson;

interface Event {
  set: Record<string, string>;
  active: [number, number][];
  played?: number[][];
}

function watching(): Watching {
  const found = windowOf[WATCHING];
  if (!found) throw new Error("no such object in the wrapper");
  return found;
}

function events(): Event[] {
  return sent.map(({ body }) => JSON.parse(body) as Event);
}

/** A second of it, or more, from there on. */
function plays(from: number, seconds = 1): void {
  vi.advanceTimersByTime(seconds * 1000);
  watching().played(from, from + seconds, seconds * 1000);
}

async function begin(begun: Begun): Promise<void> {
  const request: typeof fetch = (_input, init) => {
    if (!online) return Promise.reject(new TypeError("network"));
    const body = String(init?.body);
    const { epoch, seq } = JSON.parse(body) as { epoch: number; seq: number };
    sent.push({ body, keepalive: init?.keepalive ?? false });
    return Promise.resolve(new Response(JSON.stringify({ epoch, seq, result: "stored" })));
  };
  const quiet = { changed: () => undefined, acknowledged: () => undefined, bearerOver: () => undefined };
  lesson = new Lesson(begun, new Transport(await openJournal("r1"), "b", quiet, request), {
    changed: () => undefined,
    used: () => undefined,
    playing: () => playing++,
    finished: () => undefined,
    closed: () => undefined,
  });
  lesson.start({ replaceChildren: () => undefined } as unknown as HTMLElement);
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
  playing = 0;
  await begin(BEGUN);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the page of a recording finds what was watched and where somebody was beside the API", () => {
  windowOf.API_1484_11?.["Initialize"]?.("");
  expect(windowOf.API_1484_11?.["GetValue"]?.("cmi.location")).toBe("12.5");
  expect([watching().length, watching().watched]).toEqual([60, [[0, 12.5]]]);
  plays(20);
  expect(watching().watched).toEqual([
    [0, 12.5],
    [20, 21],
  ]);
});

test("a package finds no such object", async () => {
  delete windowOf[WATCHING];
  const { recording: _, ...ofPackage } = BEGUN;
  await begin(ofPackage);
  expect(WATCHING in windowOf).toBe(false);
});

test("a piece is in the journal within two seconds, and sent within five", async () => {
  online = false;
  plays(0);
  vi.advanceTimersByTime(1500);
  await settle();
  const [kept] = await (await openJournal("r1")).all();
  expect(JSON.parse(kept?.body ?? "")).toMatchObject({ epoch: 7, played: [[0, 1000, 0, 1000]] });
  online = true;
  for (let second = 1; second < 8; second++) plays(second);
  await settle();
  expect(sent.length).toBeGreaterThan(0);
});

test("a pause and the end are sent at once, and only what was played", async () => {
  plays(0);
  plays(1);
  expect(events()).toEqual([]);
  watching().stopped();
  await settle();
  expect(events().map(({ played }) => played)).toEqual([[[0, 2000, 0, 2000]]]);
  watching().stopped();
  expect(sent).toHaveLength(1);
});

test("what is played as the page goes away is sent within the call", async () => {
  page.lastWords = () => watching().played(5, 5.5, 500);
  plays(4);
  vi.advanceTimersByTime(500);
  windowOf.dispatchEvent(new PageTransition(false));
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true]);
  expect(events()[0]?.played).toEqual([[4000, 5500, 0, 1500]]);
  await settle();
});

test("time counts while a recording plays, though nobody touches the page, and it is told now and then", async () => {
  for (let second = 0; second < 90 * 60; second += 10) plays(second % 60, 10);
  watching().stopped();
  await settle();
  const inUse = events().flatMap(({ active }) => active).reduce((sum, [from, to]) => sum + to - from, 0);
  expect(inUse).toBe(90 * MINUTE);
  expect(playing).toBeGreaterThan(170);
  expect(playing).toBeLessThan(182);
});

test("the words for the screen say how much was played, and leave it to the course what is enough", () => {
  expect(lesson.words()).toEqual({ activity: "recording", completion: "incomplete", success: "", progress: "0.2083" });
  for (let second = 12; second < 60; second++) plays(second);
  expect(lesson.words()).toMatchObject({ completion: "incomplete", progress: "1" });
});

test("a recording that is covered is not heard on; a package is left alone", async () => {
  let paused = 0;
  const media = { pause: () => paused++ };
  Object.assign(page.frame, { contentDocument: { querySelectorAll: () => [media] } });
  lesson.pause();
  expect(paused).toBe(1);
  const { recording: _, ...ofPackage } = BEGUN;
  await begin(ofPackage);
  lesson.pause();
  expect(paused).toBe(1);
});
