/**
 * Watches over the web session beside a lesson. Real use of the lesson keeps it alive; when nobody is there it ends, and
 * the lesson goes on tracking without it.
 */

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
  private renewing = false;
  private warned = false;
  private ended = false;

  /** @param idle after how many milliseconds without a request the session ends */
  constructor(
    private readonly idle: number,
    private readonly ear: Ear,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.contact = now();
  }

  get over(): boolean {
    return this.ended;
  }

  /** Somebody did something, in the lesson or on this page. */
  used(): void {
    this.lastUse = this.now();
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
