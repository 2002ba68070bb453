import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Launch, Refusal } from "../../main/ts/wrapper/launch";

interface Asked {
  body: string;
  bearer: string | null;
}

let asked: Asked[];
let waited: number;
let answer: () => Response;

const OPENED = { bearer: "b", registration: "r1" };
const json = (value: object) => new Response(JSON.stringify(value));
const refusal = (status: number) =>
  new Response("{}", { status, headers: { "Content-Type": "application/problem+json" } });

function launch(): Launch {
  return new Launch(
    () => waited++,
    (_input, init) => {
      asked.push({ body: String(init?.body), bearer: new Headers(init?.headers).get("Authorization") });
      return Promise.resolve().then(answer);
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  asked = [];
  waited = 0;
  answer = () => json(OPENED);
});

afterEach(() => vi.useRealTimers());

test("open sends the code with a nonce of 22 or more characters, another for each launch", async () => {
  expect(await launch().open("c1")).toEqual(OPENED);
  await launch().open("c1");
  const [first, second] = asked.map(({ body }) => JSON.parse(body) as { code: string; nonce: string });
  expect(first).toMatchObject({ step: "open", code: "c1" });
  expect(first?.nonce).toMatch(/^[A-Za-z0-9_-]{22,}$/);
  expect(second?.nonce).not.toBe(first?.nonce);
});

test.each([
  ["no network", () => { throw new TypeError("network"); }],
  ["408", () => refusal(408)],
  ["429", () => refusal(429)],
  ["503", () => refusal(503)],
  ["a network's own page", () => new Response("<h1>Sign in to the wifi</h1>")],
] as [string, () => Response][])("with %s the page says that it waits, and the same is asked again", async (_, fault) => {
  answer = fault;
  const opening = launch().open("c1");
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(waited).toBeGreaterThan(8);
  answer = () => json(OPENED);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await opening).toEqual(OPENED);
  expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
});

test("begin carries the bearer and what was decided about branches", async () => {
  await launch().begin("the-bearer", { device: "tablet", seen: undefined, branch: "b1", decline: ["b2"] });
  expect(asked).toEqual([
    { bearer: "Bearer the-bearer", body: JSON.stringify({ step: "begin", device: "tablet", branch: "b1", decline: ["b2"] }) },
  ]);
});

test.each([
  [401, true],
  [409, true],
  [410, true],
  [400, false],
  [403, false],
])("%i is not asked again; it wants a new launch: %s", async (status, wantsNewLaunch) => {
  answer = () => refusal(status);
  const failure: unknown = await launch()
    .begin("b", { device: "tablet", seen: undefined })
    .catch((refused: unknown) => refused);
  expect(failure).toBeInstanceOf(Refusal);
  expect((failure as Refusal).wantsNewLaunch).toBe(wantsNewLaunch);
  expect(asked).toHaveLength(1);
});
