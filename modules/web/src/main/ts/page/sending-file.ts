/**
 * Sends a file in parts, for as long as it takes: whatever fails on the way is tried again, and goes on where the server
 * says that the file ends. Knows no page.
 */
import { askedFor, isPassing, pauseAfter } from "../wrapper/patience";

const SMALLEST_PART = 64 << 10;
/** The first part is small: nobody knows the line yet. */
const FIRST_PART = 256 << 10;
const QUICK_MS = 1500;
const SLOW_MS = 8000;
const PART_MS = 60_000;
const CHECK_MS = 10 * 60_000;
const CHECKING_PAUSE_MS = 1500;
/** An upload that is gone is started anew, but not for ever. */
const MOST_STARTS = 3;

export type Trouble = "unreachable" | "signed-out";

/** Told how it goes. */
export interface Ear {
  sent(bytes: number): void;
  checking(): void;
  /** Nothing is got through; tried again after a while. */
  trouble(what: Trouble): void;
  /** It goes on. */
  better(): void;
}

export type Outcome =
  | { readonly is: "done"; readonly id: number; readonly known: boolean }
  | { readonly is: "refused"; readonly words: string }
  | { readonly is: "cancelled" };

interface Started {
  readonly upload: number;
  readonly received: number;
  readonly longest: number;
}

const CHANGED = "This file cannot be read any more: it was changed or moved. Choose it again.";
const REFUSED = "Attune does not take this file just now. Choose it again in a few minutes; if it is still refused, tell whoever looks after your server.";

class Refused extends Error {}
class Cancelled extends Error {}
/** The server knows this upload no more: it was forgotten, or taken. */
class Gone extends Error {}

export class FileSending {
  private readonly stop = new AbortController();
  private upload: number | undefined;
  private part = FIRST_PART;
  private wake: (() => void) | undefined;
  private troubled = false;

  /**
   * @param person who the page was made for: nothing is sent in another's name
   * @param as what the file is to be
   */
  constructor(
    private readonly file: File,
    private readonly person: string,
    private readonly as: string,
    private readonly ear: Ear,
    private readonly request: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  async run(): Promise<Outcome> {
    try {
      for (let starts = 1; ; starts++) {
        try {
          return await this.once();
        } catch (failure) {
          if (!(failure instanceof Gone)) throw failure;
          if (starts >= MOST_STARTS) return { is: "refused", words: REFUSED };
        }
      }
    } catch (failure) {
      if (failure instanceof Cancelled) return { is: "cancelled" };
      if (failure instanceof Refused) return { is: "refused", words: failure.message };
      throw failure;
    }
  }

  /** Gives it up, here and on the server. */
  cancel(): void {
    this.stop.abort();
    this.wake?.();
    if (this.upload === undefined) return;
    // Whether that arrives or not: what nobody comes back to is removed there.
    void this.request("/upload-cancel", { ...json({ upload: this.upload }), keepalive: true }).catch(() => undefined);
  }

  /** Tries again at once. */
  now(): void {
    this.wake?.();
  }

  private async once(): Promise<Outcome> {
    const { name, size, lastModified } = this.file;
    const start = { as: this.as, person: this.person, name, size, fingerprint: String(lastModified) };
    const started = (await (await this.insist("/upload-start", () => json(start), PART_MS)).json()) as Started;
    this.upload = started.upload;
    let received = started.received;
    for (;;) {
      while (received < size) received = await this.sendPart(started, received);
      this.ear.checking();
      const answer = await this.insist("/upload-check", () => json({ as: this.as, upload: started.upload }), CHECK_MS);
      if (answer.status === 200) return { is: "done", ...((await answer.json()) as { id: number; known: boolean }) };
      if (answer.status === 409) received = await receivedBy(answer);
      else await this.pause(CHECKING_PAUSE_MS);
    }
  }

  /** How much the server has after it. */
  private async sendPart({ upload, longest }: Started, offset: number): Promise<number> {
    this.ear.sent(offset);
    let began = 0;
    const answer = await this.insist(
      `/upload-part?upload=${upload}&offset=${offset}`,
      async () => {
        const bytes = await this.read(offset, Math.min(offset + Math.min(this.part, longest), this.file.size));
        began = performance.now();
        return { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: bytes };
      },
      PART_MS,
    );
    const took = performance.now() - began;
    if (took < QUICK_MS) this.part = Math.min(this.part * 2, longest);
    else if (took > SLOW_MS) this.smaller();
    const received = await receivedBy(answer);
    this.ear.sent(received);
    return received;
  }

  private smaller(): void {
    this.part = Math.max(this.part / 2, SMALLEST_PART);
  }

  private async read(from: number, to: number): Promise<ArrayBuffer> {
    try {
      return await this.file.slice(from, to).arrayBuffer();
    } catch {
      throw new Refused(CHANGED);
    }
  }

  /** An answer that means something: 200, 202, or 409. */
  private async insist(
    path: string,
    made: () => RequestInit | Promise<RequestInit>,
    patience: number,
  ): Promise<Response> {
    for (let failures = 1; ; failures++) {
      const init = await made();
      const answer = await this.ask(path, init, patience);
      if (answer && (answer.ok || (answer.status === 409 && isOurs(answer)))) return this.got(answer);
      // A proxy that takes less than we do, or a line that does not carry it in time.
      const tooLarge = answer?.status === 413 && this.part > SMALLEST_PART;
      if (!answer || tooLarge) this.smaller();
      if (tooLarge) continue;
      if (answer?.status === 404 && isOurs(answer) && this.upload !== undefined) throw new Gone();
      const signedOut = answer?.status === 401;
      if (answer && !signedOut && !isPassing(answer)) throw new Refused((await detail(answer)) ?? REFUSED);
      this.troubled = true;
      this.ear.trouble(signedOut ? "signed-out" : "unreachable");
      await this.pause(pauseAfter(failures, answer ? askedFor(answer) : 0));
    }
  }

  private got(answer: Response): Response {
    if (this.troubled) this.ear.better();
    this.troubled = false;
    return answer;
  }

  private async ask(path: string, init: RequestInit, patience: number): Promise<Response | undefined> {
    this.heed();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), patience);
    const stopped = () => late.abort();
    this.stop.signal.addEventListener("abort", stopped);
    try {
      return await this.request(path, { ...init, redirect: "error", signal: late.signal });
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
      this.stop.signal.removeEventListener("abort", stopped);
      this.heed();
    }
  }

  private heed(): void {
    if (this.stop.signal.aborted) throw new Cancelled();
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(go, ms);
      const wake = go;
      function go(): void {
        clearTimeout(timer);
        globalThis.removeEventListener?.("online", wake);
        resolve();
      }
      this.wake = go;
      globalThis.addEventListener?.("online", wake);
    });
    this.heed();
  }
}

function json(body: object): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

function isOurs(answer: Response): boolean {
  return answer.headers.get("Content-Type")?.includes("json") ?? false;
}

async function receivedBy(answer: Response): Promise<number> {
  return ((await answer.json()) as { received: number }).received;
}

async function detail(answer: Response): Promise<string | undefined> {
  try {
    return ((await answer.json()) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}
