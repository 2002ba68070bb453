import { dragged } from "./drag";
import { answerOf, type Listener, type Live } from "./exercises";
import { all, bringIntoView, button, data, make, part, words } from "./page";
import { quoted } from "./quoted";

export function order(form: HTMLElement, listener: Listener): Live {
  const list = part(form, ".steps");
  const moved = part(form, ".moved");
  const said = part(form, ".said");
  const better = part(form, ".better");
  let compared = false;
  better.hidden = true;
  const steps = () => [...list.children] as HTMLElement[];
  const text = (step: HTMLElement | undefined) => words(step?.querySelector(".text"));
  const label = () =>
    steps().forEach((step, index) => {
      part(step, '[data-move="up"]').setAttribute("aria-disabled", String(index === 0));
      part(step, '[data-move="down"]').setAttribute("aria-disabled", String(index === steps().length - 1));
    });
  const tell = (step: HTMLElement) => {
    label();
    moved.textContent = `“${text(step)}” is now at place ${steps().indexOf(step) + 1} of ${steps().length}.`;
  };
  const move = (step: HTMLElement, direction: "up" | "down", pressed: HTMLElement) => {
    const beside = direction === "up" ? step.previousElementSibling : step.nextElementSibling;
    if (!beside) return;
    if (direction === "up") beside.before(step);
    else beside.after(step);
    pressed.focus();
    tell(step);
  };
  for (const step of steps()) {
    const moves = make("span", "moves");
    for (const direction of ["up", "down"] as const) {
      const press = button("move", "", () => move(step, direction, press));
      press.dataset["move"] = direction;
      press.append(arrow(direction), make("span", "unseen", `Move ${direction}: ${text(step)}`));
      moves.append(press);
    }
    step.append(moves);
    step.prepend(dragged(step, tell));
  }
  label();
  const show = () => {
    compared = true;
    const count = steps().length;
    const same = steps().filter((step, index) => data(step, "step") === data(form, "best").charAt(index)).length;
    said.replaceChildren(
      make("h2", "", same === count ? "You have the same order" : "An order that often helps"),
      make(
        "p",
        "",
        same === count
          ? "Here it is again, with what speaks for it."
          : `${same === 0 ? "None" : same === 1 ? "One" : same} of your ${count} steps ${same > 1 ? "are" : "is"} at the same place. Yours may suit the baby you thought of; here is what speaks for this one.`,
      ),
    );
    better.hidden = false;
  };
  form.addEventListener("submit", () => {
    show();
    bringIntoView(form);
    const response = steps().map((step) => data(step, "step")).join("");
    listener.did(data(form, "key"), response, [answerOf(form, "sequencing", response, listener.onScreen())]);
  });
  return {
    restore(state) {
      for (const letter of state) {
        const step = all(list, "[data-step]").find((each) => data(each, "step") === letter);
        if (step) list.append(step);
      }
      label();
      show();
    },
    brief: () => (compared ? `First: ${text(steps()[0])}` : ""),
    lastTime: () => (compared ? `put this first: ${quoted(text(steps()[0]))}` : ""),
  };
}

function arrow(direction: "up" | "down"): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", direction === "up" ? "M12 19V5M6 11l6-6 6 6" : "M12 5v14M6 13l6 6 6-6");
  svg.append(path);
  return svg;
}
