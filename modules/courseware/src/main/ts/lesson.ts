// The lesson as the learner meets it: one screen at a time, Back and Continue, and an end.

import { data, enliven, make, mirror, part, type Restore } from "./exercises";
import type { Keeper } from "./keeper";
import { Record, type Outline } from "./record";
import { shareOfEach } from "./state";

const PAUSE_IN_TYPING = 1000;

interface Place {
  section: HTMLElement;
  /** Id of the lesson; empty for the menu. */
  lesson: string;
  /** As kept by the platform. */
  location: string;
  key: string;
  /** The last screen its author wrote: reaching it completes the lesson. */
  last: boolean;
}

export class Lesson {
  private readonly root: HTMLElement;
  private readonly places: Place[] = [];
  private readonly record: Record;
  private readonly restores: Map<string, Restore>;
  private readonly back = button("back", "Back");
  private readonly onward = button("onward", "Continue");
  private readonly notice = make("p", "notice");
  private lastWords = "";
  private at = 0;
  private shownAt = 0;
  private typing = 0;
  private over = false;

  constructor(
    private readonly page: Document,
    private readonly keeper: Keeper,
  ) {
    this.root = page.documentElement;
    for (const article of page.querySelectorAll<HTMLElement>("article.lesson")) this.addEnd(article);
    this.findPlaces();
    this.notice.setAttribute("role", "status");
    this.record = new Record(keeper, this.outlines(), (text) => this.tell(text));
    this.restores = enliven(page, () => performance.now() - this.shownAt, {
      answered: (key, answer, words) => {
        this.lastWords = words;
        this.record.answer(key, answer);
      },
      noted: (note) => this.noted(note),
    });
  }

  start(): void {
    this.restore();
    this.addTurns();
    const kept = this.record.kept.location;
    const found = this.places.findIndex((place) => place.location === kept);
    if (this.record.kept.resumed && found > 0) this.recap(this.places[found]!);
    this.show(Math.max(0, found), false);
    this.root.classList.add("ready");
    this.tell("");
  }

  flush(): void {
    if (this.over) return;
    window.clearTimeout(this.typing);
    this.record.flush();
  }

  leave(): void {
    this.finish("");
  }

