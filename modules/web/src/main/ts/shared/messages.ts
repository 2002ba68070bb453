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

export type FromWrapper =
  | { attune: "state"; state: State; unsent: number; ephemeral: boolean }
  | { attune: "location"; activity: string; completion: string; success: string; progress: string }
  | { attune: "finished"; activity: string; nav: string }
  | { attune: "relaunch" }
  | { attune: "drained"; unsent: number };

export type FromPage = { attune: "exit" };

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
