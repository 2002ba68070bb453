import { beforeEach, expect, test } from "vitest";
import type { Choice } from "../../main/ts/player/page";
import { Watched, ruleOf } from "../../main/ts/player/watched";

let done: boolean[];
let notes: [string, Choice[]][];
let left: string[];
const page = {
  progressed: (is: boolean) => void done.push(is),
  note: (text: string, ...choices: Choice[]) => void notes.push([text, choices]),
  unnote: () => undefined,
};

function watched(data: DOMStringMap): Watched {
  const rule = ruleOf(data);
  if (!rule) throw new Error("no rule");
  return new Watched(rule, page, (to) => left.push(to));
}

beforeEach(() => {
  done = [];
  notes = [];
  left = [];
});

test("a part where nothing is asked is done when enough is watched, and nothing is said", () => {
  const part = watched({ share: "80", ask: "NOTHING" });
  [0.5, 0.7999, 0.8].forEach((share) => part.is(share));
  expect([done, notes]).toEqual([[false, false, true], []]);
});

test("what is asked at the end is told once, with the way to it", () => {
  const part = watched({ share: "80", ask: "QUESTION", asked: "/webinar?course=1&module=2" });
  [0.5, 0.8, 0.9].forEach((share) => part.is(share));
  expect(done).toEqual([false, false, false]);
  expect(notes.map(([text]) => text)).toEqual(["You have watched enough. One question is left."]);
  const way = notes[0]?.[1][0];
  if (way && "act" in way) way.act();
  expect(left).toEqual(["/webinar?course=1&module=2"]);
});

test("what was answered before is not asked again", () => {
  const part = watched({ share: "100", ask: "REFLECTION", answered: "true" });
  part.is(1);
  expect([done, notes]).toEqual([[true], []]);
});

test("the page of the recording is told the rule; a package has none", () => {
  expect(ruleOf({ share: "80", ask: "QUESTION", answered: "false" })?.told).toBe("&share=80&ask=QUESTION&answered=false");
  expect([ruleOf({}), ruleOf({ share: "0" }), ruleOf({ share: "x" })]).toEqual([undefined, undefined, undefined]);
});
