import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IDLE_MS, UseClock } from "../../main/ts/wrapper/use";

const MINUTE = 60_000;

/** A window of the lesson's; what happens in it is a person's, unless it says otherwise. */
class FakeWindow {
  frames: FakeWindow[] = [];
  private readonly listeners = new Map<string, (event: object) => void>();

  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener);
  }

  happens(name: string, event: object = { isTrusted: true }): void {
    this.listeners.get(name)?.(event);
  }
}

let page: EventTarget & { visibilityState: string; defaultView: FakeWindow };
let used: number;
let playing: number;
let clock: UseClock;

/** Milliseconds in use, as an event would tell. */
function inUse(): number {
  return clock.take().reduce((sum, [from, to]) => sum + to - from, 0);
}

function minutes(howMany: number, each?: () => void): void {
  for (let i = 0; i < howMany; i++) {
    each?.();
    vi.advanceTimersByTime(MINUTE);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "performance"] });
  page = Object.assign(new EventTarget(), { visibilityState: "visible", defaultView: new FakeWindow() });
  used = 0;
  playing = 0;
  clock = new UseClock(page as unknown as Document, () => used++, () => playing++);
});

afterEach(() => void vi.useRealTimers());

test("time counts while somebody does something, and it is told now and then", () => {
  minutes(20, () => {
    for (let i = 0; i < 10; i++) page.defaultView.happens("pointermove");
  });
  expect([inUse(), used]).toEqual([20 * MINUTE, 20]);
});

test("nobody is there five minutes after the last touch, whatever is taken and told meanwhile", () => {
  page.defaultView.happens("pointerdown");
  let sum = 0;
  minutes(8 * 60, () => (sum += inUse()));
  expect([sum, used]).toEqual([IDLE_MS, 1]);
});

test("events that a package makes up are nobody's", () => {
  minutes(20, () => page.defaultView.happens("pointermove", { isTrusted: false }));
  expect([inUse(), used]).toEqual([IDLE_MS, 0]);
});

test("a film that plays counts as learning for an hour after the last touch, and keeps no session", () => {
  minutes(8 * 60, () => page.defaultView.happens("timeupdate", { isTrusted: true, target: { loop: false } }));
  expect([inUse(), used]).toEqual([59 * MINUTE + IDLE_MS, 0]);
});

test("a recording that plays counts for as long as it plays, and is told of apart from what somebody does", () => {
  for (let second = 0; second < 3 * 60 * 60; second++) {
    vi.advanceTimersByTime(1000);
    clock.watching();
  }
  expect([inUse(), used, playing]).toEqual([180 * MINUTE, 0, 360]);
});

test("what plays in a loop is nobody", () => {
  minutes(20, () => page.defaultView.happens("timeupdate", { isTrusted: true, target: { loop: true } }));
  expect(inUse()).toBe(IDLE_MS);
});

test("a frame that the package opened later is watched too", () => {
  const later = new FakeWindow();
  page.defaultView.frames.push(later);
  minutes(1);
  later.happens("keydown");
  expect(used).toBe(1);
});
