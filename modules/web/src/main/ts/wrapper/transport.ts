/** Sends the journal's entries, one after the other, until the server has acknowledged each. */
import { joined } from "./joined";
import { type Entry, type Journal, key } from "./journal";
import { Pace } from "./pace";
import { ANSWER_MS, askedFor, isPassing, pauseAfter } from "./patience";

/** How often what waits is sent, in milliseconds. */
export const CADENCE_MS = 5000;
/** What a page that goes away may send: browsers share out 64 KiB, and headers count. */
export const KEEPALIVE_BYTES = 60_000;
/** A package may commit without end: so many requests in a row, and ten a second from then on. */
export const IN_A_ROW = 20;
export const INTERVAL_MS = 100;

export interface Acknowledgement {
  readonly result: "stored" | "superseded";
  readonly epoch: number;
  readonly seq: number;
  readonly refused?: readonly { readonly element: string }[];
}

/** What the transport tells; each call may come at any time. */
export interface Listener {
  /** The save state may have changed. */
  changed(): void;
  acknowledged(entry: Entry, answer: Acknowledgement): void;
  /** The bearer is over: only another can send the rest. */
  bearerOver(): void;
}

export type SaveState = "saved" | "saving" | "unsaved";

export class Transport {
  private readonly queue = new Map<string, Entry>();
  private readonly aside = new Map<string, Entry>();
  private refusals: Entry[] = [];
  /** Elements of which the server does not have the last value. */
  private readonly missing = new Set<string>();
  private readonly unjournalled = new Set<string>();
  /** What is under way by keepalive, with its bytes. */
  private readonly leaving = new Map<string, number>();
  private readonly pace = new Pace(IN_A_ROW, INTERVAL_MS);
  /** What was added last, as long as nobody has tried to send it: what comes next can join it. */
  private open: Entry | undefined;
  private pumping: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastSent = -Infinity;
  private failures = 0;
  private over = false;
  private taken = false;

