import { expect, test } from "vitest";
import { hits, indexAt } from "../../main/ts/recording/place";
import { clock, doneWords, hasEnough, missing, spoken, watchedWords } from "../../main/ts/recording/words";

test("times are said as people say them", () => {
  expect([clock(0), clock(250.9), clock(3723)]).toEqual(["0:00", "4:10", "1:02:03"]);
  expect([spoken(1), spoken(59.9), spoken(60), spoken(121)]).toEqual(["1 second", "59 seconds", "1 minute", "2 minutes 1 second"]);
});

test("what is missing is named, and a blink is no gap", () => {
  expect(missing([], 60)).toEqual([[0, 60]]);
  expect(missing([[0, 10], [11, 30], [40, 59]], 60)).toEqual([[30, 40]]);
  expect(missing([[5, 60]], 60)).toEqual([[0, 5]]);
});

test("how much is watched, in minutes of a long film and in seconds of a short one", () => {
  expect(watchedWords([[0, 730]], 1080)).toBe("You have watched 12 of 18 minutes.");
  expect(watchedWords([[0, 40]], 120)).toBe("You have watched 40 seconds of 2 minutes.");
  expect(watchedWords([], 1080)).toBe("It is 18 minutes long.");
  expect(watchedWords([[0, 119.5]], 120)).toBe("You have watched all of it.");
});

test("what finishes the part is said before, and what is left after", () => {
  const rule = { share: 80, ask: "QUESTION", answered: false };
  expect(doneWords(rule, [[0, 10]], 100)).toBe("Done when 80 per cent is watched and you have answered the question.");
  expect(doneWords(rule, [[0, 80]], 100)).toBe("You have watched enough. One question is left.");
  expect(doneWords({ ...rule, answered: true }, [[0, 80]], 100)).toBe("You have watched enough for this part.");
  expect(doneWords({ share: 100, ask: "NOTHING", answered: false }, [], 100)).toBe("Done when all of it is watched.");
});

test("enough is what the server takes for enough", () => {
  expect([hasEnough(80, [[0, 79.9]], 100), hasEnough(80, [[0, 80]], 100), hasEnough(100, [[0, 99]], 100)]).toEqual([false, true, true]);
});

test("the line of a time is the last that has begun", () => {
  const begins = [0, 5, 10];
  expect([-1, 0, 4.9, 5, 99].map((at) => indexAt(begins, at))).toEqual([-1, 0, 0, 1, 2]);
  expect(indexAt([], 3)).toBe(-1);
});

test("words are found whatever their case, their spaces and what they mean to a pattern", () => {
  expect(hits("Watch, wait. WATCH!", "watch")).toEqual([[0, 5], [13, 18]]);
  expect(hits("What (then)? And then", "(then)?")).toEqual([[5, 12]]);
  expect(hits("serve  and return", " serve and ")).toEqual([[0, 10]]);
  expect(hits("anything", "  ")).toEqual([]);
});
