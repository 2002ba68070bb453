/** A frame for a wrapper, with no more than a package needs. */
const POWERS = [
  "allow-scripts",
  "allow-same-origin",
  "allow-forms",
  "allow-modals",
  "allow-popups",
  "allow-downloads",
];

export function lessonFrame(url: string): HTMLIFrameElement {
  const frame = frameOf(url, "Lesson", POWERS);
  frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
  return frame;
}

/** A wrapper that only sends what is there, and shows nothing. */
export function drainFrame(url: string): HTMLIFrameElement {
  const frame = frameOf(url, "Sending", ["allow-scripts", "allow-same-origin"]);
  frame.hidden = true;
  frame.tabIndex = -1;
  return frame;
}

function frameOf(url: string, title: string, powers: readonly string[]): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.sandbox.add(...powers);
  frame.referrerPolicy = "no-referrer";
  // Given before the frame is put on the page, the address makes no entry in the browser's history.
  frame.src = url;
  return frame;
}
