/** As much of a browser's page as a lesson touches. */
import { setImmediate } from "node:timers";

export type ScormApi = Record<string, (...given: unknown[]) => string>;

/** Taking the frame off it makes the package say its last words. */
export class FakePage extends EventTarget {
  visibilityState = "visible";
  defaultView = null;
  lastWords: () => void = () => undefined;
  readonly frame = {
    addEventListener: () => undefined,
    focus: () => undefined,
    remove: () => this.lastWords(),
  };
  createElement = () => this.frame;
}

export class PageTransition extends Event {
  constructor(readonly persisted: boolean) {
    super("pagehide");
  }
}

/** Lets promises and the fake database run, without moving the clock. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
