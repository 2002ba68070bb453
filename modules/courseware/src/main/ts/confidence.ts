// How sure a learner is, before the course and after it. What was said before stands beside it at the end; where that is
// not known on this device, the end asks for both, side by side.

import type { Listener, Live } from "./exercises";
import { all, data } from "./page";
import { anySet, isSet, Rating, read, write, type Rated } from "./ratings";

const BEFORE = "When you began";

export function confidence(forms: HTMLElement[], listener: Listener): Live {
  const ratingsOf = (phase: string) =>
    forms.filter((form) => data(form, "phase") === phase).flatMap((form) => all(form, ".rating")).map((field) => new Rating(field));
  const before = ratingsOf("before");
  const after = ratingsOf("after");
  const count = Math.max(before.length, after.length);
  const [form] = forms;
  let rated: Rated = read("", count);

  const show = () => {
    const known = listener.firstRating();
    if (!anySet(rated.first) && !before.length && anySet(known)) rated = { ...rated, first: read(known, count).first };
    before.forEach((rating, index) => rating.set("first", rated.first.charAt(index)));
    after.forEach((rating, index) => {
      rating.fix(BEFORE, rated.first.charAt(index));
      rating.set("first", rated.first.charAt(index));
      rating.set("later", rated.later.charAt(index));
      rating.move(rated.first.charAt(index), rated.later.charAt(index));
    });
  };
  const listen = (ratings: Rating[], which: "first" | "later", remembered: boolean) =>
    ratings.forEach((rating, index) =>
      rating.row(which)?.addEventListener("change", () => {
        const letter = rating.value(which);
        const letters = [...rated[which]];
        letters[index] = letter;
        rated = { ...rated, [which]: letters.join(""), kept: rated.kept || ratings === after };
        rating.move(rated.first.charAt(index), rated.later.charAt(index));
        if (ratings === before) show();
        if (!after.length) listener.rememberFirst(rated.first);
        const when = remembered ? "As I remember it: " : "";
        const answer = rating.answer(data(form!, "id"), which, letter, listener.onScreen(), when);
        listener.did(data(form!, "key"), write(rated), [answer], true);
      }),
    );
  listen(before, "first", false);
  listen(after, "first", true);
  listen(after, "later", false);
  show();
  const given = () => [...(rated.kept ? rated.later : rated.first)].filter(isSet).length;
  return {
    restore(state) {
      rated = read(state, count);
      show();
    },
    brief: () => "",
    lastTime: () => (given() ? `said how sure you are of ${given()} statement${given() === 1 ? "" : "s"}.` : ""),
  };
}
