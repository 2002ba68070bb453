/** The two steps of a launch, each repeatable: docs/tracking-protocol.md. */
import type { Device } from "./device";
import type { Given } from "./film";
import { ANSWER_MS, askedFor, isPassing, pauseAfter } from "./patience";
import type { Version } from "./table";

export interface Opened {
  readonly bearer: string;
  readonly registration: string;
  /** Somebody only looks: nothing is sent, and nothing would be taken. */
  readonly preview?: boolean;
}

export interface Branch {
  readonly id: string;
  readonly at: string;
  readonly device: string;
}

export interface Fields {
  readonly [field: string]: string;
}

export interface Begun {
  readonly epoch: number;
  readonly activity: string;
  readonly attempt: number;
  readonly version: Version;
  readonly href: string;
  readonly mode: string;
  readonly credit: string;
  readonly entry: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly elements: Fields;
  readonly objectives: readonly Fields[];
  readonly records: Readonly<Record<string, readonly { readonly key: string; readonly fields: Fields }[]>>;
  readonly branches?: readonly Branch[];
  /** Of a recording alone. */
  readonly recording?: Given;
}

/** What begin is told. */
export interface Beginning {
  readonly device: Device;
  /** The highest epoch that this device holds something of. */
  readonly seen: number | undefined;
  readonly branch?: string;
  readonly decline?: readonly string[];
}

/** The server said no: 410, 409 and 401 want a new launch, anything else is for good. */
export class Refusal extends Error {
  constructor(readonly status: number) {
    super(`launch refused: ${status}`);
  }

  get wantsNewLaunch(): boolean {
    return [401, 409, 410].includes(this.status);
  }
}

export class Launch {
  private readonly nonce = randomNonce();

  /** @param waiting told each time the server was not reached */
  constructor(
    private readonly waiting: () => void,
    private readonly request: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  open(code: string): Promise<Opened> {
    return this.post({ step: "open", code, nonce: this.nonce });
  }

  begin(bearer: string, told: Beginning): Promise<Begun> {
    return this.post({ step: "begin", ...told }, bearer);
  }

  private async post<Answer>(step: object, bearer?: string): Promise<Answer> {
    for (let failures = 1; ; failures++) {
      let pause: number;
      try {
        const response = await this.send(JSON.stringify(step), bearer);
        if (response.ok) return (await response.json()) as Answer;
        if (!isPassing(response)) throw new Refusal(response.status);
        pause = pauseAfter(failures, askedFor(response));
      } catch (failure) {
        if (failure instanceof Refusal) throw failure;
        pause = pauseAfter(failures);
      }
      this.waiting();
      await untilLaterOrOnline(pause);
    }
  }

  private send(body: string, bearer: string | undefined): Promise<Response> {
    return this.request("/launch", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  }
}

function untilLaterOrOnline(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    globalThis.addEventListener?.("online", go);
  });
}

/** 24 characters of base64url. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}
