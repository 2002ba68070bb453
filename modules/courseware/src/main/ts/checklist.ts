import { answerOf, type Listener, type Live } from "./exercises";
import { all, data, part, words } from "./page";

export function checklist(form: HTMLElement, listener: Listener): Live {
  const boxes = all<HTMLInputElement>(form, ".tick input");
  const count = part(form, ".count");
  const ticked = () => boxes.filter((box) => box.checked);
  const say = () => (count.textContent = `${ticked().length} of ${boxes.length} ticked`);
  for (const box of boxes) {
    box.addEventListener("change", () => {
      say();
      const response = ticked().map((each) => each.value).join("");
      // An empty set is written differently from platform to platform: so a list that was emptied is not reported.
      const answers = response ? [answerOf(form, "choice", response, listener.onScreen())] : [];
      listener.did(data(form, "key"), response, answers, true);
    });
  }
  say();
  return {
    restore(state) {
      for (const box of boxes) box.checked = state.includes(box.value);
      say();
    },
    brief: () => {
      const labels = ticked().map((box) => words(box.labels?.[0]));
      return labels.length ? `${labels.length} of ${boxes.length} ticked: ${labels.join("; ")}` : "";
    },
    lastTime: () => (ticked().length ? `ticked ${ticked().length} of ${boxes.length}.` : ""),
  };
}
