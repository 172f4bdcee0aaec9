import { z } from "zod";

const options = z.looseObject({
  seats: z.number().int().positive().optional(),
  implicitRanking: z.boolean().optional(),
  voteType: z.string().optional(),
});

const entry = z.looseObject({
  id: z.string(),
  /** From the folder of the manifest. */
  file: z.string(),
  format: z.string(),
  rule: z.string(),
  options: options.default({}),
  winners: z
    .array(z.union([z.string(), z.number()]))
    .nullable()
    .default(null),
});

/** One election of a manifest: a file, a rule, and what is known of the result. What else is expected differs from rule to rule. */
export type Entry = z.infer<typeof entry>;

export const manifestSchema = z.array(entry);

/** What became of an entry: every difference, or why it wasn't counted; a note says what of it was left out. */
export type Judged =
  | { readonly kind: "counted"; readonly differences: readonly string[]; readonly leftOut: string | null }
  | { readonly kind: "skipped"; readonly why: string };

/** Compares results with what is expected of them, and keeps the differences. */
export class Comparison {
  readonly differences: string[] = [];

  /** Whatever isn't expected is not compared. */
  same(what: string, expected: unknown, got: unknown): void {
    if (expected === undefined || expected === null) return;
    const [wanted, found] = [JSON.stringify(expected), JSON.stringify(got)];
    if (wanted !== found) this.differences.push(`${what}: expected ${shortened(wanted)}, counted ${shortened(found ?? "nothing")}`);
  }

  /** The same elements, in whatever order. */
  sameSet(what: string, expected: readonly (string | number)[] | null | undefined, got: readonly (string | number)[]): void {
    if (expected !== undefined && expected !== null) this.same(what, sorted(expected), sorted(got));
  }

  counted(leftOut: string | null = null): Judged {
    return { kind: "counted", differences: this.differences, leftOut };
  }
}

function sorted(elements: readonly (string | number)[]): string[] {
  return elements.map(String).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
