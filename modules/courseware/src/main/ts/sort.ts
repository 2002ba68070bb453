import { answerOf, type Listener, type Live } from "./exercises";
import { all, bringIntoView, data, make, part, words } from "./page";

const UNSET = "-";

export function sort(form: HTMLElement, listener: Listener): Live {
  const things = all(form, ".thing");
  const said = part(form, ".said");
  const missing = part(form, ".missing");
  part(form, ".things").before(said);
  const group = (thing: HTMLElement) => thing.querySelector<HTMLInputElement>("input:checked")?.value ?? UNSET;
  const label = (thing: HTMLElement) => words(thing.querySelector("input:checked + label"));
  const hide = (thing: HTMLElement) => {
    part(thing, ".result").hidden = true;
    thing.classList.remove("same", "other");
  };
  const show = () => {
    let same = 0;
    things.forEach((thing, index) => {
      if (group(thing) === UNSET) return hide(thing);
      const alike = group(thing) === data(form, "best").charAt(index);
      if (alike) same++;
      const result = part(thing, ".result");
      result.querySelector(".yours")?.remove();
      result.prepend(make("p", "yours", alike ? "You put it there too." : `You put it under: ${label(thing)}`));
      result.hidden = false;
      thing.classList.toggle("same", alike);
      thing.classList.toggle("other", !alike);
    });
    const count = things.length;
    said.replaceChildren(
      make("h2", "", "Side by side"),
      make("p", "", `You and we put ${same === count ? `all ${count}` : same === 0 ? "none" : `${same} of ${count}`} in the same place. Below each stands why.`),
    );
  };
  things.forEach((thing) => {
    hide(thing);
    thing.addEventListener("change", () => hide(thing));
  });
  form.addEventListener("submit", () => {
    const open = things.filter((thing) => group(thing) === UNSET);
    missing.textContent = open.length
      ? `${open.length === 1 ? "One is" : `${open.length} are`} not sorted yet. A guess is welcome.`
      : "";
    if (open[0]) return part(open[0], "input").focus();
    show();
    bringIntoView(form);
    const response = things.map(group).join("");
    listener.did(data(form, "key"), response, [answerOf(form, "matching", response, listener.onScreen())]);
  });
  const done = () => said.childElementCount > 0;
  return {
    restore(state) {
      things.forEach((thing, index) => {
        for (const input of all<HTMLInputElement>(thing, "input")) input.checked = input.value === state.charAt(index);
      });
      show();
    },
    brief: () => (done() ? things.map((thing) => `“${label(thing)}”: ${words(thing.querySelector("legend"))}`).join("\n") : ""),
    lastTime: () => (done() ? `sorted ${things.length} things.` : ""),
  };
}
