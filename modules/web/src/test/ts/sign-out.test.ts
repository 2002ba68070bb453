import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdUntilKnown } from "../../main/ts/player/sign-out";

/** A form with one button, which goes off unless it is held. */
class Form extends EventTarget {
  readonly button = { value: "Sign out" };
  submitted = 0;

  querySelector = () => this.button;
  requestSubmit = () => this.press();
  press(): void {
    if (this.dispatchEvent(new Event("submit", { cancelable: true }))) this.submitted++;
  }
}

let form: Form;
let notKnown: number;
let say: (left: number) => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  form = new Form();
  notKnown = 0;
  const known = new Promise<number>((resolve) => {
    say = async (left) => {
      resolve(left);
      await vi.advanceTimersByTimeAsync(0);
    };
  });
  holdUntilKnown(form as unknown as HTMLFormElement, known, () => notKnown++);
});

afterEach(() => void vi.useRealTimers());

test("signing out waits until all is sent, and goes on by itself", async () => {
  form.press();
  form.press();
  await vi.advanceTimersByTimeAsync(4000);
  expect(form.submitted).toBe(0);
  await say(0);
  expect([form.submitted, notKnown]).toEqual([1, 0]);
});

test("when something stays, a second press signs out", async () => {
  form.press();
  await say(2);
  expect([form.submitted, form.button.value]).toEqual([0, "Sign out all the same"]);
  form.press();
  expect(form.submitted).toBe(1);
});

test("what the page has said before the press needs no second one", async () => {
  await say(2);
  form.press();
  expect(form.submitted).toBe(1);
});

test("it waits five seconds at most, then says that it does not know, and lets the next press sign out", async () => {
  form.press();
  await vi.advanceTimersByTimeAsync(5000);
  expect([form.submitted, notKnown]).toEqual([0, 1]);
  await say(0);
  expect(form.submitted).toBe(0);
  form.press();
  expect(form.submitted).toBe(1);
});
