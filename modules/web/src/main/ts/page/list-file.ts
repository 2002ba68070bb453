// Puts a file into the field that a list is typed into. Without this script the list is pasted.
const file = document.querySelector<HTMLInputElement>("#file")!;
const list = document.querySelector<HTMLTextAreaElement>("#list")!;

/** Spreadsheets save UTF-8, or what Windows had before. */
function text(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

document.querySelector<HTMLElement>("#file-field")!.hidden = false;
file.addEventListener("change", async () => {
  const chosen = file.files?.[0];
  if (chosen) {
    list.value = text(await chosen.arrayBuffer());
    list.focus();
  }
});
