// The lesson as the learner meets it: one screen at a time, Back and Continue, and an end.

import { Contents, type Entry } from "./contents";
import { deviceOf, type Device } from "./device";
import { endOf, look } from "./end";
import { enliven, mirror, type Live } from "./exercises";
import { sayWhatFits } from "./fits";
import type { Keeper } from "./keeper";
import { all, button, data, make, part, words, type Note } from "./page";
import { placesOf, type Place } from "./places";
import { read as ratingsIn, anySet } from "./ratings";
import { lastTimeOf, recapOf } from "./recap";
import { Record, type Outline } from "./record";
import { poolOf } from "./state";
import { gather, tellDevice } from "./summary";
import { nameStatuses, offer, wayWith } from "./ways";

const PAUSE_IN_TYPING = 1000;
const PAUSE_BEFORE_TRYING_AGAIN = 10_000;
/** A platform may take seconds to save, and the page stands still meanwhile: so it is drawn first. */
const TIME_TO_DRAW = 50;

export class Lesson {
  /** Whether the learner has done something. */
  touched = false;
  private readonly root: HTMLElement;
  private readonly articles: HTMLElement[];
  private readonly notes: Note[];
  private readonly places: Place[];
  private readonly record: Record;
  private readonly device: Device;
  private readonly lives: Map<string, Live>;
  private readonly back = button("back", "Back", () => this.show(this.backFrom(), true));
  private readonly onward = button("onward", "Continue", () => this.show(this.at + 1, true));
  private readonly notice = make("p", "notice");
  private readonly contents: Contents;
  private readonly counters: (() => void)[] = [];
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
    this.articles = all(page, "article.lesson");
    for (const article of this.articles) article.append(endOf(article));
    this.contents = new Contents(part(page, ".head"));
    this.places = placesOf(page, this.whole);
    this.notes = all<HTMLTextAreaElement>(page, "[data-note]");
    this.notice.setAttribute("role", "status");
    const later = (work: () => void) => void window.setTimeout(work, TIME_TO_DRAW);
    this.record = new Record(keeper, this.outlines(), (text) => this.tell(text), later);
    this.device = deviceOf(window, this.root.dataset["course"] ?? "", this.record.kept.learner);
    this.lives = enliven(page, {
      onScreen: () => performance.now() - this.shownAt,
      did: (key, state, answers, resting) => {
        this.touched = true;
        this.record.did(key, state, answers, resting);
        if (resting) this.rest();
      },
      noted: (note) => this.noted(note),
      firstRating: () => this.device.read("confidence"),
      rememberFirst: (ratings) => void this.device.write("confidence", ratings),
    });
    for (const link of all(page, ".lessons a")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.open(data(link.closest("li")!, "lesson"));
      });
    }
  }

  /** Whether the page holds all lessons of the course. */
  private get whole(): boolean {
    return this.root.dataset["whole"] === "true";
  }

  start(): void {
    this.restore();
    this.addTurns();
    const kept = this.record.kept;
    const found = this.places.findIndex((place) => place.location === kept.location);
    const place = this.places[found];
    if (kept.resumed && place && found > 0) {
      const recap = recapOf(place.section, lastTimeOf(this.record.last, this.lives, this.notes));
      if (this.record.cut) recap.append(make("p", "", "Your learning platform gave back only which screens you saw."));
      part(place.section, "h1").after(recap);
    }
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

  private outlines(): Outline[] {
    return this.articles.map((article) => ({
      lesson: data(article, "lesson"),
      keys: this.screensOf(data(article, "lesson")).map((place) => place.key),
    }));
  }

  /** The screens an author wrote for a lesson. */
  private screensOf(lesson: string): Place[] {
    return this.places.filter((place) => place.lesson === lesson && place.kind === "screen");
  }

  private restore(): void {
    const longest = new Map(all(this.page, ".exercise").map((each) => [data(each, "key"), Number(data(each, "longest"))]));
    const lengths = [...longest.values()].filter((length) => length > 0);
    const screens = this.places.filter((place) => place.key).length;
    this.record.useDevice(this.device, poolOf(this.keeper.room, screens, lengths, this.notes.length));
    for (const note of this.notes) {
      note.value = this.record.note(data(note, "note"), data(note, "key"));
      mirror(note);
      if (this.record.lacksEnd(data(note, "key"))) {
        note.after(make("p", "how", "This is the beginning of your note. The rest is on the device on which you wrote it."));
      }
    }
    for (const [key, live] of this.lives) {
      const state = this.record.answerTo(key);
      if (state) live.restore(state);
    }
    if (this.keeper.notesInState && this.keeper.room < Infinity) this.count();
  }

  private count(): void {
    const onDevice = this.device.write("probe", "");
    for (const exercise of all(this.page, ".exercise")) {
      if (exercise.querySelector("[data-note]")) {
        this.counters.push(sayWhatFits(exercise, () => this.record.left(), onDevice));
      }
    }
    this.counters.forEach((say) => say());
  }

  private noted(note: Note): void {
    this.touched = true;
    this.record.write(data(note, "note"), data(note, "key"), note.value);
    this.counters.forEach((say) => say());
    const kept = note.closest(".exercise")?.querySelector(".kept");
    if (kept) kept.textContent = "";
    this.rest((taken) => {
      const article = note.closest<HTMLElement>("article.lesson");
      if (article && !this.whole) tellDevice(this.device, article);
      const here = this.device.write("probe", "");
      const copy = here && !this.whole ? " A copy stays on this device, for the last page of the course." : "";
      const text = this.keeper.alone ? "Kept on this device." : `Given to your learning platform to keep.${copy}`;
      const really = this.keeper.alone ? here : !this.keeper.unrecorded;
      if (kept && taken && really && this.record.left() >= 0) kept.textContent = text;
    });
  }

  /** Whoever goes on without a pause is not to lose it all with the tablet: given each second, sent at the pause. */
  private rest(sent: (taken: boolean) => void = () => {}): void {
    this.giving ||= window.setTimeout(() => {
      this.giving = 0;
      if (!this.over) this.record.give();
    }, PAUSE_IN_TYPING);
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => sent(this.flush()), PAUSE_IN_TYPING);
  }

  private addTurns(): void {
    const turns = make("nav", "turns");
    turns.setAttribute("aria-label", "Screens");
    turns.append(this.back, this.onward);
    part(this.page, "main").append(turns, this.notice);
  }

  private show(index: number, focus: boolean): void {
    const place = this.places[index];
    if (!place || this.over) return;
    this.at = index;
    this.shownAt = performance.now();
    for (const each of this.places) each.section.hidden = each !== place;
    for (const article of this.articles) article.hidden = data(article, "lesson") !== place.lesson;
    this.record.visit(place.location, place.lesson, place.key, place.last);
    this.dress(place);
    if (place.kind === "end") this.close(place);
    if (place.kind === "menu") this.dressMenu(place);
    if (place.kind === "summary") this.gather(place);
    for (const table of all(place.section, ".table")) reach(table);
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
    this.contents.show(progress, this.entries(place));
    const heading = words(part(place.section, "h1"));
    const lesson = place.section.closest<HTMLElement>("article.lesson");
    this.page.title = lesson ? `${heading} – ${data(lesson, "title")}` : heading;
    part(this.page, ".foot").hidden = place.kind !== "end" && !place.last && place.lesson !== "";
    const from = this.backFrom();
    this.back.hidden = place.kind === "menu" || from < 0;
    this.back.textContent = this.whole && from === 0 ? "All lessons" : "Back";
    this.onward.hidden = place.kind !== "screen" && place.kind !== "check";
    this.onward.replaceChildren(
      make("span", "", "Continue"),
      make("span", "unseen", ": "),
      make("span", "what", data(place.section, "next")),
    );
  }

  /** In a whole course the first screen of a lesson leads back to the menu. */
  private backFrom(): number {
    const place = this.places[this.at]!;
    const before = this.places[this.at - 1];
    const first = before?.lesson !== place.lesson || (before.kind === "check" && place.kind === "screen");
    return this.whole && first ? 0 : this.at - 1;
  }

  /** What the contents list: a screen not seen yet is only named, but for the one that comes next. */
  private entries(here: Place): Entry[] {
    const screens = this.screensOf(here.lesson);
    const next = screens.find((place) => !this.record.seen(place.key));
    const done = this.record.measure(here.lesson) >= 1;
    const entries = this.places
      .filter((place) => place.lesson === here.lesson && (place.kind === "screen" || place.kind === "check"))
      .map((place) => ({
        title: words(part(place.section, "h1")),
        seen: place === next || this.record.seen(place.key) || (place.kind === "check" && (done || place === this.places[0])),
        here: place === here,
        open: () => this.show(this.places.indexOf(place), true),
      }));
    if (!this.whole) return entries;
    return [{ title: "All lessons", seen: true, here: false, open: () => this.show(0, true) }, ...entries];
  }

  private close(place: Place): void {
    const article = place.section.closest<HTMLElement>("article.lesson")!;
    look(place.section, article, this.lives);
    if (!this.whole) tellDevice(this.device, article);
    const ways = part(place.section, ".ways");
    const last = this.articles.indexOf(article) === this.articles.length - 1 && this.places[this.at + 1]?.kind === "summary";
    ways.replaceChildren();
    if (last) ways.append(make("p", "whole", "This was the last lesson of the course."));
    if (last) ways.append(this.toSummary("way main"));
    if (this.whole) {
      ways.append(button(last ? "way" : "way main", "All lessons", () => this.show(0, true)));
      return;
    }
    const file = this.root.dataset["nextFile"] ?? "";
    if (file && this.record.mayContinue()) {
      ways.append(
        wayWith("way main", "Next lesson", this.root.dataset["nextTitle"] ?? "", () => {
          if (!this.keeper.alone) this.finish("continue");
          else window.location.href = file;
        }),
      );
    }
    if (!this.keeper.alone) ways.append(button("way", "Back to the course", () => this.finish("exit")));
  }

  private gather(place: Place): void {
    const device = this.whole ? undefined : this.device;
    const forget = () => {
      this.over = true;
      window.clearTimeout(this.typing);
      this.device.forget();
      window.location.reload();
    };
    const onlyHere = this.keeper.alone && this.device.write("probe", "");
    gather(place.section, device, (which) => this.ratings(which), onlyHere ? forget : undefined);
  }

  private dressMenu(place: Place): void {
    nameStatuses(place.section, (lesson) => this.record.measure(lesson));
    const checks = this.places.filter((each) => each.kind === "check");
    const done = this.articles.every((article) => this.record.measure(data(article, "lesson")) >= 1);
    const toCheck = (check: Place | undefined, what: string) =>
      check ? [wayWith("way", words(part(check.section, "h1")), what, () => this.show(this.places.indexOf(check), true))] : [];
    const before = anySet(this.ratings("first")) || anySet(this.ratings("later"));
    offer(
      place.section,
      before || done ? [] : toCheck(checks[0], "Four statements, a minute, if you like"),
      [...(done ? toCheck(checks[checks.length - 1], "The four statements once more") : []), this.toSummary("way")],
    );
  }

  private toSummary(className: string): HTMLElement {
    return button(className, "My course on a page", () => this.show(this.places.length - 1, true));
  }

  private ratings(which: string): string {
    const check = this.page.querySelector<HTMLElement>(".exercise.confidence");
    if (!check) return "";
    const rated = ratingsIn(this.record.answerTo(data(check, "key")) ?? "", all(check, ".rating").length);
    if (which === "later") return rated.later;
    return anySet(rated.first) || this.whole ? rated.first : this.device.read("confidence");
  }

  private open(lesson: string): void {
    const screens = this.screensOf(lesson);
    const done = this.record.measure(lesson) >= 1;
    const unseen = screens.find((place) => !this.record.seen(place.key));
    const from = done ? screens[0] : (unseen ?? screens[0]);
    if (from) this.show(this.places.indexOf(from), true);
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

/** A table wider than the screen can be scrolled by keyboard. */
function reach(table: HTMLElement): void {
  if (table.scrollWidth <= table.clientWidth) return table.removeAttribute("tabindex");
  table.tabIndex = 0;
  table.setAttribute("role", "region");
  table.setAttribute("aria-label", "Table, wider than the screen");
}
