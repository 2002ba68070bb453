/** Whether a value may be set to an element, the element's place aside. */
import type { ResponseFormat, Row, Table } from "./table";

/** The fault of the value, or undefined. `interaction` is the type of the interaction it belongs to, where known. */
export function faultOf(table: Table, row: Row, value: string, interaction: string | undefined): string | undefined {
  if (value.length > table.maxBytes / 3 && new TextEncoder().encode(value).length > table.maxBytes) return "tooLong";
  if (!isOfType(table, row, value, interaction)) return "type";
  const isNumber = row.min !== undefined || row.max !== undefined;
  if (isNumber && value !== "" && !inRange(row, Number(value))) return "range";
  return undefined;
}

function inRange(row: Row, number: number): boolean {
  return number >= (row.min ?? -Infinity) && number <= (row.max ?? Infinity);
}

function isOfType(table: Table, row: Row, value: string, interaction: string | undefined): boolean {
  const isWord = row.values?.includes(value) ?? false;
  switch (row.type) {
    case "word":
      return isWord;
    case "localized":
      return isLocalized(table, value);
    case "identifier":
      return isIdentifier(table, value);
    case "time":
      return table.matches("time", value) && dateExists(value);
    case "result":
      return isWord || isNumeric(table, value);
    case "navigation":
      return isWord || /^\{target=[^}]+\}(?:choice|jump)$/.test(value);
    case "response":
    case "pattern": {
      const format = interaction === undefined ? undefined : table.responses[interaction];
      return format === undefined || isResponse(table, format, value, row.type === "pattern");
    }
    default:
      return table.matches(row.type, value);
  }
}

function isNumeric(table: Table, value: string): boolean {
  // The two tables name their number differently; a type a table does not have would match anything.
  return table.matches("real", value) && table.matches("decimal", value);
}

function isLocalized(table: Table, value: string): boolean {
  const tag = /^\{lang=([^}]*)\}/.exec(value)?.[1];
  return tag === undefined || (tag !== "" && table.matches("language", tag));
}

function isIdentifier(table: Table, value: string): boolean {
  if (value.startsWith("urn:")) return /^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[\s\S]+$/.test(value);
  return table.matches("identifier", value);
}

function dateExists(time: string): boolean {
  if (time.length < 10) return true;
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time.slice(0, 10));
}

function isResponse(table: Table, format: ResponseFormat, value: string, isPattern: boolean): boolean {
  const body = isPattern ? withoutPrefixes(value, format.prefixes ?? []) : value;
  if (body === undefined) return false;
  if (format.items > 1 && body === "") return true;
  const parts = format.items === 1 ? [body] : body.split("[,]");
  if (format.distinct && new Set(parts).size < parts.length) return false;
  return parts.every((part) => isItem(table, format.item, part, isPattern));
}

function isItem(table: Table, item: string, part: string, isPattern: boolean): boolean {
  switch (item) {
    case "boolean":
      return part === "true" || part === "false";
    case "identifier":
      return isIdentifier(table, part);
    case "localized":
    case "long-localized":
      return isLocalized(table, part);
    case "pair": {
      const ends = part.split("[.]");
      return ends.length === 2 && ends.every((end) => isIdentifier(table, end));
    }
    case "step":
      return isStep(table, part.split("[.]"), isPattern);
    case "number":
      return isPattern ? isRange(table, part.split("[:]")) : table.matches("real", part);
    default:
      return true;
  }
}

function isStep(table: Table, ends: string[], isPattern: boolean): boolean {
  const [name, answer] = ends;
  if (ends.length !== 2 || answer === undefined || (name === "" && answer === "")) return false;
  const bounds = answer.split("[:]");
  return !isPattern || bounds.length === 1 || isRange(table, bounds);
}

function isRange(table: Table, ends: string[]): boolean {
  if (ends.length !== 2 || !ends.every((end) => end === "" || table.matches("real", end))) return false;
  return ends.includes("") || Number(ends[0]) <= Number(ends[1]);
}

/** What follows the prefixes of a pattern, in any order; undefined when one of them is wrong. */
function withoutPrefixes(pattern: string, prefixes: readonly string[]): string | undefined {
  let rest = pattern;
  for (let found = true; found; ) {
    const prefix = /^\{([a-z_]+)=([^}]*)\}/.exec(rest);
    found = prefix !== null && prefixes.includes(prefix[1] ?? "");
    if (!found || !prefix) break;
    if (prefix[2] !== "true" && prefix[2] !== "false") return undefined;
    rest = rest.slice(prefix[0].length);
  }
  return rest;
}
