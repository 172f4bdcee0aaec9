import { tilePath, type TileReader } from "@folkmoot/record";

const LONGEST_MS = 20_000;
/** A full bundle of the largest entries. */
const MOST_BYTES = 256 * 65_537;

/** What is at an address; why, where nothing is to be had. It is not led on elsewhere, and takes neither more bytes nor more time than a tile needs. */
export async function fetched(address: string): Promise<{ readonly bytes: Uint8Array } | { readonly why: string }> {
  try {
    const answer = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(LONGEST_MS) });
    if (!answer.ok || answer.body === null) return { why: `${address} answers ${answer.status}` };
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body) {
      length += piece.length;
      if (length > MOST_BYTES) return { why: `${address} answers without end` };
      pieces.push(piece);
    }
    return { bytes: new Uint8Array(Buffer.concat(pieces)) };
  } catch {
    return { why: `nothing answers at ${address}` };
  }
}

/** The tiles of a record that is served at `url`. */
export function tilesAt(url: string): TileReader {
  return async (place) => {
    const tile = await fetched(`${url}/${tilePath(place)}`);
    return "why" in tile ? null : tile.bytes;
  };
}
