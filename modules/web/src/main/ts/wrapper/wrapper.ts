/** What the wrapper page does: open, drain, begin, and only then the lesson. */
import type { FromWrapper, Kept, State } from "../shared/messages";
import { openJournal, storageEndsWithBrowser } from "./journal";
import { type Begun, Launch, Refusal } from "./launch";
import { Lesson } from "./lesson";
import type { Notice } from "./notice";
import { Transport } from "./transport";

/** Where a wrapper stands, and to whom it tells what. */
export interface Surroundings {
  /** The label in the host name. */
  readonly label: string;
  readonly notice: Pick<Notice, "show" | "hide" | "choose">;
  readonly place: HTMLElement;
  /** Tells the platform's page. */
  tell(message: FromWrapper): void;
}

export class Wrapper {
  private phase: State | "begun" = "opening";
  private transport: Transport | undefined;
  private lesson: Lesson | undefined;
  private elsewhere = false;
  private ephemeral = false;
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
    this.lesson?.close();
    await this.transport?.flush();
    this.enter("ended");
  }

  private async run(code: string, drainOnly: boolean): Promise<void> {
    const launch = new Launch(() => this.waiting());
    const { bearer, registration } = await launch.open(code);
    if (registration !== this.around.label) throw new Refusal(403);
    const journal = await openJournal(registration, storageEndsWithBrowser());
    this.ephemeral = journal.ephemeral;
    const transport = new Transport(journal, bearer, {
      changed: () => this.report(),
      acknowledged: (entry, { result }) => {
        if (result === "superseded" && entry.epoch === this.lesson?.begun.epoch) this.openElsewhere();
      },
      bearerOver: () => this.bearerOver(),
    });
    this.transport = transport;
    addEventListener("online", () => void transport.flush());
    await this.drain(transport);
    if (drainOnly) return this.around.tell({ attune: "drained", ...this.kept() });
    // Whoever left meanwhile wants no lesson begun.
    if (this.phase === "ended") return;
    this.start(await this.begin(launch, bearer, transport.seen), transport);
  }

  /** A journal that cannot be sent now must not hold up its kind: begin will say so itself. */
  private async drain(transport: Transport): Promise<void> {
    await transport.takeUp();
    await transport.flush();
  }

  private async begin(launch: Launch, bearer: string, seen: number | undefined): Promise<Begun> {
    const begun = await launch.begin(bearer, { seen });
    const branches = begun.branches ?? [];
    if (branches.length === 0) return begun;
    const chosen = await this.around.notice.choose(branches);
    const decline = branches.filter((each) => each !== chosen).map(({ id }) => id);
    // What was decided is a begin of its own, with an epoch of its own.
    return launch.begin(bearer, { seen, decline, ...(chosen ? { branch: chosen.id } : {}) });
  }

  private start(begun: Begun, transport: Transport): void {
    this.around.notice.hide();
    this.lesson = new Lesson(begun, transport, {
      changed: () => this.report(),
      finished: (nav) => {
        this.report();
        this.around.tell({ attune: "finished", activity: begun.activity, nav });
      },
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
    this.around.notice.show(
      "We cannot reach Attune just now",
      "What you did is kept on this device. We keep trying; you can wait here.",
    );
    this.enter("waiting");
  }

  private openElsewhere(): void {
    if (this.elsewhere) return;
    this.elsewhere = true;
    this.around.notice.show(
      "This lesson is open elsewhere",
      "You opened it again in another tab or on another device. What you did here is kept.",
      this.relaunch,
    );
    this.report();
  }

  private bearerOver(): void {
    if (this.phase !== "begun") return this.around.tell({ attune: "relaunch" });
    this.around.notice.show(
      "This lesson has been open for a long time",
      "What you did is kept on this device. Continue here, and it is sent.",
      this.relaunch,
    );
  }

  private refused(): void {
    this.around.notice.show(
      "This lesson does not open from here",
      "Nothing is lost. Go back to the course with Exit and open the lesson again.",
    );
    this.enter("refused");
  }
}
