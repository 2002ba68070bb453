/** The save state in words, and which of its changes are worth saying aloud. */
import type { Kept, State } from "../shared/messages";

export interface Words {
  readonly text: string;
  /** How it looks beside the words, which say it all: done, busy, or in need of care. */
  readonly tone: "calm" | "busy" | "care";
}

export function words(state: State, { unsent, refused }: Pick<Kept, "unsent" | "refused">): Words {
  switch (state) {
    case "opening":
      return { text: "Opening …", tone: "busy" };
    case "waiting":
      return { text: "Waiting for the network", tone: "care" };
    case "saving":
      return { text: "Saving …", tone: "busy" };
    case "unsaved":
      return { text: "Not yet saved", tone: "care" };
    case "elsewhere":
      return { text: "Open elsewhere", tone: "care" };
    case "refused":
      return { text: "Not open", tone: "care" };
    case "ended":
      if (unsent > 0) return { text: "Not yet saved", tone: "care" };
      return words("saved", { unsent, refused });
    case "saved":
      // What an earlier page left, and this one leaves to another.
      if (unsent > 0) return { text: "Some of it is not yet saved", tone: "care" };
      return refused > 0 ? { text: "Some of it is not saved", tone: "care" } : { text: "Saved", tone: "calm" };
  }
}

/** The same while somebody only looks. */
export function previewWords(state: State): Words {
  const shown = words(state, { unsent: 0, refused: 0 });
  const open = state !== "opening" && state !== "waiting" && state !== "refused";
  return open ? { text: "Preview: nothing is recorded", tone: "calm" } : shown;
}

/** How long a trouble has to last before it is said aloud. */
const SAY_AFTER_MS = 3000;

/** Says what changed for someone who does not see the bar: not each save, only trouble that lasts, and its end. */
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = "";
  private said = "";

  constructor(private readonly say: (text: string) => void) {}

  now({ text, tone }: Words): void {
    if (tone === "busy") return;
    const next = tone === "care" ? text : "";
    if (next === this.pending) return;
    this.pending = next;
    clearTimeout(this.timer);
    if (next !== "") this.timer = setTimeout(() => this.speak(next, next), SAY_AFTER_MS);
    else if (this.said !== "") this.speak("Saved again", "");
  }

  private speak(text: string, state: string): void {
    this.said = state;
    this.say(text);
  }
}
