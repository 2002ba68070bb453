// The end of a course: plans, notes, confidence and sources of all lessons, to read and to print. Where a lesson is a page
// of its own, what was written in the others is known only from this device, and the page says so.

import type { Device } from "./device";
import { all, button, data, make, part, printAlone, words } from "./page";
import { anySet, isSet, bars, movement, Rating } from "./ratings";
import { isNothing, listOf, writtenOf, type Written } from "./written";

/** Tells this device what was written in a lesson, for the page of another lesson. False when it did not keep it. */
export function tellDevice(device: Device, article: HTMLElement): boolean {
  const written = writtenOf(article);
  return device.write(`written.${data(article, "lesson")}`, isNothing(written) ? "" : JSON.stringify(written));
}

/** @param forget makes this device forget the course, where nothing of it is kept elsewhere */
export function gather(
  section: HTMLElement,
  device: Device | undefined,
  ratings: (which: "first" | "later") => string,
  forget?: () => void,
): void {
  const lessons = all(section, ".of-lessons li").map((item) => {
    const article = document.querySelector<HTMLElement>(`article.lesson[data-lesson="${data(item, "lesson")}"]`);
    const told = article ? writtenOf(article) : fromDevice(device?.read(`written.${data(item, "lesson")}`) ?? "");
    return { title: words(item), here: article !== null, written: told };
  });
  const gathered = part(section, ".gathered");
  gathered.replaceChildren();
  const plans = lessons.flatMap(({ written }) => written?.plans ?? []);
  if (plans.length) gathered.append(make("h2", "", plans.length === 1 ? "My plan" : "My plans"));
  for (const plan of plans) gathered.append(make("h3", "", plan.title), listOf(plan.fields));
  const notes = lessons.filter(({ written }) => written?.notes.length);
  if (notes.length) gathered.append(make("h2", "", "My notes"));
  for (const { title, written } of notes) gathered.append(make("h3", "", title), listOf(written!.notes));
  const moved = movements(ratings);
  if (moved.length) gathered.append(make("h2", "", "How sure I am"), ...moved);
  if (!gathered.childElementCount) gathered.append(make("p", "", "Nothing is written yet. What you write in the lessons is gathered here."));
  const missing = lessons.filter(({ here, written }) => !here && !written).map(({ title }) => `“${title}”`);
  if (missing.length) {
    gathered.append(
      make(
        "p",
        "how",
        device?.keeps
          ? `This page shows what this device knows. It knows nothing written in ${missing.join(", ")}: if you wrote there on another device, open that lesson and print its last screen.`
          : `This device keeps nothing of what you wrote in ${missing.join(", ")}: open that lesson and print its last screen.`,
      ),
    );
  }
  const turns = make("div", "ways");
  turns.append(button("main", "Print this page", () => printAlone(section)));
  if (forget) turns.append(twice("Forget this course on this device", "Forget it all? Press once more", forget));
  else if (device && lessons.some(({ here, written }) => !here && written)) {
    turns.append(
      button("back", "Forget what this device keeps of the other lessons", () => {
        for (const item of all(section, ".of-lessons li")) device.write(`written.${data(item, "lesson")}`, "");
        gather(section, device, ratings);
        part(section, "h1").focus();
      }),
    );
  }
  gathered.append(turns);
}

/** A button for what cannot be undone. */
function twice(text: string, question: string, press: () => void): HTMLElement {
  let asked = false;
  const made = button("back", text, () => {
    if (asked) return press();
    asked = true;
    made.textContent = question;
  });
  made.setAttribute("aria-live", "polite");
  return made;
}

function movements(ratings: (which: "first" | "later") => string): HTMLElement[] {
  const fields = all(document, ".exercise.confidence[data-phase=after] .rating");
  const [first, later] = [ratings("first"), ratings("later")];
  if (!fields.length || !anySet(first + later)) return [];
  const list = make("dl", "movements");
  fields.map((field) => new Rating(field)).forEach((rating, index) => {
    const [from, to] = [first.charAt(index), later.charAt(index)];
    if (!isSet(from) && !isSet(to)) return;
    const said = make("dd", "");
    if (isSet(from) && isSet(to)) said.append(bars(rating.scale, from, to), movement(rating.scale, from, to));
    else said.textContent = isSet(to) ? `Now “${rating.word(to)}”.` : `At first “${rating.word(from)}”.`;
    const pair = make("div", "");
    pair.append(make("dt", "", rating.statement), said);
    list.append(pair);
  });
  return [list];
}

function fromDevice(text: string): Written | undefined {
  try {
    const written = text ? (JSON.parse(text) as Partial<Written>) : undefined;
    return written && { plans: written.plans ?? [], notes: written.notes ?? [] };
  } catch {
    return undefined;
  }
}
