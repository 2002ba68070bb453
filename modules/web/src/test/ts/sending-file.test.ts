import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Ear, FileSending, type Outcome } from "../../main/ts/page/sending-file";

const MB = 1 << 20;
const KB = 1 << 10;

/** The server, as far as an upload goes: keeps bytes, and fails as it is told to. */
class Hub {
  bytes = new Uint8Array();
  readonly parts: { offset: number; length: number }[] = [];
  readonly asked: string[] = [];
  fail: ((path: string, n: number) => Response | "offline" | "lost" | undefined) | undefined;
  checks = 0;
  checking = 0;
  longest = 4 * MB;

  readonly request = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), "http://attune.example");
    this.asked.push(url.pathname);
    const failure = this.fail?.(url.pathname, this.asked.length);
    if (failure === "offline") throw new TypeError("offline");
    if (failure instanceof Response) return failure;
    const answer = this.answer(url, init);
    if (failure === "lost") throw new TypeError("the answer was lost");
    return answer;
  };

  private answer(url: URL, init: RequestInit): Response {
    if (url.pathname === "/upload-start") {
      return ours(200, { upload: 7, received: this.bytes.length, longest: this.longest });
    }
    if (url.pathname === "/upload-part") {
      const offset = Number(url.searchParams.get("offset"));
      if (offset !== this.bytes.length) return ours(409, { received: this.bytes.length });
      const part = new Uint8Array(init.body as ArrayBuffer);
      this.parts.push({ offset, length: part.length });
      this.bytes = Buffer.concat([this.bytes, part]);
      return ours(200, { received: this.bytes.length });
    }
    if (url.pathname === "/upload-check") {
      return this.checks++ < this.checking ? ours(202, {}) : ours(200, { id: 3, known: false });
    }
    return new Response(null, { status: 204 });
  }
}

function ours(status: number, body: object): Response {
  const type = status >= 400 && status !== 409 ? "application/problem+json" : "application/json";
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });
}

let hub: Hub;
let heard: string[];

const ear: Ear = {
  sent: () => undefined,
  checking: () => heard.push("checking"),
  trouble: (what) => heard.push(what),
  better: () => heard.push("better"),
};

const CONTENT = new Uint8Array(3 * MB).map((_, i) => (i * 31) % 251);

/** Read at once: a real file is read in real time, and the tests' time flies. */
function file(length: number): File {
  const slice = (from: number, to: number) => ({ arrayBuffer: async () => CONTENT.slice(from, Math.min(to, length)).buffer });
  return { name: "course.zip", size: length, lastModified: 1_764_000_000_000, slice } as unknown as File;
}

/** Whether the server has the first so many bytes, each once. */
function has(length: number): boolean {
  return Buffer.compare(hub.bytes, CONTENT.subarray(0, length)) === 0;
}

/** Runs with time flying. */
async function run(sending: FileSending): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const running = sending.run().then((each) => (outcome = each));
  while (!outcome) await vi.advanceTimersByTimeAsync(1000);
  await running;
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
  heard = [];
});
afterEach(() => void vi.useRealTimers());

test("a file arrives whole, in parts that grow up to the longest", async () => {
  hub.longest = 512 * KB;
  expect(await run(new FileSending(file(2 * MB), "ada", "package", ear, hub.request))).toEqual({ is: "done", id: 3, known: false });
  expect(has(2 * MB)).toBe(true);
  expect(hub.parts.map(({ length }) => length / KB)).toEqual([256, 512, 512, 512, 256]);
  expect(heard).toEqual(["checking"]);
});

test("what is there already is not sent again", async () => {
  hub.bytes = CONTENT.slice(0, 200_000);
  await run(new FileSending(file(300_000), "ada", "package", ear, hub.request));
  expect(hub.parts[0]?.offset).toBe(200_000);
  expect(has(300_000)).toBe(true);
});

test("while the network is away it tries again without end, says so once it is back, and goes on where it was", async () => {
  hub.fail = (path, n) => (path === "/upload-part" && n > 2 && n < 30 ? "offline" : undefined);
  expect((await run(new FileSending(file(MB), "ada", "package", ear, hub.request))).is).toBe("done");
  expect(has(MB)).toBe(true);
  expect(heard[0]).toBe("unreachable");
  expect(heard.filter((each) => each === "better")).toHaveLength(1);
});

