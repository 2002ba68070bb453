import { expect, it } from "vitest";
import { Idle } from "../../main/ts/shared/idle";

const MINUTE = 60_000;

function someone(limit: number) {
  const said: string[] = [];
  let now = 1_000_000;
  const idle = new Idle(
    limit,
    { soon: () => said.push("soon"), here: () => said.push("here"), gone: () => said.push("gone") },
    () => now,
  );
  return { said, idle, pass: (time: number) => (now += time) };
}

it("warns a minute before, and finds after five that they have gone", () => {
  const { said, idle, pass } = someone(5 * MINUTE);
  for (let second = 0; second < 239; second++) (pass(1000), idle.tick());
  expect(said).toEqual([]);
  pass(1000);
  idle.tick();
  idle.tick();
  expect(said).toEqual(["soon"]);
  pass(MINUTE);
  idle.tick();
  idle.tick();
  expect(said).toEqual(["soon", "gone"]);
});

it("goes on for as long as somebody does something", () => {
  const { said, idle, pass } = someone(5 * MINUTE);
  for (let time = 0; time < 5; time++) {
    pass(4.5 * MINUTE);
    idle.tick();
    idle.used();
  }
  expect(said).toEqual(Array.from({ length: 5 }, () => ["soon", "here"]).flat());
});

it("takes the first touch after the time for somebody else's", () => {
  const { said, idle, pass } = someone(5 * MINUTE);
  pass(6 * MINUTE);
  idle.used();
  expect(said).toEqual(["gone"]);
  idle.used();
  idle.tick();
  expect(said).toEqual(["gone"]);
});
