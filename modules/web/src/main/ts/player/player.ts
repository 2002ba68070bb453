/**
 * What the page around a lesson does. It asks the platform for a way in, frames the wrapper, shows what the wrapper says
 * of saving, and leaves only when all is sent, or after three seconds. What is tracked never passes here.
 */
import { type FromPage, type FromWrapper, type Kept, type State, hear } from "../shared/messages";
import type { Unsent } from "../shared/unsent";
import { Away } from "./away";
import type { Page } from "./page";
import type { Answer, Ask } from "./platform";
import { SHARED_WATCHING_MS, SessionWatch } from "./session";
import { type Rule, Watched } from "./watched";
import { Way } from "./way";
import { Announcer, previewWords, words } from "./words";

const LEAVING_MS = 3000;
/** So many ways in that led to no lesson are enough. */
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;
const BEGUN: readonly State[] = ["saved", "saving", "unsaved", "elsewhere"];
const NOT_READ: Kept = { unsent: 0, refused: 0, read: false };

/** Which lesson, for whom, and where one goes from it. */
export interface Here {
  readonly course: string;
  readonly module: string;
  readonly activity: string;
  readonly person: string;
  readonly following: string;
  readonly previous: string;
  /** Opening it is all there is to do. */
  readonly asset: boolean;
  /** Why it is not open yet; empty when it is. */
  readonly closed: string;
  readonly coursePage: string;
  /** The hub's package or recording that somebody only looks at; then there is no course. */
  readonly preview?: string | undefined;
  /** Which of the two: "recording", else a package. */
  readonly previewed?: string | undefined;
  /** Where a shared tablet shows its names, for who came in there by a PIN. */
  readonly tablet?: string | undefined;
  /** This page's own address. */
  readonly address: string;
  /** After so long without a request the web session ends. */
  readonly idleMs: number;
  /** Of a recording: what finishes it in this course. */
  readonly rule?: Rule | undefined;
}

export interface Surroundings {
  readonly page: Pick<
    Page,
    "lessons" | "cover" | "closeContents" | "progressed" | "show" | "say" | "note" | "unnote" | "instead" | "goOn" | "stand"
  >;
  readonly unsent: Unsent;
  readonly ask: Ask;
  frame(url: string): HTMLIFrameElement;
  /** In the place of this page, so that the browser's Back goes to where one came from. */
  go(to: string): void;
}

export class Player {
  private readonly page: Surroundings["page"];
  private readonly announcer = new Announcer((text) => this.page.say(text));
  private frame: HTMLIFrameElement | undefined;
  private label = "";
  private kept = NOT_READ;
  private ephemeral = false;
  private opening = false;
  private tries = 0;
  private failures = 0;
  private leaving: string | undefined;
  /** Asked for, and not begun yet. */
  private again = false;
  /** The lesson is taken away to begin it again. */
  private restarting = false;
  private ended: (() => void) | undefined;
  private readonly away: Away;
  private readonly watched: Watched | undefined;
  /** What goes on once all is saved. */
  private next: (() => void) | undefined;
  private readonly way = new Way({
    ask: () => this.around.ask("/drain-code", { label: this.label, person: this.here.person }),
    found: (code) => this.wayFound(code),
    signedOut: () => this.whileSignedOut(),
    none: () => this.doesNotOpen(),
  });

  readonly session: SessionWatch;
  /** Is told when the lesson says that somebody did something in it. */
  onUse: () => void = () => {};

