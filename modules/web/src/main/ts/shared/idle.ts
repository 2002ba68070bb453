/** Watches whether somebody is there: warns once when nobody was for a while, and once finds that they have gone. */

const TICK_MS = 5000;

export interface Gone {
  /** Nobody did anything for a while. */
  soon(): void;
  /** Somebody is there after all. */
  here(): void;
  gone(): void;
}

export class Idle {
  private lastUse: number;
  private warned = false;
  private over = false;

  /** @param limit after so many milliseconds in which nobody did anything they have gone */
  constructor(
    private readonly limit: number,
    private readonly ear: Gone,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.lastUse = now();
  }

  /** Somebody did something; but once they have gone it may be somebody else. */
  used(): void {
    if (this.passed()) return this.tick();
    this.lastUse = this.now();
    if (this.warned) this.ear.here();
    this.warned = false;
  }

  /** To be called every few seconds, and when a device wakes up. */
  tick(): void {
    if (this.over) return;
    if (this.passed()) {
      this.over = true;
      this.ear.gone();
    } else if (!this.warned && this.now() - this.lastUse >= (this.limit * 4) / 5) {
      this.warned = true;
      this.ear.soon();
    }
  }

  private passed(): boolean {
    return this.over || this.now() - this.lastUse >= this.limit;
  }
}

/** What a person does; what a page does by itself, such as scrolling, is not. */
export const DOING = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/**
 * Calls when somebody does something, in this tab or another of theirs, and every few seconds to look whether they have
 * gone.
 *
 * @returns says that they did something that this page does not see
 */
export function watch(idle: Idle, person: string): () => void {
  const channel = new BroadcastChannel("attune-here");
  let told = 0;
  const used = () => {
    idle.used();
    if (Date.now() - told < TICK_MS) return;
    told = Date.now();
    channel.postMessage(person);
  };
  channel.onmessage = ({ data }) => {
    if (data === person) idle.used();
  };
  for (const input of DOING) addEventListener(input, used, { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => idle.tick());
  addEventListener("pageshow", () => idle.tick());
  setInterval(() => idle.tick(), TICK_MS);
  return used;
}
