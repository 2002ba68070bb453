/**
 * Tells a person's other tabs that they have signed out: on a shared device no lesson stays open for whoever comes next.
 */
const CHANNEL = "attune-signed-out";

export function tellSignedOut(person: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(person);
  channel.close();
}

/** @returns stops listening */
export function onSignedOut(person: string, act: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === person) act();
  };
  return () => channel.close();
}
