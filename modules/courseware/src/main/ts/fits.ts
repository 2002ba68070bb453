// How much of a note fits, on a platform that keeps only so much. Nothing is cut off in the field itself.

import { make } from "./exercises";

const NEARLY_FULL = 100;
const PAUSE_BEFORE_SPEAKING = 1000;

export function sayWhatFits(note: HTMLTextAreaElement, room: number): void {
  const about = make("p", "fits", `About ${Math.floor(room / 10) * 10} characters fit here.`);
  about.id = `${note.id}-fits`;
  const spoken = make("p", "unseen");
  spoken.setAttribute("role", "status");
  note.setAttribute("aria-describedby", [note.getAttribute("aria-describedby"), about.id].filter(Boolean).join(" "));
  note.parentElement?.append(about, spoken);
  let pause = 0;
  const say = () => {
    const words = wordsFor(room - note.value.length);
    about.textContent = words || `About ${Math.floor(room / 10) * 10} characters fit here.`;
    about.classList.toggle("over", note.value.length > room);
    window.clearTimeout(pause);
    pause = window.setTimeout(() => (spoken.textContent = words), PAUSE_BEFORE_SPEAKING);
  };
  note.addEventListener("input", say);
  say();
}

export function wordsFor(left: number): string {
  const characters = (count: number) => `${count} character${count === 1 ? "" : "s"}`;
  if (left < 0) return `${characters(-left)} too many. Shorten your note, or its end is not kept.`;
  return left <= NEARLY_FULL ? `${characters(left)} left.` : "";
}
