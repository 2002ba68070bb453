/** Sends, one registration after the other, what this device still holds of a person's. */
import type { Kept } from "../shared/messages";
import type { Unsent } from "../shared/unsent";
import type { Ask } from "./platform";

/** Opens a wrapper that only sends; tells what stayed, or that a new way in is needed. */
export type Visit = (url: string) => Promise<Kept | "again">;

/** Of how many registrations something is, or may be, still here. */
export interface Left {
  readonly unsent: number;
  /** Those of which the server refused something for good. */
  readonly refused: number;
  /** Those whose journal could not be read. */
  readonly unread: number;
}

const TRIES = 2;

export async function sendAll(unsent: Unsent, ask: Ask, visit: Visit): Promise<Left> {
  const left = { unsent: 0, refused: 0, unread: 0 };
  for (const label of await unsent.labels()) {
    const outcome = await send(label, ask, visit);
    if (outcome === "sent") await unsent.forget(label);
    else left[outcome]++;
  }
  return left;
}

async function send(label: string, ask: Ask, visit: Visit): Promise<"sent" | keyof Left> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await ask("/drain-code", { label });
    // Not this person's, or gone with its account: nobody here can ever send it.
    if (answer === "absent") return "sent";
    if (typeof answer === "string") return "unsent";
    const stayed = await visit(answer.way.url);
    if (stayed === "again") continue;
    if (stayed.unsent > 0) return "unsent";
    if (stayed.refused > 0) return "refused";
    return stayed.read ? "sent" : "unread";
  }
  return "unsent";
}
