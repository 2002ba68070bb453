/** The data model of one session in the browser's memory; every rule in it comes from the table. */
import { ElementName, type Row, Table, type Version } from "./table";
import { faultOf } from "./values";

/** What a read gives, or why it gives nothing. */
export type Read = { readonly value: string } | { readonly fault: string };

export class Model {
  private readonly table: Table;
  private readonly values = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** @param given values the session begins with, by concrete name: `cmi.objectives.0.id` */
  constructor(version: Version, given: Readonly<Record<string, string>> = {}) {
    this.table = Table.of(version);
    for (const [name, value] of Object.entries(given)) this.keep(new ElementName(name), value);
  }

  get(text: string): Read {
    if (text === "") return { fault: "getEmptyName" };
    const name = new ElementName(text);
    const row = this.table.row(name.pattern);
    if (!row) return { fault: this.unknown(name) };
    if (!row.access.includes("r")) return { fault: "writeOnly" };
    if (name.indices.some(({ collection, at }) => at >= this.count(collection))) return { fault: "getIndex" };
    const value = this.read(row, name);
    return value === undefined ? { fault: "notSet" } : { value };
  }

  /** Sets the value; answers the fault when it may not be set. */
  set(text: string, value: string): string | undefined {
    if (text === "") return "setEmptyName";
    const name = new ElementName(text);
    const row = this.table.row(name.pattern);
    const interaction = this.values.get(`${name.record}.type`);
    const fault = this.misplaced(name, row) ?? (row && faultOf(this.table, row, value, interaction));
    if (fault !== undefined || !row) return fault ?? "setUnknown";
    if (this.isDuplicate(row, name, value, interaction)) return "duplicate";
    this.keep(name, row.append ? (this.values.get(text) ?? "") + value : value);
    return undefined;
  }

  /** The value as it was set, without what is derived. */
  raw(text: string): string | undefined {
    return this.values.get(text);
  }

  /** Everything set below a name, `cmi.objectives.3`, by what follows it: `score.raw`. */
  below(name: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [text, value] of this.values) {
      if (text.startsWith(`${name}.`)) found[text.slice(name.length + 1)] = value;
    }
    return found;
  }

  isAppended(pattern: string): boolean {
    return this.table.row(pattern)?.append ?? false;
  }

  code(fault: string): number {
    return this.table.code(fault);
  }

  errorString(code: string): string {
    return Object.hasOwn(this.table.errors, code) ? (this.table.errors[code] ?? "") : "";
  }

  private misplaced(name: ElementName, row: Row | undefined): string | undefined {
    if (name.lastStep.startsWith("_") && (row || this.table.knows(name.parentPattern))) return "setKeyword";
    if (!row) return "setUnknown";
    if (!row.access.includes("w")) return "readOnly";
    if (name.indices.some(({ collection, at }) => at > this.count(collection))) return "setIndex";
    return row.needs?.some((need) => !this.values.has(name.sibling(need))) ? "dependency" : undefined;
  }

  private unknown(name: ElementName): string {
    if (!this.table.knows(name.parentPattern)) return "getUnknown";
    const keywords: Record<string, string> = { _children: "getChildren", _count: "getCount", _version: "getVersion" };
    return keywords[name.lastStep] ?? "getUnknown";
  }

  private read(row: Row, name: ElementName): string | undefined {
    if (row.type === "count") return String(this.count(name.text.slice(0, -"._count".length)));
    const value = this.values.get(name.text) ?? row.initial;
    if (row.derived === "completion") {
      return this.derived(value, "cmi.completion_threshold", "cmi.progress_measure", "completed", "incomplete");
    }
    if (row.derived === "success") {
      return this.derived(value, "cmi.scaled_passing_score", "cmi.score.scaled", "passed", "failed");
    }
    return value;
  }

  /** RTE 4.2.4.1 and 4.2.21.1: with a bar, the measure alone decides, whatever the SCO set. */
  private derived(set: string | undefined, bar: string, measure: string, reached: string, missed: string) {
    const threshold = this.values.get(bar);
    const value = this.values.get(measure);
    if (threshold === undefined) return set;
    if (value === undefined) return "unknown";
    return Number(value) >= Number(threshold) ? reached : missed;
  }

  private isDuplicate(row: Row, name: ElementName, value: string, interaction: string | undefined): boolean {
    if (row.once && (this.values.get(name.text) ?? value) !== value) return true;
    const format = row.type === "pattern" ? this.table.responses[interaction ?? ""] : undefined;
    const last = name.indices.at(-1);
    if (!last) return false;
    if (format?.patterns === 1 && last.at > 0) return true;
    if (!row.unique && !format?.distinct) return false;
    for (let i = 0; i < this.count(last.collection); i++) {
      if (i !== last.at && this.values.get(`${last.collection}.${i}.${name.lastStep}`) === value) return true;
    }
    return false;
  }

  private keep(name: ElementName, value: string): void {
    this.values.set(name.text, value);
    for (const { collection, at } of name.indices) {
      this.counts.set(collection, Math.max(this.count(collection), at + 1));
    }
  }

  private count(collection: string): number {
    return this.counts.get(collection) ?? 0;
  }
}
