// A learning platform for the tests, in one page: it holds the API of either edition, shows a package in a frame, in frames
// within a frame or in a window of its own, keeps what it is given, and writes down every call and every error.
//
// Its address says how it is: ?edition=1.2&model=strict&where=frame&page=/package/index.html&learner=ada&…

import { Scorm12API, Scorm2004API } from "scorm-again";
import { Strict12, Strict2004, faults } from "../ts/strict";

type Method = (...args: string[]) => unknown;
type Api = { [name: string]: Method };
type Memory = { [element: string]: string };

interface Call {
  name: string;
  args: string[];
  answer: string;
}

const asked = new URLSearchParams(window.location.search);
const ask = (name: string) => asked.get(name) ?? "";
const version12 = ask("edition") === "1.2";
const quirk = ask("quirk");
const SLOW = 5000;

const calls: Call[] = [];
const errors: string[] = [];

interface Model {
  api: Api;
  /** All that it holds, to begin with next time. */
  memory(): unknown;
}

/** Platforms that forgive nothing, of our own. */
function strict(kept: Memory | undefined): Model {
  const values = { ...first(), ...kept };
  const model = version12 ? new Strict12(values, quirk !== "no-comments") : new Strict2004(values);
  const api: Api = {};
  for (const name of names()) {
    const method = (model as unknown as Api)[name];
    api[name] = (...args) => {
      if (!method) return "0";
      try {
        return method.apply(model, args);
      } catch (error) {
        return String(error) && (name.includes("Get") ? "" : "false");
      } finally {
        errors.push(...faults.splice(0));
      }
    };
  }
  return { api, memory: () => Object.fromEntries(model.values) };
}

/** scorm-again, as many platforms of others have it. */
function again(kept: object | undefined): Model {
  const settings = { autocommit: false, logLevel: 5 };
  const api = version12 ? new Scorm12API(settings) : new Scorm2004API(settings);
  const bare = api as unknown as Api & { cmi: { core: { entry: string }; entry: string } };
  if (kept) (api as unknown as { loadFromJSON(json: object, at: string): void }).loadFromJSON(kept, "cmi");
  const entry = kept ? "resume" : "ab-initio";
  if (version12) bare.cmi.core.entry = entry;
  else bare.cmi.entry = entry;
  const checked: Api = {};
  const errorName = version12 ? "LMSGetLastError" : "GetLastError";
  for (const name of names()) {
    checked[name] = (...args) => {
      const answer = bare[name]!(...args);
      const error = name.includes("Error") ? "0" : String(bare[errorName]!());
      if (error !== "0") errors.push(`${error}: ${name}(${args.join(", ").slice(0, 120)})`);
      return answer;
    };
  }
  return { api: checked, memory: () => JSON.parse(JSON.stringify(bare.cmi)) as unknown };
}

function first(): Memory {
  const learner = ask("learner");
  if (version12) {
    return { "cmi.core.student_id": learner, ...(asked.has("mode") && { "cmi.core.lesson_mode": ask("mode") }) };
  }
  return { "cmi.learner_id": learner, "cmi.mode": asked.has("mode") ? ask("mode") : "normal" };
}

function names(): string[] {
  return version12
    ? ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"]
    : ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"];
}

const memoryAddress = `/memory/${ask("edition")}/${ask("learner")}`;

/** As the platforms of old do it: the page stands still until it is answered. */
function request(method: string, body?: string): string | undefined {
  const call = new XMLHttpRequest();
  call.open(method, memoryAddress, false);
  try {
    call.send(body);
  } catch {
    return undefined; // no network
  }
  return call.status === 200 ? call.responseText : undefined;
}

/** What a platform in a bad way does with a call; nothing when it does as it should. */
function spoilt(name: string, args: string[]): string | undefined {
  const set = name.endsWith("SetValue");
  const commit = name.endsWith("Commit");
  if (quirk === "set-fails" && set && state.ill) return "false";
  if (quirk === "commit-false" && commit && state.ill) return "false";
  if (quirk === "lost" && state.ill) return name.includes("Get") ? "" : "false";
  if (quirk === "cut" && set && args[0] === "cmi.suspend_data") args[1] = args[1]!.slice(0, Number(ask("room") || 4096));
  if (quirk === "commit-slow" && commit) {
    const until = performance.now() + SLOW;
    while (performance.now() < until);
  }
  return undefined;
}

function recorded(model: Model): Api {
  const api: Api = {};
  for (const name of names()) {
    api[name] = (...args) => {
      let answer = String(spoilt(name, args) ?? model.api[name]!(...args));
      const sends = /Commit|Finish|Terminate/.test(name) && answer === "true";
      const sent = !sends || request("PUT", JSON.stringify(model.memory())) !== undefined;
      // A session that ends has ended, though the browser lets no page that goes wait for an answer.
      if (!sent && name.endsWith("Commit")) answer = "false";
      if (!name.includes("Error") && !name.includes("Diagnostic")) calls.push({ name, args, answer });
      return answer;
    };
  }
  return api;
}

/** What the tests read and turn. */
const state = { calls, errors, ill: asked.has("ill"), save: () => {} };
(window as unknown as { lms: typeof state }).lms = state;

function put(): void {
  const text = request("GET");
  const kept = text ? (JSON.parse(text) as Memory) : undefined;
  const model = ask("model") === "again" ? again(kept) : strict(kept);
  // A frame that goes may not wait for an answer: what came with its last call is kept afterwards.
  state.save = () => void request("PUT", JSON.stringify(model.memory()));
  const named = window as unknown as { API?: Api; API_1484_11?: Api };
  if (version12) named.API = recorded(model);
  else named.API_1484_11 = recorded(model);
}

function open(): void {
  const page = ask("page");
  if (ask("where") === "popup") {
    const button = document.createElement("button");
    button.textContent = "Open the lesson";
    button.addEventListener("click", () => window.open(page, "lesson", "width=1000,height=760"));
    document.body.append(button);
    return;
  }
  const frame = document.createElement("iframe");
  frame.title = "Lesson";
  frame.name = "lesson";
  frame.src = ask("where") === "nested" ? `/nested?page=${encodeURIComponent(page)}` : page;
  document.body.append(frame);
}

if (asked.has("shared")) document.documentElement.setAttribute("data-shared-device", "");
const late = Number(ask("late"));
if (late) window.setTimeout(put, late);
else put();
open();
