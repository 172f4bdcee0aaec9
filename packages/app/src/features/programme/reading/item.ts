import type { Temporal } from "temporal-polyfill";
import type { Money } from "@folkmoot/constitution";
import { ballotPaper } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { readText, rulesOfVersion, type Option } from "../../motions/index.js";
import { bodyForTheRest, placesOf, type Place, type Rest } from "../carriers.js";
import { ACCOUNT_WITHIN_DAYS } from "../limits.js";
import { itemStates, type ItemState } from "../store.js";
import type { FoundProgramme } from "./found.js";

/** One thing that was adopted, as pages show it. */
export interface Item {
  readonly row: Option;
  /** Its place among what was adopted, from 1. */
  readonly place: number;
  /** Null: it was withheld by procedure. */
  readonly text: string | null;
  readonly cost: Money | null;
  readonly state: ItemState;
}

/** What was adopted by one call, with where each of it stands, best first. */
export async function itemsOf(services: Services, organisation: string, { motion, situation, items }: FoundProgramme): Promise<readonly Item[]> {
  const stateOf = await itemStates(
    services.db,
    organisation,
    items.map(({ id }) => ({ motion: motion.id, option: id })),
  );
  const currency = budgetIn(situation)?.currency;
  return Promise.all(
    items.map(async (row, index) => {
      const commitment = situation.motion.options.find(({ id }) => id === row.id)?.text ?? row.commitment;
      return {
        row,
        place: index + 1,
        text: withoutTitle(await readText(services.db, organisation, commitment), row.title),
        cost: row.cost === null || currency === undefined ? null : { amount: row.cost, currency },
        state: stateOf({ motion: motion.id, option: row.id }),
      };
    }),
  );
}

/** The text of a proposal begins with its title, which stands above it already. */
function withoutTitle(text: string | null, title: string): string | null {
  const heading = `# ${title}\n`;
  return text?.startsWith(heading) === true ? text.slice(heading.length).trim() : text;
}

function budgetIn(situation: FoundProgramme["situation"]): Money | null {
  return Object.keys(situation.motion.papers).reduce<Money | null>((found, stage) => found ?? ballotPaper(situation, stage)?.budget ?? null, null);
}

/** What the text in force says of those who carry things out. */
export interface InForce {
  readonly rest: Rest | null;
  readonly places: readonly Place[];
  /** The name of a body or office; of one that the text no longer has, its id. */
  readonly nameOf: (place: string) => string;
}

export async function textInForce({ db }: Services, { organisation }: Pick<Viewer, "organisation">): Promise<InForce> {
  const rules = await rulesOfVersion(db, organisation.id, organisation.facts.version);
  const places = placesOf(rules);
  return { rest: bodyForTheRest(rules), places, nameOf: (place) => places.find(({ id }) => id === place)?.name ?? place };
}

/** How many whole days the oldest request has waited, and whether that is longer than an account may take. */
export function waited(since: Date, now: Temporal.Instant): { readonly days: number; readonly overdue: boolean } {
  const days = Math.floor((now.epochMilliseconds - since.getTime()) / MILLISECONDS_OF_A_DAY);
  return { days: Math.max(0, days), overdue: days >= ACCOUNT_WITHIN_DAYS };
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Today where the organisation is, "2027-03-01". */
export function today({ now, organisation }: Pick<Viewer, "now" | "organisation">): string {
  return now.toZonedDateTimeISO(organisation.zone).toPlainDate().toString();
}
