import { answerOf, type Listener, type Live } from "./exercises";
import { all, bringIntoView, data, make, part, words } from "./page";
import { quoted } from "./quoted";

export function choice(form: HTMLElement, listener: Listener): Live {
  const inputs = all<HTMLInputElement>(form, "input");
  const said = part(form, ".said");
  const missing = part(form, ".missing");
  let given = "";
  part(form, ".feedbacks").hidden = true;
  const label = (letter: string) => words(form.querySelector(`label[for$="-${letter}"]`)) || letter;
  const brief = () => [...given].map(label).join("; ");
  const show = (response: string) => {
    given = response;
    const feedback = (letter: string) => {
      const copy = part(form, `.feedback[data-for="${letter}"]`).cloneNode(true) as HTMLElement;
      copy.removeAttribute("data-for");
      return copy;
    };
    const others = inputs.map((input) => input.value).filter((letter) => !response.includes(letter));
    const more = document.createElement("details");
    more.append(make("summary", "", "What the other answers give"), ...others.map(feedback));
    said.replaceChildren(make("h2", "", "You chose"), ...[...response].map(feedback));
    form.querySelector("details")?.remove();
    if (others.length) said.after(more);
  };
  form.addEventListener("submit", () => {
    const response = inputs.filter((input) => input.checked).map((input) => input.value).join("");
    missing.textContent = response ? "" : "Choose an answer first. There is no wrong place to start.";
    if (!response) return inputs[0]?.focus();
    show(response);
    bringIntoView(form);
    listener.did(data(form, "key"), response, [answerOf(form, "choice", response, listener.onScreen())]);
  });
  return {
    restore(state) {
      const known = [...state].filter((letter) => inputs.some((input) => input.value === letter)).join("");
      if (!known) return;
      for (const input of inputs) input.checked = known.includes(input.value);
      show(known);
    },
    brief,
    lastTime: () => (given ? `chose ${quoted(brief())}` : ""),
  };
}
