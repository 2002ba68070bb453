import { expect, test } from "vitest";
import { givenBy } from "../../main/ts/wrapper/given";
import type { Begun } from "../../main/ts/wrapper/launch";

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
  elements: {},
  objectives: [],
  records: {},
};

const idIn = (version: "1.2" | "2004", id: string) =>
  givenBy({ ...BEGUN, version, objectives: [{ id }] })["cmi.objectives.0.id"];

test("an objective of 2004 keeps an id that begins with a number sign", () => {
  expect([idIn("2004", "#0"), idIn("2004", "#safe-sleep")]).toEqual(["#0", "#safe-sleep"]);
});

test("of 1.2's objectives those that were never named have no id, and the others theirs", () => {
  expect([idIn("1.2", "#0"), idIn("1.2", "#safe-sleep")]).toEqual([undefined, "#safe-sleep"]);
});
