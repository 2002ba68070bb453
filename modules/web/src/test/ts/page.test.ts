import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Page } from "../../main/ts/player/page";
import { Notice } from "../../main/ts/wrapper/notice";
import { FakeElement } from "./fake-page";

let parts: Record<string, FakeElement>;
let focused: { activeElement: FakeElement | null };

const as = (element: unknown) => element as HTMLElement;

beforeEach(() => {
  parts = Object.fromEntries(
    ["state", "said", "strip", "sheet", "stage", "contents", "exit", "notice", "lesson"].map((id) => [id, new FakeElement(id)]),
  );
  for (const id of ["strip", "sheet", "notice"]) (parts[id] as FakeElement).hidden = true;
  focused = { activeElement: null };
  const page = Object.assign(new EventTarget(), focused, {
    getElementById: (id: string) => parts[id] ?? null,
    createElement: (name: string) => new FakeElement(name),
  });
  focused = page;
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", () => undefined);
});

afterEach(() => void vi.unstubAllGlobals());

test("a lesson under a notice is out of reach, and within reach again after it", () => {
  const notice = new Notice(as(parts["notice"]), as(parts["lesson"]));
  notice.show("This lesson is open elsewhere", "…", { label: "Continue here", act: () => undefined });
  expect([parts["lesson"]?.inert, focused.activeElement?.textContent]).toEqual([true, "This lesson is open elsewhere"]);
  notice.hide();
  expect(parts["lesson"]?.inert).toBe(false);
});

test("a lesson that other words stand in the place of is out of reach, and the next one is not", () => {
  const page = new Page();
  const [old, next] = [new FakeElement("iframe"), new FakeElement("iframe")];
  page.stand(old as unknown as HTMLIFrameElement);
  page.instead("We cannot reach Attune just now", "…", { label: "Try again", act: () => undefined });
  expect([old.inert, parts["sheet"]?.hidden]).toEqual([true, false]);
  expect(focused.activeElement?.textContent).toBe("We cannot reach Attune just now");
  page.stand(next as unknown as HTMLIFrameElement);
  expect([next.inert, parts["sheet"]?.hidden]).toEqual([false, true]);
});

test("a lesson that goes on behind the words in its place is within reach again, and the same", () => {
  const page = new Page();
  const lesson = new FakeElement("iframe");
  page.stand(lesson as unknown as HTMLIFrameElement);
  page.instead("You have been signed out", "…", { label: "Sign in in a new tab", href: "/sign-in" });
  const link = parts["sheet"]?.children.at(-1) as FakeElement & { href: string; target: string };
  expect([link.name, link.href, link.target, lesson.inert]).toEqual(["a", "/sign-in", "_blank", true]);
  page.goOn();
  expect([parts["stage"]?.children, lesson.inert, parts["sheet"]?.hidden]).toEqual([[lesson], false, true]);
});

test("words that come again leave a person where they are", () => {
  const page = new Page();
  page.instead("We cannot reach Attune just now", "…");
  const exit = parts["exit"] as FakeElement;
  exit.focus();
  page.instead("We cannot reach Attune just now", "…");
  expect(focused.activeElement).toBe(exit);
});

test("what the page says is said in a region that was always there", () => {
  const page = new Page();
  page.note("You have been signed out.");
  expect([parts["strip"]?.words, parts["said"]?.textContent]).toEqual(["You have been signed out.", "You have been signed out."]);
  page.instead("We cannot reach Attune just now", "What you did before is safe.");
  expect(parts["said"]?.textContent).toBe("What you did before is safe.");
});

test("a place to go on from is named by its device and when it was", async () => {
  const sheet = parts["notice"] as FakeElement;
  const branch = { id: "b1.4", at: "2026-11-24T14:10:00Z", device: "your tablet" };
  vi.setSystemTime(new Date("2026-11-25T09:00:00Z"));
  const chosen = new Notice(as(sheet), as(parts["lesson"])).choose([branch]);
  expect(sheet.children.map(({ textContent }) => textContent).slice(2)).toEqual([
    "Carry on from where you were last",
    "Continue from your tablet, Tuesday 14:10",
  ]);
  sheet.children[3]?.dispatchEvent(new Event("click"));
  expect(await chosen).toEqual(branch);
  vi.useRealTimers();
});
