/** Sends, one registration after the other, what this device still holds of a person's. */
import type { Unsent } from "../shared/unsent";
import type { Ask } from "./platform";

/** Opens a wrapper that only sends; tells how much stayed unsent, or that a new way in is needed. */
export type Visit = (url: string) => Promise<number | "again">;

const TRIES = 2;

/** The number of registrations of which something is still here. */
export async function sendAll(unsent: Unsent, ask: Ask, visit: Visit): Promise<number> {
  let left = 0;
  for (const label of await unsent.labels()) {
    if (await isSent(label, ask, visit)) await unsent.forget(label);
    else left++;
  }
  return left;
}

async function isSent(label: string, ask: Ask, visit: Visit): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await ask("/drain-code", { label });
    // Not this person's, or gone with its account: nobody here can ever send it.
    if (answer === "absent") return true;
    if (typeof answer === "string") return false;
    const stayed = await visit(answer.way.url);
    if (stayed !== "again") return stayed === 0;
  }
  return false;
}
