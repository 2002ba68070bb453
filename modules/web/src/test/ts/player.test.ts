import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask } from "../../main/ts/player/platform";
import { type Ear, SHARED_WATCHING_MS, SessionWatch } from "../../main/ts/player/session";
import { Announcer, words } from "../../main/ts/player/words";

const MINUTE = 60_000;

let now: number;
let heard: string[];
let alive: boolean | undefined;
let watch: SessionWatch;
let spoken: Ear;

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  heard = [];
  alive = true;
  const ear: Ear = {
    renew: async () => (heard.push("renew"), alive),
    soon: () => heard.push("soon"),
    renewed: () => heard.push("renewed"),
    over: () => heard.push("over"),
  };
  spoken = ear;
  watch = new SessionWatch(30 * MINUTE, ear, Infinity, () => now);
});
afterEach(() => void vi.useRealTimers());

async function until(minute: number, each?: () => void): Promise<void> {
  for (; now < minute * MINUTE; now += MINUTE / 4) {
    each?.();
    await watch.tick();
  }
}

test("real use keeps the session alive, with few requests", async () => {
  await until(60, () => watch.used());
  expect(heard.length).toBeGreaterThan(8);
  expect(heard.length).toBeLessThan(13);
  expect(new Set(heard)).toEqual(new Set(["renew"]));
});

test("a recording that plays keeps the session for as long as it plays, though nobody touches anything", async () => {
  await until(180, () => expect(watch.plays()).toBe(true));
  expect(new Set(heard)).toEqual(new Set(["renew"]));
  heard = [];
  await until(209);
  expect(heard.at(-1)).toBe("soon");
});

test("on a shared tablet a recording speaks for somebody for twenty minutes after the last touch", async () => {
  watch = new SessionWatch(5 * MINUTE, spoken, SHARED_WATCHING_MS, () => now);
  const counted: number[] = [];
  const film = () => watch.plays() && counted.push(now / MINUTE);
  await until(20, film);
  expect(counted.at(-1)).toBe(19.75);
  await until(24, film);
  expect(counted.at(-1)).toBe(19.75);
  watch.used();
  await until(30, film);
  expect(counted.at(-1)).toBe(29.75);
});

test("a page that lies open asks for nothing, and warns before the session ends", async () => {
  await until(29);
  expect(heard).toEqual(["soon"]);
});

test("after its time the session is found to be over, once", async () => {
  alive = false;
  await until(90);
  expect(heard).toEqual(["soon", "renew", "over"]);
  expect(watch.over).toBe(true);
});

test("a session that another page kept alive goes on", async () => {
  await until(40);
  expect(heard).toEqual(["soon", "renew", "renewed"]);
});

test("whoever says that they are here takes the warning away", async () => {
  await until(27);
  await watch.renew();
  expect(heard).toEqual(["soon", "renew", "renewed"]);
});

test("a platform out of reach ends nothing", async () => {
  alive = undefined;
  await until(32);
  expect(watch.over).toBe(false);
  alive = true;
  await until(33);
  expect(heard.at(-1)).toBe("renewed");
});

test("use within the last minutes is told with the next request, not with each", async () => {
  await until(4, () => watch.used());
  expect(heard).toEqual([]);
  await until(6);
  expect(heard).toEqual(["renew"]);
});

test.each([
  ["saved", 0, 0, "Saved"],
  ["saved", 1, 0, "Some of it is not yet saved"],
  ["saved", 0, 1, "Some of it is not saved"],
  ["saving", 1, 0, "Saving …"],
  ["unsaved", 2, 1, "Not yet saved"],
  ["ended", 0, 0, "Saved"],
  ["ended", 1, 1, "Not yet saved"],
  ["ended", 0, 1, "Some of it is not saved"],
  ["refused", 0, 0, "Not open"],
] as const)("%s with %i unsent and %i refused is said as words", (state, unsent, refused, text) => {
  expect(words(state, { unsent, refused }).text).toBe(text);
});

test("a save is not said aloud, trouble that lasts is, and its end", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  for (let i = 0; i < 5; i++) {
    announcer.now(words("saving", { unsent: 1, refused: 0 }));
    announcer.now(words("saved", { unsent: 0, refused: 0 }));
  }
  expect(said).toEqual([]);
  announcer.now(words("unsaved", { unsent: 1, refused: 0 }));
  vi.advanceTimersByTime(1000);
  announcer.now(words("saved", { unsent: 0, refused: 0 }));
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([]);
  announcer.now(words("unsaved", { unsent: 1, refused: 0 }));
  announcer.now(words("saving", { unsent: 1, refused: 0 }));
  announcer.now(words("unsaved", { unsent: 1, refused: 0 }));
  vi.advanceTimersByTime(10_000);
  announcer.now(words("saved", { unsent: 0, refused: 0 }));
  announcer.now(words("saved", { unsent: 0, refused: 0 }));
  expect(said).toEqual(["Not yet saved", "Saved again"]);
});

test.each([
  [200, { way: { url: "there" } }],
  [204, { way: { url: "" } }],
  [401, "signed-out"],
  [404, "absent"],
  [403, "unreachable"],
  [429, "unreachable"],
  [503, "unreachable"],
])("an answer of %i is understood", async (status, answer) => {
  const body = status === 204 ? null : JSON.stringify({ url: "there" });
  expect(await ask("/x", {}, async () => new Response(body, { status }))).toEqual(answer);
});

test("no answer is none", async () => {
  expect(await ask("/x", {}, () => Promise.reject(new TypeError("offline")))).toBe("unreachable");
});
