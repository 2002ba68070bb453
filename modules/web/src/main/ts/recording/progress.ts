/** How much is watched, what is missing, and what finishes this part: in words, with ways to what is missing. */
import type { Stretch } from "../shared/watching";
import { type Rule, clock, doneWords, missing, watchedWords } from "./words";

/** More ways than these are a wall of buttons. */
const MOST_GAPS = 8;
const SVG = "http://www.w3.org/2000/svg";

export class Progress {
  private shown = "";

  constructor(
    private readonly parts: {
      readonly watched: HTMLElement;
      readonly strip: SVGElement;
      readonly missing: HTMLElement;
      readonly gaps: HTMLElement;
      readonly done: HTMLElement;
    },
    private readonly rule: Rule | undefined,
    private readonly go: (seconds: number) => void,
  ) {}

  show(stretches: readonly Stretch[], length: number): void {
    const gaps = missing(stretches, length);
    this.parts.watched.textContent = watchedWords(stretches, length);
    this.parts.done.textContent = this.rule ? doneWords(this.rule, stretches, length) : "";
    this.parts.strip.replaceChildren(...stretches.map((stretch) => bar(stretch, length)));
    const begun = stretches.length > 0 && gaps.length > 0;
    this.parts.missing.hidden = !begun;
    // Buttons that are the same stay, and with them the focus.
    const wanted = JSON.stringify(begun ? gaps.slice(0, MOST_GAPS).map(([from, to]) => [clock(from), clock(to)]) : []);
    if (wanted === this.shown) return;
    this.shown = wanted;
    this.fill(begun ? gaps : []);
  }

  private fill(gaps: readonly Stretch[]): void {
    const list = this.parts.gaps;
    const focused = [...list.querySelectorAll("button")].findIndex((each) => each === document.activeElement);
    const items = gaps.slice(0, MOST_GAPS).map(([from, to]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `${clock(from)} to ${clock(to)}`;
      button.addEventListener("click", () => this.go(from));
      return inItem(button);
    });
    const more = gaps.length - MOST_GAPS;
    if (more > 0) items.push(inItem(document.createTextNode(`and ${more} more`)));
    list.replaceChildren(...items);
    const buttons = list.querySelectorAll("button");
    if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus();
  }
}

function inItem(what: Node): HTMLElement {
  const item = document.createElement("li");
  item.append(what);
  return item;
}

function bar([from, to]: Stretch, length: number): SVGElement {
  const made = document.createElementNS(SVG, "rect");
  made.setAttribute("x", String((from / length) * 1000));
  made.setAttribute("width", String(((to - from) / length) * 1000));
  made.setAttribute("height", "8");
  return made;
}
