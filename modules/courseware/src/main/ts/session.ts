// Whether the shell ended its session with a platform: remembered on the platform's own API object, which outlives a page
// that is loaded again in the same launch and goes with the launch. What a page writes to history.state as it goes does
// not survive its being loaded again.

const ENDED = Symbol.for("attune.ended");

export function remember(api: object, ended: boolean): void {
  try {
    Reflect.set(api, ENDED, ended);
  } catch {
    // An object that takes nothing: then the platform itself is asked.
  }
}

export function hasEnded(api: object): boolean {
  try {
    return Reflect.get(api, ENDED) === true;
  } catch {
    return false;
  }
}
