// Puts a button beside each password that shows what is typed. Without this script the page does without.
for (const input of document.querySelectorAll<HTMLInputElement>("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "show-password";
  button.setAttribute("aria-controls", input.id);
  const show = (shown: boolean) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? "Hide password" : "Show password";
  };
  show(false);
  button.addEventListener("click", () => show(input.type === "password"));
  // Sent as a password, so that no browser keeps it among the words one has typed before.
  input.form?.addEventListener("submit", () => show(false));
  input.after(button);
}
