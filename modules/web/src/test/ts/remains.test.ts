import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Remains } from "../../main/ts/player/remains";
import type { Visit } from "../../main/ts/player/sending";

/** The element of the page in which it is said. */
class Place extends EventTarget {
  className = "";
  words: string[] = [];

  get childElementCount(): number {
    return this.words.length;
  }
  replaceChildren(...paragraphs: { textContent: string }[]): void {
    this.words = paragraphs.map(({ textContent }) => textContent);
  }
}

let place: Place;
let remembered: string[];
let left: number[];

const NOTHING = { unsent: 0, refused: 0, read: true };

function send(visit: Visit, leaving = false): Promise<number> {
  const unsent = { remember: async () => undefined, forget: async () => undefined, labels: async () => remembered };
  return new Remains(
    place as unknown as HTMLElement,
    unsent,
    async () => ({ way: { url: "there" } }),
    visit,
    leaving,
  ).send();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("document", { createElement: () => ({ textContent: "" }) });
  place = new Place();
  remembered = ["l1"];
  left = [];
  place.addEventListener("attune-unsent", (event) => left.push((event as CustomEvent<{ left: number }>).detail.left));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is sent at once needs no words", async () => {
  await send(async () => NOTHING);
  expect([place.words, left]).toEqual([[], [0]]);
});

test("sending that takes a while is said, and its end", async () => {
  let sent: (kept: typeof NOTHING) => void = () => undefined;
  const sending = send(() => new Promise((resolve) => (sent = resolve)));
  await vi.advanceTimersByTimeAsync(1500);
  expect(place.words).toEqual(["Sending what you did on this device …"]);
  sent(NOTHING);
  await sending;
  expect(place.words).toEqual(["Everything you did on this device is saved."]);
});

test("of what stays unsent it says that it is sent later", async () => {
  await send(async () => ({ ...NOTHING, unsent: 3 }));
  expect(place.words.join()).toMatch(/^Some of what you did in one lesson .* is sent when you next open Attune here\.$/);
  expect(left).toEqual([1]);
});

test("of what was refused for good it does not say that it is sent later", async () => {
  await send(async () => ({ ...NOTHING, refused: 1 }));
  expect(place.words.join()).toMatch(/^Some of what you did in one lesson could not be kept by Attune\./);
  expect(place.words.join()).not.toContain("is sent");
  expect(left).toEqual([1]);
});

test("what could not be seen is said to whoever is about to go, and else only after it said that it sends", async () => {
  await send(async () => ({ ...NOTHING, read: false }));
  expect([place.words, left]).toEqual([[], [1]]);
  await send(async () => ({ ...NOTHING, read: false }), true);
  expect(place.words.join()).toMatch(/^We could not see whether this device still holds something of one lesson\./);
  const sending = send(() => new Promise((resolve) => setTimeout(resolve, 2000, { ...NOTHING, read: false })));
  await vi.advanceTimersByTimeAsync(2000);
  await sending;
  expect(place.words.join()).toMatch(/^We could not see/);
});

test.each(["my-learning", "sign-out"])("%s has the place from the start, empty and never hidden", async (page) => {
  const markup = await readFile(`src/main/webapp/${page}.xhtml`, "utf8");
  expect(markup).toMatch(/<div id="unsent" data-person="[^"]+" role="status"><\/div>/);
});
