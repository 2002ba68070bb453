// Statements rated at first and later: what the self-audit and the confidence check share. Movement is shown, no score.

import type { Answer } from "./keeper";
import { all, data, make, part, words } from "./page";

const UNSET = "-";

export interface Rated {
  /** Letters of the first ratings, one a statement, "-" where there is none. */
  first: string;
  later: string;
  /** Whether the first look is over, so that a rating is a later one. */
  kept: boolean;
}

export function read(state: string, count: number): Rated {
  const [first = "", later = ""] = state.split(".");
  const padded = (letters: string) => letters.replace(/[^a-e]/g, UNSET).padEnd(count, UNSET).slice(0, count);
  return { first: padded(first), later: padded(later), kept: state.includes(".") };
}

export function write(rated: Rated): string {
  return rated.kept ? `${rated.first}.${rated.later}` : rated.first;
}

export function isSet(letter: string | undefined): boolean {
  return letter !== undefined && letter !== "" && letter !== UNSET;
}

export function anySet(letters: string): boolean {
  return [...letters].some(isSet);
}

/** How a rating moved, in words: “Starting”, then “Mostly”: one step up. */
export function movement(scale: string[], first: string, later: string): string {
  const [from, to] = [step(first), step(later)];
  if (from === to) return `“${scale[to]}”, as before.`;
  const steps = Math.abs(to - from);
  const count = ["", "one step", "two steps", "three steps", "four steps"][steps] ?? `${steps} steps`;
  return `From “${scale[from]}” to “${scale[to]}”: ${count} ${to > from ? "up" : "down"}.`;
}

function step(letter: string): number {
  return letter.charCodeAt(0) - "a".charCodeAt(0);
}

/** The same as two small bars; whoever does not see them has the words. */
export function bars(scale: string[], first: string, later: string): HTMLElement {
  const made = make("span", "bars");
  made.setAttribute("aria-hidden", "true");
  for (const letter of [first, later]) {
    const bar = make("span", "bar");
    scale.forEach((_, index) => bar.append(make("span", index <= step(letter) ? "cell on" : "cell")));
    made.append(bar);
  }
  return made;
}

/** One statement on the page. */
export class Rating {
  readonly statement: string;
  readonly scale: string[];
  private readonly moved: HTMLElement | null;

  constructor(readonly field: HTMLElement) {
    this.statement = words(field.querySelector("legend"));
    this.scale = all(part(field, ".scale"), "label").map(words);
    this.moved = field.querySelector(".moved");
  }

  word(letter: string): string {
    return this.scale[step(letter)] ?? "";
  }

  row(which: "first" | "later"): HTMLElement | null {
    return this.field.querySelector<HTMLElement>(`.scale.${which}`);
  }

  value(which: "first" | "later"): string {
    return this.row(which)?.querySelector<HTMLInputElement>("input:checked")?.value ?? UNSET;
  }

  set(which: "first" | "later", letter: string | undefined): void {
    const row = this.row(which);
    if (row) for (const input of all<HTMLInputElement>(row, "input")) input.checked = input.value === letter;
  }

  /** Shows a rating of earlier as words in place of its radios. */
  fix(when: string, letter: string): void {
    const row = this.row("first");
    this.field.querySelector(".was")?.remove();
    if (row) row.hidden = isSet(letter);
    if (isSet(letter)) row?.before(make("p", "was", `${when}: ${this.word(letter)}`));
  }

  move(first: string, later: string): void {
    const both = isSet(first) && isSet(later);
    this.moved?.replaceChildren(...(both ? [bars(this.scale, first, later), make("span", "", movement(this.scale, first, later))] : []));
  }

  answer(id: string, which: "first" | "later", letter: string, milliseconds: number, when = ""): Answer {
    const name = `${id}.${data(this.field, "statement")}.${which}`;
    return { id: name, type: "likert", response: letter, best: "", milliseconds, description: when + this.statement };
  }
}
