import { beforeEach, expect, test } from "vitest";
import { Closing } from "../../main/ts/wrapper/closing";

/** As much of a window as closing touches. */
class FakeWindow {
  readonly document = new EventTarget();
  frames: FakeWindow[] = [];
  close: () => void = () => undefined;

  /** A frame in it has loaded: an event with the frame as its target. */
  loaded(contentWindow: unknown): void {
    const event = new Event("load");
    Object.defineProperty(event, "target", { value: { contentWindow } });
    this.document.dispatchEvent(event);
  }
}

let top: FakeWindow;
let heard: number;

beforeEach(() => {
  heard = 0;
  top = new FakeWindow();
  top.frames = [new FakeWindow()];
  new Closing(() => heard++).hear(top as unknown as Window);
});

test("a close is heard in the window and in what it frames", () => {
  top.close();
  top.frames[0]?.close();
  expect(heard).toBe(2);
});

test("a page that comes into a frame later is heard, and the next one too", () => {
  const frame = new FakeWindow();
  top.loaded(frame);
  frame.close();
  // The frame is the same, and its page another.
  frame.close = () => undefined;
  top.loaded(frame);
  frame.close();
  expect(heard).toBe(2);
});

test("a frame from elsewhere is left alone", () => {
  const foreign = Object.defineProperty({}, "close", {
    get: () => undefined,
    set: () => {
      throw new DOMException("", "SecurityError");
    },
  });
  expect(() => top.loaded(foreign)).not.toThrow();
});
