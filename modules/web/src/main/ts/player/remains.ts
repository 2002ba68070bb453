/** Sends what this device still holds of a person's, and says on the page what stays. */
import type { Unsent } from "../shared/unsent";
import type { Ask } from "./platform";
import { type Left, type Visit, sendAll } from "./sending";

/** Sending is said only when it takes a while. */
const SAY_AFTER_MS = 1500;

export class Remains {
  /**
   * @param place where it is said
   * @param leaving whether the person is about to go: then it says in any case what could not be seen
   */
  constructor(
    private readonly place: HTMLElement,
    private readonly unsent: Unsent,
    private readonly ask: Ask,
    private readonly visit: Visit,
    private readonly leaving = false,
  ) {}

  /** Resolves with the number of lessons of which something is, or may be, still here. */
  async send(): Promise<number> {
    let done = false;
    const soon = setTimeout(async () => {
      const some = (await this.unsent.labels()).length > 0;
      if (some && !done) this.say(["Sending what you did on this device …"]);
    }, SAY_AFTER_MS);
    const left = await sendAll(this.unsent, this.ask, this.visit);
    done = true;
    clearTimeout(soon);
    const spoken = this.place.childElementCount > 0;
    const words = [...remains(left), ...(this.leaving || spoken ? unseen(left.unread) : [])];
    if (words.length > 0) this.say(words, true);
    else if (spoken) this.say(["Everything you did on this device is saved."]);
    const howMany = left.unsent + left.refused + left.unread;
    this.place.dispatchEvent(new CustomEvent("attune-unsent", { bubbles: true, detail: { left: howMany } }));
    return howMany;
  }

  /** It takes longer than a person who leaves should wait. */
  notKnown(): void {
    const words =
      "We do not know yet whether all you did here has reached Attune." +
      " What this device still holds of it is sent when you next open Attune here.";
    this.say([words], true);
  }

  private say(words: readonly string[], care = false): void {
    this.place.className = care ? "notice care" : "notice";
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
      `Some of what you did in ${lessons(unsent)} may not have reached Attune yet. What this device still holds of it` +
        " is sent when you next open Attune here.",
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

function unseen(unread: number): string[] {
  if (unread === 0) return [];
  return [
    `We could not see whether this device still holds something of ${lessons(unread)}.` +
      " If it does, it is sent when you next open Attune here.",
  ];
}