  constructor(
    private readonly journal: Journal,
    private bearer: string,
    private readonly listener: Listener,
    private readonly request: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** How much the server has not acknowledged and may still take. */
  get unsent(): number {
    return this.queue.size + this.aside.size;
  }

  /** Whether there is nothing for this page to send. */
  get idle(): boolean {
    return this.queue.size === 0;
  }

  /** How much is kept that the server refused for good. */
  get refused(): number {
    return this.refusals.length;
  }

  /** How many elements the server would not take the last value of. */
  get elementsRefused(): number {
    return this.missing.size;
  }

  /** The highest epoch of what is kept here: a restored server may count from below it. */
  get seen(): number | undefined {
    const epochs = [...this.queue.values(), ...this.aside.values(), ...this.refusals].map(({ epoch }) => epoch);
    return epochs.length > 0 ? Math.max(...epochs) : undefined;
  }

  /** Whether everything that earlier pages left behind is counted. */
  get read(): boolean {
    return this.taken;
  }

  get state(): SaveState {
    if (this.queue.size === 0) return "saved";
    return this.failures > 0 || this.over || this.unjournalled.size > 0 ? "unsaved" : "saving";
  }

  /** Takes up what earlier pages left behind. */
  async takeUp(): Promise<void> {
    try {
      for (const entry of await this.journal.all()) this.queue.set(key(entry), entry);
      this.refusals = await this.journal.refused();
      this.taken = this.journal.stored;
    } catch {
      // What it holds stays there for another page; the lesson goes on.
    }
    this.listener.changed();
  }

  /** Leaves what is here to another page: it stays in the journal, and does not hold up what is new. */
  setAside(): void {
    for (const [name, entry] of this.queue) this.aside.set(name, entry);
    this.queue.clear();
    this.open = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.failures = 0;
    this.listener.changed();
  }

  /**
   * Journals the entry within this call and sends it: at once when urgent, else with the next round. A page that may be
   * gone after this call sends by `leave`: an ordinary request begun there hangs Chromium's process, and with it every
   * other tab of the lesson.
   */
  add(added: Entry, urgent: boolean, leaving = false): void {
    const before = this.open;
    const joint = before && joined(before, added);
    const entry = joint ?? added;
    if (before && joint) this.forget(before);
    this.open = entry;
    this.queue.set(key(entry), entry);
    this.journal.put(entry, () => this.writeFailed(entry), joint && before);
    this.listener.changed();
    const wait = urgent || this.journal.ephemeral ? 0 : this.lastSent + CADENCE_MS - performance.now();
    this.schedule(leaving ? Math.max(wait, 1) : wait);
  }

  /** Goes on sending with another bearer of the same registration. */
  renew(bearer: string): void {
    this.bearer = bearer;
    this.over = false;
    this.failures = 0;
    this.listener.changed();
    void this.flush();
  }

  /** Tries now, whatever pause was being kept. Ends when all is sent or one try has failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pumping ??= this.pump().finally(() => {
      this.pumping = undefined;
      // What came in while the last answer was being read.
      if (this.queue.size > 0) this.schedule(0);
    });
    return this.pumping;
  }

  /**
   * Sends within this call what a page that goes away may send; the journal carries the rest.
   *
   * @param forGood or it is only hidden, and keeps its pace
   */
  leave(forGood: boolean): void {
    if (this.over) return;
    for (const [name, entry] of this.queue) {
      if (this.leaving.has(name)) continue;
      if (!forGood && this.pace.wait > 0) return;
      const bytes = new TextEncoder().encode(entry.body).length;
      if (sum(this.leaving.values()) + bytes > KEEPALIVE_BYTES) return;
      this.leaving.set(name, bytes);
      void this.deliver(entry, true).then((pause) => {
        this.leaving.delete(name);
        if (pause !== undefined && !this.pumping) this.retryIn(pause);
      });
    }
  }

  private schedule(wait: number): void {
    // A pump comes to every entry, and the pause after a failure is kept.
    if (this.over || this.pumping || (this.timer !== undefined && this.failures > 0)) return;
    if (wait <= 0) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), wait);
  }

  private retryIn(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async pump(): Promise<void> {
    for (let entry = this.first(); entry && !this.over; entry = this.first()) {
      if (this.pace.wait > 0) {
        await new Promise((resolve) => setTimeout(resolve, this.pace.wait));
        continue;
      }
      this.lastSent = performance.now();
      const pause = await this.deliver(entry, false);
      if (pause !== undefined) return this.retryIn(pause);
    }
  }

  private first(): Entry | undefined {
    return this.queue.values().next().value;
  }

  /** Sends one entry; answers the pause to keep when it has to be tried again. */
  private async deliver(entry: Entry, keepalive: boolean): Promise<number | undefined> {
    if (this.open === entry) this.open = undefined;
    this.pace.did();
    try {
      const response = await this.request("/track", {
        method: "POST",
        headers: { Authorization: `Bearer ${this.bearer}`, "Content-Type": "application/json" },
        body: entry.body,
        redirect: "error",
        keepalive,
        ...(keepalive ? {} : { signal: AbortSignal.timeout(ANSWER_MS) }),
      });
      // Read to the end: an unread answer holds its share of the keepalive quota.
      const text = await response.text();
      if (response.ok) return this.accept(entry, JSON.parse(text) as Acknowledgement);
      if (isPassing(response)) return this.fail(askedFor(response));
      return response.status === 401 ? this.end() : this.refuse(entry, response.status);
    } catch {
      return this.fail(0);
    }
  }

  private accept(entry: Entry, answer: Acknowledgement): undefined {
    // A network's own sign-in page answers 200 as well.
    if (answer.epoch !== entry.epoch || answer.seq !== entry.seq) throw new Error("not an acknowledgement");
    this.failures = 0;
    const { set = {} } = JSON.parse(entry.body) as { set?: object };
    for (const name of Object.keys(set)) this.missing.delete(name);
    for (const { element } of answer.refused ?? []) this.missing.add(element);
    this.forget(entry);
    this.journal.remove(entry);
    this.listener.acknowledged(entry, answer);
    this.listener.changed();
  }

  private refuse(entry: Entry, status: number): undefined {
    this.failures = 0;
    this.forget(entry);
    const kept = { ...entry, refused: status };
    this.refusals.push(kept);
    this.journal.refuse(kept);
    this.listener.changed();
  }

  private end(): undefined {
    this.over = true;
    this.listener.changed();
    this.listener.bearerOver();
  }

  private fail(atLeast: number): number {
    this.failures++;
    this.listener.changed();
    return pauseAfter(this.failures, atLeast);
  }

  private forget(entry: Entry): void {
    this.queue.delete(key(entry));
    this.aside.delete(key(entry));
    this.unjournalled.delete(key(entry));
  }

  private writeFailed(entry: Entry): void {
    if (!this.queue.has(key(entry))) return;
    this.unjournalled.add(key(entry));
    this.listener.changed();
    this.schedule(0);
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
