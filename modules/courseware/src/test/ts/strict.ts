// Learning platforms that forgive nothing: any call a strict one would answer with an error fails the test at once.

import type { Api12, Api2004 } from "../../main/ts/api";

const TIME_INTERVAL = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/;
const TIMESPAN = /^\d{4}:\d\d:\d\d(\.\d{1,2})?$/;

/** What a strict platform would have answered with an error. Thrown too, but the shell survives that. */
export const faults: string[] = [];

function fault(text: string): Error {
  faults.push(text);
  return new Error(text);
}

abstract class Strict {
  running = false;
  ended = false;
  commits = 0;
  calls: string[] = [];
  values: Map<string, string>;
  /** What had been sent at the last commit: all that a killed browser leaves. */
  committed: Map<string, string> = new Map();

  constructor(values: { [element: string]: string } | Map<string, string> = {}) {
    this.values = new Map(values instanceof Map ? values : Object.entries(values));
  }

  protected open(argument: string): string {
    if (argument !== "" || this.running || this.ended) throw fault("Initialize at the wrong time");
    this.running = true;
    return "true";
  }

  protected save(argument: string): string {
    this.mustRun("Commit");
    if (argument !== "") throw fault("Commit takes an empty text");
    this.commits++;
    this.committed = new Map(this.values);
    return "true";
  }

  protected close(): string {
    this.mustRun("Terminate");
    this.save("");
    this.running = false;
    this.ended = true;
    return "true";
  }

  protected mustRun(call: string): void {
    if (!this.running) throw fault(`${call} when nothing runs`);
  }

  protected count(collection: string): number {
    const indexes = [...this.values.keys()].filter((key) => key.startsWith(collection + "."));
    return new Set(indexes.map((key) => key.slice(collection.length + 1).split(".")[0])).size;
  }

  /** A response must look as its interaction's type wants it. */
  protected asItsType(element: string, value: string, forms: { [type: string]: RegExp }): void {
    const record = element.match(/^(cmi\.interactions\.\d+)\.(?:(?:learner|student)_response|correct_responses\.0\.pattern)$/);
    const type = record && this.values.get(`${record[1]}.type`);
    if (type && !forms[type]?.test(value)) throw fault(`${element} cannot be ${value}: it is a ${type}`);
  }

  protected inOrder(element: string, collection: string): void {
    const index = Number(element.slice(collection.length + 1).split(".")[0]);
    if (index > this.count(collection)) throw fault(`${element} leaves a gap`);
  }
}

const WRITABLE_2004: [RegExp, RegExp | ((value: string) => boolean)][] = [
  [/^cmi\.location$/, (value) => value.length <= 1000],
  [/^cmi\.suspend_data$/, (value) => value.length <= 64000],
  [/^cmi\.exit$/, /^(suspend|normal|)$/],
  [/^cmi\.completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/^cmi\.progress_measure$/, (value) => value !== "" && Number(value) >= 0 && Number(value) <= 1],
  [/^cmi\.session_time$/, TIME_INTERVAL],
  [/^adl\.nav\.request$/, /^(continue|previous|exit|suspendAll|_none_)$/],
  [/^cmi\.objectives\.\d+\.id$/, /^\S+$/],
  [/^cmi\.objectives\.\d+\.completion_status$/, /^(completed|incomplete)$/],
  [/^cmi\.objectives\.\d+\.progress_measure$/, (value) => value !== "" && Number(value) >= 0 && Number(value) <= 1],
  [/^cmi\.interactions\.\d+\.id$/, /^\S+$/],
  [/^cmi\.interactions\.\d+\.type$/, /^(choice|sequencing|matching|likert)$/],
  [/^cmi\.interactions\.\d+\.timestamp$/, TIME],
  [/^cmi\.interactions\.\d+\.correct_responses\.0\.pattern$/, () => true],
  [/^cmi\.interactions\.\d+\.learner_response$/, () => true],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect|unanticipated|neutral)$/],
  [/^cmi\.interactions\.\d+\.latency$/, TIME_INTERVAL],
  [/^cmi\.interactions\.\d+\.description$/, (value) => value.length <= 250],
  [/^cmi\.comments_from_learner\.\d+\.comment$/, (value) => value.length <= 4000 && !value.startsWith("{")],
  [/^cmi\.comments_from_learner\.\d+\.location$/, (value) => value.length <= 250],
  [/^cmi\.comments_from_learner\.\d+\.timestamp$/, TIME],
];

