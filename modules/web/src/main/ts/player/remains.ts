/** Sends what this device still holds of a person's, and says on the page what stays. */
import type { Unsent } from "../shared/unsent";
import type { Ask } from "./platform";
import { type Left, type Visit, sendAll } from "./sending";

/** Sending is said only when it takes a while. */
const SAY_AFTER_MS = 1500;

export class Remains {
  /** @param place where it is said */
  constructor(
    private readonly place: HTMLElement,
    private readonly unsent: Unsent,
    private readonly ask: Ask,
    private readonly visit: Visit,
  ) {}

  async send(): Promise<void> {
    this.place.setAttribute("role", "status");
    const soon = setTimeout(async () => {
      if ((await this.unsent.labels()).length > 0) this.say(["Sending what you did on this device …"]);
    }, SAY_AFTER_MS);
    const left = await sendAll(this.unsent, this.ask, this.visit);
    clearTimeout(soon);
    const words = remains(left);
    if (words.length > 0) this.say(words, true);
    else if (!this.place.hidden) this.say(["Everything you did on this device is saved."]);
    this.place.dispatchEvent(new CustomEvent("attune-unsent", { bubbles: true, detail: { left: left.unsent + left.refused + left.unread } }));
  }

  private say(words: readonly string[], care = false): void {
    this.place.className = care ? "notice care" : "notice";
    this.place.hidden = false;
    const paragraphs = words.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    });
    this.place.replaceChildren(...paragraphs);
  }
}

function remains({ unsent, refused }: Left): string[] {
  const words: string[] = [];
  if (unsent > 0) {
    words.push(
      `Some of what you did in ${lessons(unsent)} may not have reached Attune yet. It is kept on this device,` +
        " and is sent when you next open Attune here.",
    );
  }
  if (refused > 0) {
    words.push(
      `Some of what you did in ${lessons(refused)} could not be kept by Attune. It stays on this device.` +
        " Please look at the lesson once more; if something is missing there, Help says whom to ask.",
    );
  }
  return words;
}

function lessons(howMany: number): string {
  return howMany === 1 ? "one lesson" : `${howMany} lessons`;
}
