/** When to try again, and whether. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** A request that has no answer after this long has failed. */
export const ANSWER_MS = 30_000;

/** Milliseconds to wait after so many failures in a row: doubling, up to a minute, with jitter. */
export function pauseAfter(failures: number, atLeast = 0): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
  return Math.max(pause * (0.5 + Math.random() / 2), atLeast);
}

/** The pause the server asks for, in milliseconds; 0 for none. */
export function askedFor(response: Response): number {
  return Number(response.headers.get("Retry-After")) * 1000 || 0;
}

/** Whether the same request may succeed later. A refusal that is not the server's own may: a network's sign-in page. */
export function isPassing(response: Response): boolean {
  const { status } = response;
  if (status === 408 || status === 429 || status >= 500) return true;
  const ours = response.headers.get("Content-Type")?.includes("problem+json") ?? false;
  return !ours && status !== 413;
}
