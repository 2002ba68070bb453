/** What kind of device this is, as far as a person would tell them apart: from coarse facts, and no more than a word. */
export type Device = "phone" | "tablet" | "computer";

/** The shorter side of a screen, in CSS pixels, from which on it is a tablet's. */
const TABLET_SIDE = 600;

export function device({ navigator, screen, matchMedia }: Pick<Window, "navigator" | "screen" | "matchMedia">): Device {
  const { mobile = false } = (navigator as { userAgentData?: { mobile?: boolean } }).userAgentData ?? {};
  if (mobile) return "phone";
  // iPadOS says that it is a Mac; no Mac has a touch screen.
  const touched = matchMedia("(pointer: coarse)").matches || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  if (!touched) return "computer";
  return Math.min(screen.width, screen.height) < TABLET_SIDE ? "phone" : "tablet";
}
