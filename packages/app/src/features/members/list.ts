import { err, ok, type Result } from "@folkmoot/exact";
import { hasHidden, mixesAlphabets } from "../../platform/http/text.js";
import { emailAddress, lookAlike } from "../../platform/mail/address.js";
import { decodeText, listWords, readCsv, type CsvRow, type ListWords, type Problem } from "./csv.js";
import type { Newcomer } from "./enter.js";

/** A list of members as it was read, before the register is looked at. */
export type ListedPerson = Newcomer & { readonly line: number };

const columns = ["name", "email", "group", "joined"] as const;
type Column = (typeof columns)[number];
/** What lists that come from elsewhere call the same thing. */
const otherNames: { readonly [name: string]: Column } = {
  "e-mail": "email",
  "e-mail address": "email",
  "email address": "email",
  "local group": "group",
  "joined on": "joined",
  "join date": "joined",
};

export const longestName = 200;
export const longestGroup = 100;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a list (name, email, group, joined; the last two may be missing) as of `today`. Either every line is good or every line that isn't is named,
 * with what is wrong: there is no half of a list.
 */
export function readList(bytes: Uint8Array, today: string, words: ListWords = listWords): Result<readonly ListedPerson[], readonly Problem[]> {
  const text = decodeText(bytes, words);
  if (!text.ok) return err([text.reason]);
  const rows = readCsv(text.value, words);
  if (!rows.ok) return err([rows.reason]);
  const [head, ...lines] = rows.value;
  if (head === undefined || lines.length === 0) return err([{ line: 1, message: words.empty }]);
  const places = columnsOf(head, words);
  if (!places.ok) return err([places.reason]);
  const read = lines.map((row) => readLine(row, { places: places.value, width: head.cells.length, today, words }));
  const people = read.flatMap((line) => (line.ok ? [line.value] : []));
  const problems = [...read.flatMap((line) => (line.ok ? [] : line.reason)), ...repeated(people, words)];
  return problems.length === 0 ? ok(people) : err(problems.toSorted((a, b) => a.line - b.line));
}

type Places = ReadonlyMap<Column, number>;

function columnsOf({ line, cells }: CsvRow, words: ListWords): Result<Places, Problem> {
  const places = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = columns.find((known) => known === name) ?? otherNames[name];
    if (column === undefined)
      return err({
        line,
        message: words.unknownColumn(cell.trim().slice(0, 40), columns),
      });
    if (places.has(column)) return err({ line, message: words.columnTwice(column) });
    places.set(column, at);
  }
  for (const column of ["name", "email"] as const) if (!places.has(column)) return err({ line, message: words.columnMissing(column) });
  return ok(places);
}

function readLine(
  { line, cells }: CsvRow,
  { places, width, today, words }: { places: Places; width: number; today: string; words: ListWords },
): Result<ListedPerson, readonly Problem[]> {
  if (cells.length !== width) return err([{ line, message: words.width(cells.length, width) }]);
  const cell = (column: Column): string => cells[places.get(column) ?? -1]?.normalize("NFC").trim() ?? "";
  const [name, group, joined, email] = [cell("name"), cell("group"), cell("joined"), emailAddress.safeParse(cell("email"))];
  const problems = [
    name === "" ? words.nameMissing : "",
    name.length > longestName ? words.nameLong : "",
    hasHidden(name) || hasHidden(group) ? words.hidden : "",
    mixesAlphabets(name) || mixesAlphabets(group) ? words.mixed : "",
    email.success ? "" : words.noAddress(cell("email").slice(0, 60)),
    group.length > longestGroup ? words.groupLong : "",
    joined === "" ? "" : problemOfDay(joined, today, words),
  ].filter((message) => message !== "");
  if (!email.success || problems.length > 0) return err(problems.map((message) => ({ line, message })));
  return ok({ line, name, email: email.data, group: group === "" ? null : group, joined: joined === "" ? today : joined, sample: null });
}

function problemOfDay(text: string, today: string, words: ListWords): string {
  const [, year, month, day] = dayPattern.exec(text) ?? [];
  if (year === undefined) return words.noDate(text.slice(0, 40));
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return words.noDay(text);
  if (Number(year) < 1850) return words.longAgo(text);
  return text > today ? words.toCome(text) : "";
}

function repeated(people: readonly ListedPerson[], words: ListWords): readonly Problem[] {
  const first = new Map<string, number>();
  return people.flatMap(({ email, line }) => {
    const before = first.get(email);
    if (before === undefined) first.set(email, line);
    return before === undefined ? [] : [{ line, message: words.again(email, before) }];
  });
}

export interface Sorted {
  readonly fresh: readonly ListedPerson[];
  /** Already in the register: they are left as they are (H-22). */
  readonly known: number;
  /** To be looked at by a person: it may be somebody with two addresses (H-20). */
  readonly flags: readonly Problem[];
}

/** Who of a list is new, given the addresses in the register. The same list a second time has nobody new. */
export function sortList(people: readonly ListedPerson[], register: readonly string[], words: ListWords = listWords): Sorted {
  const taken = new Set(register);
  const fresh = people.filter((person) => !taken.has(person.email));
  const alike = new Map(register.map((email) => [lookAlike(email), email]));
  const flags = fresh.flatMap(({ email, line }) => {
    const key = lookAlike(email);
    const twin = alike.get(key);
    if (twin === undefined) alike.set(key, email);
    return twin === undefined ? [] : [{ line, message: words.looksLike(email, twin) }];
  });
  return { fresh, known: people.length - fresh.length, flags };
}
