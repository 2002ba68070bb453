// The end of a lesson: what the learner chose and wrote in it, to read and to print.

import { data, make, printAlone, textOf } from "./exercises";

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
    make("p", "", `That was “${title}”. Take one thing from it into your room, and see what the babies make of it.`),
    make("div", "done"),
    make("div", "ways"),
  );
  return section;
}

export function look(section: HTMLElement, article: HTMLElement): void {
  const done = section.querySelector<HTMLElement>(".done");
  if (!done) return;
  const written = writtenIn(article);
  const chosen = chosenIn(article);
  done.replaceChildren();
  if (written.length) done.append(make("h2", "", "What you wrote"), list(written));
  if (chosen.length) done.append(make("h2", "", "What you chose"), list(chosen));
  if (!written.length && !chosen.length) return;
  done.prepend(make("p", "printed-only", data(article, "title")));
  const print = make("button", "print", "Print this") as HTMLButtonElement;
  print.type = "button";
  print.addEventListener("click", () => printAlone(done));
  done.append(print);
}

type Pair = [question: string, answer: string];

function list(pairs: Pair[]): HTMLElement {
  const made = make("dl", "");
  for (const [question, answer] of pairs) {
    const pair = make("div", "");
    pair.append(make("dt", "", question), make("dd", "", answer));
    made.append(pair);
  }
  return made;
}

function writtenIn(article: HTMLElement): Pair[] {
  const notes = [...article.querySelectorAll<HTMLTextAreaElement>("textarea[data-note]")];
  return notes
    .filter((note) => note.value.trim())
    .map((note) => [note.labels[0]?.textContent?.trim() ?? "", note.value.trim()]);
}

function chosenIn(article: HTMLElement): Pair[] {
  const forms = [...article.querySelectorAll<HTMLFormElement>("form.choice, form.order")];
  return forms
    .filter((form) => form.querySelector(".said")?.childElementCount)
    .map((form) => [form.closest("section")?.querySelector("h1")?.textContent ?? "", answerIn(form)]);
}

function answerIn(form: HTMLFormElement): string {
  const first = form.querySelector<HTMLElement>("[data-step]");
  if (first) return `First: ${textOf(first)}`;
  const chosen = [...form.querySelectorAll<HTMLElement>(".said .chosen")];
  return chosen.map((each) => each.textContent?.trim() ?? "").join("; ");
}
