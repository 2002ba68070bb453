// Two lines for who comes back: where they were, and what they did last.

import type { Live } from "./exercises";
import { make, part, words, type Note } from "./page";
import { quoted } from "./quoted";

const LONGEST_QUOTATION = 80;

export function recapOf(section: HTMLElement, lastTime: string): HTMLElement {
  const box = make("aside", "recap");
  box.setAttribute("aria-label", "Where you were");
  box.append(make("p", "", `Welcome back. You were at ${quoted(words(part(section, "h1")))}`));
  if (lastTime) box.append(make("p", "", `Last time you ${lastTime}`));
  return box;
}

/** The end of "Last time you", from the key of what was done last. */
export function lastTimeOf(key: string, lives: Map<string, Live>, notes: Note[]): string {
  const note = notes.find((each) => each.dataset["key"] === key);
  if (note?.value.trim()) return note.type === "date" ? "set a day in your plan." : `wrote ${quoted(brief(note.value))}`;
  return lives.get(key)?.lastTime() ?? "";
}

function brief(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= LONGEST_QUOTATION) return line;
  return line.slice(0, line.lastIndexOf(" ", LONGEST_QUOTATION) + 1 || LONGEST_QUOTATION).trim() + "…";
}
