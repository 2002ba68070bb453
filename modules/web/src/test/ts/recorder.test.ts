import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Api } from "../../main/ts/wrapper/api";
import { givenBy } from "../../main/ts/wrapper/given";
import type { Entry } from "../../main/ts/wrapper/journal";
import type { Begun } from "../../main/ts/wrapper/launch";
import { Model } from "../../main/ts/wrapper/model";
import { Recorder } from "../../main/ts/wrapper/recorder";
import type { UseClock } from "../../main/ts/wrapper/use";

const BEGUN: Begun = {
  epoch: 7,
  activity: "lesson-1",
  attempt: 1,
  version: "2004",
  href: "/package/index.html",
  mode: "normal",
  credit: "credit",
  entry: "resume",
  learner: { id: "l1", name: "Example, Edith" },
  elements: { "cmi.location": "3" },
  objectives: [{ id: "o1", success_status: "failed" }],
  records: {
    "cmi.comments_from_learner": [{ key: "5.0", fields: { comment: "from before" } }],
    "cmi.comments": [{ key: "6.0", fields: { comment: "one " } }],
  },
};

interface Sent {
  seq: number;
  kind: string;
  set: Record<string, string>;
  objectives: object[];
  records: { collection: string; key: string; fields: object }[];
}

/** A lesson's API with its recorder, and what comes out of it. */
function lesson(begun: Begun = BEGUN) {
  const entries: Entry[] = [];
  const urgent: boolean[] = [];
  const page = { leaving: false };
  const use = { now: () => 1000, take: () => [], untaken: 0 } as unknown as UseClock;
  const model = new Model(begun.version, givenBy(begun));
  const recorder = new Recorder(begun, model, use, {
    get leaving() {
      return page.leaving;
    },
    add: (entry, atOnce) => {
      entries.push(entry);
      urgent.push(atOnce);
    },
    ended: () => undefined,
  });
  const api = new Api(model, recorder);
  api.initialize("");
  const sent = (): Sent[] => entries.map((entry) => JSON.parse(entry.body) as Sent);
  return { api, entries, urgent, page, sent };
}

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

test("SetValue alone changes memory; it is journalled within two seconds", () => {
  const { api, entries, sent } = lesson();
  api.setValue("cmi.location", "4");
  expect(api.getValue("cmi.location")).toBe("4");
  expect(entries).toHaveLength(0);
  vi.advanceTimersByTime(1000);
  api.setValue("cmi.suspend_data", "more");
  vi.advanceTimersByTime(1000);
  expect(sent()[0]?.set).toEqual({ "cmi.location": "4", "cmi.suspend_data": "more" });
});

test("Commit hands the event over within the call", () => {
  const { api, entries } = lesson();
  api.setValue("cmi.location", "4");
  expect(api.commit("")).toBe("true");
  expect(entries).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(entries).toHaveLength(1);
});

test("an event holds what changed since the last, and is numbered on", () => {
  const { api, sent } = lesson();
  api.setValue("cmi.location", "4");
  api.commit("");
  api.setValue("cmi.suspend_data", "x");
  api.commit("");
  api.terminate("");
  expect(sent().map(({ seq, kind, set }) => [seq, kind, set])).toEqual([
    [1, "commit", { "cmi.location": "4" }],
    [2, "commit", { "cmi.suspend_data": "x" }],
    [3, "terminate", {}],
  ]);
});

test("what was refused is in no event", () => {
  const { api, sent } = lesson();
  expect(api.setValue("cmi.score.scaled", "7")).toBe("false");
  api.setValue("cmi.location", "4");
  api.commit("");
  expect(sent()[0]?.set).toEqual({ "cmi.location": "4" });
});

test("a change of status asks to be sent at once, the rest does not", () => {
  const { api, urgent } = lesson();
  api.setValue("cmi.location", "4");
  api.commit("");
  api.setValue("cmi.completion_status", "completed");
  api.commit("");
  api.setValue("cmi.objectives.0.success_status", "passed");
  api.commit("");
  api.setValue("cmi.location", "5");
  api.commit("");
  api.terminate("");
  expect(urgent).toEqual([false, true, true, false, true]);
});