  constructor(
    private readonly here: Here,
    private readonly around: Surroundings,
  ) {
    this.page = around.page;
    this.away = new Away(around.page, here.tablet ?? "/sign-in");
    this.watched = here.rule && new Watched(here.rule, this.page, (to) => void this.leave(to));
    const watching = here.tablet === undefined ? Infinity : SHARED_WATCHING_MS;
    this.session = new SessionWatch(here.idleMs, {
      renew: async () => alive(await around.ask("/still-here", { person: here.person })),
      // On a shared tablet being away is watched for itself.
      soon: () =>
        here.tablet === undefined &&
        this.page.note(
          here.preview === undefined
            ? "Nobody has been here for a while. You will soon be signed out; what you do here goes on being saved."
            : "Nobody has been here for a while. You will soon be signed out.",
          { label: "I am here", act: () => void this.session.renew() },
        ),
      renewed: () => this.page.unnote(),
      over: () =>
        here.tablet !== undefined
          ? void (this.wouldLose ? this.way.look() : this.lock())
          : this.page.note(
          here.preview === undefined
            ? "You have been signed out. This lesson goes on being saved; you sign in again when you leave it."
            : "You have been signed out. You sign in again when you leave the preview.",
          { label: "All right", act: () => this.page.unnote() },
        ),
    }, watching);
  }

  /** Whether closing the page now would lose something that is kept nowhere else. */
  get wouldLose(): boolean {
    return this.leaving === undefined && this.holdsAlone;
  }

  /** Whether something is in the memory of this page and nowhere else. */
  private get holdsAlone(): boolean {
    return this.ephemeral && this.kept.unsent > 0;
  }

  private get back(): string {
    if (this.here.preview === undefined) return "Back to the course";
    return this.here.previewed === "recording" ? "Back to the recording" : "Back to the report";
  }

  private tell(message: FromPage): void {
    if (this.frame) this.frame.contentWindow?.postMessage(message, new URL(this.frame.src).origin);
  }

  // Opening

  async open(): Promise<void> {
    if (this.opening || this.leaving !== undefined) return;
    if (this.here.closed !== "") return this.notYet();
    if (++this.tries > MOST_TRIES) return this.doesNotOpen();
    this.opening = true;
    if (this.holdsAlone) await this.end();
    if (this.holdsAlone) {
      this.opening = false;
      this.tries--;
      return this.whenSaved(() => void this.open());
    }
    this.enter("opening", NOT_READ);
    const answer = await this.askForAWay();
    this.opening = false;
    if (typeof answer === "object") return this.stand(answer.way.url);
    if (answer === "unreachable") return this.unreachable();
    if (answer === "signed-out") return this.frame ? this.signedOut(() => void this.open()) : this.signIn();
    this.tries = MOST_TRIES;
    this.doesNotOpen();
  }

  private askForAWay(): Promise<Answer> {
    const { course, module, activity, person, preview, previewed = "package" } = this.here;
    return preview === undefined
      ? this.around.ask("/launch-code", { course, module, activity, again: this.again, person })
      : this.around.ask("/preview-code", { [previewed]: preview, activity, person });
  }

  /** The browser kept the page, and brings it back. */
  comeBack(): void {
    this.leaving = undefined;
    this.tries = 0;
    void this.open();
  }

  private stand(url: string): void {
    this.session.met();
    this.failures = 0;
    const { origin, hostname } = new URL(url);
    this.label = hostname.split(".")[0] ?? "";
    // Whatever becomes of this page: what the lesson holds then is sent from the next one.
    void this.around.unsent.remember(this.label);
    const opened = this.around.frame(url);
    hear<FromWrapper>(() => (this.frame === opened ? opened.contentWindow : null), origin, (message) =>
      this.heard(message),
    );
    this.frame = opened;
    this.restarting = false;
    this.next = undefined;
    this.away.over();
    this.page.stand(opened);
  }

  private notYet(): void {
    this.enter("refused", NOT_READ);
    this.page.instead("This lesson is not open yet", `${this.here.closed} The contents lead to the other lessons.`, {
      label: this.back,
      act: () => void this.leave(this.here.coursePage),
    });
  }

