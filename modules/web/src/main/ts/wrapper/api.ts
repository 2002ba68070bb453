/** The SCORM API a package finds: what it answers, and the error code it leaves (RTE 3.1; 1.2 RTE 3.3). */
import type { Model } from "./model";
import type { Version } from "./table";

/** Who is told what the SCO did, within the call. */
export interface Tracker {
  set(name: string, value: string): void;
  commit(): void;
  terminate(): void;
}

type State = "before" | "running" | "after";
const AT: Record<State, string> = { before: "Before", running: "", after: "After" };

export class Api {
  private state: State = "before";
  private error = 0;
  private fault = "";

  constructor(
    private readonly model: Model,
    private readonly tracker: Tracker,
  ) {}

  get terminated(): boolean {
    return this.state === "after";
  }

  initialize(argument: unknown): string {
    if (this.state === "running") return this.failed("alreadyInitialized");
    if (this.state === "after") return this.failed("initializeAfterTerminate");
    if (!isEmpty(argument)) return this.failed("argument");
    this.state = "running";
    return this.done("true");
  }

  terminate(argument: unknown): string {
    if (!isEmpty(argument)) return this.failed("argument");
    if (this.state !== "running") return this.failed(`terminate${AT[this.state]}`);
    this.state = "after";
    this.tracker.terminate();
    return this.done("true");
  }

  commit(argument: unknown): string {
    if (!isEmpty(argument)) return this.failed("argument");
    if (this.state !== "running") return this.failed(`commit${AT[this.state]}`);
    this.tracker.commit();
    return this.done("true");
  }

  getValue(name: unknown): string {
    if (this.state !== "running") return this.nothing(`get${AT[this.state]}`);
    const read = this.model.get(text(name));
    return "value" in read ? this.done(read.value) : this.nothing(read.fault);
  }

  setValue(name: unknown, value: unknown): string {
    if (this.state !== "running") return this.failed(`set${AT[this.state]}`);
    const fault = this.model.set(text(name), text(value));
    if (fault !== undefined) return this.failed(fault);
    this.tracker.set(text(name), text(value));
    return this.done("true");
  }

  lastError(): string {
    return String(this.error);
  }

  errorString(code: unknown): string {
    return this.model.errorString(text(code));
  }

  diagnostic(code: unknown): string {
    const asked = text(code);
    return asked === this.lastError() || asked === "" ? this.fault : this.errorString(asked);
  }

  /** The object a package of that version looks for, with the functions it calls. */
  facade(version: Version): { name: string; functions: Record<string, (...given: unknown[]) => string> } {
    const lms = version === "1.2" ? "LMS" : "";
    return {
      name: version === "1.2" ? "API" : "API_1484_11",
      functions: {
        [`${lms}Initialize`]: (argument) => this.initialize(argument),
        [version === "1.2" ? "LMSFinish" : "Terminate"]: (argument) => this.terminate(argument),
        [`${lms}GetValue`]: (name) => this.getValue(name),
        [`${lms}SetValue`]: (name, value) => this.setValue(name, value),
        [`${lms}Commit`]: (argument) => this.commit(argument),
        [`${lms}GetLastError`]: () => this.lastError(),
        [`${lms}GetErrorString`]: (code) => this.errorString(code),
        [`${lms}GetDiagnostic`]: (code) => this.diagnostic(code),
      },
    };
  }

  private done(result: string): string {
    this.error = 0;
    this.fault = "";
    return result;
  }

  private failed(fault: string): string {
    this.error = this.model.code(fault);
    this.fault = fault;
    return "false";
  }

  private nothing(fault: string): string {
    this.failed(fault);
    return "";
  }
}

/** Packages call Initialize(), Initialize(null) and Initialize("") alike. */
function isEmpty(argument: unknown): boolean {
  return argument === undefined || argument === null || argument === "";
}

/** A copy: nothing of the package's is kept, whatever object it passes. */
function text(given: unknown): string {
  return given === undefined || given === null ? "" : String(given);
}
