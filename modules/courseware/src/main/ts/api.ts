// Finds the learning platform's API: up the parents, then up the opener's parents (SCORM 1.2 RTE 3.3.6.1, 2004 RTE 3.2.1).

type Named = Window & { API?: Api12; API_1484_11?: Api2004 };

export interface Api12 {
  LMSInitialize(nothing: ""): string;
  LMSFinish(nothing: ""): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(nothing: ""): string;
  LMSGetLastError(): string;
}

export interface Api2004 {
  Initialize(nothing: ""): string;
  Terminate(nothing: ""): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(nothing: ""): string;
}

const FARTHEST = 500;

export function findApi12(from: Window): Api12 | undefined {
  return find(from, (window) => window.API);
}

export function findApi2004(from: Window): Api2004 | undefined {
  return find(from, (window) => window.API_1484_11);
}

function find<T>(from: Window, get: (window: Named) => T | undefined): T | undefined {
  return upwards(from, get) ?? (from.opener ? upwards(from.opener as Window, get) : undefined);
}

function upwards<T>(from: Window, get: (window: Named) => T | undefined): T | undefined {
  let window = from;
  for (let i = 0; i < FARTHEST; i++) {
    try {
      const api = get(window as Named);
      if (api) return api;
      if (!window.parent || window.parent === window) return undefined;
    } catch {
      return undefined; // a window of another origin: nothing to be found above it either
    }
    window = window.parent;
  }
  return undefined;
}
