// The lesson as the learner meets it: one screen at a time, Back and Continue, and an end.

import type { Entry } from "./contents";
import { deviceOf, type Device } from "./device";
import { endOf } from "./end";
import { enliven, type Live } from "./exercises";
import { Frame, reach } from "./frame";
import type { Keeper } from "./keeper";
import { all, data, make, part, words } from "./page";
import { placesOf, type Place } from "./places";
import { lastTimeOf, recapOf } from "./recap";
import { Record, type Outline } from "./record";
import { poolOf } from "./state";
import { Ways, type Walker } from "./ways";
import { Writing } from "./writing";

const PAUSE_IN_TYPING = 1000;
const PAUSE_BEFORE_TRYING_AGAIN = 10_000;
/** A platform may take seconds to save, and the page stands still meanwhile: so it is drawn first. */
const TIME_TO_DRAW = 50;

export class Lesson implements Walker {
  /** Whether the learner has done something. */
  touched = false;
  /** Whether the page holds all lessons of the course. */
  readonly whole: boolean;
  readonly places: Place[];
  private readonly articles: HTMLElement[];
  private readonly record: Record;
  private readonly device: Device;
  private readonly lives: Map<string, Live>;
  private readonly frame: Frame;
  private readonly writing: Writing;
  private readonly ways: Ways;
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
    const root = page.documentElement.dataset;
    this.whole = root["whole"] === "true";
    this.articles = all(page, "article.lesson");
    for (const article of this.articles) article.append(endOf(article));
    this.frame = new Frame(page, () => this.turn(this.backFrom()), () => this.turn(this.at + 1));
    this.places = placesOf(page, this.whole);
    const later = (work: () => void) => void window.setTimeout(work, TIME_TO_DRAW);
    this.record = new Record(keeper, this.outlines(), (text) => this.tell(text), later);
    this.device = deviceOf(window, root["course"] ?? "", this.record.kept.learner);
    this.writing = new Writing(page, this.whole, keeper, this.record, this.device);
    this.lives = enliven(page, {
      onScreen: () => performance.now() - this.shownAt,
      did: (key, state, answers, resting) => {
        this.touched = true;
        this.record.did(key, state, answers, resting);
        if (resting) this.rest();
      },
      noted: (note) => {
        this.touched = true;
        this.writing.noted(note);
        this.rest((taken) => this.writing.rested(note, taken));
      },
      firstRating: () => this.device.read("confidence"),
      rememberFirst: (ratings) => void this.device.write("confidence", ratings),
    });
    this.ways = new Ways(page, this, keeper, this.record, this.device, this.lives);
    this.followLinks();
  }

  start(): void {
    this.restore();
    this.frame.addTurns();
    const kept = this.record.kept;
    const found = this.places.findIndex((place) => place.location === kept.location);
    const place = this.places[found];
    if (kept.resumed && place && found > 0) {
      const recap = recapOf(place.section, lastTimeOf(this.record.last, this.lives, this.writing.notes));
      if (this.record.cut) recap.append(make("p", "", "Your learning platform gave back only which screens you saw."));
      part(place.section, "h1").after(recap);
    }
    this.turn(Math.max(0, found), false);
    this.page.documentElement.classList.remove("looking");
    this.page.documentElement.classList.add("ready");
  }

  show(place: Place | undefined): void {
    if (place) this.turn(this.places.indexOf(place));
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
    if (this.over) return;
    this.stop();
    this.record.end("");
  }

  finish(then: "continue" | "exit"): void {
    if (this.over || !this.mayEnd()) return;
    this.stop();
    this.record.end(then);
    this.frame.close();
  }

  forget(): void {
    this.stop();
    this.device.forget();
    window.location.reload();
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
    this.record.useDevice(this.device, poolOf(this.keeper.room, screens, lengths, this.writing.notes.length));
    this.writing.restore();
    for (const [key, live] of this.lives) {
      const state = this.record.answerTo(key);
      if (state) live.restore(state);
    }
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

  /** The lessons of the menu, and what a text refers to. */
  private followLinks(): void {
    part(this.page, "main").addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      const to = link && this.places.find((place) => `#${place.section.id}` === link.getAttribute("href"));
      if (!to) return;
      event.preventDefault();
      this.show(link.closest(".lessons") ? this.startOf(to.lesson) : to);
    });
  }

  /** Where a lesson goes on: at its first screen not seen yet; at its first one when all were. */
  private startOf(lesson: string): Place | undefined {
    const screens = this.screensOf(lesson);
    return screens.find((place) => !this.record.seen(place.key)) ?? screens[0];
  }

  private turn(index: number, focus = true): void {
    const place = this.places[index];
    if (!place || this.over) return;
    this.at = index;
    this.shownAt = performance.now();
    for (const each of this.places) each.section.hidden = each !== place;
    for (const article of this.articles) article.hidden = data(article, "lesson") !== place.lesson;
    this.record.visit(place.location, place.lesson, place.key, place.last);
    const from = this.backFrom();
    const back = place.kind === "menu" || from < 0 ? "" : this.whole && from === 0 ? "All lessons" : "Back";
    this.frame.dress(place, this.screensOf(place.lesson), this.entries(place), back);
    this.ways.dress(place);
    all(place.section, ".table").forEach(reach);
    if (!focus) return;
    part(place.section, "h1").focus({ preventScroll: true });
    window.scrollTo(0, 0);
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
    const next = this.screensOf(here.lesson).find((place) => !this.record.seen(place.key));
    const done = this.record.measure(here.lesson) >= 1;
    const open = (place: Place) => place === next || (place.key ? this.record.seen(place.key) : done || place === this.places[0]);
    const entries = this.places
      .filter((place) => place.lesson === here.lesson && (place.kind === "screen" || place.kind === "check"))
      .map((place) => ({
        title: words(part(place.section, "h1")),
        seen: open(place),
        here: place === here,
        open: () => this.show(place),
      }));
    if (!this.whole) return entries;
    return [{ title: "All lessons", seen: true, here: false, open: () => this.turn(0) }, ...entries];
  }

  private stop(): void {
    this.over = true;
    window.clearTimeout(this.typing);
    window.clearTimeout(this.giving);
    window.clearTimeout(this.trying);
  }

  /** A session that ends takes with it what was not saved: so who leaves is told once, and may still leave. */
  private mayEnd(): boolean {
    if (this.flush() || this.asked) return true;
    this.asked = true;
    this.tell("Your learning platform has not taken your last step yet. Wait a little and choose again; or choose again now to leave without it.");
    return false;
  }

  private tell(trouble: string): void {
    this.frame.tell(trouble || this.keeper.unrecorded, trouble !== "");
    window.clearTimeout(this.trying);
    if (trouble) this.trying = window.setTimeout(() => this.flush(), PAUSE_BEFORE_TRYING_AGAIN);
  }
}
