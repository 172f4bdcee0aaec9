/** Just enough of the binary format of WebAssembly 1.0 (W3C, 2019, section 5) for functions over whole numbers in one memory. */
export type Code = readonly number[];

const LEB = 0x80;

/** Whole numbers as instructions hold them: seven bits a byte, the least significant first, signed. */
function signed(value: number): Code {
  const bytes: number[] = [];
  for (let rest = BigInt(value); ;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    const last = (rest === 0n && (low & 64) === 0) || (rest === -1n && (low & 64) !== 0);
    bytes.push(last ? low : low | LEB);
    if (last) return bytes;
  }
}

function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= LEB; rest = Math.floor(rest / LEB)) bytes.push((rest % LEB) | LEB);
  return [...bytes, rest];
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const i32 = (value: number): Code => [0x41, ...signed(value)];
export const i64 = (value: number): Code => [0x42, ...signed(value)];
export const call = (index: number): Code => [0x10, ...unsigned(index)];
/** The 32 bits at an address and an offset, with their sign, as 64. */
export const load = (offset: number): Code => [0x34, 0x02, ...unsigned(offset)];
/** The low 32 bits to an address and an offset. */
export const store = (offset: number): Code => [0x3e, 0x02, ...unsigned(offset)];
export const add32: Code = [0x6a];
export const sub32: Code = [0x6b];
export const add: Code = [0x7c];
export const sub: Code = [0x7d];
export const mul: Code = [0x7e];
export const shl: Code = [0x86];
export const shr: Code = [0x87];
/** Does something again while it leaves a number other than 0. */
export const loop = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];

export interface Function {
  readonly name: string;
  /** All are addresses or counts: i32. */
  readonly parameters: number;
  /** How many i64. */
  readonly locals: number;
  readonly code: Code;
}

/** A module that exports all functions, and a memory of so many pages of 64 KiB as `memory`. */
export function assemble(functions: readonly Function[], pages: number): Uint8Array<ArrayBuffer> {
  const name = (text: string): Code => [...unsigned(text.length), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const types = functions.map(({ parameters }): Code => [0x60, ...vector(Array.from({ length: parameters }, () => [0x7f])), 0x00]);
  const bodies = functions.map(({ locals, code }): Code => {
    const body = [...vector([[...unsigned(locals), 0x7e]]), ...code, 0x0b];
    return [...unsigned(body.length), ...body];
  });
  const exported = functions.map((each, at): Code => [...name(each.name), 0x00, ...unsigned(at)]);
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, at) => unsigned(at)))),
    ...section(5, vector([[0x00, ...unsigned(pages)]])),
    ...section(7, vector([...exported, [...name("memory"), 0x02, 0x00]])),
    ...section(10, vector(bodies)),
  ]);
}
