// The lesson as the learner meets it: one screen at a time, Back and Continue, and an end.

import { Contents, type Entry } from "./contents";
import { endOf, look } from "./end";
import { data, enliven, make, mirror, part, type Restore } from "./exercises";
import { sayWhatFits } from "./fits";
import type { Keeper } from "./keeper";
import { Record, type Outline } from "./record";
import { quoted } from "./quoted";
import { fit, shareOfEach } from "./state";

const PAUSE_IN_TYPING = 1000;
const PAUSE_BEFORE_TRYING_AGAIN = 10_000;

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
  private readonly contents: Contents;
  /** How many characters of each note are kept. */
  private share = Infinity;
  private lastWords = "";
  private at = 0;
  private shownAt = 0;
  private typing = 0;
  private giving = 0;
  private trying = 0;
  private asked = false;
  private over = false;

  constructor(
    private readonly page: Document,
    private readonly keeper: Keeper,
  ) {
    this.root = page.documentElement;
    for (const article of page.querySelectorAll<HTMLElement>("article.lesson")) article.append(endOf(article));
    this.contents = new Contents(part(page, ".head"));
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

  /** Whether the page holds all lessons of the course. */
  private get whole(): boolean {
    return this.root.dataset["scorm"] !== "2004";
  }

  start(): void {
    this.restore();
    this.addTurns();
    const kept = this.record.kept.location;
    const found = this.places.findIndex((place) => place.location === kept);
    if (this.record.kept.resumed && found > 0) this.recap(this.places[found]!);
    this.show(Math.max(0, found), false);
    this.root.classList.remove("looking");
    this.root.classList.add("ready");
  }

  /** False when the platform did not take all of it. */
  flush(): boolean {
    if (this.over) return true;
    window.clearTimeout(this.typing);
    return this.record.flush();
  }

  /**
   * The browser brought the page back from its cache. Where the session is still open the lesson goes on in it; else
   * it must begin anew, and says nothing more to the session that is over.
   */
  goOn(): boolean {
    if (!this.over && this.flush()) return true;
    this.over = true;
    return false;
  }

  leave(): void {
    this.finish("");
  }

  private findPlaces(): void {
    for (const section of this.page.querySelectorAll<HTMLElement>("section.screen")) {
      const lesson = section.closest<HTMLElement>("article.lesson");
      const id = lesson ? data(lesson, "lesson") : "";
      const screen = data(section, "screen");
      const next = section.nextElementSibling as HTMLElement | null;
      this.places.push({
        section,
        lesson: id,
        location: this.whole && lesson ? `${id}/${screen}` : screen,
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
    if (this.keeper.notesInState) {
      this.share = shareOfEach(this.keeper.room, this.places.length, lengths, notes.length);
    }
    for (const note of notes) {
      note.value = this.record.note(data(note, "note"), data(note, "key"));
      if (this.keeper.notesInState) sayWhatFits(note, this.share);
      mirror(note);
    }
  }

  private noted(note: HTMLTextAreaElement): void {
    this.record.write(data(note, "note"), data(note, "key"), fit(note.value, this.share));
    const kept = note.closest(".exercise")?.querySelector(".kept");
    if (kept) kept.textContent = "";
    // Whoever types without a pause is not to lose it all with the tablet: given each second, sent at the pause.
    this.giving ||= window.setTimeout(() => {
      this.giving = 0;
      if (!this.over) this.record.give();
    }, PAUSE_IN_TYPING);
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => {
      const taken = this.flush();
      if (kept && taken && !this.keeper.unrecorded) kept.textContent = "Given to your learning platform to keep.";
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
    if (place.section.classList.contains("end")) this.close(place);
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
    const progress = number ? `Screen ${number} of ${screens.length}` : place.lesson ? "Contents" : "";
    this.contents.show(progress, this.entries(screens, place));
    const heading = part(place.section, "h1").textContent ?? "";
    const lesson = place.section.closest<HTMLElement>("article.lesson");
    this.page.title = lesson ? `${heading} – ${data(lesson, "title")}` : heading;
    const atEnd = place.section.classList.contains("end");
    part(this.page, ".foot").hidden = !atEnd && !place.last && place.lesson !== "";
    this.back.hidden = !place.lesson || (this.at === 0 && number === 1);
    this.back.textContent = number === 1 ? "All lessons" : "Back";
    this.onward.hidden = atEnd || !place.lesson;
    this.onward.replaceChildren(
      make("span", "", "Continue"),
      make("span", "unseen", ": "),
      make("span", "what", data(place.section, "next")),
    );
  }

  /** What the contents list: a screen not seen yet is only named, but for the one that comes next. */
  private entries(screens: Place[], here: Place): Entry[] {
    const next = screens.find((place) => !this.record.seen(place.key));
    const entries = screens.map((place) => ({
      title: part(place.section, "h1").textContent ?? "",
      seen: place === next || this.record.seen(place.key),
      here: place === here,
      open: () => this.show(this.places.indexOf(place), true),
    }));
    if (!this.whole) return entries;
    return [{ title: "All lessons", seen: true, here: false, open: () => this.show(0, true) }, ...entries];
  }

  private close(place: Place): void {
    look(place.section, place.section.closest<HTMLElement>("article.lesson")!);
    this.offerWays(place);
  }

  private offerWays(place: Place): void {
    const ways = part(place.section, ".ways");
    ways.replaceChildren();
    if (this.whole) {
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
        if (!this.keeper.unrecorded) this.finish("continue");
        else window.location.href = file;
      });
      ways.append(next);
    }
    if (!this.keeper.unrecorded) {
      const up = button(file ? "way" : "way main", "Back to the course");
      up.addEventListener("click", () => this.finish("exit"));
      ways.append(up);
    }
  }

  private nameStatuses(): void {
    const lessons = this.outlines().map((outline) => outline.lesson);
    const done = lessons.filter((lesson) => this.record.measure(lesson) >= 1).length;
    part(this.page, ".menu .how-far").textContent = `${done} of ${lessons.length} lessons done`;
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
    box.append(make("p", "", `Welcome back. You were at ${quoted(part(place.section, "h1").textContent ?? "")}`));
    const words = this.lastChoice(place);
    if (words) box.append(make("p", "", `Last time you chose ${quoted(words)}`));
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
    if (this.over || (then && !this.mayEnd())) return;
    this.over = true;
    window.clearTimeout(this.typing);
    window.clearTimeout(this.trying);
    this.record.end(then);
    if (!then) return;
    const end = make("p", "closing", "This lesson is closed. If nothing opens by itself, go on from your course page.");
    end.setAttribute("role", "status");
    part(this.page, "main").replaceChildren(end);
    this.contents.show("", []);
  }

  /** A session that ends takes with it what was not saved: so who leaves is told once, and may still leave. */
  private mayEnd(): boolean {
    if (this.flush() || this.asked) return true;
    this.asked = true;
    this.tell("Your learning platform has not taken your last step yet. Wait a little and choose again; or choose again now to leave without it.");
    return false;
  }

  private tell(trouble: string): void {
    const text = trouble || this.keeper.unrecorded;
    this.notice.classList.toggle("trouble", trouble !== "");
    if (this.notice.textContent !== text) this.notice.textContent = text;
    window.clearTimeout(this.trying);
    if (trouble) this.trying = window.setTimeout(() => this.flush(), PAUSE_BEFORE_TRYING_AGAIN);
  }
}

function button(className: string, text: string): HTMLButtonElement {
  const made = make("button", className, text) as HTMLButtonElement;
  made.type = "button";
  return made;
}
