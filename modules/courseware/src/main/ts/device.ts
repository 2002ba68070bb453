// What is kept on this device: everything where there is no platform, else what the platform has no room for. Each
// course and learner has a place of their own, so that the next learner on a shared tablet does not see it.

import { nothingKept, type Keeper, type Kept } from "./keeper";

export class Device {
  constructor(
    private readonly store: Storage | undefined,
    private readonly prefix: string,
  ) {}

  /** Whether anything is kept here at all. */
  get keeps(): boolean {
    return this.store !== undefined;
  }

  read(name: string): string {
    try {
      return this.store?.getItem(this.prefix + name) ?? "";
    } catch {
      return "";
    }
  }

  /** False when this device keeps nothing, or has no room. */
  write(name: string, text: string): boolean {
    try {
      if (!this.store) return false;
      if (text) this.store.setItem(this.prefix + name, text);
      else this.store.removeItem(this.prefix + name);
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets all that is kept for this course and learner. */
  forget(): void {
    try {
      for (const name of Object.keys(this.store ?? {})) if (name.startsWith(this.prefix)) this.store?.removeItem(name);
    } catch {
      // A device that refuses to be read keeps nothing.
    }
  }
}

/**
 * A learner without a name has no place: they could not be told from the next one. A device that many share keeps
 * nothing at all.
 */
export function deviceOf(window: Window, course: string, learner: string): Device {
  const keeps = learner !== "" && !isShared(window);
  return new Device(keeps ? storageOf(window) : undefined, `attune:${course}:${learner === HERE ? HERE : hash(learner)}:`);
}

/** Whether a page above says of the device that many share it, or the address does; the guide tells how. */
export function isShared(window: Window): boolean {
  if (new URLSearchParams(window.location.search).has("shared")) return true;
  for (let above = window.parent, below = window; above !== below; below = above, above = above.parent) {
    try {
      if (above.document.documentElement.hasAttribute("data-shared-device")) return true;
    } catch {
      return false; // another site's, as all above it may be
    }
  }
  return false;
}

/** The learner where there is no platform: whoever has this device. */
export const HERE = "here";

function storageOf(window: Window): Storage | undefined {
  try {
    const name = "attune:probe";
    window.localStorage.setItem(name, "1");
    window.localStorage.removeItem(name);
    return window.localStorage;
  } catch {
    return undefined; // refused, as in private windows or frames of another site
  }
}

/** Names stay unreadable for others who use the device: FNV-1a over the text, forwards and backwards. */
function hash(text: string): string {
  const of = (codes: number[]) => codes.reduce((sum, code) => Math.imul(sum ^ code, 0x01000193), 0x811c9dc5) >>> 0;
  const codes = [...text].map((each) => each.codePointAt(0) ?? 0);
  return of(codes).toString(36) + of([...codes].reverse()).toString(36);
}

/** Keeps place, answers and notes on this device alone. */
export class OnDevice implements Keeper {
  readonly unrecorded: string;
  readonly alone = true;
  readonly notesInState = true;
  readonly room = Infinity;
  /** What this device had no room for at the last time. */
  private refused: [location: string, suspended: string] | undefined;

  /** @param sco tells the pages of one course apart */
  constructor(
    private readonly device: Device,
    private readonly sco: string,
  ) {
    this.unrecorded = device.keeps
      ? "Nothing is recorded elsewhere: what you do and write stays on this device."
      : "Nothing is recorded: there is no learning platform here, and this browser keeps nothing. You can print what you write.";
  }

  begin(): Kept {
    const location = this.device.read(`place.${this.sco}`);
    const suspended = this.device.read(`state.${this.sco}`);
    return { ...nothingKept(), resumed: location !== "", location, suspended, learner: HERE };
  }

  place(location: string, suspended: string): void {
    const kept = [this.device.write(`place.${this.sco}`, location), this.device.write(`state.${this.sco}`, suspended)];
    this.refused = kept.includes(false) ? [location, suspended] : undefined;
  }

  progress(): void {}
  complete(): void {}
  answer(): void {}
  note(): boolean {
    return false;
  }
  mayContinue(): boolean {
    return true;
  }
  /** Of a device that keeps nothing at all, `unrecorded` has said so. */
  commit(): boolean {
    if (this.refused) this.place(...this.refused);
    return !this.device.keeps || this.refused === undefined;
  }
  end(): void {}
}
