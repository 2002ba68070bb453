import type { Api12 } from "./api";
import { Elements, NOT_BEGUN, taken } from "./elements";
import { identifiers, isBest, modeInWords, nothingKept, type Answer, type Keeper, type Kept } from "./keeper";
import { hasEnded, remember } from "./session";
import { timeOfDay, timespan } from "./time";

const COMMENTS_LENGTH = 4096;

/** SCORM 1.2. Asks once which optional elements there are, and leaves the others alone. */
export class Scorm12 implements Keeper {
  unrecorded = "";
  alone = false;
  readonly notesInState = true;
  readonly room = 4096;
  private readonly elements: Elements;
  private ended = false;
  /** To browse and to review, nothing is set. */
  private silent = false;
  private completed = false;
  private interactionCount = -1;
  private interactionParts: string[] = [];
  private objectiveParts: string[] = [];
  private objectives = new Map<string, number>();
  private answered = new Map<string, string>();
  private commentsLeft = 0;

  constructor(
    private readonly api: Api12,
    private readonly now: () => number,
    private readonly date: () => Date = () => new Date(),
    private readonly started = now(),
  ) {
    this.elements = new Elements((element, value) => api.LMSSetValue(element, value));
  }

  begin(lessons: string[]): Kept {
    const core = "cmi.core.";
    const began = taken(() => this.api.LMSInitialize(""));
    // A page that came back from the browser's cache finds its session still open: then the status can be read.
    // One that the shell ended itself cannot be: a strict platform would log the question as an error.
    const status = !began && hasEnded(this.api) ? "" : this.get(core + "lesson_status");
    if (!began && status === "") {
      this.ended = true;
      this.alone = true;
      this.unrecorded = NOT_BEGUN;
      return nothingKept();
    }
    remember(this.api, false);
    const location = this.get(core + "lesson_location");
    const suspended = this.get("cmi.suspend_data");
    const learner = this.get(core + "student_id");
    this.completed = status === "completed" || status === "passed";
    // lesson_mode is optional (RTE 3.4.4); an empty one is the normal one.
    if (this.parts("cmi.core").includes("lesson_mode")) this.unrecorded = modeInWords(this.get(core + "lesson_mode"));
    this.silent = this.unrecorded !== "";
    this.interactionParts = this.parts("cmi.interactions");
    this.objectiveParts = this.parts("cmi.objectives");
    const resumed = location !== "" || suspended !== "";
    const kept = { resumed, completed: this.completed, location, suspended, notes: new Map<string, string>(), learner };
    if (this.silent) return kept;
    if (this.interactionParts.length) this.interactionCount = this.count("cmi.interactions");
    if (this.objectiveParts.length) this.findObjectives(lessons);
    this.findComments();
    this.set(core + "exit", "suspend");
    if (!this.completed) this.set(core + "lesson_status", "incomplete");
    return kept;
  }

  place(location: string, suspended: string): void {
    this.set("cmi.core.lesson_location", location);
    this.set("cmi.suspend_data", suspended);
  }

  progress(lesson: string, measure: number): void {
    const index = this.objectives.get(lesson);
    if (index === undefined || !this.objectiveParts.includes("status")) return;
    this.set(`cmi.objectives.${index}.status`, measure >= 1 ? "completed" : "incomplete");
  }

  complete(): void {
    if (this.completed) return;
    this.completed = true;
    this.set("cmi.core.lesson_status", "completed");
  }

  /** A record of its own for each new answer: 1.2 cannot read back which record was whose. */
  answer(answer: Answer): void {
    if (this.interactionCount < 0 || this.answered.get(answer.id) === answer.response) return;
    this.answered.set(answer.id, answer.response);
    const at = `cmi.interactions.${this.interactionCount++}.`;
    const set = (part: string, value: string) => {
      if (this.interactionParts.includes(part.split(".")[0] ?? "")) this.set(at + part, value);
    };
    set("id", answer.id);
    set("type", answer.type);
    set("time", timeOfDay(this.date()));
    if (answer.best) set("correct_responses.0.pattern", pattern(answer.type, answer.best));
    set("student_response", pattern(answer.type, answer.response));
    set("result", isBest(answer) ? "correct" : "neutral");
    set("latency", timespan(answer.milliseconds));
  }

  /** Many platforms add each value to what they have: so the new text alone, and once. */
  note(_id: string, text: string): boolean {
    if (!text || text.length + 1 > this.commentsLeft) return false;
    this.commentsLeft -= text.length + 1;
    if (!this.ended) this.elements.append("cmi.comments", text + "\n");
    return true;
  }

  mayContinue(): boolean {
    return false;
  }

  commit(): boolean {
    if (this.ended || this.silent) return true;
    this.set("cmi.core.session_time", timespan(this.now() - this.started));
    const all = this.elements.again();
    return taken(() => this.api.LMSCommit("")) && all;
  }

  end(): void {
    if (this.ended) return;
    this.commit();
    this.ended = true;
    if (taken(() => this.api.LMSFinish(""))) remember(this.api, true);
  }

  private findObjectives(lessons: string[]): void {
    let count = this.count("cmi.objectives");
    for (let i = 0; i < count; i++) this.objectives.set(this.get(`cmi.objectives.${i}.id`), i);
    for (const lesson of lessons) {
      if (this.objectives.has(lesson)) continue;
      this.set(`cmi.objectives.${count}.id`, lesson);
      this.objectives.set(lesson, count++);
    }
  }

  /** cmi.comments is optional and has no _children to ask for: reading it is the only way to know. */
  private findComments(): void {
    const comments = this.get("cmi.comments");
    if (this.lastError() === 0) this.commentsLeft = COMMENTS_LENGTH - comments.length;
  }

  private parts(collection: string): string[] {
    return this.get(collection + "._children").split(",").map((part) => part.trim()).filter(Boolean);
  }

  private count(collection: string): number {
    return Number(this.get(collection + "._count")) || 0;
  }

  private get(element: string): string {
    if (this.ended) return "";
    try {
      return String(this.api.LMSGetValue(element) ?? "");
    } catch {
      return "";
    }
  }

  /** Some platforms say it as a number. NaN from one that throws, or says nothing. */
  private lastError(): number {
    try {
      return Number.parseInt(String(this.api.LMSGetLastError()), 10);
    } catch {
      return NaN;
    }
  }

  private set(element: string, value: string): void {
    if (!this.ended && !this.silent) this.elements.set(element, value);
  }
}

/** RTE 3.4.7: identifiers apart by commas, the two of a pair by a full stop. */
function pattern(type: Answer["type"], letters: string): string {
  return identifiers(type, letters).map((each) => each.join(".")).join(",");
}
