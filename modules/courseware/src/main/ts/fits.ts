// How much more can be written, on a platform that keeps only so much. All notes share what room there is; what is too
// much is not cut off: it stays on this device, where that has room.

import { all, make, type Note } from "./page";

const NEARLY_FULL = 100;
const PAUSE_BEFORE_SPEAKING = 1000;

/**
 * @param left how many characters still fit, all notes taken together
 * @param onDevice whether this device has what does not
 */
export function sayWhatFits(exercise: HTMLElement, left: () => number, onDevice: () => boolean): () => void {
  const notes = all<HTMLTextAreaElement>(exercise, "[data-note]");
  const about = make("p", "fits");
  about.id = `${notes[0]?.id ?? ""}-fits`;
  const spoken = make("p", "unseen");
  spoken.setAttribute("role", "status");
  for (const note of notes) describe(note, about.id);
  const last = notes[notes.length - 1];
  // Not into what may be folded away.
  (last?.closest(".rating") ?? last?.closest(".row, .field") ?? last?.nextElementSibling)?.after(about, spoken);
  let pause = 0;
  const say = () => {
    const [text, urgent] = wordsFor(left(), onDevice());
    about.textContent = text;
    about.classList.toggle("over", left() < 0);
    window.clearTimeout(pause);
    pause = window.setTimeout(() => (spoken.textContent = urgent ? text : ""), PAUSE_BEFORE_SPEAKING);
  };
  return say;
}

function describe(note: Note, id: string): void {
  note.setAttribute("aria-describedby", [note.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
}

/** The words, and whether they are to be spoken too. */
export function wordsFor(left: number, onDevice: boolean): [text: string, urgent: boolean] {
  if (left < 0) {
    return [
      onDevice
        ? "Your learning platform has no room for all of this: the rest stays on this device, and you can print it."
        : "Your learning platform has no room for all of this, and this device does not keep the rest: shorten it, or print it.",
      true,
    ];
  }
  if (left <= NEARLY_FULL) return [`Room for ${left} more character${left === 1 ? "" : "s"} in all your notes.`, true];
  return [`Room for about ${(Math.floor(left / 50) * 50).toLocaleString("en-GB")} more characters in all your notes.`, false];
}
