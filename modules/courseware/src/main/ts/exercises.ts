// Brings the exercises of a page to life. Each tells the lesson what the learner did; none knows where it is kept.

import { branch } from "./branch";
import { checklist } from "./checklist";
import { choice } from "./choice";
import { confidence } from "./confidence";
import type { Answer } from "./keeper";
import { order } from "./order";
import { all, data, make, printAlone, words, type Note } from "./page";
import { audit } from "./audit";
import { sort } from "./sort";

export interface Listener {
  /** For how many milliseconds the learner has had the screen before them. */
  onScreen(): number;
  /**
   * Something was done: `state` is all there is to remember of it.
   *
   * @param resting whether more of the same is likely to follow at once, so that it need not be sent yet
   */
  did(key: string, state: string, answers: Answer[], resting?: boolean): void;
  noted(note: Note): void;
  /** What this device knows of a first rating that was given in another lesson; empty when nothing. */
  firstRating(): string;
  rememberFirst(ratings: string): void;
}

/** An exercise that goes on where it was left. */
export interface Live {
  restore(state: string): void;
  /** What was done, for a list; empty when nothing was. */
  brief(): string;
  /** The end of a sentence that begins "Last time you"; empty when nothing was done. */
  lastTime(): string;
}

type Enliven = (form: HTMLElement, listener: Listener) => Live;

const KINDS: { [kind: string]: Enliven } = { choice, order, branch, sort, checklist, audit };

/** Returns the exercises by their keys. */
export function enliven(root: ParentNode, listener: Listener): Map<string, Live> {
  const lives = new Map<string, Live>();
  for (const form of all(root, ".exercise[data-kind]")) {
    const kind = KINDS[data(form, "kind")];
    if (kind) lives.set(data(form, "key"), kind(form, listener));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  const checks = all(root, ".exercise.confidence");
  if (checks[0]) lives.set(data(checks[0], "key"), confidence(checks, listener));
  for (const form of all(root, "form.plan")) form.addEventListener("submit", () => printAlone(form));
  const notes = all<HTMLTextAreaElement>(root, "[data-note]");
  window.addEventListener("beforeprint", () => unfoldForPaper(root));
  for (const note of notes) {
    note.after(make("div", "written"));
    note.addEventListener("input", () => {
      mirror(note);
      listener.noted(note);
    });
  }
  return lives;
}

/** What was written is not folded away when its writer comes back. */
export function unfold(note: Note): void {
  const folded = note.closest("details");
  if (folded && note.value.trim()) folded.open = true;
}

/** Paper is not folded: what was written is on it, and room to write by hand. */
function unfoldForPaper(root: ParentNode): void {
  const folded = all<HTMLDetailsElement>(root, "details.evidence:not([open])");
  for (const each of folded) each.open = true;
  const fold = () => folded.forEach((each) => (each.open = false));
  window.addEventListener("afterprint", fold, { once: true });
}

/** What is written, as plain text beside the field: paper cannot scroll. */
export function mirror(note: Note): void {
  if (note.nextElementSibling) note.nextElementSibling.textContent = writtenIn(note);
}

/** A day is said in words. */
export function writtenIn(note: Note): string {
  if (note.type !== "date" || !note.value) return note.value.trim();
  const day = new Date(note.value + "T12:00:00");
  return Number.isNaN(day.getTime())
    ? note.value
    : day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
}

export function answerOf(form: HTMLElement, type: Answer["type"], response: string, milliseconds: number): Answer {
  const description = words(form.querySelector("legend, .ask"));
  return { id: data(form, "id"), type, response, best: data(form, "best"), milliseconds, description };
}