  private findPlaces(): void {
    const whole = this.root.dataset["scorm"] !== "2004";
    for (const section of this.page.querySelectorAll<HTMLElement>("section.screen")) {
      const lesson = section.closest<HTMLElement>("article.lesson");
      const id = lesson ? data(lesson, "lesson") : "";
      const screen = data(section, "screen");
      const next = section.nextElementSibling as HTMLElement | null;
      this.places.push({
        section,
        lesson: id,
        location: whole && lesson ? `${id}/${screen}` : screen,
        key: data(section, "key"),
        last: next !== null && data(next, "screen") === "end",
      });
    }
    for (const link of this.page.querySelectorAll<HTMLAnchorElement>(".lessons a")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.open(data(link.closest("li")!, "lesson"));
      });
    }
  }

  private outlines(): Outline[] {
    return [...this.page.querySelectorAll<HTMLElement>("article.lesson")].map((article) => ({
      lesson: data(article, "lesson"),
      keys: this.screensOf(data(article, "lesson")).map((place) => place.key),
    }));
  }

  /** The screens an author wrote for a lesson. */
  private screensOf(lesson: string): Place[] {
    return this.places.filter((place) => place.lesson === lesson && place.key);
  }

  private restore(): void {
    for (const [key, restore] of this.restores) {
      const response = this.record.answerTo(key);
      if (response) restore(response);
    }
    const notes = [...this.page.querySelectorAll<HTMLTextAreaElement>("textarea[data-note]")];
    const lengths = [...this.page.querySelectorAll<HTMLElement>("form.choice, form.order")].map(
      (form) => form.querySelectorAll("input, [data-step]").length,
    );
    const share = shareOfEach(this.keeper.room, this.places.length, lengths, notes.length);
    for (const note of notes) {
      note.value = this.record.note(data(note, "note"), data(note, "key"));
      if (this.keeper.notesInState) {
        note.maxLength = share;
        const field = make("p", "fits", `About ${Math.floor(share / 10) * 10} characters fit here.`);
        note.parentElement?.append(field);
      }
      mirror(note);
    }
  }

  private noted(note: HTMLTextAreaElement): void {
    this.record.write(data(note, "note"), data(note, "key"), note.value);
    const kept = note.closest(".exercise")?.querySelector(".kept");
    if (kept) kept.textContent = "";
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => {
      this.flush();
      if (kept && this.keeper.recorded) kept.textContent = "Given to your learning platform to keep.";
    }, PAUSE_IN_TYPING);
  }

  private addTurns(): void {
    const turns = make("nav", "turns");
    turns.setAttribute("aria-label", "Screens");
    this.back.addEventListener("click", () => this.show(this.at - 1, true));
    this.onward.addEventListener("click", () => this.show(this.at + 1, true));
    turns.append(this.back, this.onward);
    part(this.page, "main").append(turns, this.notice);
  }

  private addEnd(article: HTMLElement): void {
    const section = make("section", "screen end");
    const title = data(article, "title");
    section.dataset["screen"] = "end";
    section.setAttribute("aria-label", `The end of ${title}`);
    const heading = make("h1", "", "Well noticed");
    heading.tabIndex = -1;
    section.append(
      make("p", "part", "The end of this lesson"),
      heading,
      make("p", "", `That was “${title}”. Take one thing from it into your room, and see what the babies make of it.`),
      make("p", "", "You can come back at any time: what you chose and wrote is there to read again."),
      make("div", "ways"),
    );
    article.append(section);
  }

  private show(index: number, focus: boolean): void {
    const place = this.places[index];
    if (!place || this.over) return;
    this.at = index;
    this.shownAt = performance.now();
    for (const each of this.places) each.section.hidden = each !== place;
    for (const article of this.page.querySelectorAll<HTMLElement>("article.lesson")) {
      article.hidden = data(article, "lesson") !== place.lesson;
    }
    this.record.visit(place.location, place.lesson, place.key, place.last);
    this.dress(place);
    if (place.section.classList.contains("end")) this.offerWays(place);
    if (!place.lesson) this.nameStatuses();
    if (focus) {
      part(place.section, "h1").focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  /** What stands around the screen: progress, title, buttons. */
  private dress(place: Place): void {
    const screens = this.screensOf(place.lesson);
    const number = screens.indexOf(place) + 1;
    part(this.page, ".progress").textContent = number ? `Screen ${number} of ${screens.length}` : "";
    const heading = part(place.section, "h1").textContent ?? "";
    const lesson = place.section.closest<HTMLElement>("article.lesson");
    this.page.title = lesson ? `${heading} – ${data(lesson, "title")}` : heading;
    const atEnd = place.section.classList.contains("end");
    this.back.hidden = !place.lesson || (this.at === 0 && number === 1);
    this.back.textContent = number === 1 ? "All lessons" : "Back";
    this.onward.hidden = atEnd || !place.lesson;
    this.onward.replaceChildren(
      make("span", "", "Continue"),
      make("span", "unseen", ": "),
      make("span", "what", data(place.section, "next")),
    );
  }

  private offerWays(place: Place): void {
    const ways = part(place.section, ".ways");
    ways.replaceChildren();
    if (this.root.dataset["scorm"] !== "2004") {
      const all = button("way main", "All lessons");
      all.addEventListener("click", () => this.show(0, true));
      ways.append(all);
      return;
    }
    const file = this.root.dataset["nextFile"] ?? "";
    if (!file) ways.append(make("p", "whole", "This was the last lesson of the course."));
    if (file && this.record.mayContinue()) {
      const next = button("way main", "Next lesson");
      next.append(make("span", "unseen", ": "), make("span", "what", this.root.dataset["nextTitle"] ?? ""));
      next.addEventListener("click", () => {
        if (this.keeper.recorded) this.finish("continue");
        else window.location.href = file;
      });
      ways.append(next);
    }
    if (this.keeper.recorded) {
      const up = button("way", "Back to the course");
      up.addEventListener("click", () => this.finish("exit"));
      ways.append(up);
    }
  }

  private nameStatuses(): void {
    for (const item of this.page.querySelectorAll<HTMLElement>(".lessons li")) {
      const measure = this.record.measure(data(item, "lesson"));
      const word = measure >= 1 ? "Done" : measure > 0 ? "Under way" : "Not started";
      const status = item.querySelector(".status") ?? item.appendChild(make("p", "status"));
      status.textContent = word;
      status.className = `status ${word.toLowerCase().replace(" ", "-")}`;
    }
  }

  private open(lesson: string): void {
    const screens = this.screensOf(lesson);
    const done = this.record.measure(lesson) >= 1;
    const unseen = screens.find((place) => !this.record.seen(place.key));
    const from = done ? screens[0] : unseen ?? screens[0];
    if (from) this.show(this.places.indexOf(from), true);
  }

  private recap(place: Place): void {
    const box = make("aside", "recap");
    box.setAttribute("aria-label", "Where you were");
    box.append(make("p", "", `Welcome back. You were at “${part(place.section, "h1").textContent}”.`));
    const words = this.lastChoice(place);
    if (words) box.append(make("p", "", `Last time you chose “${words.replace(/^“|”$/g, "")}”.`.replace(".”.", ".”")));
    part(place.section, "h1").after(box);
  }

  /** The answer nearest before a place, in the learner's words. */
  private lastChoice(place: Place): string {
    const before = this.places.slice(0, this.places.indexOf(place) + 1).reverse();
    for (const each of before) {
      const chosen = [...each.section.querySelectorAll<HTMLInputElement>("form.choice input:checked")];
      const label = chosen.map((input) => each.section.querySelector(`label[for="${input.id}"]`)?.textContent);
      if (label.length && each.lesson === place.lesson) return label.join("; ");
    }
    return this.lastWords;
  }

  private finish(then: "continue" | "exit" | ""): void {
    if (this.over) return;
    this.over = true;
    window.clearTimeout(this.typing);
    this.record.end(then);
    if (!then) return;
    const end = make("p", "closing", "This lesson is closed. If nothing opens by itself, go on from your course page.");
    end.setAttribute("role", "status");
    part(this.page, "main").replaceChildren(end);
  }

  private tell(trouble: string): void {
    const nothing = "Nothing is recorded here: this lesson is open without a learning platform.";
    const text = trouble || (this.keeper.recorded ? "" : nothing);
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }
}

function button(className: string, text: string): HTMLButtonElement {
  const made = make("button", className, text) as HTMLButtonElement;
  made.type = "button";
  return made;
}
