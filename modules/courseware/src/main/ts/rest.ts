// Notes for which a platform has no room: kept whole on this device until the platform has them.

import type { Device } from "./device";
import { allotted, type State } from "./state";

export class Rest {
  /** Whether this device has what the platform has no room for. */
  kept: boolean;
  /** Notes that the platform was given whole: what this device has of them can go when it has taken them. */
  private readonly fitting = new Set<string>();

  constructor(private readonly device: Device) {
    this.kept = device.keeps;
  }

  /** Whether something goes when the platform has taken what it was given. */
  get waits(): boolean {
    return this.fitting.size > 0;
  }

  /** A note as the platform gave it, with what this device has beside it, where that is not in it. */
  join(state: State, key: string, given: string): string {
    const here = this.device.read(name(key));
    if (!here) return given;
    if (given.includes(here)) {
      if (!state.partial.has(key)) this.device.write(name(key), "");
      return given;
    }
    const both = together(given, here);
    if (both === here) state.partial.delete(key);
    else this.device.write(name(key), both); // so that it is put together once
    state.notes.set(key, both);
    return both;
  }

  /** What does not fit stays here whole; what fits again does not, once the platform has it. */
  keep(state: State, pool: number): void {
    const parts = new Map(allotted(state.notes, pool).map(([key, , whole]) => [key, whole]));
    this.kept = this.device.keeps;
    for (const [key, text] of state.notes) {
      if (state.partial.has(key)) continue;
      const whole = parts.get(key) ?? true;
      if (whole) this.fitting.add(key);
      else this.fitting.delete(key);
      if (!whole && !this.device.write(name(key), text)) this.kept = false;
    }
  }

  /** The platform has taken what it was given. */
  drop(): void {
    for (const key of this.fitting) if (this.device.read(name(key))) this.device.write(name(key), "");
    this.fitting.clear();
  }
}

function name(key: string): string {
  return `note.${key}`;
}

/** The text of the platform, then what this device has from the word on in which they part; one text where it goes on. */
function together(given: string, here: string): string {
  if (here.startsWith(given)) return here;
  let same = 0;
  while (given.charAt(same) === here.charAt(same)) same++;
  const rest = here.slice(here.slice(0, same).search(/\S*$/));
  return `${given}\n\n${rest}`;
}
