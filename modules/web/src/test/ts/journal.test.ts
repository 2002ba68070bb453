import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { type Entry, openJournal, storageEndsWithBrowser } from "../../main/ts/wrapper/journal";

const entry = (seq: number, body = `event ${seq}`): Entry => ({ epoch: 1, seq, body });
const fail = () => {
  throw new Error("the write failed");
};

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

test("what one page wrote, the next page finds, in order and byte for byte", async () => {
  const first = await openJournal("r1");
  first.put(entry(10, '{"lone":"\\ud800","é":"ø"}'), fail);
  first.put(entry(2), fail);
  const found = await (await openJournal("r1")).all();
  expect(found).toEqual([entry(2), entry(10, '{"lone":"\\ud800","é":"ø"}')]);
});

test("what was acknowledged is gone", async () => {
  const journal = await openJournal("r1");
  journal.put(entry(1), fail);
  journal.put(entry(2), fail);
  journal.remove(entry(1));
  expect(await journal.all()).toEqual([entry(2)]);
});

test("a registration never finds the journal of another", async () => {
  (await openJournal("r1")).put(entry(1), fail);
  expect(await (await openJournal("r2")).all()).toEqual([]);
});

test("a journal that the browser refuses lives with the page and says so", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new Error("SecurityError");
    },
  });
  const journal = await openJournal("r1");
  journal.put(entry(1), fail);
  expect(journal.ephemeral).toBe(true);
  expect(await journal.all()).toEqual([entry(1)]);
});

test("a full journal says so before the lesson begins, and still gives what it holds", async () => {
  (await openJournal("r1")).put(entry(1), fail);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    return {} as never;
  });
  const journal = await openJournal("r1");
  expect(journal.ephemeral).toBe(true);
  expect(await journal.all()).toEqual([entry(1)]);
  const failed = new Promise<void>((resolve) => journal.put(entry(2), resolve));
  await failed;
  vi.restoreAllMocks();
});

test("the trial of a journal leaves nothing in it", async () => {
  const journal = await openJournal("r1");
  expect(journal.ephemeral).toBe(false);
  expect(await journal.all()).toEqual([]);
});

test("a frame of another site in WebKit has a journal that ends with the browser", () => {
  const framed = (vendor: string) => ({ parent: {}, navigator: { vendor } }) as unknown as Window;
  expect(storageEndsWithBrowser(framed("Apple Computer, Inc."))).toBe(true);
  expect(storageEndsWithBrowser(framed("Google Inc."))).toBe(false);
});

test("a write that aborts is told", async () => {
  const journal = await openJournal("r1");
  const failed = new Promise<void>((resolve) => {
    // No structured clone has a function: the put throws, as a full disk makes the transaction abort.
    journal.put({ ...entry(1), body: (() => 0) as unknown as string }, resolve);
  });
  await failed;
  expect(await journal.all()).toEqual([]);
});

test("what was refused is kept, also when its place is taken by another event", async () => {
  const journal = await openJournal("r1");
  journal.put(entry(1, "old"), fail);
  journal.refuse({ ...entry(1, "old"), refused: 400 });
  journal.put(entry(1, "new"), fail);
  journal.refuse({ ...entry(1, "new"), refused: 409 });
  journal.put(entry(1, "newer"), fail);
  expect(await journal.all()).toEqual([entry(1, "newer")]);
  expect(await journal.refused()).toEqual([
    { ...entry(1, "old"), refused: 400 },
    { ...entry(1, "new"), refused: 409 },
  ]);
});

test("a journal of the first version is taken over with what it holds", async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open("attune-r1", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("events", { keyPath: ["epoch", "seq"] }).put(entry(1));
    };
    request.onsuccess = () => (request.result.close(), resolve());
  });
  const journal = await openJournal("r1");
  expect([await journal.all(), await journal.refused()]).toEqual([[entry(1)], []]);
});
