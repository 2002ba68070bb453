// Shows the button that prints the page. Without this script the browser's own menu does.
const button = document.querySelector<HTMLButtonElement>("#print");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
export {};