  private unreachable(): void {
    this.tries--;
    this.enter("waiting", this.kept);
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS);
    const timer = setTimeout(() => void this.open(), pause);
    const now = { label: "Try now", act: () => (clearTimeout(timer), void this.open()) };
    const text = "What you did before is safe. We keep trying; you can wait here.";
    if (this.frame) this.page.note(`We cannot reach Attune just now. ${text}`, now);
    else this.page.instead("We cannot reach Attune just now", text, now);
  }

  private doesNotOpen(): void {
    if (this.holdsAlone) return this.away.notSaved(() => (this.way.works(), void this.way.look()));
    this.enter("refused", this.kept);
    const retry = { label: "Try again", act: () => ((this.tries = 0), void this.open()) };
    const back = { label: this.back, act: () => void this.leave(this.here.coursePage) };
    this.page.instead("This lesson does not open just now", "Nothing is lost: what you did before is safe.", retry, back);
  }

  private signIn(): void {
    this.leaving = this.here.tablet ?? `/sign-in?return=${encodeURIComponent(this.here.address)}`;
    this.around.go(this.leaving);
  }

  /** The lesson stays as it is, with all it holds, until its person is back. */
  private signedOut(retry: () => void): void {
    this.tries = 0;
    this.session.rest();
    this.away.signedOut(this.holdsAlone, retry);
  }

  // Sending on

  private wayFound(code: string): void {
    this.session.met();
    this.away.over();
    this.tell({ attune: "way", code });
  }

  /** Whoever leaves, and whose browser keeps it, is held up by nothing. */
  private whileSignedOut(): void {
    if (this.leaving !== undefined && !this.holdsAlone) return;
    if (this.here.tablet !== undefined && !this.holdsAlone) return void this.lock();
    this.signedOut(() => void this.way.look());
  }

  /** The person may be back. */
  look(): void {
    if (!this.opening) this.away.look();
  }

  // Hearing

  private heard(message: FromWrapper): void {
    if (message.attune === "state") this.stateChanged(message.state, message, message.ephemeral);
    if (message.attune === "location") this.progressed(message.completion, message.progress);
    if (message.attune === "finished") this.finished(message.nav);
    if (message.attune === "closed") this.closed();
    if (message.attune === "used") {
      this.session.used();
      this.onUse();
    }
    if (message.attune === "playing" && this.session.plays()) this.onUse();
    if (message.attune === "relaunch") void this.open();
    if (message.attune === "over") void this.way.look();
  }

  private progressed(completion: string, progress: string): void {
    if (this.watched) this.watched.is(Number(progress));
    else this.page.progressed(this.here.asset || completion === "completed");
  }

  private stateChanged(next: State, kept: Kept, lostWithPage: boolean): void {
    if (next === "saved") this.tries = 0;
    if (kept.unsent === 0) this.way.works();
    if (!this.restarting && BEGUN.includes(next)) this.again = false;
    this.ephemeral = lostWithPage;
    if (this.ephemeral) this.sayEphemeral();
    if (kept.unsent + kept.refused > this.kept.unsent + this.kept.refused) void this.around.unsent.remember(this.label);
    this.enter(next, kept);
    if (next === "ended") this.ended?.();
    if (this.next && kept.unsent === 0 && this.leaving === undefined) this.goOn();
  }

  private enter(next: State, kept: Kept): void {
    this.kept = kept;
    const shown = this.here.preview === undefined ? words(next, kept) : previewWords(next);
    this.page.show(shown);
    this.announcer.now(shown);
  }

  /** Once in a tab: it says so before the lesson begins, and is no news after that. */
  private sayEphemeral(): void {
    if (sessionStorage.getItem("attune-ephemeral") !== null) return;
    sessionStorage.setItem("attune-ephemeral", "said");
    this.page.note("This browser keeps nothing when it closes. Keep this page open until it says Saved.", {
      label: "All right",
      act: () => this.page.unnote(),
    });
  }

  private finished(nav: string): void {
    if (this.leaving !== undefined || this.restarting) return;
    const { coursePage, following, previous, module } = this.here;
    // Packages have names in common: it means one of its own.
    const chosen = this.page.lessons.find(
      ({ dataset }) => dataset["module"] === module && `choice:${dataset["activity"]}` === nav,
    );
    if (nav === "continue") return void this.leave(following || coursePage);
    if (nav === "previous" && previous) return void this.leave(previous);
    if (chosen) return void this.leave(chosen.href);
    if (["exit", "exitAll", "suspendAll", "abandon", "abandonAll"].includes(nav)) return void this.leave(coursePage);
    const next = { label: "Next lesson", act: () => void this.leave(following) };
    const back = { label: this.back, act: () => void this.leave(coursePage) };
    this.page.note("This lesson is closed.", ...(following ? [next, back] : [back]));
  }

  /** The package closed its window, as it does where it has one of its own. */
  private closed(): void {
    if (!this.restarting) void this.leave(this.here.coursePage);
  }

  // A shared tablet

  locksSoon(): void {
    this.page.note("Nobody has touched this tablet for a while. It locks in a minute; what you did goes on being saved.", {
      label: "I am here",
      act: () => this.page.unnote(),
    });
  }

  /** Whoever is here now may be somebody else: nothing of the lesson is seen while it ends. */
  async lock(): Promise<void> {
    const { tablet } = this.here;
    if (tablet === undefined) return;
    this.page.cover();
    if (this.leaving !== undefined) return;
    await this.leave(tablet, true);
  }

  // Leaving

  /** @param regardless also where that loses what this page alone holds */
  async leave(to: string, regardless = false): Promise<void> {
    if (this.leaving !== undefined) return;
    this.page.closeContents();
    const without = () => void this.leave(to, true);
    if (this.away.stands && this.holdsAlone && !regardless) return this.away.warn(without);
    this.leaving = to;
    await this.end();
    if (this.holdsAlone && !regardless) {
      this.leaving = undefined;
      return this.whenSaved(() => void this.leave(to), without);
    }
    if (this.kept.unsent > 0 && !(await this.reachable())) return this.stay(to);
    this.around.go(to);
  }

  /** Waits with what would take the lesson off the page: something is in its memory alone. */
  private whenSaved(next: () => void, without?: () => void): void {
    this.next = next;
    if (!this.away.stands) this.away.notSaved(next, without);
    else if (without) this.away.warn(without);
  }

  private goOn(): void {
    const { next } = this;
    this.next = undefined;
    next?.();
  }

  async startAgain(): Promise<void> {
    this.restarting = true;
    this.page.closeContents();
    this.page.unnote();
    await this.end();
    this.again = true;
    void this.open();
  }

  /** Ends the lesson: resolves when all is sent, a try has failed, or three seconds are over. */
  private async end(): Promise<void> {
    if (!this.frame) return;
    const settled = new Promise<void>((resolve) => (this.ended = resolve));
    this.tell({ attune: "exit" });
    await Promise.race([settled.then(() => this.note()), new Promise((resolve) => setTimeout(resolve, LEAVING_MS))]);
    this.ended = undefined;
  }

  /** What the lesson held when it ended; it was remembered when it opened. */
  private note(): Promise<void> {
    const { unsent } = this.around;
    const nothing = this.kept.read && this.kept.unsent + this.kept.refused === 0;
    return nothing ? unsent.forget(this.label) : unsent.remember(this.label);
  }

  private async reachable(): Promise<boolean> {
    const late = new Promise<Answer>((resolve) => setTimeout(resolve, LEAVING_MS, "unreachable"));
    const asked = this.around.ask("/still-here", { person: this.here.person });
    return (await Promise.race([asked, late])) !== "unreachable";
  }

  /** There is no page to leave for: better words of ours than the browser's. */
  private stay(to: string): void {
    this.leaving = undefined;
    const go = () => void this.leave(to);
    addEventListener("online", go, { once: true });
    this.page.instead(
      "We cannot reach Attune just now",
      "This lesson is closed, and what you did is kept on this device. It is sent when you next open Attune here.",
      { label: "Try again", act: go },
    );
  }
}

function alive(answer: Answer): boolean | undefined {
  return answer === "unreachable" ? undefined : typeof answer === "object";
}
