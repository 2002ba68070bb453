// What a learner wrote and did in a lesson, for its end and for the end of the course.

import { writtenIn, type Live } from "./exercises";
import { all, data, make, words, type Note } from "./page";

export type Pair = [question: string, answer: string];

export interface Plan {
  title: string;
  fields: Pair[];
}

/** All that was written in a lesson, as it can be kept as text. */
export interface Written {
  plans: Plan[];
  notes: Pair[];
}

export function writtenOf(article: HTMLElement): Written {
  return {
    plans: all(article, "form.plan")
      .map((form) => ({ title: words(form.querySelector("legend")), fields: pairs(form) }))
      .filter((plan) => plan.fields.length > 0),
    notes: all(article, ".exercise:not(.plan)").flatMap(pairs),
  };
}

export function isNothing(written: Written): boolean {
  return written.plans.length + written.notes.length === 0;
}

function pairs(exercise: HTMLElement): Pair[] {
  return all<HTMLTextAreaElement>(exercise, "[data-note]")
    .filter((note) => note.value.trim())
    .map((note) => [questionOf(note), writtenIn(note)]);
}

/** A field's own question; with its row, or in place of it the statement it belongs to. */
function questionOf(note: Note): string {
  const own = words(note.labels?.[0]);
  const rating = note.closest(".rating");
  if (rating) return words(rating.querySelector("legend"));
  const row = note.closest(".row");
  return row ? `${words(row.querySelector("legend"))}: ${own}` : own;
}

/** What was chosen, sorted, ticked, by the title of its screen. */
export function doneIn(article: HTMLElement, lives: Map<string, Live>): Pair[] {
  return all(article, ".exercise[data-key]").flatMap((exercise): Pair[] => {
    const brief = lives.get(data(exercise, "key"))?.brief() ?? "";
    return brief ? [[words(exercise.closest("section")?.querySelector("h1")), brief]] : [];
  });
}

export function listOf(pairs: Pair[]): HTMLElement {
  const made = make("dl", "");
  for (const [question, answer] of pairs) {
    const pair = make("div", "");
    pair.append(make("dt", "", question), make("dd", "", answer));
    made.append(pair);
  }
  return made;
}
