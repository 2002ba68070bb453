/** What a page asks of the platform, in the name of whoever is signed in. */

/** Where a wrapper opens; its launch code is in the fragment and good for 60 seconds. */
export interface Way {
  readonly url: string;
}

export type Answer = { way: Way } | "signed-out" | "absent" | "unreachable";

export type Ask = (path: string, body: object) => Promise<Answer>;

const ANSWER_MS = 20_000;

export async function ask(path: string, body: object, request: typeof fetch = (i, o) => fetch(i, o)): Promise<Answer> {
  try {
    const response = await request(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (response.ok) return { way: response.status === 204 ? { url: "" } : ((await response.json()) as Way) };
    if (response.status === 401) return "signed-out";
    return response.status === 404 ? "absent" : "unreachable";
  } catch {
    return "unreachable";
  }
}
