// Where to go from the menu and from the end of a lesson, and what the course's last page gathers.

import type { Device } from "./device";
import { look } from "./end";
import type { Live } from "./exercises";
import type { Keeper } from "./keeper";
import { all, button, data, make, part, words } from "./page";
import type { Place } from "./places";
import { anySet, read } from "./ratings";
import type { Record } from "./record";
import { gather, tellDevice } from "./summary";

/** What the ways need of the lesson. */
export interface Walker {
  readonly whole: boolean;
  readonly places: Place[];
  show(place: Place | undefined): void;
  finish(then: "continue" | "exit"): void;
  /** Forgets what this device keeps, and begins anew. */
  forget(): void;
}

export class Ways {
  constructor(
    private readonly page: Document,
    private readonly walker: Walker,
    private readonly keeper: Keeper,
    private readonly record: Record,
    private readonly device: Device,
    private readonly lives: Map<string, Live>,
  ) {}

  dress(place: Place): void {
    if (place.kind === "menu") this.menu(place.section);
    if (place.kind === "end") this.end(place);
    if (place.kind === "summary") {
      const forget = this.keeper.alone && this.device.keeps ? () => this.walker.forget() : undefined;
      gather(place.section, this.walker.whole ? undefined : this.device, (which) => this.ratings(which), forget);
    }
  }

  private end(place: Place): void {
    const article = place.section.closest<HTMLElement>("article.lesson")!;
    look(place.section, article, this.lives);
    if (!this.walker.whole) tellDevice(this.device, article);
    const ways = part(place.section, ".ways");
    const next = this.walker.places[this.walker.places.indexOf(place) + 1];
    const last = next?.kind === "summary";
    ways.replaceChildren();
    if (last) ways.append(make("p", "whole", "This was the last lesson of the course."), this.toSummary("way main"));
    if (this.walker.whole) {
      ways.append(button(last ? "way" : "way main", "All lessons", () => this.walker.show(this.walker.places[0])));
      return;
    }
    const file = this.page.documentElement.dataset["nextFile"] ?? "";
    if (file && this.record.mayContinue()) {
      ways.append(
        way("way main", "Next lesson", this.page.documentElement.dataset["nextTitle"] ?? "", () => {
          if (!this.keeper.alone) this.walker.finish("continue");
          else window.location.href = file;
        }),
      );
    }
    if (!this.keeper.alone) ways.append(button("way", "Back to the course", () => this.walker.finish("exit")));
  }

  /** How far the learner is with each lesson; and what there is besides the lessons, above them and below. */
  private menu(menu: HTMLElement): void {
    const items = all(menu, ".lessons li");
    const measure = (item: HTMLElement) => this.record.measure(data(item, "lesson"));
    const done = items.filter((item) => measure(item) >= 1).length;
    part(menu, ".how-far").textContent = `${done} of ${items.length} lessons done`;
    for (const item of items) {
      const far = measure(item);
      const word = far >= 1 ? "Done" : far > 0 ? "Under way" : "Not started";
      const status = item.querySelector(".status") ?? item.appendChild(make("p", "status"));
      status.textContent = word;
      status.className = `status ${word.toLowerCase().replace(" ", "-")}`;
    }
    all(menu, ".offers").forEach((each) => each.remove());
    const checks = this.walker.places.filter((place) => place.kind === "check");
    const over = done === items.length;
    const rated = anySet(this.ratings("first") + this.ratings("later"));
    const above = rated || over ? [] : toCheck(checks[0], "Four statements, a minute, if you like", this.walker);
    const below = over ? toCheck(checks[checks.length - 1], "The four statements once more", this.walker) : [];
    if (above.length) part(menu, ".lessons").before(offers(above));
    part(menu, ".lessons").after(offers([...below, this.toSummary("way")]));
  }

  private toSummary(className: string): HTMLElement {
    const places = this.walker.places;
    return button(className, "My course on a page", () => this.walker.show(places[places.length - 1]));
  }

  private ratings(which: "first" | "later"): string {
    const check = this.page.querySelector<HTMLElement>(".exercise.confidence");
    if (!check) return "";
    const rated = read(this.record.answerTo(data(check, "key")) ?? "", all(check, ".rating").length);
    if (which === "later" || anySet(rated.first) || this.walker.whole) return rated[which];
    return this.device.read("confidence");
  }
}

function toCheck(check: Place | undefined, what: string, walker: Walker): HTMLElement[] {
  return check ? [way("way", words(part(check.section, "h1")), what, () => walker.show(check))] : [];
}

function way(className: string, text: string, what: string, press: () => void): HTMLButtonElement {
  const made = button(className, text, press);
  if (what) made.append(make("span", "unseen", ": "), make("span", "what", what));
  return made;
}

function offers(ways: HTMLElement[]): HTMLElement {
  const made = make("div", "ways offers");
  made.append(...ways);
  return made;
}