/** RTE 4.2.9: what a response and a pattern look like, by the interaction's type. */
const RESPONSES_2004: { [type: string]: RegExp } = {
  choice: /^[a-z](\[,\][a-z])*$/,
  sequencing: /^[a-z](\[,\][a-z])*$/,
  matching: /^[0-9]\[\.\][a-z](\[,\][0-9]\[\.\][a-z])*$/,
  likert: /^[a-z]$/,
};

/** RTE 3.4.7. */
const RESPONSES_12: { [type: string]: RegExp } = {
  choice: /^[a-z](,[a-z])*$/,
  sequencing: /^[a-z](,[a-z])*$/,
  matching: /^[0-9]\.[a-z](,[0-9]\.[a-z])*$/,
  likert: /^[a-z]$/,
};

const COLLECTIONS_2004 = ["cmi.objectives", "cmi.interactions", "cmi.comments_from_learner"];

export class Strict2004 extends Strict implements Api2004 {
  Initialize(argument: ""): string {
    if (this.values.get("cmi.exit") === "suspend") this.values.set("cmi.entry", "resume");
    else if (!this.values.has("cmi.entry")) this.values.set("cmi.entry", "ab-initio");
    this.values.delete("cmi.exit");
    this.values.delete("adl.nav.request");
    return this.open(argument);
  }

  Terminate(): string {
    return this.close();
  }

  Commit(argument: ""): string {
    return this.save(argument);
  }

  GetValue(element: string): string {
    this.mustRun("GetValue");
    const collection = COLLECTIONS_2004.find((each) => element === each + "._count");
    if (collection) return String(this.count(collection));
    if (element.startsWith("adl.nav.request_valid.")) return this.values.get(element) ?? "unknown";
    if (element === "cmi.mode") return this.values.get(element) ?? "normal";
    if (element === "cmi.learner_id") return this.values.get(element) ?? "learner-1";
    if (element === "cmi.completion_status") return this.values.get(element) ?? "unknown";
    const value = this.values.get(element);
    if (value === undefined) throw fault(`403: ${element} has no value yet`);
    return value;
  }

  SetValue(element: string, value: string): string {
    this.mustRun("SetValue");
    const rule = WRITABLE_2004.find(([name]) => name.test(element));
    if (!rule) throw fault(`404: ${element} cannot be set`);
    const [, type] = rule;
    if (typeof value !== "string" || !(type instanceof RegExp ? type.test(value) : type(value))) {
      throw fault(`406: ${element} cannot be ${value}`);
    }
    for (const collection of COLLECTIONS_2004) if (element.startsWith(collection + ".")) this.inOrder(element, collection);
    this.dependencies(element);
    this.asItsType(element, value, RESPONSES_2004);
    this.values.set(element, value);
    this.calls.push(`${element}=${value}`);
    return "true";
  }

  /** RTE 4.2.9: id before type, type before responses; 4.2.17: an objective's id first. */
  private dependencies(element: string): void {
    const record = element.match(/^(cmi\.(?:interactions|objectives)\.\d+)\.(.+)$/);
    if (!record || record[2] === "id") return;
    const needed = /response/.test(record[2] ?? "") ? "type" : "id";
    if (!this.values.has(`${record[1]}.${needed}`)) throw fault(`408: ${element} before ${needed}`);
  }
}

