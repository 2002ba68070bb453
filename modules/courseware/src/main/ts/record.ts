// Between the page and the keeper: what was seen, answered and written, and when it is sent.

import type { Device } from "./device";
import type { Answer, Keeper, Kept } from "./keeper";
import { Rest } from "./rest";
import { check, empty, read, write, type State } from "./state";

/** A lesson and the keys of its screens. */
export interface Outline {
  lesson: string;
  keys: string[];
}

/** Lets the page be drawn before a platform that may take its time. */
export type Later = (work: () => void) => void;

const NOT_TAKEN = "Your learning platform has not taken your last step yet. Keep this page open: we go on trying.";
const NO_ROOM_HERE =
  "This device has no room left: your last step is not kept. Keep this page open: we go on trying. You can print what you wrote.";

export class Record {
  readonly kept: Kept;
  private readonly state: State;
  private location = "";
  /** How many characters all notes together may have in suspend_data; undefined where they lie elsewhere. */
  private pool: number | undefined;
  private rest: Rest | undefined;
  /** Notes whose text the platform has not been given yet: id, text and key. */
  private readonly fresh = new Map<string, { key: string; text: string }>();
  private readonly waiting = new Map<string, Answer>();
  private placed = "";
  /** Where the lesson opened. */
  private opened = "";
  private due = false;
  /** Whether the learner did or wrote something, or went on from where the lesson opened. */
  private active = false;

  constructor(
    private readonly keeper: Keeper,
    private readonly outlines: Outline[],
    private readonly trouble: (text: string) => void,
    private readonly later: Later = (work) => work(),
  ) {
    this.kept = keeper.begin(outlines.map((outline) => outline.lesson));
    this.state = this.kept.suspended ? read(this.kept.suspended) : empty();
    this.location = this.kept.location;
    this.pool = keeper.notesInState ? Infinity : undefined;
  }

  /** Where notes go for which the platform has no more room than `pool`. */
  useDevice(device: Device, pool: number): void {
    this.rest = new Rest(device);
    if (this.pool !== undefined) this.pool = pool;
  }

  /** Whether the platform gave back other than it was given, so that some of it may be missing. */
  get cut(): boolean {
    return this.state.cut;
  }

  /** Key of what was done last. */
  get last(): string {
    return this.state.last;
  }

  seen(key: string): boolean {
    return this.state.seen.has(key);
  }

  answerTo(key: string): string | undefined {
    return this.state.answers.get(key);
  }

  /** The text as the platform has it; with what this device has beside it, where that is not in it. */
  note(id: string, key: string): string {
    const given = this.kept.notes.get(id) ?? this.state.notes.get(key) ?? "";
    return this.pool === undefined || !this.rest ? given : this.rest.join(this.state, key, given);
  }

  /** Whether the end of a note lies on another device. */
  lacksEnd(key: string): boolean {
    return this.state.partial.has(key);
  }

  /** How many characters still fit; below 0 what lies on this device alone. */
  left(): number {
    const length = [...this.state.notes.values()].reduce((sum, text) => sum + text.length, 0);
    return (this.pool ?? Infinity) - length;
  }

  /** Whether this device has what the platform has no room for. */
  get keepsRest(): boolean {
    return this.rest?.kept === true;
  }

  /** From 0 to 1. */
  measure(lesson: string): number {
    const keys = this.outlines.find((outline) => outline.lesson === lesson)?.keys ?? [];
    return keys.length ? keys.filter((key) => this.seen(key)).length / keys.length : 0;
  }

  /** The learner is at a screen; `last` when nothing but the end follows it. */
  visit(location: string, lesson: string, key: string, last: boolean): void {
    this.active ||= this.opened !== "" && this.opened !== location;
    this.opened ||= location;
    this.location = location;
    if (key) this.state.seen.add(key);
    if (last) this.lessonKeys(lesson).forEach((each) => this.state.seen.add(each));
    const all = this.outlines.map((outline) => this.measure(outline.lesson));
    this.give();
    if (lesson) {
      this.keeper.progress(lesson, this.measure(lesson), all.reduce((sum, each) => sum + each, 0) / all.length);
    }
    if (all.every((each) => each >= 1)) this.keeper.complete();
    this.commitSoon();
  }

  /** Something was done; `resting` when more of the same follows at once, so that it is given at the next occasion. */
  did(key: string, state: string, answers: Answer[], resting = false): void {
    this.active = true;
    this.state.answers.delete(key);
    if (state) this.state.answers.set(key, state);
    this.state.last = key;
    for (const answer of answers) this.waiting.set(answer.id, answer);
    if (resting) return;
    this.give();
    this.commitSoon();
  }

  /** Text as it stands now; sent when typing pauses. */
  write(id: string, key: string, text: string): void {
    this.active = true;
    this.state.notes.set(key, text);
    this.state.partial.delete(key);
    this.state.last = key;
    this.kept.notes.delete(id);
    this.fresh.set(id, { key, text });
  }

  /** Gives the platform what was done and typed, without asking it to send: cheap enough for the midst of typing. */
  give(): void {
    for (const answer of this.waiting.values()) this.keeper.answer(answer);
    this.waiting.clear();
    this.giveNotes();
    // What came back damaged is not overwritten with less merely because the page was opened.
    const text = this.cut && !this.active ? this.kept.suspended : write(this.state, this.pool);
    if (this.placed === this.location + "\n" + text) return;
    this.placed = this.location + "\n" + text;
    this.keeper.place(this.location, text);
  }

  /** Sends what is not sent yet: after a pause in typing, and when the page goes out of sight. False when not taken. */
  flush(): boolean {
    this.give();
    return this.commit();
  }

  mayContinue(): boolean {
    return this.keeper.mayContinue();
  }

  end(then: "continue" | "exit" | ""): void {
    this.give();
    this.due = false;
    if (this.rest?.waits) this.commit();
    this.keeper.end(then);
  }

  private giveNotes(): void {
    for (const [id, { key, text }] of this.fresh) {
      if (this.pool === undefined) {
        this.keeper.note(id, text);
        continue;
      }
      const unsent = this.unsent(key, text);
      if (!unsent || this.keeper.note(id, unsent)) this.state.sent.set(key, mark(text));
    }
    if (this.fresh.size && this.pool !== undefined) this.rest?.keep(this.state, this.pool);
    this.fresh.clear();
  }

  /** What follows the text given last time; all of it when that was changed. */
  private unsent(key: string, text: string): string {
    const given = text.slice(0, Number((this.state.sent.get(key) ?? "0").split(".")[0]));
    return mark(given) === this.state.sent.get(key) ? text.slice(given.length).trim() : text;
  }

  private lessonKeys(lesson: string): string[] {
    return this.outlines.find((outline) => outline.lesson === lesson)?.keys ?? [];
  }

  private commitSoon(): void {
    if (this.due) return;
    this.due = true;
    this.later(() => {
      if (this.due) this.commit();
    });
  }

  private commit(): boolean {
    this.due = false;
    const taken = this.keeper.commit();
    // A platform that records nothing has nothing, whatever it says.
    if (taken && !this.keeper.unrecorded) this.rest?.drop();
    this.trouble(taken ? "" : this.keeper.alone ? NO_ROOM_HERE : NOT_TAKEN);
    return taken;
  }
}

function mark(text: string): string {
  return `${text.length}.${check(text)}`;
}
