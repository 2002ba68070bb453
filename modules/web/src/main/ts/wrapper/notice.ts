/** What the wrapper itself shows: a calm sheet over the lesson's place, and words for it. */
import type { Branch } from "./launch";

export interface Action {
  readonly label: string;
  act(): void;
}

export class Notice {
  /** @param covered what lies below the sheet: out of reach while it shows, for keyboards and screen readers too */
  constructor(
    private readonly sheet: HTMLElement,
    private readonly covered: HTMLElement,
  ) {}

  show(title: string, text: string, ...actions: Action[]): void {
    const heading = document.createElement("h1");
    heading.textContent = title;
    heading.tabIndex = -1;
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    const buttons = actions.map(({ label, act }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", act);
      return button;
    });
    this.sheet.replaceChildren(heading, paragraph, ...buttons);
    this.sheet.hidden = false;
    this.covered.inert = true;
    if (actions.length > 0) heading.focus();
  }

  hide(): void {
    this.sheet.hidden = true;
    this.covered.inert = false;
    this.sheet.replaceChildren();
  }

  /** Asks where to go on from: one of the branches, or none of them. */
  choose(branches: readonly Branch[]): Promise<Branch | undefined> {
    return new Promise((resolve) => {
      this.show(
        "You were in this lesson in more than one place",
        "We kept where you had got to in each. Which would you like to go on from?",
        { label: "Carry on from where you were last", act: () => resolve(undefined) },
        ...branches.map((branch) => ({
          label: `Continue from ${branch.device}, ${when(branch.at)}`,
          act: () => resolve(branch),
        })),
      );
    });
  }
}

/** `Tuesday 14:10`; with the date when that is a week ago or more. */
export function when(at: string, now = new Date()): string {
  const date = new Date(at);
  const old = now.getTime() - date.getTime() > 6 * 86_400_000;
  const day: Intl.DateTimeFormatOptions = old ? { weekday: "long", day: "numeric", month: "long" } : { weekday: "long" };
  const zone = { timeZone: "Europe/London" };
  const time = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", ...zone });
  return `${date.toLocaleDateString("en-GB", { ...day, ...zone })} ${time}`;
}
