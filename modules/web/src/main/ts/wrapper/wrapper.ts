/** What the wrapper page does: open, drain, begin, and only then the lesson. */
import type { FromWrapper, Kept, State } from "../shared/messages";
import { device } from "./device";
import { PageJournal, openJournal, storageEndsWithBrowser } from "./journal";
import { type Begun, Launch, Refusal } from "./launch";
import { Lesson } from "./lesson";
import type { Action, Notice } from "./notice";
import { keptNowhere } from "./preview";
import { type Listener, Transport } from "./transport";

/** Where a wrapper stands, and to whom it tells what. */
export interface Surroundings {
  /** The label in the host name. */
  readonly label: string;
  readonly notice: Pick<Notice, "show" | "hide" | "choose">;
  readonly place: HTMLElement;
  /** Takes away what lessons kept in this browser by their own hand, where others come after. */
  forget(): void;
  /** Tells the platform's page. */
  tell(message: FromWrapper): void;
}

/** Sending first what the journal holds is said when it takes a while, and may be left when it takes long. */
const SAY_AFTER_MS = 3000;
const OFFER_AFTER_MS = 20_000;

export class Wrapper {
  private phase: State | "begun" = "opening";
  private transport: Transport | undefined;
  private lesson: Lesson | undefined;
  private elsewhere = false;
  /** Whoever leaves while a lesson opens begins none. */
  private left = false;
  private ephemeral = false;
  private drained: (() => void) | undefined;
  private readonly relaunch = { label: "Continue here", act: () => this.around.tell({ attune: "relaunch" }) };

  constructor(private readonly around: Surroundings) {}

  /** From the launch code to the lesson; with `drainOnly` no further than to what the journal holds. */
  async open(code: string, drainOnly: boolean): Promise<void> {
    this.report();
    try {
      await this.run(code, drainOnly);
    } catch (failure) {
      if (failure instanceof Refusal && failure.wantsNewLaunch) this.around.tell({ attune: "relaunch" });
      else this.refused();
    }
  }

  /** The page leaves: it may as soon as it hears that all is sent, or that one try has failed. */
  async end(): Promise<void> {
    this.left = true;
    this.lesson?.close();
    this.around.forget();
    await this.transport?.flush();
    this.enter("ended");
  }

  /** Another way in, to send what is here: the lesson itself goes on where it is. */
  async renew(code: string): Promise<void> {
    try {
      const { bearer, registration } = await new Launch(() => {}).open(code);
      if (registration !== this.around.label) throw new Refusal(403);
      this.transport?.renew(bearer);
    } catch {
      this.around.tell({ attune: "over" });
    }
  }

  private async run(code: string, drainOnly: boolean): Promise<void> {
    const launch = new Launch(() => this.waiting());
    const { bearer, registration, preview = false } = await launch.open(code);
    if (registration !== this.around.label) throw new Refusal(403);
    const journal = preview ? new PageJournal() : await openJournal(registration, storageEndsWithBrowser());
    this.ephemeral = !preview && journal.ephemeral;
    const ear: Listener = {
      changed: () => {
        this.report();
        if (transport.idle) this.drained?.();
      },
      acknowledged: (entry, { result }) => {
        if (result === "superseded" && entry.epoch === this.lesson?.begun.epoch) this.openElsewhere();
      },
      bearerOver: () => this.bearerOver(),
    };
    const transport: Transport = preview
      ? new Transport(journal, bearer, ear, keptNowhere)
      : new Transport(journal, bearer, ear);
    this.transport = transport;
    addEventListener("online", () => void transport.flush());
    await transport.takeUp();
    if (drainOnly) {
      await transport.flush();
      return this.around.tell({ attune: "drained", ...this.kept() });
    }
    await this.drain(transport);
    if (this.left) return;
    const begun = await this.begin(launch, bearer, transport.seen);
    if (!this.left) this.start(begun, transport);
  }

