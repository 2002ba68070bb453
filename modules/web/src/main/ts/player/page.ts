/** The player's page: its bar, its strip of words, and the place of the lesson. */
import type { Words } from "./words";

/** What a person can do about it: something here, or something in a new tab. */
export type Choice = { readonly label: string; act(): void } | { readonly label: string; readonly href: string };

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

export class Page {
  private readonly state = part("state");
  private readonly said = part("said");
  private readonly strip = part("strip");
  private readonly sheet = part("sheet");
  private readonly stage = part("stage");
  private readonly contents = part("contents") as HTMLDetailsElement;
  readonly exit = part("exit") as HTMLAnchorElement;
  readonly again = document.getElementById("again");

  constructor() {
    // The panel is above the lesson: it goes when one turns to something else.
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Node && !this.contents.contains(target)) this.closeContents();
    });
    addEventListener("blur", () => this.closeContents());
    this.contents.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !this.contents.open) return;
      this.closeContents();
      this.contents.querySelector("summary")?.focus();
    });
  }

  closeContents(): void {
    this.contents.open = false;
  }

  get lessons(): HTMLAnchorElement[] {
    return [...this.contents.querySelectorAll<HTMLAnchorElement>("a[data-activity]")];
  }

  /** How far the lesson that is open has come, for the list of contents. */
  progressed(done: boolean): void {
    const here = this.contents.querySelector("[aria-current] .status");
    if (!here || here.textContent === "Done") return;
    here.textContent = done ? "Done" : "Under way";
    here.className = `status ${done ? "done" : "under-way"}`;
  }

  show({ text, tone }: Words): void {
    if (this.state.textContent === text) return;
    this.state.textContent = text;
    this.state.dataset["tone"] = tone;
  }

  /** Aloud, in a region that is always there: one that was hidden is often not heard. */
  say(text: string): void {
    this.said.textContent = text;
  }

  /** Words above the lesson, which goes on. */
  note(text: string, ...choices: Choice[]): void {
    this.say(text);
    fill(this.strip, [paragraph(text)], choices);
  }

  unnote(): void {
    this.strip.hidden = true;
  }

  /** Words in the place of the lesson, which does not go on. */
  instead(title: string, text: string, ...choices: Choice[]): void {
    const heading = document.createElement("h2");
    heading.textContent = title;
    heading.tabIndex = -1;
    const takesFocus = this.sheet.hidden || this.sheet.contains(document.activeElement);
    const covered = this.stage.querySelector("iframe");
    if (covered) covered.inert = true;
    fill(this.sheet, [heading, paragraph(text)], choices);
    this.say(text);
    if (takesFocus) heading.focus();
  }

  /** What is on the screen goes out of sight; the lesson ends behind it. */
  cover(): void {
    document.title = "Attune";
    for (const part of document.querySelectorAll<HTMLElement>(".title h1, #contents, #exit, #not-you")) part.hidden = true;
    const covered = this.stage.querySelector("iframe");
    if (covered) {
      covered.inert = true;
      covered.style.visibility = "hidden";
    }
    this.strip.hidden = true;
    this.instead("This tablet locks", "What was done in the lesson is being saved.");
  }

  /** The lesson, which went on behind the words in its place. */
  goOn(): void {
    const uncovered = this.stage.querySelector("iframe");
    if (uncovered) uncovered.inert = false;
    const hadFocus = this.sheet.contains(document.activeElement);
    this.sheet.hidden = true;
    if (hadFocus) uncovered?.focus();
  }

  /** The lesson in its place, and nothing instead of it. */
  stand(frame: HTMLIFrameElement): void {
    this.stage.querySelector("iframe")?.remove();
    this.stage.append(frame);
    this.sheet.hidden = true;
  }
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function fill(place: HTMLElement, words: HTMLElement[], choices: Choice[]): void {
  place.replaceChildren(...words, ...choices.map((choice, i) => pressed(choice, i > 0)));
  place.hidden = false;
}

function pressed(choice: Choice, quiet: boolean): HTMLElement {
  if ("href" in choice) {
    const link = document.createElement("a");
    link.textContent = choice.label;
    link.href = choice.href;
    link.target = "_blank";
    link.rel = "noopener";
    link.className = quiet ? "button quiet" : "button";
    return link;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = choice.label;
  if (quiet) button.className = "quiet";
  button.addEventListener("click", choice.act);
  return button;
}
