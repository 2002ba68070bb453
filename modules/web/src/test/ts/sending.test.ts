import { IDBDatabase, IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "../../main/ts/player/platform";
import { sendAll } from "../../main/ts/player/sending";
import { type Unsent, unsentOf } from "../../main/ts/shared/unsent";

const NOTHING = { unsent: 0, refused: 0, read: true };
const NONE = { unsent: 0, refused: 0, unread: 0 };

let ada: Unsent;
let grace: Unsent;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
  ada = unsentOf("ada");
  grace = unsentOf("grace");
});

afterEach(() => void vi.useRealTimers());

const way = async (_path: string, { label }: { label?: string }): Promise<Answer> => ({ way: { url: `to ${label}` } });

test("what is remembered is there for the next page, once", async () => {
  await ada.remember("l1");
  await ada.remember("l2");
  await ada.remember("l1");
  expect(await unsentOf("ada").labels()).toEqual(["l1", "l2"]);
});

test("what is sent is forgotten", async () => {
  await ada.remember("l1");
  const visited: string[] = [];
  const left = await sendAll(ada, way, async (url) => (visited.push(url), NOTHING));
  expect([left, visited, await ada.labels()]).toEqual([NONE, ["to l1"], []]);
});

test("another person's registrations are neither told nor asked for nor forgotten", async () => {
  await grace.remember("l1");
  expect(await ada.labels()).toEqual([]);
  const asked: object[] = [];
  await sendAll(ada, async (_path, body) => (asked.push(body), "absent"), async () => NOTHING);
  expect([asked, await grace.labels()]).toEqual([[], ["l1"]]);
});

test("a person whose name begins another's is another person", async () => {
  await unsentOf("adam").remember("l1");
  expect(await ada.labels()).toEqual([]);
});

test("what stays unsent is told and remembered, and holds up nothing else", async () => {
  for (const label of ["l1", "l2", "l3"]) await ada.remember(label);
  const left = await sendAll(ada, way, async (url) => (url === "to l2" ? { unsent: 4, refused: 0, read: true } : NOTHING));
  expect([left, await ada.labels()]).toEqual([{ ...NONE, unsent: 1 }, ["l2"]]);
});

test.each(["unreachable", "signed-out"] as const)("nothing is forgotten while the platform is %s", async (answer) => {
  await ada.remember("l1");
  const left = await sendAll(ada, async () => answer, async () => NOTHING);
  expect([left, await ada.labels()]).toEqual([{ ...NONE, unsent: 1 }, ["l1"]]);
});

test("a way that is over is asked for again, once", async () => {
  await ada.remember("l1");
  let visits = 0;
  expect(await sendAll(ada, way, async () => (visits++ === 0 ? "again" : NOTHING))).toEqual(NONE);
  await ada.remember("l1");
  expect(await sendAll(ada, way, async () => "again")).toEqual({ ...NONE, unsent: 1 });
});

test("a registration that is not this person's is forgotten", async () => {
  await ada.remember("l1");
  expect(await sendAll(ada, async () => "absent", async () => NOTHING)).toEqual(NONE);
  expect(await ada.labels()).toEqual([]);
});

test("a browser that keeps nothing has nothing to send", async () => {
  globalThis.indexedDB = { open: () => { throw new Error("refused"); } } as unknown as IDBFactory;
  const none = unsentOf("ada");
  await none.remember("l1");
  expect(await none.labels()).toEqual([]);
});

test("a registration whose journal could not be read stays remembered", async () => {
  await ada.remember("l1");
  const left = await sendAll(ada, way, async () => ({ unsent: 0, refused: 0, read: false }));
  expect([left, await ada.labels()]).toEqual([{ ...NONE, unread: 1 }, ["l1"]]);
});

test("a browser whose storage never answers holds nothing up", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  globalThis.indexedDB = { open: () => ({}) } as unknown as IDBFactory;
  const remembering = ada.remember("l1");
  const labels = ada.labels();
  await vi.advanceTimersByTimeAsync(2000);
  await remembering;
  expect(await labels).toEqual([]);
});

test("after somebody cleared what the browser keeps, it remembers anew", async () => {
  await ada.remember("l1");
  globalThis.indexedDB = new IDBFactory();
  await ada.remember("l2");
  expect(await ada.labels()).toEqual(["l2"]);
});

test("a write that the browser does not begin holds nothing up", async () => {
  await ada.remember("l1");
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw new Error("InvalidStateError");
  });
  await ada.forget("l1");
  vi.restoreAllMocks();
});

test("what was refused for good is told apart from what is sent later, and stays remembered", async () => {
  await ada.remember("l1");
  const left = await sendAll(ada, way, async () => ({ unsent: 0, refused: 2, read: true }));
  expect([left, await ada.labels()]).toEqual([{ ...NONE, refused: 1 }, ["l1"]]);
});
