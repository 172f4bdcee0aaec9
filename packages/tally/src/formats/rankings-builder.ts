import type { Rankings } from "../ballots/rankings.js";

/** Collects papers one preference at a time, in arrays that grow: a file of a million papers makes no million objects. */
export class RankingsBuilder {
  #starts: Uint32Array;
  #papers: Float64Array;
  #preferences: Uint16Array;
  #equal: Uint8Array | null = null;
  #size = 0;
  #length = 0;

  /** The arrays grow when they have to; a guess from the size of the file saves copying them. */
  constructor(bytes = 0) {
    this.#starts = new Uint32Array(Math.max(1_024, bytes >> 4));
    this.#papers = new Float64Array(Math.max(1_024, bytes >> 4));
    this.#preferences = new Uint16Array(Math.max(8_192, bytes >> 1));
  }

  /** The next preference of the paper that is being written. */
  add(option: number): void {
    if (this.#length === this.#preferences.length) {
      this.#preferences = doubled(this.#preferences, Uint16Array);
      if (this.#equal !== null) this.#equal = doubled(this.#equal, Uint8Array);
    }
    this.#preferences[this.#length++] = option;
  }

  /** The same, equal with the one before it. */
  addEqual(option: number): void {
    this.add(option);
    this.#equal ??= new Uint8Array(this.#preferences.length);
    this.#equal[this.#length - 1] = 1;
  }

  /** The paper is complete and stands for so many voters. */
  end(papers: number): void {
    if (this.#size + 1 === this.#starts.length) {
      this.#starts = doubled(this.#starts, Uint32Array);
      this.#papers = doubled(this.#papers, Float64Array);
    }
    this.#papers[this.#size++] = papers;
    this.#starts[this.#size] = this.#length;
  }

  /** Whether the paper that is being written has this option on it already. */
  has(option: number): boolean {
    for (let at = this.#starts[this.#size] as number; at < this.#length; at++) if (this.#preferences[at] === option) return true;
    return false;
  }

  rankings(options: number): Rankings {
    return {
      options,
      starts: this.#starts.subarray(0, this.#size + 1),
      preferences: this.#preferences.subarray(0, this.#length),
      equal: this.#equal?.subarray(0, this.#length) ?? null,
      papers: this.#papers.subarray(0, this.#size),
    };
  }
}

function doubled<Kind extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(old: Kind, kind: new (length: number) => Kind): Kind {
  const wider = new kind(old.length * 2);
  wider.set(old);
  return wider;
}
