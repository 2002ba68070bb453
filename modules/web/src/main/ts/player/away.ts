/**
 * What stands in a lesson's place while its person is signed out, or while to go on would lose something. The lesson stays
 * behind it with all it holds, out of sight of whoever else may sit down here, and goes on by itself as soon as it can.
 */
import type { Choice, Page } from "./page";

const LOST = "This browser keeps nothing when the page closes: what you did last is not saved yet, and leaving now loses it. Keep this page open.";

export class Away {
  private retry: (() => void) | undefined;
  private again: (leave?: () => void) => void = () => {};
  private standing = "";
  private pressed = false;

  /** @param signIn where one signs in again */
  constructor(
    private readonly page: Pick<Page, "instead" | "unnote" | "goOn">,
    private readonly signIn: string,
  ) {}

  get stands(): boolean {
    return this.retry !== undefined;
  }

  /**
   * The person is signed out.
   *
   * @param loses whether leaving the page loses something
   * @param retry done each time when they may be back
   * @param leave leaves the page all the same, where that was wanted
   */
  signedOut(loses: boolean, retry: () => void, leave?: () => void): void {
    this.again = (wanted) => this.signedOut(loses, retry, wanted);
    const words =
      `${this.pressed ? "You are not signed in here yet. " : ""}${loses ? LOST : "What you did is kept."}` +
      " Sign in in a new tab, then come back here: what you did is sent then, and the lesson goes on." +
      " Nobody else who signs in here sees it or sends it.";
    const goOn = { label: "Go on", act: () => this.press() };
    this.stand("You have been signed out", words, retry, [{ label: "Sign in in a new tab", href: this.signIn }, goOn], leave);
  }

  /** Not everything has reached the server, and nothing else keeps it. */
  notSaved(retry: () => void, leave?: () => void): void {
    this.again = (wanted) => this.notSaved(retry, wanted);
    const words = `${LOST} We keep trying, and go on as soon as it is saved.`;
    this.stand("What you did last is not saved yet", words, retry, [{ label: "Try again", act: () => this.press() }], leave);
  }

  /** The same once more, with a way to leave all the same. */
  warn(leave: () => void): void {
    this.again(leave);
  }

  /** The person may be back. */
  look(): void {
    this.retry?.();
  }

  /** The lesson goes on. */
  over(): void {
    if (!this.stands) return;
    this.retry = undefined;
    this.standing = "";
    this.page.goOn();
  }

  private press(): void {
    this.pressed = true;
    this.look();
  }

  private stand(title: string, words: string, retry: () => void, choices: readonly Choice[], leave?: () => void): void {
    this.pressed = false;
    this.retry = retry;
    // A button that is being pressed is not put in the place of itself.
    const key = `${words} ${leave !== undefined}`;
    if (this.standing === key) return;
    this.standing = key;
    this.page.unnote();
    this.page.instead(title, words, ...choices, ...(leave ? [{ label: "Leave without it", act: leave }] : []));
  }
}
