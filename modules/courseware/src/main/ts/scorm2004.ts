import type { Api2004 } from "./api";
import { Elements, NOT_BEGUN, taken } from "./elements";
import { identifiers, isBest, modeInWords, nothingKept, type Answer, type Keeper, type Kept } from "./keeper";
import { hasEnded, remember } from "./session";
import { interval, timestamp } from "./time";

const COMMENT_LENGTH = 4000;

interface Stored {
  index: number;
  text: string;
}

/** SCORM 2004, 3rd and 4th edition. Reads nothing that could be unset, so that a strict platform raises no error. */
export class Scorm2004 implements Keeper {
  unrecorded = "";
  alone = false;
  readonly notesInState = false;
  private readonly elements: Elements;
  private ended = false;
  /** To browse and to review, nothing is set that would change a record. */
  private silent = false;
  private completed = false;
  private interactions = new Map<string, number>();
  private interactionCount = 0;
  private comments = new Map<string, Stored>();
  /** Records of the same note written elsewhere at the same time: their words are in the text given to the learner. */
  private others = new Map<string, Stored[]>();
  private commentCount = 0;
  private objectives = new Map<string, number>();

  constructor(
    private readonly api: Api2004,
    private readonly now: () => number,
    private readonly date: () => Date = () => new Date(),
    /** 4,000 characters in the 3rd edition (RTE 4.2.22), 64,000 in the 4th. */
    readonly room = 64000,
    private readonly started = now(),
  ) {
    this.elements = new Elements((element, value) => api.SetValue(element, value));
  }

  begin(lessons: string[]): Kept {
    const began = taken(() => this.api.Initialize(""));
    // A page that came back from the browser's cache finds its session still open: then the status can be read.
    // One that the shell ended itself cannot be: a strict platform would log the question as an error.
    const completion = !began && hasEnded(this.api) ? "" : this.get("cmi.completion_status");
    if (!began && completion === "") {
      this.ended = true;
      this.alone = true;
      this.unrecorded = NOT_BEGUN;
      return nothingKept();
    }
    remember(this.api, false);
    const begun = completion === "completed" || completion === "incomplete";
    const resumed = this.get("cmi.entry") === "resume" || (begun && this.get("cmi.entry") !== "ab-initio");
    this.completed = completion === "completed";
    this.unrecorded = modeInWords(this.get("cmi.mode"));
    this.silent = this.unrecorded !== "";
    const kept: Kept = {
      resumed,
      completed: this.completed,
      location: resumed ? this.get("cmi.location") : "",
      suspended: resumed ? this.get("cmi.suspend_data") : "",
      notes: this.readComments(),
      learner: this.get("cmi.learner_id"),
    };
    if (this.silent) return kept;
    this.readInteractions();
    this.findObjectives(lessons);
    this.set("cmi.exit", "suspend");
    if (!this.completed) this.set("cmi.completion_status", "incomplete");
    return kept;
  }

  place(location: string, suspended: string): void {
    this.set("cmi.location", location);
    this.set("cmi.suspend_data", suspended);
  }

  progress(lesson: string, measure: number, course: number): void {
    this.set("cmi.progress_measure", decimal(course));
    const index = this.objectives.get(lesson);
    if (index === undefined) return;
    this.set(`cmi.objectives.${index}.progress_measure`, decimal(measure));
    this.set(`cmi.objectives.${index}.completion_status`, measure >= 1 ? "completed" : "incomplete");
  }

  complete(): void {
    if (this.completed) return;
    this.completed = true;
    this.set("cmi.completion_status", "completed");
  }

  answer(answer: Answer): void {
    const known = this.interactions.get(answer.id);
    const index = known ?? this.interactionCount++;
    this.interactions.set(answer.id, index);
    const at = `cmi.interactions.${index}.`;
    if (known === undefined) {
      this.set(at + "id", answer.id);
      this.set(at + "type", answer.type);
      this.set(at + "description", answer.description.slice(0, 250));
      if (answer.best) this.set(at + "correct_responses.0.pattern", pattern(answer.type, answer.best));
    }
    this.set(at + "timestamp", timestamp(this.date()));
    this.set(at + "learner_response", pattern(answer.type, answer.response));
    this.set(at + "result", isBest(answer) ? "correct" : "neutral");
    this.set(at + "latency", interval(answer.milliseconds));
  }

