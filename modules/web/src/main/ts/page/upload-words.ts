/** What the page says while a file is on its way. */
import type { Trouble } from "./sending-file";

/** "640 bytes", "12 kB", "98 MB": as the server's pages write it. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

export function troubleWords(what: Trouble): string {
  return what === "signed-out"
    ? "You have been signed out. What was sent is kept. Sign in again in another tab, and this page goes on."
    : "We cannot reach Attune just now. What was sent is kept, and we keep trying.";
}

/** What makes a file of this kind smaller. */
function smaller(as: string): string {
  if (as === "recording") return "Export the film with a smaller picture, such as 720p, and choose that.";
  if (as === "document") return "Smaller pictures in it make it smaller. Save it anew, and choose that.";
  return "Make it smaller, with smaller films and pictures in it, and choose that.";
}

/**
 * What keeps a file from being sent at all, and what to do about it; nothing when it may be.
 *
 * @param as what the file is to be
 */
export function refusal(file: { name: string; size: number }, megabytes: number, as: string): string | undefined {
  if (file.size === 0) return `${file.name} is empty. Make it again, or copy it once more.`;
  if (file.size > megabytes * 1_000_000) {
    return `${file.name} has ${size(file.size)}. It can have ${megabytes} MB at most. ${smaller(as)}`;
  }
  return undefined;
}

/** Says aloud how far it is, a quarter at a time, and not each part. */
export class Quarters {
  private said = 0;

  /** The words, when another quarter is there. */
  reached(sent: number, of: number): string | undefined {
    const quarter = Math.floor((4 * sent) / of);
    if (quarter <= this.said || quarter >= 4) return undefined;
    this.said = quarter;
    return `${["", "A quarter", "Half", "Three quarters"][quarter]} of the file is sent.`;
  }
}
