/** What the course says of this part; the wrapper holds it, as it does that a device is shared. */
import { WATCHING, type Watching } from "../shared/watching";
import type { Rule } from "./words";

export type Api = Record<"Initialize" | "Commit" | "GetValue", (argument: string) => string> & {
  SetValue(name: string, value: string): string;
};

/** The wrapper, as far as this page speaks to it. */
export interface Wrapper {
  readonly api: Api;
  readonly watching: Watching;
  readonly rule: Rule | undefined;
}

/** @returns undefined where there is no wrapper: then nothing is counted */
export function wrapper(): Wrapper | undefined {
  try {
    const holder = window.parent as unknown as Record<string, unknown>;
    const api = holder["API_1484_11"] as Api | undefined;
    const watching = holder[WATCHING] as Watching | undefined;
    if (window.parent === window || !api || !watching) return undefined;
    return { api, watching, rule: ruleOf(window.parent.document.documentElement.dataset) };
  } catch {
    // Another origin's frame.
    return undefined;
  }
}

function ruleOf({ share = "", ask = "", answered = "" }: DOMStringMap): Rule | undefined {
  const number = Number(share);
  return number >= 1 && number <= 100 ? { share: number, ask, answered: answered === "true" } : undefined;
}
