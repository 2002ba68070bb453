/**
 * Tells a person's other tabs that they have signed out: on a shared device no lesson stays open for whoever comes next.
 * And that they are signed in: a lesson that waits for them sends what it holds.
 */
const OUT = "attune-signed-out";
const IN = "attune-signed-in";

export const tellSignedOut = (person: string): void => tell(OUT, person);
export const tellSignedIn = (person: string): void => tell(IN, person);

/** @returns stops listening */
export const onSignedOut = (person: string, act: () => void): (() => void) => on(OUT, person, act);
/** @returns stops listening */
export const onSignedIn = (person: string, act: () => void): (() => void) => on(IN, person, act);

function tell(name: string, person: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(person);
  channel.close();
}

function on(name: string, person: string, act: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (data === person) act();
  };
  return () => channel.close();
}
