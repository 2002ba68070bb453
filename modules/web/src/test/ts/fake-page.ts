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

/** An element without a browser: what it holds, and whether it can be reached. */
export class FakeElement extends EventTarget {
  id = "";
  textContent = "";
  className = "";
  type = "";
  tabIndex = 0;
  hidden = false;
  inert = false;
  open = false;
  readonly dataset: Record<string, string> = {};
  children: FakeElement[] = [];

  constructor(readonly name: string) {
    super();
  }

  replaceChildren(...children: FakeElement[]): void {
    this.children = children;
  }

  append(child: FakeElement): void {
    this.children.push(child);
  }

  remove(): void {}

  contains(other: unknown): boolean {
    return this.children.some((child) => child === other);
  }

  querySelector(name: string): FakeElement | null {
    return this.children.find((child) => child.name === name) ?? null;
  }

  focus(): void {
    (document as unknown as { activeElement: FakeElement }).activeElement = this;
  }

  get words(): string {
    return this.children.map(({ textContent }) => textContent).join(" ");
  }
}
