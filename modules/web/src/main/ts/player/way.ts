/**
 * Gets another way to send for a lesson whose bearer is over, for as long as its person is signed in. Tracking is never
 * seen here: the wrapper opens the code, and sends.
 */
import type { Answer } from "./platform";

/** So many ways that let nothing through are enough. */
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;

/** What comes of asking. */
export interface Ear {
  ask(): Promise<Answer>;
  /** The wrapper may open this code. */
  found(code: string): void;
  signedOut(): void;
  /** There is none to be had. */
  none(): void;
}

export class Way {
  private asking = false;
  private tries = 0;
  private failures = 0;

  constructor(private readonly ear: Ear) {}

  /** All is sent: the way was one. */
  works(): void {
    this.tries = 0;
  }

  async look(): Promise<void> {
    if (this.asking) return;
    if (++this.tries > MOST_TRIES) return this.ear.none();
    this.asking = true;
    const answer = await this.ear.ask();
    this.asking = false;
    if (answer === "unreachable") return this.later();
    this.failures = 0;
    if (typeof answer === "object") return this.ear.found(codeOf(answer.way.url));
    if (answer === "absent") return this.ear.none();
    this.tries = 0;
    this.ear.signedOut();
  }

  private later(): void {
    this.tries--;
    setTimeout(() => void this.look(), Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS));
  }
}

function codeOf(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get("code") ?? "";
}
