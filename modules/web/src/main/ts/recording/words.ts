/** Times and shares as the page says them. Seconds are of the film. */
import type { Stretch } from "../shared/watching";

/** What a browser's word on where it plays is off by is no gap. */
const NO_GAP_S = 1.5;
/** From this length on minutes are enough. */
const LONG_S = 10 * 60;

/** "4:10", "1:02:03": the second it lies in. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (number: number) => String(number).padStart(2, "0");
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours === 0 ? `${minutes}:${two(whole % 60)}` : `${hours}:${two(minutes)}:${two(whole % 60)}`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** "40 seconds", "1 minute 20 seconds", "2 minutes". */
export function spoken(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.floor(seconds % 60);
  if (minutes === 0) return counted(rest, "second");
  return rest === 0 ? counted(minutes, "minute") : `${counted(minutes, "minute")} ${counted(rest, "second")}`;
}

/** How much of the film was played. */
export function seen(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** What was not played of it, in order. */
export function missing(stretches: readonly Stretch[], length: number): Stretch[] {
  const gaps: Stretch[] = [];
  let at = 0;
  for (const [from, to] of [...stretches, [length, length] as Stretch]) {
    if (from - at >= NO_GAP_S) gaps.push([at, from]);
    at = Math.max(at, to);
  }
  return gaps;
}

/** "You have watched 12 of 18 minutes." */
export function watchedWords(stretches: readonly Stretch[], length: number): string {
  const gaps = missing(stretches, length);
  const sum = seen(stretches);
  if (gaps.length === 0 && sum > 0) return "You have watched all of it.";
  if (sum < 1) return `It is ${length >= LONG_S ? counted(Math.round(length / 60), "minute") : spoken(Math.floor(length))} long.`;
  if (length < LONG_S) return `You have watched ${spoken(sum)} of ${spoken(Math.floor(length))}.`;
  return `You have watched ${Math.floor(sum / 60)} of ${counted(Math.round(length / 60), "minute")}.`;
}

/** What finishes this part of a course. */
export interface Rule {
  /** Per cent that has to be watched. */
  readonly share: number;
  /** What is asked at the end: "QUESTION", "REFLECTION", or nothing. */
  readonly ask: string;
  /** Whether that was answered. */
  readonly answered: boolean;
}

export function doneWords({ share, ask, answered }: Rule, stretches: readonly Stretch[], length: number): string {
  const enough = share === 100 ? "all of it is watched" : `${share} per cent is watched`;
  const also = { QUESTION: " and you have answered the question", REFLECTION: " and you have written your reflection" }[ask] ?? "";
  if (!hasEnough(share, stretches, length)) return `Done when ${enough}${answered ? "" : also}.`;
  if (also === "" || answered) return "You have watched enough for this part.";
  return ask === "QUESTION"
    ? "You have watched enough. One question is left."
    : "You have watched enough. Your reflection is left.";
}

/** The same sum as the server's, which has the last word. */
export function hasEnough(share: number, stretches: readonly Stretch[], length: number): boolean {
  const part = seen(stretches) / length;
  return (part >= 0.99 ? 1 : part) * 100 >= share;
}