test("a status that is said once more is no news", () => {
  const { api, urgent } = lesson();
  for (const status of ["incomplete", "incomplete", "completed", "completed"]) {
    api.setValue("cmi.completion_status", status);
    api.commit("");
  }
  expect(urgent).toEqual([true, false, true, false]);
});

test("a score's parts move together, an objective's too", () => {
  const { api, sent } = lesson();
  api.setValue("cmi.score.min", "0");
  api.setValue("cmi.score.max", "10");
  api.setValue("cmi.objectives.0.score.raw", "3");
  api.commit("");
  api.setValue("cmi.score.raw", "7");
  api.setValue("cmi.objectives.0.score.max", "5");
  api.commit("");
  expect(sent()[1]?.set).toEqual({ "cmi.score.raw": "7", "cmi.score.min": "0", "cmi.score.max": "10" });
  expect(sent()[1]?.objectives).toEqual([{ id: "o1", "score.raw": "3", "score.max": "5" }]);
});

test("a record below the count given is that record, one above is new of this epoch, and both go whole", () => {
  const { api, sent } = lesson();
  api.setValue("cmi.comments_from_learner.0.location", "p4");
  api.setValue("cmi.comments_from_learner.1.comment", "new");
  api.commit("");
  expect(sent()[0]?.records).toEqual([
    { collection: "cmi.comments_from_learner", key: "5.0", fields: { comment: "from before", location: "p4" } },
    { collection: "cmi.comments_from_learner", key: "7.1", fields: { comment: "new" } },
  ]);
});

test("a text appended to 1.2's comments is a record of its own, sent once", () => {
  const { api, sent } = lesson({ ...BEGUN, version: "1.2", elements: {}, objectives: [], records: BEGUN.records });
  api.setValue("cmi.comments", "two ");
  api.setValue("cmi.comments", "three");
  api.commit("");
  api.setValue("cmi.comments", "four");
  api.commit("");
  expect(api.getValue("cmi.comments")).toBe("one two threefour");
  expect(sent().map(({ records }) => records.map(({ key, fields }) => [key, fields]))).toEqual([
    [
      ["7.1", { comment: "two " }],
      ["7.2", { comment: "three" }],
    ],
    [["7.3", { comment: "four" }]],
  ]);
});

test("while the page goes away what is set is handed over without a timer", async () => {
  const { api, entries, page } = lesson();
  page.leaving = true;
  api.setValue("cmi.location", "4");
  api.setValue("cmi.suspend_data", "last words");
  await Promise.resolve();
  expect(entries).toHaveLength(1);
});

test("what is too much for one event goes in several, and nothing is cut off", () => {
  const { api, entries, sent } = lesson();
  const long = "x".repeat(1 << 20);
  api.setValue("cmi.suspend_data", long);
  api.setValue("cmi.score.raw", "7");
  api.setValue("cmi.score.max", "9");
  for (let i = 1; i < 4; i++) api.setValue(`cmi.comments_from_learner.${i}.comment`, long);
  api.terminate("");
  // The longest a value can be in JSON is six times that.
  expect(entries.every(({ body }) => body.length < 1.1 * (1 << 20))).toBe(true);
  expect(sent().map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, "commit"],
    [2, "commit"],
    [3, "commit"],
    [4, "terminate"],
  ]);
  expect(sent()[0]?.set).toEqual({ "cmi.score.raw": "7", "cmi.score.max": "9", "cmi.suspend_data": long });
  expect(sent().flatMap(({ records }) => records.map(({ key }) => key))).toEqual(["7.1", "7.2", "7.3"]);
});

test("a value above one mebibyte gets a SCORM error and goes nowhere", () => {
  const { api, sent } = lesson();
  expect(api.setValue("cmi.suspend_data", "é".repeat((1 << 19) + 1))).toBe("false");
  expect(api.lastError()).toBe("351");
  expect(api.setValue("cmi.suspend_data", "é".repeat(1 << 19))).toBe("true");
  api.commit("");
  expect(sent()).toHaveLength(1);
});
