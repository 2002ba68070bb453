/** Gathers what the SCO changed, and what was played of a recording, and makes events of it, for the journal. */
import type { Tracker } from "./api";
import type { Film } from "./film";
import type { Entry } from "./journal";
import type { Begun, Fields } from "./launch";
import type { Model } from "./model";
import type { UseClock } from "./use";

/** A SetValue without Commit is journalled within two seconds; timers may be late. */
const UNCOMMITTED_MS = 1500;
/** Time in use that is worth an event of its own. */
const WORTH_TELLING_MS = 30_000;
/** The server takes 8 MiB an event, and a character is three bytes at most; what is more goes in several. */
const EVENT_CHARACTERS = 2_000_000;
const COLLECTIONS = ["cmi.interactions", "cmi.comments_from_learner"];
const SCORE = /^(.*score\.)(?:raw|min|max|scaled)$/;

/** Where events go. */
export interface Sink {
  /** Whether the page may be gone after this call. */
  readonly leaving: boolean;
  add(entry: Entry, urgent: boolean): void;
  ended(): void;
}

export class Recorder implements Tracker {
  private seq = 0;
  private scalars: Record<string, string> = {};
  private readonly objectives = new Map<string, Set<string>>();
  private readonly records = new Set<string>();
  private appended: string[] = [];
  private appendedBefore: number;
  private urgent = false;
  /** As they were set last: said once more, a status is no news. */
  private readonly statuses = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly begun: Begun,
    private readonly model: Model,
    private readonly use: UseClock,
    private readonly sink: Sink,
    private readonly film?: Film,
  ) {
    this.appendedBefore = begun.records["cmi.comments"]?.length ?? 0;
  }

  /** Whether something was set or played that is in no event yet. */
  get dirty(): boolean {
    return (
      (this.film?.waits ?? false) ||
      Object.keys(this.scalars).length + this.objectives.size + this.records.size + this.appended.length > 0
    );
  }

  set(name: string, value: string): void {
    if (/status$/.test(name) && this.statuses.get(name) !== value) {
      this.statuses.set(name, value);
      this.urgent = true;
    }
    this.note(name, value);
    this.soon();
  }

  /** A piece of a recording was played, and ended just now: in seconds of it, and milliseconds that it took. */
  played(from: number, to: number, took: number): void {
    if (!this.film?.add(from, to, took)) return;
    this.use.watching();
    this.soon();
  }

  /** It does not play any more: what was played is sent at once. */
  stopped(): void {
    if (!this.dirty) return;
    this.urgent = true;
    this.commit();
  }

  private soon(): void {
    if (this.sink.leaving) queueMicrotask(() => this.commit());
    else this.timer ??= setTimeout(() => this.commit(), UNCOMMITTED_MS);
  }

  commit(): void {
    if (this.dirty || this.use.untaken >= (this.sink.leaving ? 1 : WORTH_TELLING_MS)) this.emit("commit");
  }

  terminate(): void {
    this.urgent = true;
    this.emit("terminate");
    this.sink.ended();
  }

  private note(name: string, value: string): void {
    const [, collection, index, field] = /^(cmi\.\w+)\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (this.model.isAppended(name)) {
      this.appended.push(value);
    } else if (collection === "cmi.objectives" && index !== undefined && field !== undefined) {
      const fields = this.objectives.get(index) ?? new Set();
      // With its first id, an objective is another to the server: it gets all there is.
      if (field === "id") Object.keys(this.model.below(`cmi.objectives.${index}`)).forEach((each) => fields.add(each));
      this.objectives.set(index, fields.add(field));
    } else if (collection !== undefined && COLLECTIONS.includes(collection)) {
      this.records.add(`${collection}.${index}`);
    } else {
      this.scalars[name] = value;
    }
  }

  private emit(kind: "commit" | "terminate"): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { urgent } = this;
    this.urgent = false;
    const played = this.film?.take() ?? [];
    const portions = portionsOf(this.takeScalars(), this.takeObjectives(), this.takeRecords());
    portions.forEach((portion, i) => {
      const seq = ++this.seq;
      const { epoch, activity, attempt } = this.begun;
      const body = JSON.stringify({
        v: 1,
        epoch,
        seq,
        activity,
        attempt,
        kind: i === portions.length - 1 ? kind : "commit",
        since: this.use.now(),
        active: this.use.take(),
        ...(i === 0 && played.length > 0 ? { played } : {}),
        ...portion,
      });
      this.sink.add({ epoch, seq, body }, urgent);
    });
  }

  private takeScalars(): Fields {
    const taken = withWholeScores(this.scalars, (name) => this.model.raw(name));
    this.scalars = {};
    return taken;
  }

  private takeObjectives(): Fields[] {
    const taken = [...this.objectives].map(([index, changed]) => {
      const all = this.model.below(`cmi.objectives.${index}`);
      const fields = Object.fromEntries([...changed].map((field) => [field, all[field] ?? ""]));
      // 1.2 lets a SCO set an objective's status without ever naming it.
      return { ...withWholeScores(fields, (field) => all[field]), id: all["id"] ?? `#${index}` };
    });
    this.objectives.clear();
    return taken;
  }

  private takeRecords(): object[] {
    const taken = [...this.records].map((name) => {
      const dot = name.lastIndexOf(".");
      const collection = name.slice(0, dot);
      const index = Number(name.slice(dot + 1));
      const given = this.begun.records[collection]?.[index]?.key;
      return { collection, key: given ?? `${this.begun.epoch}.${index}`, fields: this.model.below(name) };
    });
    const texts = this.appended.map((comment, i) => ({
      collection: "cmi.comments",
      key: `${this.begun.epoch}.${this.appendedBefore + i}`,
      fields: { comment },
    }));
    this.appendedBefore += this.appended.length;
    this.appended = [];
    this.records.clear();
    return [...taken, ...texts];
  }
}

/** What goes into one event. */
interface Portion {
  readonly set: Record<string, string>;
  readonly objectives: Fields[];
  readonly records: object[];
}

/** One portion as a rule. Short values come first, so that a score's parts stay together. */
function portionsOf(set: Fields, objectives: readonly Fields[], records: readonly object[]): Portion[] {
  let portion: Portion = { set: {}, objectives: [], records: [] };
  const portions = [portion];
  let size = 0;
  const roomFor = (piece: unknown): Portion => {
    const length = JSON.stringify(piece).length;
    if (size > 0 && size + length > EVENT_CHARACTERS) {
      portion = { set: {}, objectives: [], records: [] };
      portions.push(portion);
      size = 0;
    }
    size += length;
    return portion;
  };
  const byLength = Object.entries(set).sort(([, one], [, other]) => one.length - other.length);
  for (const [name, value] of byLength) roomFor(value).set[name] = value;
  for (const objective of objectives) roomFor(objective).objectives.push(objective);
  for (const record of records) roomFor(record).records.push(record);
  return portions;
}

/** A score's parts move together: with one, all that have a value. */
function withWholeScores(changed: Fields, valueOf: (name: string) => string | undefined): Fields {
  const whole: Record<string, string> = { ...changed };
  for (const name of Object.keys(changed)) {
    const group = SCORE.exec(name)?.[1];
    if (group === undefined) continue;
    for (const part of ["scaled", "raw", "min", "max"]) {
      const value = valueOf(group + part);
      if (value !== undefined) whole[group + part] = value;
    }
  }
  return whole;
}
