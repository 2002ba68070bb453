import { beforeEach, expect, test } from "vitest";
import { Film, type Piece } from "../../main/ts/wrapper/film";
import { joined } from "../../main/ts/wrapper/joined";

let now: number;
let film: Film;

/** It plays on for so long, and the page says so every quarter of a second, as browsers do. */
function plays(from: number, seconds: number, speed = 1): number {
  for (let at = 0; at < seconds; at += 0.25) {
    now += 250;
    film.add(from + at * speed, from + (at + 0.25) * speed, 250);
  }
  return from + seconds * speed;
}

beforeEach(() => {
  now = 1000;
  film = new Film({ length: 100_000, watched: [[10_000, 20_000]] }, () => now);
});

test("what was played in one go is one piece, on the film's clock and on the page's", () => {
  plays(0, 5);
  expect(film.take()).toEqual([[0, 5000, 1000, 6000]]);
  expect([film.waits, film.take()]).toEqual([false, []]);
});

test("a jump in the film and a pause begin another piece", () => {
  plays(plays(0, 1), 1);
  now += 3000;
  plays(2, 1);
  plays(50, 1, 2);
  expect(film.take()).toEqual([
    [0, 2000, 1000, 3000],
    [2000, 3000, 6000, 7000],
    [50_000, 52_000, 7000, 8000],
  ]);
});

test("what was watched is told with what was watched before, and what is played twice counts once", () => {
  plays(5, 10);
  plays(40, 2);
  plays(41, 2);
  expect(film.watched).toEqual([
    [5, 20],
    [40, 43],
  ]);
  expect([film.length, film.share]).toEqual([100, 0.18]);
});

test("the whole of it was played when no more is missing than clocks are off by", () => {
  plays(0, 98);
  expect(film.share).toBe(0.98);
  plays(98, 1.5);
  expect(film.share).toBe(1);
});

test.each<[string, number, number, number]>([
  ["what has no length", 3, 3, 250],
  ["what goes backwards", 4, 3, 250],
  ["what took no time", 3, 4, 0],
  ["what took less than none", 3, 4, -5],
  ["what is beyond the end", 100, 101, 250],
  ["what is no number", NaN, 4, 250],
  ["a film without an end", 3, Infinity, 250],
])("%s is no piece", (_, from, to, took) => {
  expect([film.add(from, to, took), film.waits]).toEqual([false, false]);
});

test("a piece reaches neither beyond the film nor before the begin", () => {
  now = 300;
  film.add(-2, 120, 5000);
  expect(film.take()).toEqual([[0, 100_000, 0, 300]]);
});

test("two events that become one have the pieces of both, and those of one go as one", () => {
  const event = (seq: number, ...played: Piece[]) => ({
    epoch: 1,
    seq,
    body: JSON.stringify({ epoch: 1, seq, activity: "recording", attempt: 1, kind: "commit", active: [], set: {}, objectives: [], records: [], ...(played.length > 0 ? { played } : {}) }),
  });
  const told = (older: object, newer: object) =>
    (JSON.parse(joined(older as never, newer as never)?.body ?? "{}") as { played?: Piece[] }).played;
  expect(told(event(1, [0, 1000, 0, 1000]), event(2, [1000, 2000, 1000, 2000], [7000, 8000, 2000, 3000]))).toEqual([
    [0, 2000, 0, 2000],
    [7000, 8000, 2000, 3000],
  ]);
  expect(told(event(1, [0, 1000, 0, 1000]), event(2))).toEqual([[0, 1000, 0, 1000]]);
  expect(told(event(1), event(2))).toBeUndefined();
  const many = Array.from({ length: 3000 }, (_, i): Piece => [3 * i, 3 * i + 1, i, i + 1]);
  expect(joined(event(1, ...many), event(2, ...many))).toBeUndefined();
});
