import { err, ok, type Result } from "@folkmoot/exact";
import type { FieldError } from "../../platform/http/form.js";
import type { NamedPerson } from "../members/index.js";
import { foundingWords, readLines, type FoundingWords, type Line } from "./name-lines.js";
import type { Place } from "./places.js";

export const peopleField = (place: string): string => `people-${place}`;
export const takeField = (place: string): string => `take-${place}`;
/** What a ticked box says. */
export const TAKEN = "yes";
/** The most people whom a founder may name: a server must not become a way to write to everybody. */
const MOST_NAMED = 60;

export interface FirstPeople {
  readonly named: readonly NamedPerson[];
  /** Where the founder sits at once. */
  readonly founder: readonly string[];
}

interface Typed {
  readonly email: string;
  readonly fields: { readonly [field: string]: unknown };
}

/**
 * Who begins in which seat, as the founder's lines say; or, line by line, what can't be taken. Whoever takes an office that the text chooses from a body also
 * sits in that body. Where nobody is named to keep the register, the founder keeps it: otherwise nobody could ever bring anybody in.
 */
export function firstPeople(
  places: readonly Place[],
  typed: Typed,
  words: FoundingWords = foundingWords,
): Result<FirstPeople, readonly FieldError[]> {
  const read = places.map((place) => ({ place, ...readLines(textOf(typed, peopleField(place.id)), typed.email, words) }));
  const wrong = read.flatMap(({ place, problems }) => problems.map((message) => ({ field: peopleField(place.id), message })));
  if (wrong.length > 0) return err(wrong);
  const lines = read.flatMap(({ place, lines }) => lines.map((line) => ({ ...line, place })));
  const seats = seated(places, { lines, founder: typed.email, takes: takenBy(places, typed, lines) });
  const problems = [
    ...twoNames(lines, words),
    ...tooMany(places, seats, words),
    ...holdTooMuch(places, seats, words),
    ...(seats.size > MOST_NAMED ? [{ field: "", message: words.tooMany(MOST_NAMED) }] : []),
  ];
  if (problems.length > 0) return err(problems);
  const names = new Map(lines.map(({ email, name }) => [email, name]));
  const named = [...seats]
    .filter(([email]) => email !== typed.email)
    .map(([email, held]) => ({ email, name: names.get(email) ?? "", places: [...held] }));
  return ok({ named, founder: [...(seats.get(typed.email) ?? [])] });
}

type Placed = Line & { readonly place: Place };

function takenBy(places: readonly Place[], { fields }: Typed, lines: readonly Placed[]): readonly Place[] {
  const taken = places.filter(({ id }) => fields[takeField(id)] === TAKEN);
  const keepers = places.filter(({ keepsRegister }) => keepsRegister);
  const kept = keepers.some((keeper) => taken.includes(keeper) || lines.some(({ place }) => place === keeper));
  return kept ? taken : [...taken, ...keepers.slice(0, 1)];
}

/** By address: the ids of all places that it is given. */
function seated(
  places: readonly Place[],
  { lines, founder, takes }: { lines: readonly Placed[]; founder: string; takes: readonly Place[] },
): ReadonlyMap<string, ReadonlySet<string>> {
  const seats = new Map<string, Set<string>>();
  const give = (email: string, place: Place): void => {
    const held = seats.get(email) ?? new Set();
    seats.set(email, held.add(place.id));
    if (place.from !== null && places.some(({ id }) => id === place.from)) held.add(place.from);
  };
  for (const place of takes) give(founder, place);
  for (const { email, place } of lines) give(email, place);
  return seats;
}

function twoNames(lines: readonly Placed[], words: FoundingWords): readonly FieldError[] {
  const first = new Map<string, Placed>();
  return lines.flatMap((line) => {
    const before = first.get(line.email) ?? line;
    first.set(line.email, before);
    return before.name === line.name
      ? []
      : [{ field: peopleField(line.place.id), message: words.line(line.number, words.twoNames(line.email, before.name, before.place.name)) }];
  });
}

function tooMany(places: readonly Place[], seats: ReadonlyMap<string, ReadonlySet<string>>, words: FoundingWords): readonly FieldError[] {
  return places.flatMap(({ id, name, seats: most, kind }) => {
    const count = [...seats.values()].filter((held) => held.has(id)).length;
    if (count <= most) return [];
    return [{ field: peopleField(id), message: words.room(name, { room: most, named: count, isBody: kind === "body" }) }];
  });
}

function holdTooMuch(places: readonly Place[], seats: ReadonlyMap<string, ReadonlySet<string>>, words: FoundingWords): readonly FieldError[] {
  return places
    .filter(({ holdsNoOffice }) => holdsNoOffice)
    .flatMap(({ id, name }) =>
      [...seats]
        .filter(([, held]) => held.has(id) && places.some((other) => other.kind === "office" && other.id !== id && held.has(other.id)))
        .map(([email]) => ({
          field: peopleField(id),
          message: words.holdsOffice(name, email),
        })),
    );
}

function textOf({ fields }: Typed, field: string): string {
  const text = fields[field];
  return typeof text === "string" ? text : "";
}
