/** Measures when the lesson was visible and in use: milliseconds since begin, on the monotonic clock. */

/** After this long without a touch, a key or something that plays nobody is taken to be there. */
export const IDLE_MS = 5 * 60_000;
/** A clock that stood still this long belongs to a machine that slept. */
const ASLEEP_MS = 60_000;
const TICK_MS = 15_000;
/** What plays in a package speaks for somebody who watches: for so long after the last touch. */
const WATCHING_MS = 60 * 60_000;
/** Use is told no more often than this. */
const TELLING_MS = 30_000;
/** What only a person does; a scroll may be a script's, a wheel is not. */
const INPUT = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "touchmove", "input"];

export type Interval = [from: number, to: number];

export class UseClock {
  private readonly began = performance.now();
  private closed: Interval[] = [];
  private openSince: number | undefined;
  private lastSign = 0;
  private lastInput = 0;
  private lastTold = -Infinity;
  private lastToldPlaying = -Infinity;
  private lastTick = 0;

  /**
   * @param used told when a person did something, and not of what plays
   * @param playing told that a recording plays
   */
  constructor(
    private readonly page: Document = document,
    private readonly used: () => void = () => undefined,
    private readonly playing: () => void = () => undefined,
  ) {
    this.watch(page.defaultView);
    page.addEventListener("visibilitychange", () => (this.visible ? this.sign() : this.close(this.now())));
    setInterval(() => {
      // Packages change what their frames hold, and with it lose our listeners.
      this.watch(page.defaultView);
      this.tick();
    }, TICK_MS);
    this.sign();
  }

  /** Milliseconds since begin. */
  now(): number {
    return Math.round(performance.now() - this.began);
  }

  /** Somebody is there. */
  private sign(): void {
    if (!this.visible) return;
    this.tick();
    const now = this.now();
    this.lastSign = now;
    this.openSince ??= now;
  }

  /** A package saves by itself, and may make events up: neither is a person. */
  private readonly touched = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    this.sign();
    this.lastInput = this.now();
    if (this.lastInput - this.lastTold < TELLING_MS) return;
    this.lastTold = this.lastInput;
    this.used();
  };

  /** A recording plays. It has an end, and is made to be watched: it speaks for somebody for as long as it plays. */
  watching(): void {
    this.sign();
    if (this.now() - this.lastToldPlaying < TELLING_MS) return;
    this.lastToldPlaying = this.now();
    this.playing();
  }

  private readonly played = ({ target }: Event): void => {
    const { loop } = target as HTMLMediaElement;
    if (!loop && this.now() - this.lastInput < WATCHING_MS) this.sign();
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
      const how = { capture: true, passive: true };
      for (const name of INPUT) window?.addEventListener(name, this.touched, how);
      window?.addEventListener("timeupdate", this.played, how);
      for (let i = 0; i < (window?.frames.length ?? 0); i++) this.watch(window?.frames[i] ?? null);
    } catch {
      // A frame from elsewhere: what is done in it is not ours to see.
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
