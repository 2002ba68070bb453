/** The words that pass between the wrapper and the platform's page: docs/tracking-protocol.md. Never tracking itself. */

export type State =
  | "opening"
  | "waiting"
  | "saved"
  | "saving"
  | "unsaved"
  | "elsewhere"
  | "refused"
  | "ended";

/** What the registration's journal on this device holds. */
export interface Kept {
  /** Events that the server has not acknowledged and may still take. */
  readonly unsent: number;
  /** Events that the server refused for good; they are kept and not sent again. */
  readonly refused: number;
  /** Whether the journal was read; otherwise there may be more. */
  readonly read: boolean;
}

export type FromWrapper =
  | ({ attune: "state"; state: State; ephemeral: boolean } & Kept)
  | { attune: "location"; activity: string; completion: string; success: string; progress: string }
  | { attune: "finished"; activity: string; nav: string }
  | { attune: "closed" }
  | { attune: "used" }
  | { attune: "playing" }
  | { attune: "relaunch" }
  | { attune: "over" }
  | ({ attune: "drained" } & Kept);

export type FromPage = { attune: "exit" } | { attune: "way"; code: string };

/** Hears what comes from that window at that origin, and nothing else. */
export function hear<Message>(
  source: () => Window | null | undefined,
  origin: string,
  heard: (message: Message) => void,
): void {
  addEventListener("message", (event) => {
    if (event.source === null || event.source !== source() || event.origin !== origin) return;
    const data: unknown = event.data;
    if (typeof data === "object" && data !== null && "attune" in data) heard(data as Message);
  });
}
