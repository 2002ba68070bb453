// Shows the button that copies what stands on the page. Without this script, or where the browser lets no page do so, one marks and copies it.
const button = document.querySelector<HTMLButtonElement>("#copy");
const text = document.getElementById(button?.dataset["of"] ?? "");
const said = document.getElementById("copied");
if (button && text && said) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent?.trim() ?? "");
      said.textContent = "Copied.";
    } catch {
      getSelection()?.selectAllChildren(text);
      said.textContent = "It is marked. Copy it with your keyboard or by touch.";
    }
  });
}
export {};
