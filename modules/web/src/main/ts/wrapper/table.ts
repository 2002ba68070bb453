/** The table of a version's data model, as modules/scorm exports it: docs/data-model-json.md. */
import scorm12 from "data-model/data-model-1.2.json";
import scorm2004 from "data-model/data-model-2004.json";

export type Version = "1.2" | "2004";

export interface Row {
  readonly element: string;
  readonly access: string;
  readonly type: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly initial?: string;
  readonly needs?: readonly string[];
  readonly unique?: boolean;
  readonly once?: boolean;
  readonly derived?: string;
  readonly append?: boolean;
}

/** How the responses of one type of interaction are written. */
export interface ResponseFormat {
  readonly item: string;
  readonly items: number;
  readonly patterns: number;
  readonly distinct?: boolean;
  readonly prefixes?: readonly string[];
}

interface DataModel {
  readonly maxBytes: number;
  readonly elements: readonly Row[];
  readonly types: Readonly<Record<string, string>>;
  readonly responses: Readonly<Record<string, ResponseFormat>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, number>>;
}

export class Table {
  private readonly rows = new Map<string, Row>();
  private readonly beginnings = new Set<string>();
  private readonly types = new Map<string, RegExp>();
  readonly maxBytes: number;
  readonly responses: Readonly<Record<string, ResponseFormat>>;
  readonly errors: Readonly<Record<string, string>>;

  private constructor(private readonly model: DataModel) {
    this.maxBytes = model.maxBytes;
    this.responses = model.responses;
    this.errors = model.errors;
    for (const row of model.elements) {
      this.rows.set(row.element, row);
      for (let dot = row.element.indexOf("."); dot > 0; dot = row.element.indexOf(".", dot + 1)) {
        this.beginnings.add(row.element.slice(0, dot));
      }
    }
    for (const [type, pattern] of Object.entries(model.types)) this.types.set(type, new RegExp(`^(?:${pattern})$`));
  }

  static of(version: Version): Table {
    return new Table((version === "1.2" ? scorm12 : scorm2004) as unknown as DataModel);
  }

  row(pattern: string): Row | undefined {
    return this.rows.get(pattern);
  }

  /** Whether there is such an element, or elements below such a name. */
  knows(pattern: string): boolean {
    return this.rows.has(pattern) || this.beginnings.has(pattern);
  }

  matches(type: string, value: string): boolean {
    return this.types.get(type)?.test(value) ?? true;
  }

  code(fault: string): number {
    return this.model.faults[fault] ?? 101;
  }
}

/** An element's name as a SCO writes it, `cmi.objectives.3.id`, and its pattern, `cmi.objectives.n.id`. */
export class ElementName {
  readonly pattern: string;
  /** The collections it passes with the index in each, outermost first. */
  readonly indices: { readonly collection: string; readonly at: number }[] = [];

  constructor(readonly text: string) {
    const target = text.indexOf(".{target=");
    if (text.startsWith("adl.nav.request_valid.") && target > 0 && text.endsWith("}")) {
      this.pattern = `${text.slice(0, target)}.{target=}`;
      return;
    }
    const steps = text.split(".");
    this.pattern = steps
      .map((step, i) => {
        if (step === "n") return "?";
        if (!/^(?:0|[1-9][0-9]{0,8})$/.test(step)) return step;
        this.indices.push({ collection: steps.slice(0, i).join("."), at: Number(step) });
        return "n";
      })
      .join(".");
  }

  /** The record that holds the element: `cmi.objectives.3`. */
  get record(): string | undefined {
    const first = this.indices[0];
    return first && `${first.collection}.${first.at}`;
  }

  get lastStep(): string {
    return this.text.slice(this.text.lastIndexOf(".") + 1);
  }

  get parentPattern(): string {
    return this.pattern.slice(0, Math.max(0, this.pattern.lastIndexOf(".")));
  }

  /** The element of the same record with the pattern given. */
  sibling(pattern: string): string {
    return this.indices.reduce((name, index) => name.replace(/\.n(?=\.|$)/, `.${index.at}`), pattern);
  }
}
