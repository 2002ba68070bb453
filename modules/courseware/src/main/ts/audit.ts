// A self-audit: a first look, kept when its button is pressed; another look later, with how it moved.

import type { Listener, Live } from "./exercises";
import { all, button, data, make, part } from "./page";
import { anySet, isSet, movement, Rating, read, write, type Rated } from "./ratings";

export function audit(form: HTMLElement, listener: Listener): Live {
  const ratings = all(form, ".rating").map((field) => new Rating(field));
  const keep = part(form, "button[type=submit]");
  const missing = part(form, ".missing");
  const said = part(form, ".said");
  const again = button("again", "Look again", () => look());
  const change = button("back", "Change my first look", () => open());
  const after = make("div", "ways");
  after.append(again, change);
  keep.after(after);
  let rated: Rated = read("", ratings.length);
  let looking = false;

  const show = () => {
    const moved = anySet(rated.later);
    ratings.forEach((rating, index) => {
      const first = rated.first.charAt(index);
      const fixed = rated.kept && isSet(first);
      rating.fix("At first", fixed ? first : "");
      rating.set("first", first);
      rating.set("later", rated.later.charAt(index));
      const later = rating.row("later");
      if (later) later.hidden = !(fixed && (looking || moved));
      rating.move(first, rated.kept ? rated.later.charAt(index) : "");
      const when = later?.querySelector(".when");
      if (when) when.textContent = "Now";
    });
    keep.hidden = rated.kept;
    again.hidden = !rated.kept || looking || moved;
    change.hidden = !rated.kept || moved;
  };
  const tell = (which: "first" | "later", index: number) => {
    const letter = ratings[index]!.value(which);
    rated = {
      ...rated,
      first: ratings.map((each) => each.value("first")).join(""),
      later: rated.kept ? ratings.map((each) => each.value("later")).join("") : rated.later,
    };
    const answer = ratings[index]!.answer(data(form, "id"), which, letter, listener.onScreen());
    listener.did(data(form, "key"), write(rated), [answer], true);
  };
  ratings.forEach((rating, index) => {
    for (const which of ["first", "later"] as const) {
      rating.row(which)?.addEventListener("change", () => {
        missing.textContent = "";
        tell(which, index);
        rating.move(rated.first.charAt(index), rated.kept ? rated.later.charAt(index) : "");
        change.hidden = !rated.kept || anySet(rated.later);
      });
    }
  });
  const look = () => {
    looking = true;
    show();
    said.textContent = "Rate each as it is now. How it was at first stays beside it.";
    ratings[0]?.row("later")?.querySelector<HTMLElement>("input")?.focus();
  };
  const open = () => {
    rated = { ...rated, kept: false };
    looking = false;
    show();
    said.textContent = "";
    listener.did(data(form, "key"), write(rated), [], true);
    ratings[0]?.row("first")?.querySelector<HTMLElement>("input")?.focus();
  };
  form.addEventListener("submit", () => {
    missing.textContent = anySet(rated.first) ? "" : "Rate one of them first. You can leave others open.";
    if (missing.textContent) return ratings[0]?.row("first")?.querySelector<HTMLElement>("input")?.focus();
    rated = { ...rated, kept: true };
    show();
    said.textContent = "This is your first look. Come back in some weeks and look again: you will see what moved.";
    listener.did(data(form, "key"), write(rated), []);
    again.focus();
  });
  show();
  const count = () => [...rated.first].filter(isSet).length;
  return {
    restore(state) {
      rated = read(state, ratings.length);
      show();
    },
    brief: () =>
      ratings
        .map((rating, index) => ({ rating, first: rated.first.charAt(index), later: rated.later.charAt(index) }))
        .filter(({ first }) => isSet(first))
        .map(({ rating, first, later }) =>
          `${rating.statement} ${isSet(later) ? movement(rating.scale, first, later) : `“${rating.word(first)}”.`}`)
        .join("\n"),
    lastTime: () => (count() ? `rated ${count()} of ${ratings.length} statements.` : ""),
  };
}
