import { expect, test } from "vitest";
import { joined } from "../../main/ts/wrapper/joined";
import type { Entry } from "../../main/ts/wrapper/journal";

const event = (seq: number, more: object): Entry => ({
  epoch: 7,
  seq,
  body: JSON.stringify({
    v: 1,
    epoch: 7,
    seq,
    activity: "lesson-1",
    attempt: 1,
    kind: "commit",
    since: seq * 100,
    active: [[(seq - 1) * 100, seq * 100]],
    set: {},
    objectives: [],
    records: [],
    ...more,
  }),
});

function told(older: object, newer: object): Record<string, unknown> | undefined {
  const joint = joined(event(1, older), event(2, newer));
  return joint && (JSON.parse(joint.body) as Record<string, unknown>);
}

test("it has the later number and kind, and both times in use", () => {
  const two = joined(event(1, {}), event(2, {})) as Entry;
  expect([two.epoch, two.seq]).toEqual([7, 2]);
  const three = joined(two, event(3, { kind: "terminate" })) as Entry;
  expect(JSON.parse(three.body)).toMatchObject({ seq: 3, kind: "terminate", since: 300, active: [[0, 300]] });
});

test("what was set later counts, and what was set before stays", () => {
  const { set } = told(
    { set: { "cmi.location": "4", "cmi.suspend_data": "old", "cmi.score.raw": "7", "cmi.completion_status": "incomplete" } },
    { set: { "cmi.suspend_data": "new", "cmi.completion_status": "incomplete" } },
  ) as { set: object };
  expect(set).toEqual({
    "cmi.location": "4",
    "cmi.suspend_data": "new",
    "cmi.score.raw": "7",
    "cmi.completion_status": "incomplete",
  });
});

test("objectives join by id, records by collection and key, each in its place", () => {
  const record = (key: string, comment: string) => ({ collection: "cmi.comments_from_learner", key, fields: { comment } });
  expect(
    told(
      { objectives: [{ id: "a", "score.raw": "1" }, { id: "b" }], records: [record("7.0", "x"), record("7.1", "y")] },
      { objectives: [{ id: "a", success_status: "passed" }], records: [record("7.0", "z"), record("7.2", "w")] },
    ),
  ).toMatchObject({
    objectives: [{ id: "a", "score.raw": "1", success_status: "passed" }, { id: "b" }],
    records: [record("7.0", "z"), record("7.1", "y"), record("7.2", "w")],
  });
});

test.each([
  ["another status", { set: { "cmi.completion_status": "completed" } }, { set: { "cmi.completion_status": "incomplete" } }],
  ["another status of 1.2", { set: { "cmi.core.lesson_status": "passed" } }, { set: { "cmi.core.lesson_status": "failed" } }],
  ["another score", { set: { "cmi.score.raw": "9" } }, { set: { "cmi.score.raw": "2" } }],
  ["another measure of progress", { set: { "cmi.progress_measure": "1" } }, { set: { "cmi.progress_measure": "0.2" } }],
  ["what comes after the end", { kind: "terminate" }, {}],
  ["another attempt", { attempt: 2 }, {}],
  ["more than an event holds", { set: { "cmi.suspend_data": "x".repeat(1_200_000) } }, { set: { "cmi.location": "x".repeat(1_200_000) } }],
])("%s is an event of its own", (_, older, newer) => {
  expect(told(older, newer)).toBeUndefined();
});
