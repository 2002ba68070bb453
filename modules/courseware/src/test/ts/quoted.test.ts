import { expect, it } from "vitest";
import { quoted } from "../../main/ts/quoted";

it("quotes a heading, and single-quotes what it quotes", () => {
  expect(quoted("A turn each")).toBe("“A turn each”.");
  expect(quoted("Turn one: “Ah-gh”")).toBe("“Turn one: ‘Ah-gh’”.");
});

it("leaves a quotation as it is, with one stop", () => {
  expect(quoted("“Ada is shy when new people come in.”")).toBe("“Ada is shy when new people come in.”");
  expect(quoted("“You’re all right, Ada!”")).toBe("“You’re all right, Ada!”");
  expect(quoted("“Ah-gh”")).toBe("“Ah-gh”.");
});

it("keeps a sentence's own question mark", () => {
  expect(quoted("What may it mean?")).toBe("“What may it mean?”");
});