const WRITABLE_12: [RegExp, RegExp | ((value: string) => boolean)][] = [
  [/^cmi\.core\.lesson_location$/, (value) => value.length <= 255],
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.session_time$/, TIMESPAN],
  [/^cmi\.suspend_data$/, (value) => value.length <= 4096],
  [/^cmi\.comments$/, (value) => value.length <= 4096],
  [/^cmi\.objectives\.\d+\.id$/, /^\S{1,255}$/],
  [/^cmi\.objectives\.\d+\.status$/, /^(completed|incomplete)$/],
  [/^cmi\.interactions\.\d+\.id$/, /^\S{1,255}$/],
  [/^cmi\.interactions\.\d+\.type$/, /^(choice|sequencing|matching|likert)$/],
  [/^cmi\.interactions\.\d+\.time$/, /^\d\d:\d\d:\d\d$/],
  [/^cmi\.interactions\.\d+\.correct_responses\.0\.pattern$/, () => true],
  [/^cmi\.interactions\.\d+\.student_response$/, () => true],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral)$/],
  [/^cmi\.interactions\.\d+\.latency$/, TIMESPAN],
];

/** `optional`: whether it has what 1.2 leaves open. */
export class Strict12 extends Strict implements Api12 {
  private error = "0";

  constructor(
    values: { [element: string]: string } | Map<string, string> = {},
    private readonly optional = true,
  ) {
    super(values);
  }

  LMSInitialize(argument: ""): string {
    return this.open(argument);
  }

  LMSFinish(): string {
    return this.close();
  }

  LMSCommit(argument: ""): string {
    return this.save(argument);
  }

  LMSGetLastError(): string {
    return this.error;
  }

  LMSGetValue(element: string): string {
    this.mustRun("LMSGetValue");
    this.error = "0";
    if (/^cmi\.(interactions|objectives)\._children$|^cmi\.comments$/.test(element)) {
      if (!this.optional) {
        this.error = "401";
        return "";
      }
      if (element === "cmi.interactions._children") {
        return "id,objectives,time,type,correct_responses,weighting,student_response,result,latency";
      }
      if (element === "cmi.objectives._children") return "id,score,status";
      return this.values.get(element) ?? "";
    }
    if (element === "cmi.core._children") {
      return "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,exit,session_time" + (this.optional ? ",lesson_mode" : "");
    }
    if (element === "cmi.core.lesson_mode" && this.optional) return this.values.get(element) ?? "normal";
    if (element === "cmi.core.student_id") return this.values.get(element) ?? "learner-1";
    const counted = element.match(/^(cmi\.(?:interactions|objectives))\._count$/);
    if (counted && this.optional) return String(this.count(counted[1]!));
    if (/^cmi\.(core\.(lesson_status|lesson_location|entry)|suspend_data)$/.test(element)) {
      return this.values.get(element) ?? (element.endsWith("status") ? "not attempted" : "");
    }
    if (/^cmi\.objectives\.\d+\.id$/.test(element) && this.values.has(element)) return this.values.get(element)!;
    throw fault(`${element} cannot be read`);
  }

  LMSSetValue(element: string, value: string): string {
    this.mustRun("LMSSetValue");
    const rule = WRITABLE_12.find(([name]) => name.test(element));
    if (!rule) throw fault(`${element} cannot be set`);
    if (!this.optional && /comments|interactions|objectives/.test(element)) throw fault(`401: ${element}`);
    const [, type] = rule;
    if (typeof value !== "string" || !(type instanceof RegExp ? type.test(value) : type(value))) {
      throw fault(`405: ${element} cannot be ${value}`);
    }
    for (const each of ["cmi.interactions", "cmi.objectives"]) if (element.startsWith(each + ".")) this.inOrder(element, each);
    this.asItsType(element, value, RESPONSES_12);
    this.values.set(element, element === "cmi.comments" ? (this.values.get(element) ?? "") + value : value);
    this.calls.push(`${element}=${value}`);
    return "true";
  }
}
