/**
 * Watches over the web session beside a lesson. Real use of the lesson keeps it alive, and so does a recording that plays;
 * when nobody is there it ends, and the lesson goes on tracking without it.
 */

/** On a tablet that many share a recording speaks for somebody for so long after the last touch. */
export const SHARED_WATCHING_MS = 20 * 60_000;

/** What becomes of the session. */
export interface Ear {
  /** Tells the platform that somebody is here; `undefined` when it cannot be reached. */
  renew(): Promise<boolean | undefined>;
  /** It will end soon unless somebody does something. */
  soon(): void;
  /** It goes on after all. */
  renewed(): void;
  over(): void;
}

export class SessionWatch {
  private contact: number;
  private lastUse = -Infinity;
  private lastTouch: number;
  private renewing = false;
  private warned = false;
  private ended = false;

  /**
   * @param idle after how many milliseconds without a request the session ends
   * @param watching for how many milliseconds after the last touch a recording that plays counts as use
   */
  constructor(
    private readonly idle: number,
    private readonly ear: Ear,
    private readonly watching = Infinity,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.contact = now();
    this.lastTouch = this.contact;
  }

  get over(): boolean {
    return this.ended;
  }

  /** Somebody did something, in the lesson or on this page. */
  used(): void {
    this.lastUse = this.now();
    this.lastTouch = this.lastUse;
  }

  /** A recording plays; answers whether that counts as use. */
  plays(): boolean {
    const counts = this.now() - this.lastTouch < this.watching;
    if (counts) this.lastUse = this.now();
    return counts;
  }

  /** The platform answered us otherwise: there is a session, also where there was none for a while. */
  met(): void {
    this.contact = this.now();
    this.ended = false;
    this.warned = false;
  }

  /** Others say that there is no session: nothing is asked for until the platform was met again. */
  rest(): void {
    this.ended = true;
  }

  /** To be called every few seconds. */
  async tick(): Promise<void> {
    if (this.ended || this.renewing) return;
    const still = this.now() - this.contact;
    const inUse = this.lastUse > this.contact;
    if (still >= (inUse ? this.idle / 6 : this.idle * 1.05)) await this.renew();
    else if (still >= (this.idle * 5) / 6 && !this.warned) {
      this.warned = true;
      this.ear.soon();
    }
  }

  /** Asks the platform to go on; after the session's time it tells whether there is still one. */
  async renew(): Promise<void> {
    this.renewing = true;
    const alive = await this.ear.renew();
    this.renewing = false;
    if (alive === undefined) return;
    if (!alive) return this.end();
    this.contact = this.now();
    if (this.warned) this.ear.renewed();
    this.warned = false;
  }

  /** The platform said that there is no session any more. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.ear.over();
  }
}
