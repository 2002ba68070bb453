// "Screen 3 of 11", and behind it the lesson's screens: those that were seen can be opened again.

import { make } from "./page";

export interface Entry {
  title: string;
  seen: boolean;
  here: boolean;
  open: () => void;
}

export class Contents {
  private readonly button = make("button", "progress") as HTMLButtonElement;
  private readonly list = make("nav", "contents");

  constructor(head: HTMLElement) {
    this.button.type = "button";
    this.list.id = "contents";
    this.list.setAttribute("aria-label", "Contents of this lesson");
    this.button.setAttribute("aria-controls", this.list.id);
    this.button.addEventListener("click", () => this.toggle(this.list.hidden === true));
    this.list.addEventListener("keydown", (event) => this.escape(event));
    this.button.addEventListener("keydown", (event) => this.escape(event));
    head.querySelector(".progress")?.replaceWith(this.button);
    head.after(this.list);
    this.toggle(false);
  }

  /** `progress` is what the button says; without one there is nothing to list. */
  show(progress: string, entries: Entry[]): void {
    this.toggle(false);
    this.button.hidden = progress === "";
    this.button.replaceChildren(make("span", "unseen", "Contents. "), make("span", "", progress));
    const items = make("ol", "");
    items.setAttribute("role", "list");
    items.append(...entries.map((entry) => this.item(entry)));
    this.list.replaceChildren(items);
  }

  private item(entry: Entry): HTMLElement {
    const item = make("li", "");
    if (!entry.seen) {
      item.append(make("span", "ahead", entry.title), make("span", "unseen", ", not seen yet"));
      return item;
    }
    const open = make("button", "entry", entry.title) as HTMLButtonElement;
    open.type = "button";
    if (entry.here) open.setAttribute("aria-current", "step");
    open.addEventListener("click", entry.open);
    item.append(open);
    return item;
  }

  private toggle(open: boolean): void {
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.list.hidden) return;
    this.toggle(false);
    this.button.focus();
  }
}