test("a part whose answer was lost is not doubled", async () => {
  hub.fail = (path, n) => (path === "/upload-part" && n === 3 ? "lost" : undefined);
  await run(new FileSending(file(MB), "ada", "package", ear, hub.request));
  expect(has(MB)).toBe(true);
});

test.each([408, 429, 500, 502, 503, 504])("an answer of %i is tried again", async (status) => {
  hub.fail = (_path, n) => (n === 1 || n === 3 || n === 6 ? new Response("x", { status }) : undefined);
  expect((await run(new FileSending(file(MB), "ada", "package", ear, hub.request))).is).toBe("done");
});

test("a proxy that takes little is given little", async () => {
  hub.fail = undefined;
  const request: typeof fetch = async (input, init) =>
    init?.body instanceof ArrayBuffer && init.body.byteLength > 100_000
      ? new Response("too large", { status: 413 })
      : hub.request(input as string, init);
  expect((await run(new FileSending(file(300_000), "ada", "package", ear, request))).is).toBe("done");
  expect(Math.max(...hub.parts.map(({ length }) => length))).toBeLessThanOrEqual(100_000);
});

test("whoever is signed out is told so, and it goes on after they signed in again", async () => {
  hub.fail = (_path, n) => (n > 2 && n < 6 ? ours(401, {}) : undefined);
  expect((await run(new FileSending(file(MB), "ada", "package", ear, hub.request))).is).toBe("done");
  expect(heard).toEqual(["signed-out", "signed-out", "signed-out", "better", "checking"]);
});

test("a refusal is told in the server's words and not repeated", async () => {
  hub.fail = () => ours(422, { detail: "The file is too large." });
  expect(await run(new FileSending(file(9), "ada", "package", ear, hub.request))).toEqual({
    is: "refused",
    words: "The file is too large.",
  });
  expect(hub.asked).toEqual(["/upload-start"]);
});

test("an upload that the server forgot is started anew, but not for ever", async () => {
  hub.fail = (path, n) => (path === "/upload-part" && n === 3 ? ((hub.bytes = new Uint8Array()), ours(404, {})) : undefined);
  expect((await run(new FileSending(file(MB), "ada", "package", ear, hub.request))).is).toBe("done");
  expect(has(MB)).toBe(true);
  hub.bytes = new Uint8Array();
  hub.fail = (path) => (path === "/upload-part" ? ours(404, {}) : undefined);
  expect((await run(new FileSending(file(MB), "ada", "package", ear, hub.request))).is).toBe("refused");
});

test("a check that takes its time, or whose answer is lost, is asked for again", async () => {
  hub.checking = 3;
  hub.fail = (path, n) => (path === "/upload-check" && n === 3 ? "lost" : undefined);
  expect(await run(new FileSending(file(9), "ada", "package", ear, hub.request))).toEqual({ is: "done", id: 3, known: false });
});

test("a check that finds parts missing has them sent", async () => {
  hub.fail = (path) => {
    if (path !== "/upload-check" || hub.checks++ > 0) return undefined;
    hub.bytes = CONTENT.slice(0, 100_000);
    return ours(409, { received: 100_000 });
  };
  await run(new FileSending(file(200_000), "ada", "package", ear, hub.request));
  expect(has(200_000)).toBe(true);
});

test("a file that changed under the browser is said to have", async () => {
  const gone = file(MB);
  Object.assign(gone, { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }) });
  const outcome = await run(new FileSending(gone, "ada", "package", ear, hub.request));
  expect(outcome).toMatchObject({ is: "refused", words: expect.stringContaining("changed or moved") });
});

test("cancelled while the network is away, it ends and tells the server", async () => {
  hub.fail = (path) => (path === "/upload-part" ? "offline" : undefined);
  const sending = new FileSending(file(MB), "ada", "package", ear, hub.request);
  setTimeout(() => sending.cancel(), 20_000);
  expect(await run(sending)).toEqual({ is: "cancelled" });
  expect(hub.asked.at(-1)).toBe("/upload-cancel");
});

test("nothing is sent in the name of another than the page was made for", async () => {
  let body = "";
  const request: typeof fetch = (input, init) => {
    if (String(input) === "/upload-start") body = String(init?.body);
    return hub.request(input as string, init);
  };
  await run(new FileSending(file(9), "ada", "package", ear, request));
  expect(JSON.parse(body)).toEqual({ as: "package", person: "ada", name: "course.zip", size: 9, fingerprint: "1764000000000" });
});
