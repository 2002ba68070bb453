/** Which of several things that begin at a time of the film it is at. */

/** The last that has begun; -1 before the first. */
export function indexAt(begins: readonly number[], seconds: number): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where words stand in a text, whatever their case: from and to, in characters. */
export function hits(text: string, sought: string): [from: number, to: number][] {
  const words = sought.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  if (words[0] === "") return [];
  return [...text.matchAll(new RegExp(words.join("\\s+"), "giu"))].map(({ 0: found, index }) => [index, index + found.length]);
}
