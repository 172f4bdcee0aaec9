import type { Problem } from "./problem.js";
import { bytesOf, textOf } from "./text.js";

const [TAB, LF, CR, SPACE, HASH, COMMA] = [9, 10, 13, 32, 35, 44];

/** Walks over the bytes of a file one word at a time. Knows where it is, so that a problem can say line and column. */
export class Scanner {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
  }

  /** The byte that comes next, or -1 at the end. */
  peek(): number {
    return this.#bytes[this.at] ?? -1;
  }

  /** Passes over blanks, ends of lines, stray commas and comments. */
  skip(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === HASH) this.line();
      else if (byte === SPACE || byte === LF || byte === CR || byte === TAB || byte === COMMA) this.at++;
      else return;
    }
  }

  /** A whole number if one begins here, else -1; never more than twelve digits. */
  number(): number {
    let value = 0;
    const from = this.at;
    for (;;) {
      const digit = (this.#bytes[this.at] ?? 0) - 48;
      if (digit < 0 || digit > 9 || this.at - from > 12) break;
      value = value * 10 + digit;
      this.at++;
    }
    return this.at === from || this.at - from > 12 ? -1 : value;
  }

  /** Everything up to the next blank. */
  word(): string {
    const from = this.at;
    while (this.at < this.#bytes.length && !isBlank(this.#bytes[this.at])) this.at++;
    return this.#slice(from);
  }

  /** Everything up to a byte, which is passed over; null where it doesn't come any more. */
  upTo(byte: number): string | null {
    const end = this.#bytes.indexOf(byte, this.at);
    if (end === -1) return null;
    const text = textOf(this.#bytes.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }

  /** The rest of the line. */
  line(): string {
    return (this.upTo(LF) ?? this.rest()).replace(/\r$/, "");
  }

  /** Everything that is left. */
  rest(): string {
    const from = this.at;
    this.at = this.#bytes.length;
    return this.#slice(from);
  }

  /** Passes over a word that was read. */
  pass(word: string): void {
    this.at += bytesOf(word).length;
  }

  /** A problem at a place that was passed, or here. */
  problem(expected: string, at: number = this.at): Problem {
    const before = textOf(this.#bytes.subarray(0, at)).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected };
  }

  #slice(from: number): string {
    return textOf(this.#bytes.subarray(from, this.at));
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}