  /** The state that begin gives has to hold what was done before. The transport tries until all is sent. */
  private async drain(transport: Transport): Promise<void> {
    if (transport.idle) return;
    const drained = new Promise<void>((resolve) => (this.drained = resolve));
    const without = { label: "Open the lesson without it", act: () => transport.setAside() };
    const kept = this.ephemeral ? "Keep this page open" : "It is kept on this device";
    const timers = [
      setTimeout(() => this.sendingFirst(`${kept}. The lesson opens as soon as it is sent.`), SAY_AFTER_MS),
      setTimeout(
        () =>
          this.sendingFirst(
            `${kept}: we keep trying, and you can wait here. You can also open the lesson without it:` +
              " then it may begin where you were before, and the rest is sent later.",
            without,
          ),
        OFFER_AFTER_MS,
      ),
    ];
    void transport.flush();
    await drained;
    for (const timer of timers) clearTimeout(timer);
  }

  private async begin(launch: Launch, bearer: string, seen: number | undefined): Promise<Begun> {
    const told = { device: device(window), seen };
    const begun = await launch.begin(bearer, told);
    const branches = begun.branches ?? [];
    if (branches.length === 0) return begun;
    const chosen = await this.around.notice.choose(branches);
    const decline = branches.filter((each) => each !== chosen).map(({ id }) => id);
    // What was decided is a begin of its own, with an epoch of its own.
    return launch.begin(bearer, { ...told, decline, ...(chosen ? { branch: chosen.id } : {}) });
  }

  private start(begun: Begun, transport: Transport): void {
    this.around.notice.hide();
    this.around.forget();
    this.lesson = new Lesson(begun, transport, {
      changed: () => this.report(),
      used: () => this.around.tell({ attune: "used" }),
      playing: () => this.around.tell({ attune: "playing" }),
      finished: (nav) => {
        this.report();
        this.around.tell({ attune: "finished", activity: begun.activity, nav });
      },
      closed: () => this.around.tell({ attune: "closed" }),
    });
    this.lesson.start(this.around.place);
    this.enter("begun");
  }

  // What is said

  private state(): State {
    if (this.phase !== "begun") return this.phase;
    if (this.elsewhere) return "elsewhere";
    const sent = this.transport?.state ?? "saved";
    return this.lesson?.dirty && sent === "saved" ? "saving" : sent;
  }

  private kept(): Kept {
    const { unsent = 0, refused = 0, read = false } = this.transport ?? {};
    return { unsent, refused, read };
  }

  private report(): void {
    const kept = this.kept();
    const refused = kept.refused + (this.transport?.elementsRefused ?? 0);
    this.around.tell({ attune: "state", state: this.state(), ephemeral: this.ephemeral, ...kept, refused });
    if (this.lesson) this.around.tell({ attune: "location", ...this.lesson.words() });
  }

  private enter(next: State | "begun"): void {
    this.phase = next;
    this.report();
  }

  private waiting(): void {
    if (this.left) return;
    this.around.notice.show(
      "We cannot reach Attune just now",
      "What you did before is safe. We keep trying; you can wait here.",
    );
    this.enter("waiting");
  }

  private sendingFirst(text: string, ...actions: Action[]): void {
    if (this.left) return;
    this.around.notice.show("Sending what you did here before", text, ...actions);
    this.enter("waiting");
  }

  private openElsewhere(): void {
    if (this.elsewhere) return;
    this.elsewhere = true;
    this.lesson?.pause();
    this.around.notice.show(
      "This lesson is open elsewhere",
      "You opened it again in another tab or on another device. What you did here is kept.",
      this.relaunch,
    );
    this.report();
  }

  private bearerOver(): void {
    if (!this.lesson) return this.around.tell({ attune: "relaunch" });
    // What was typed may live in this page alone: it asks for a way to send, and goes on holding what it has.
    this.around.tell({ attune: "over" });
  }

  private refused(): void {
    this.around.notice.show(
      "This lesson does not open from here",
      "Nothing is lost. Go back to the course with Exit and open the lesson again.",
    );
    this.enter("refused");
  }
}
