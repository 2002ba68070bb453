// What the learner writes: given back when they return, counted where room is short, and said to be kept when it is.

import type { Device } from "./device";
import { mirror, unfold } from "./exercises";
import { sayWhatFits } from "./fits";
import type { Keeper } from "./keeper";
import { all, data, make, type Note } from "./page";
import type { Record } from "./record";
import { tellDevice } from "./summary";

export class Writing {
  readonly notes: Note[];
  private readonly counters: (() => void)[] = [];

  /** @param whole whether the page holds the whole course, so that no other page needs to know what is written here */
  constructor(
    private readonly page: Document,
    private readonly whole: boolean,
    private readonly keeper: Keeper,
    private readonly record: Record,
    private readonly device: Device,
  ) {
    this.notes = all<HTMLTextAreaElement>(page, "[data-note]");
  }

  restore(): void {
    for (const note of this.notes) {
      const key = data(note, "key");
      note.value = this.record.note(data(note, "note"), key);
      mirror(note);
      unfold(note);
      if (!this.record.lacksEnd(key)) continue;
      const rest = this.record.cut ? "Your learning platform gave back no more of it." : "The rest is on the device on which you wrote it, unless many share that one.";
      note.after(make("p", "how", `This is the beginning of your note. ${rest}`));
    }
    if (this.keeper.notesInState && this.keeper.room < Infinity) this.count();
  }

  noted(note: Note): void {
    this.record.write(data(note, "note"), data(note, "key"), note.value);
    this.counters.forEach((say) => say());
    this.say(note, "");
  }

  /** The typing rested and was sent. */
  rested(note: Note, taken: boolean): void {
    const article = note.closest<HTMLElement>("article.lesson");
    const told = article !== null && !this.whole && tellDevice(this.device, article);
    this.counters.forEach((say) => say());
    const here = this.device.keeps;
    const really = this.keeper.alone ? here : !this.keeper.unrecorded;
    if (!taken || !really || this.record.left() < 0) return;
    const copy = told ? " A copy stays on this device, for the last page of the course." : "";
    this.say(note, this.keeper.alone ? "Kept on this device." : `Given to your learning platform to keep.${copy}`);
  }

  private say(note: Note, text: string): void {
    const kept = note.closest(".exercise")?.querySelector(".kept");
    if (kept) kept.textContent = text;
  }

  private count(): void {
    for (const exercise of all(this.page, ".exercise")) {
      if (!exercise.querySelector("[data-note]")) continue;
      this.counters.push(sayWhatFits(exercise, () => this.record.left(), () => this.record.keepsRest));
    }
    this.counters.forEach((say) => say());
  }
}
