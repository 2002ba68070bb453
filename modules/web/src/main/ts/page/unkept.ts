// Asks before a page goes on which something was typed that is kept nowhere. Without this script the page does without.
const TYPED = "textarea, input[type=text], input[type=number]";

for (const form of document.querySelectorAll<HTMLFormElement>("form.writing")) {
  const texts = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)];
  // A form that was refused comes back with what was typed.
  const refused = document.querySelector(".summary") !== null;
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", (leaving) => {
    const unkept = texts.some((each) => each.value !== each.defaultValue || (refused && each.value !== ""));
    if (unkept && !sent) leaving.preventDefault();
  });
  // Back here out of the browser's memory: nothing is on its way any more.
  addEventListener("pageshow", () => (sent = false));
}
