// A button that prints the page. Without this script there is none, and the browser's own command does it.
const button = document.querySelector<HTMLButtonElement>("#print");
if (button !== null) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
export {};
