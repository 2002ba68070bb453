// Between the page and the keeper: what was seen, answered and written, and when it is sent.

import type { Answer, Keeper, Kept } from "./keeper";
import { read, write, type State } from "./state";

/** A lesson and the keys of its screens. */
export interface Outline {
  lesson: string;
  keys: string[];
}

export class Record {
  readonly kept: Kept;
  private readonly state: State;
  private location = "";
  /** Notes whose text the platform has not been given yet: id, text and key. */
  private readonly fresh = new Map<string, { key: string; text: string }>();

  constructor(
    private readonly keeper: Keeper,
    private readonly outlines: Outline[],
    private readonly trouble: (text: string) => void,
  ) {
    this.kept = keeper.begin(outlines.map((outline) => outline.lesson));
    this.state = read(this.kept.suspended);
    this.location = this.kept.location;
  }

  seen(key: string): boolean {
    return this.state.seen.has(key);
  }

  answerTo(key: string): string | undefined {
    return this.state.answers.get(key);
  }

  note(id: string, key: string): string {
    return this.kept.notes.get(id) ?? this.state.notes.get(key) ?? "";
  }

  /** From 0 to 1. */
  measure(lesson: string): number {
    const keys = this.outlines.find((outline) => outline.lesson === lesson)?.keys ?? [];
    return keys.length ? keys.filter((key) => this.seen(key)).length / keys.length : 0;
  }

  /** The learner is at a screen; `last` when nothing but the end follows it. */
  visit(location: string, lesson: string, key: string, last: boolean): void {
    this.location = location;
    this.giveNotes();
    if (key) this.state.seen.add(key);
    if (last) this.lessonKeys(lesson).forEach((each) => this.state.seen.add(each));
    const all = this.outlines.map((outline) => this.measure(outline.lesson));
    this.keeper.place(location, this.text());
    if (lesson) {
      this.keeper.progress(lesson, this.measure(lesson), all.reduce((sum, each) => sum + each, 0) / all.length);
    }
    if (all.every((each) => each >= 1)) this.keeper.complete();
    this.commit();
  }

  answer(key: string, answer: Answer): void {
    this.state.answers.set(key, answer.response);
    this.keeper.answer(answer);
    this.keeper.place(this.location, this.text());
    this.commit();
  }

  /** Text as it stands now; sent when typing pauses. */
  write(id: string, key: string, text: string): void {
    this.state.notes.set(key, text);
    this.kept.notes.delete(id);
    this.fresh.set(id, { key, text });
  }

  /** Gives the platform what was typed, without asking it to send: cheap enough for the midst of typing. */
  give(): void {
    if (this.keeper.notesInState) this.keeper.place(this.location, this.text());
    else this.giveNotes();
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
    this.giveNotes();
    this.keeper.place(this.location, this.text());
    this.keeper.end(then);
  }

  private giveNotes(): void {
    for (const [id, { key, text }] of this.fresh) {
      if (!this.keeper.notesInState) {
        this.keeper.note(id, text);
        continue;
      }
      const unsent = this.unsent(key, text);
      if (unsent) this.keeper.note(id, unsent);
      this.state.sent.set(key, mark(text));
    }
    this.fresh.clear();
  }

  /** What follows the text given last time; all of it when that was changed. */
  private unsent(key: string, text: string): string {
    const [length = "0", hash = ""] = (this.state.sent.get(key) ?? "").split(".");
    const given = text.slice(0, Number(length));
    return mark(given) === `${length}.${hash}` ? text.slice(given.length).trim() : text;
  }

  private lessonKeys(lesson: string): string[] {
    return this.outlines.find((outline) => outline.lesson === lesson)?.keys ?? [];
  }

  private text(): string {
    return write(this.state, this.keeper.notesInState);
  }

  private commit(): boolean {
    const taken = this.keeper.commit();
    this.trouble(taken ? "" : "Your learning platform has not taken your last step yet. Keep this page open: we go on trying.");
    return taken;
  }
}

function mark(text: string): string {
  let hash = 0;
  for (const each of text) hash = (hash * 31 + (each.codePointAt(0) ?? 0)) % 46656;
  return `${text.length}.${hash.toString(36)}`;
}
