// A branch: one scene at a time, the ways as buttons, and what was done so far above it.

import { answerOf, type Listener, type Live } from "./exercises";
import { all, button, data, make, part, words } from "./page";
import { quoted } from "./quoted";

export function branch(form: HTMLElement, listener: Listener): Live {
  const scenes = new Map(all(form, ".scene").map((scene) => [data(scene, "scene"), scene]));
  const start = [...scenes.keys()][0] ?? "";
  let path = start;

  const ways = (scene: string) => all(scenes.get(scene)!, ".onward-ways li");
  const wayTo = (from: string, to: string) => words(ways(from).find((way) => data(way, "to") === to)?.querySelector("a"));
  const walked = () => [...path].slice(1).map((scene, index) => wayTo(path.charAt(index), scene));

  const list = make("ol", "path");
  list.setAttribute("aria-label", "Your way so far");
  const here = make("div", "here");
  here.tabIndex = -1;
  here.setAttribute("role", "group");
  const turns = make("div", "branch-turns");
  part(form, ".scenes").hidden = true;
  form.append(list, here, turns);

  const show = (focus: boolean) => {
    const now = path.slice(-1);
    list.replaceChildren(...walked().map((way, index) => pathStep(way, scenes.get(path.charAt(index))!)));
    list.hidden = path.length < 2;
    const end = ways(now).length === 0;
    here.className = end ? "here at-end" : "here";
    here.setAttribute("aria-label", end ? "Where this way ends" : path.length > 1 ? "What comes of it" : "How it begins");
    here.replaceChildren();
    const ours = scenes.get(now)!.querySelector(".ours");
    if (end) here.append(ours ? ours.cloneNode(true) : make("p", "number", "An end"));
    here.append(part(scenes.get(now)!, ".told").cloneNode(true));
    if (!end) here.append(buttons(now));
    turns.replaceChildren();
    if (path.length > 1) {
      turns.append(
        button("back", "Go back one step", () => go(path.slice(0, -1))),
        button("back", "Start again", () => go(start)),
      );
    }
    if (focus) {
      here.focus({ preventScroll: true });
      if (here.getBoundingClientRect().top < 0) here.scrollIntoView({ block: "start" });
    }
  };
  const go = (to: string) => {
    path = to;
    show(true);
    const ended = ways(path.slice(-1)).length === 0;
    const answers = ended ? [answerOf(form, "sequencing", path, listener.onScreen())] : [];
    listener.did(data(form, "key"), path, answers);
  };
  const buttons = (scene: string) => {
    const group = make("div", "way-buttons");
    group.append(...ways(scene).map((way) => button("take", words(way.querySelector("a")), () => go(path + data(way, "to")))));
    return group;
  };
  show(false);

  return {
    restore(state) {
      if (![...state].every((scene, index) => (index === 0 ? scene === start : scenes.has(state.charAt(index - 1)) && wayTo(state.charAt(index - 1), scene)))) return;
      path = state || start;
      show(false);
    },
    brief: () => walked().join(" → "),
    lastTime: () => (path.length > 1 ? `took this way: ${quoted(walked().pop() ?? "")}` : ""),
  };
}

/** A step that was taken; behind it, the scene in which it was. */
function pathStep(way: string, scene: HTMLElement): HTMLElement {
  const item = make("li", "");
  const details = make("details", "");
  details.append(make("summary", "", way), part(scene, ".told").cloneNode(true));
  item.append(details);
  return item;
}
