import { MAX_LINE_LENGTH } from "./export.js";

// Part of every JavaScript platform, and of no type library that a pure package may use.
declare const TextDecoder: new (
  encoding: "utf-8",
  options: { ignoreBOM: true },
) => { decode(bytes?: Uint8Array, options?: { stream: true }): string };

/**
 * The lines of an export, from its bytes in whatever pieces they come. Lines end with a line feed and with nothing else; the last one may lack it. A line that
 * never ends is cut off: it is no line of an export.
 */
export async function* linesFrom(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const piece of pieces) {
    const complete = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = complete.pop() ?? "";
    yield* complete;
    if (rest.length > MAX_LINE_LENGTH) {
      yield rest;
      return;
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
