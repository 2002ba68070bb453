/** What is typed into a form of ours, and kept nowhere yet. */
const TYPED = "textarea, input[type=text], input[type=number]";

export function holdsUnkept(form: HTMLFormElement): boolean {
  // A form that was refused, or is asked about, comes back with what was typed.
  const refused = document.querySelector(".summary, [data-unkept]") !== null;
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)].some(
    (each) => each.value !== each.defaultValue || (refused && each.value !== ""),
  );
}
