/**
 * A sentence's end that quotes words: “Notice”. Words that are a quotation already stay one; quotations within become single
 * ones, and a quotation that ends its own sentence gets no second stop.
 */
export function quoted(words: string): string {
  const whole = /^“[^“”]*”$/.test(words);
  const quotation = whole ? words : `“${words.replace(/“/g, "‘").replace(/”/g, "’")}”`;
  return /[.!?…]”$/.test(quotation) ? quotation : `${quotation}.`;
}
