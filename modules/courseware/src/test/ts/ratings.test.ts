import { expect, test } from "vitest";
import { anySet, movement, read, write } from "../../main/ts/ratings";

const SCALE = ["Not yet", "Starting", "Mostly", "Always"];

test("a rating's movement is said in words, and is no score", () => {
  expect(movement(SCALE, "b", "b")).toBe("“Starting”, as before.");
  expect(movement(SCALE, "a", "b")).toBe("From “Not yet” to “Starting”: one step up.");
  expect(movement(SCALE, "d", "b")).toBe("From “Always” to “Starting”: two steps down.");
});

test("ratings come back as they were, those left open too", () => {
  for (const rated of [
    { first: "ab-d", later: "----", kept: false },
    { first: "ab-d", later: "----", kept: true },
    { first: "ab-d", later: "b--a", kept: true },
  ]) {
    expect(read(write(rated), 4)).toEqual(rated);
  }
  expect(write({ first: "abcd", later: "abcd", kept: true }).length).toBe(9);
});

test("what is no rating is left open, and a statement that came later, too", () => {
  expect(read("aZ9", 4).first).toBe("a---");
  expect(anySet(read("", 4).first)).toBe(false);
});
