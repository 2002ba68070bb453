// The end of a lesson: what the learner chose and wrote in it, to read and to print.

import type { Live } from "./exercises";
import { button, data, make, printAlone } from "./page";
import { doneIn, listOf, writtenOf, isNothing } from "./written";

/** The empty screen; `look` fills in what was done, each time it is shown. */
export function endOf(article: HTMLElement): HTMLElement {
  const title = data(article, "title");
  const section = make("section", "screen end");
  section.dataset["screen"] = "end";
  section.setAttribute("aria-label", `The end of ${title}`);
  const heading = make("h1", "", "Well noticed");
  heading.tabIndex = -1;
  section.append(
    make("p", "part", "The end of this lesson"),
    heading,
    make("p", "", `That was “${title}”. Take one thing from it with you, and see what the babies make of it.`),
    make("div", "done"),
    make("div", "ways"),
  );
  return section;
}

export function look(section: HTMLElement, article: HTMLElement, lives: Map<string, Live>): void {
  const done = section.querySelector<HTMLElement>(".done");
  if (!done) return;
  const written = writtenOf(article);
  const chosen = doneIn(article, lives);
  done.replaceChildren();
  const notes = [...written.notes, ...written.plans.flatMap((plan) => plan.fields)];
  if (!isNothing(written)) done.append(make("h2", "", "What you wrote"), listOf(notes));
  if (chosen.length) done.append(make("h2", "", "What you chose"), listOf(chosen));
  if (!done.childElementCount) return;
  done.prepend(make("p", "printed-only", data(article, "title")));
  done.append(button("print", "Print this", () => printAlone(done)));
}