  note(id: string, text: string): boolean {
    const parts = split(text);
    for (let i = 0; i < parts.length || this.comments.has(place(id, i)); i++) {
      this.comment(place(id, i), parts[i] ?? "");
    }
    for (const { index } of this.others.get(id) ?? []) this.set(`cmi.comments_from_learner.${index}.comment`, "");
    this.others.delete(id);
    return true;
  }

  private comment(location: string, text: string): void {
    const stored = this.comments.get(location);
    if (stored ? stored.text === text : text === "") return;
    const index = stored?.index ?? this.commentCount++;
    this.comments.set(location, { index, text });
    const at = `cmi.comments_from_learner.${index}.`;
    this.set(at + "comment", text.startsWith("{") ? " " + text : text);
    this.set(at + "location", location);
    this.set(at + "timestamp", timestamp(this.date()));
  }

  mayContinue(): boolean {
    return !this.ended && this.get("adl.nav.request_valid.continue") !== "false";
  }

  commit(): boolean {
    if (this.ended || this.silent) return true;
    this.set("cmi.session_time", interval(this.now() - this.started));
    const all = this.elements.again();
    return taken(() => this.api.Commit("")) && all;
  }

  end(then: "continue" | "exit" | ""): void {
    if (this.ended) return;
    // Where to go next is no part of a record: it is asked for in review, too.
    if (then) this.elements.set("adl.nav.request", then);
    this.commit();
    this.ended = true;
    if (taken(() => this.api.Terminate(""))) remember(this.api, true);
  }

  /**
   * Notes by their place. Two devices that each wrote a first note in one place leave two records of it: both texts are
   * shown, one below the other, and become one record when the learner writes on.
   */
  private readComments(): Map<string, string> {
    const written = new Map<string, Stored[][]>();
    this.commentCount = this.count("cmi.comments_from_learner");
    for (let index = 0; index < this.commentCount; index++) {
      const [id = "", part = "1"] = this.get(`cmi.comments_from_learner.${index}.location`).split("#");
      const text = this.get(`cmi.comments_from_learner.${index}.comment`).replace(/^\{lang=[^}]*\}/, "");
      const texts = written.get(id) ?? [];
      const longer = [...texts].reverse().find((parts) => parts.length === Number(part) - 1);
      if (longer) longer.push({ index, text });
      else texts.push([{ index, text }]);
      written.set(id, texts);
    }
    const notes = new Map<string, string>();
    for (const [id, [first = [], ...others]] of written) {
      first.forEach((part, i) => this.comments.set(place(id, i), part));
      this.others.set(id, others.flat());
      const texts = [first, ...others].map((parts) => parts.map(({ text }) => text).join(""));
      notes.set(id, [...new Set(texts)].filter((text) => text !== "").join("\n\n"));
    }
    return notes;
  }

  private readInteractions(): void {
    this.interactionCount = this.count("cmi.interactions");
    for (let i = 0; i < this.interactionCount; i++) this.interactions.set(this.get(`cmi.interactions.${i}.id`), i);
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

  private count(collection: string): number {
    return Number(this.get(collection + "._count")) || 0;
  }

  private get(element: string): string {
    if (this.ended) return "";
    try {
      return String(this.api.GetValue(element) ?? "");
    } catch {
      return "";
    }
  }

  private set(element: string, value: string): void {
    if (!this.ended && !this.silent) this.elements.set(element, value);
  }
}

/** RTE 4.2.9: identifiers apart by [,], the two of a pair by [.]. */
function pattern(type: Answer["type"], letters: string): string {
  return identifiers(type, letters).map((each) => each.join("[.]")).join("[,]");
}

function decimal(measure: number): string {
  return String(Number(Math.min(1, Math.max(0, measure)).toFixed(4)));
}

function place(id: string, part: number): string {
  return part === 0 ? id : `${id}#${part + 1}`;
}

/** In pieces of 4,000 characters at most, no surrogate pair parted. One is left for the space before a brace. */
export function split(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + COMMENT_LENGTH - 1);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
