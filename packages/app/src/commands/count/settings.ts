import type { Reserved } from "@folkmoot/tally";
import { CannotAsk } from "../terminal.js";
import type { Opened } from "./open.js";

/** What `--option` may say. */
export interface Settings {
  readonly tieOrder: readonly number[];
  readonly reserved: readonly Reserved[];
  /** Debian: the option that means none of them, the last one where it is absent; and how many have to prefer another to it. */
  readonly fallback: number | null;
  readonly quorum: number;
}

const HINT =
  "--option tie=3,1,2 (an order for ties), --option least=1:4,5 or --option most=1:1,2 (reserved places), --option default=4, --option quorum=12 (debian)";

/** Reads the options of a count. Candidates go by their number in the file, from 1. Without an order for ties: the file's own, or the order of its list. */
export function settingsOf({ election }: Opened, given: readonly string[]): Settings {
  const candidates = election.names.length;
  let tieOrder = ("tieOrder" in election ? election.tieOrder : null) ?? [...election.names.keys()];
  const reserved: Reserved[] = [];
  let fallback: number | null = null;
  let quorum = 0;
  for (const setting of given) {
    const [, name = setting, value = ""] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
    if (name === "tie") tieOrder = orderOf(value, candidates);
    else if (name === "least" || name === "most") reserved.push(reservedOf(value, { name, candidates }));
    else if (name === "default") fallback = numberOf(value, { name, most: candidates }) - 1;
    else if (name === "quorum") quorum = numberOf(value, { name, most: 1_000_000_000 });
    else throw new CannotAsk(`no option is called ${name}`, HINT);
  }
  return { tieOrder, reserved, fallback, quorum };
}

function numberOf(value: string, { name, most }: { name: string; most: number }): number {
  if (!/^[1-9][0-9]{0,9}$/.test(value) || Number(value) > most) throw new CannotAsk(`${name} is a number, 1 to ${most}, not ${value}`, HINT);
  return Number(value);
}

function orderOf(value: string, candidates: number): number[] {
  const order = numbers(value, candidates);
  if (order?.length !== candidates) throw new CannotAsk(`an order for ties names each of 1 to ${candidates} once`, HINT);
  return order;
}

function reservedOf(value: string, { name, candidates }: { name: "least" | "most"; candidates: number }): Reserved {
  const [, places = "", listed = ""] = /^([0-9]{1,4}):(.*)$/.exec(value) ?? [];
  const group = numbers(listed, candidates);
  if (places === "" || group === null) throw new CannotAsk(`reserved places are a number and candidates, not ${value}`, HINT);
  return { candidates: group, [name]: Number(places) };
}

/** Numbers of candidates, each at most once; null for anything else. */
function numbers(list: string, candidates: number): number[] | null {
  const found = list.split(",").map((word) => (/^[0-9]{1,6}$/.test(word) ? Number(word) - 1 : -1));
  const known = found.every((candidate) => candidate >= 0 && candidate < candidates);
  return known && new Set(found).size === found.length ? found : null;
}
