/** What is said, line by line: the line being said is marked, each leads to its place, and words are found in it. */
import type { Said } from "./data";
import { hits, indexAt } from "./place";
import { clock } from "./words";

/** One place where the words stand. */
interface Hit {
  readonly line: number;
  readonly marks: HTMLElement[];
}

export class Transcript {
  private readonly begins: readonly number[];
  private readonly buttons: HTMLButtonElement[];
  private readonly texts: HTMLElement[];
  private at = -1;
  private hits: Hit[] = [];
  private hit = -1;

  /** @param go leads to a place of the film, in seconds */
  constructor(
    private readonly lines: readonly Said[],
    private readonly parts: {
      readonly list: HTMLElement;
      readonly search: HTMLInputElement;
      readonly count: HTMLElement;
      readonly previous: HTMLButtonElement;
      readonly next: HTMLButtonElement;
      readonly fromHere: HTMLButtonElement;
      readonly follow: HTMLInputElement;
    },
    private readonly language: string,
    private readonly go: (seconds: number) => void,
  ) {
    this.begins = lines.map(({ from }) => from / 1000);
    this.texts = lines.map(({ text }) => this.textOf(text));
    this.buttons = lines.map(({ from }, i) => this.line(from / 1000, i));
    parts.list.replaceChildren(
      ...this.buttons.map((button) => {
        const item = document.createElement("li");
        item.append(button);
        return item;
      }),
    );
    parts.search.addEventListener("input", () => this.find());
    parts.search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    });
    parts.next.addEventListener("click", () => this.step(1));
    parts.previous.addEventListener("click", () => this.step(-1));
    parts.fromHere.addEventListener("click", () => this.go(this.begins[this.hits[this.hit]?.line ?? 0] ?? 0));
    this.find();
  }

  private textOf(text: string): HTMLElement {
    const words = document.createElement("span");
    words.className = "words";
    words.lang = this.language;
    words.textContent = text;
    return words;
  }

  private line(from: number, index: number): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    const time = document.createElement("span");
    time.className = "time";
    time.textContent = clock(from);
    button.append(time, " ", this.texts[index] as HTMLElement);
    button.addEventListener("click", () => this.go(from));
    return button;
  }

  /** The film is there now. */
  is(seconds: number): void {
    const at = indexAt(this.begins, seconds);
    if (at === this.at) return;
    this.buttons[this.at]?.removeAttribute("aria-current");
    this.at = at;
    const now = this.buttons[at];
    if (!now) return;
    now.setAttribute("aria-current", "true");
    // Nothing moves under whoever reads or looks for something.
    const { list, follow, search } = this.parts;
    if (follow.checked && search.value.trim() === "" && !list.contains(document.activeElement)) this.show(now);
  }

  private show(line: HTMLElement): void {
    const { list } = this.parts;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = list.scrollTop + line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    list.scrollTo({ top, behavior: still ? "auto" : "smooth" });
  }

  private find(): void {
    const sought = this.parts.search.value;
    this.hits = [];
    this.hit = -1;
    this.lines.forEach(({ text }, line) => {
      const found = hits(text, sought);
      const words = this.texts[line] as HTMLElement;
      if (found.length === 0) {
        if (words.childElementCount > 0) words.textContent = text;
        return;
      }
      const marks = marked(words, text, found);
      marks.forEach((mark) => this.hits.push({ line, marks: [mark] }));
    });
    if (this.hits.length > 0) this.select(this.firstFrom(this.at));
    this.say();
  }

  /** The first from the line being said on. */
  private firstFrom(line: number): number {
    const found = this.hits.findIndex((each) => each.line >= line);
    return found < 0 ? 0 : found;
  }

  private step(by: number): void {
    const { length } = this.hits;
    if (length === 0) return;
    this.select((this.hit + by + length) % length);
    this.say();
  }

  private select(hit: number): void {
    this.hits[this.hit]?.marks.forEach((mark) => mark.classList.remove("here"));
    this.hit = hit;
    const { line, marks } = this.hits[hit] as Hit;
    marks.forEach((mark) => mark.classList.add("here"));
    this.show(this.buttons[line] as HTMLElement);
  }

  private say(): void {
    const { search, count, next, previous, fromHere } = this.parts;
    const { length } = this.hits;
    next.disabled = previous.disabled = length < 2;
    fromHere.disabled = length === 0;
    if (search.value.trim() === "") count.textContent = "";
    else if (length === 0) count.textContent = "Not found";
    else {
      const at = clock(this.begins[this.hits[this.hit]?.line ?? 0] ?? 0);
      count.textContent = `${this.hit + 1} of ${length}, at ${at}`;
    }
  }
}

function marked(words: HTMLElement, text: string, found: readonly [number, number][]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [from, to] of found) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    marks.push(mark);
    pieces.push(text.slice(at, from), mark);
    at = to;
  }
  words.replaceChildren(...pieces, text.slice(at));
  return marks;
}
