import { expect, test } from "vitest";
import { Quarters, refusal, size } from "../../main/ts/page/upload-words";

test.each([
  [1, "1 byte"],
  [640, "640 bytes"],
  [12_300, "12 kB"],
  [98_000_000, "98 MB"],
])("%i bytes are %s", (bytes, words) => expect(size(bytes)).toBe(words));

test("an empty and a too large file are refused before they are sent", () => {
  expect(refusal({ name: "a.zip", size: 0 }, 500, "package")).toContain("empty");
  expect(refusal({ name: "a.zip", size: 500_000_001 }, 500, "package")).toContain("It can have 500 MB at most. Make it");
  expect(refusal({ name: "a.mp4", size: 600_000_000 }, 500, "recording")).toContain("Export the film with a smaller picture");
  expect(refusal({ name: "a.zip", size: 500_000_000 }, 500, "package")).toBeUndefined();
});

test("how far it is, is said aloud by quarters", () => {
  const quarters = new Quarters();
  const said = [...Array(101).keys()].map((percent) => quarters.reached(percent, 100)).filter(Boolean);
  expect(said).toEqual([
    "A quarter of the file is sent.",
    "Half of the file is sent.",
    "Three quarters of the file is sent.",
  ]);
});
