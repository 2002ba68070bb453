/** Measures when the lesson was visible and in use: milliseconds since begin, on the monotonic clock. */

/** After this long without a touch, a key or a call of the lesson nobody is taken to be there. */
export const IDLE_MS = 5 * 60_000;
/** A clock that stood still this long belongs to a machine that slept. */
const ASLEEP_MS = 60_000;
const TICK_MS = 15_000;
const SIGNS_OF_USE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "timeupdate", "input"];

export type Interval = [from: number, to: number];

export class UseClock {
  private readonly began = performance.now();
  private closed: Interval[] = [];
  private openSince: number | undefined;
  private lastSign = 0;
  private lastTick = 0;

  constructor(private readonly page: Document = document) {
    this.watch(page.defaultView);
    page.addEventListener("visibilitychange", () => (this.visible ? this.sign() : this.close(this.now())));
    setInterval(() => this.tick(), TICK_MS);
    this.sign();
  }

  /** Milliseconds since begin. */
  now(): number {
    return Math.round(performance.now() - this.began);
  }

  /** Somebody is there. */
  readonly sign = (): void => {
    if (!this.visible) return;
    this.tick();
    const now = this.now();
    this.lastSign = now;
    this.openSince ??= now;
  };

  /** The intervals since the last take. */
  take(): Interval[] {
    this.tick();
    const goesOn = this.openSince !== undefined;
    this.close(this.now());
    if (goesOn) this.openSince = this.now();
    const taken = this.closed;
    this.closed = [];
    return taken;
  }

  /** How much there is to take, in milliseconds. */
  get untaken(): number {
    const open = this.openSince === undefined ? 0 : this.now() - this.openSince;
    return this.closed.reduce((sum, [from, to]) => sum + to - from, open);
  }

  /** Listens in a window of the lesson's and in those it frames, as far as they are ours to see. */
  watch(window: Window | null): void {
    try {
      for (const name of SIGNS_OF_USE) window?.addEventListener(name, this.sign, { capture: true, passive: true });
      for (let i = 0; i < (window?.frames.length ?? 0); i++) this.watch(window?.frames[i] ?? null);
    } catch {
      // A frame from elsewhere: the lesson's calls tell that it is in use.
    }
  }

  private get visible(): boolean {
    return this.page.visibilityState === "visible";
  }

  private tick(): void {
    const now = this.now();
    if (now - this.lastTick > ASLEEP_MS) this.close(this.lastTick);
    else if (now - this.lastSign > IDLE_MS) this.close(this.lastSign + IDLE_MS);
    this.lastTick = now;
  }

  private close(at: number): void {
    if (this.openSince !== undefined && at > this.openSince) this.closed.push([this.openSince, at]);
    this.openSince = undefined;
  }
}
