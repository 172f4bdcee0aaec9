import { sql } from "kysely";
import type { Event } from "@folkmoot/procedure";
import { concern } from "../../../platform/concern.js";
import type { ConcernKind, Happening } from "../../../platform/concern.js";
import type { Sitting } from "../acts/sitting.js";

/** Tells those whom it concerns what became of a motion: everybody of proposals and results, movers of all that happens to theirs. No notice hangs on it. */
export async function tellWhomItConcerns(act: Sitting, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const told = toldOf(event);
    if (told === null || !("motion" in event) || event.motion === null) continue;
    const { everybody, movers, what } = told;
    const published = event.t === "announced" ? { text: event.text } : {};
    if (everybody !== null) await concern(act, { kind: everybody, what, motion: event.motion, ...published }, "everybody");
    if (!movers) continue;
    const option = "option" in event ? event.option : null;
    await concern(act, { kind: "mine", what, motion: event.motion }, await moversOf(act, event.motion, option));
  }
}

interface Told {
  readonly what: Happening;
  /** As what everybody hears of it; null: they don't. */
  readonly everybody: ConcernKind | null;
  readonly movers: boolean;
}

function toldOf(event: Event): Told | null {
  switch (event.t) {
    case "deposited":
      return { what: "put forward", everybody: "proposal", movers: false };
    case "option-put":
      return { what: "option put", everybody: "proposal", movers: false };
    case "support-reached":
      return moversHear("supported");
    case "notice":
      return moversHear("notice");
    case "paper":
      return moversHear("vote opens");
    case "closed":
      return { what: event.carried ? "carried" : "not carried", everybody: "result", movers: true };
    case "in-force":
      return { what: "in force", everybody: "result", movers: true };
    case "challenged":
      return moversHear("challenged");
    case "ruled":
      return event.ruling === "annulled" ? { what: "annulled", everybody: "result", movers: true } : moversHear("stands");
    case "lapsed":
      return moversHear("lapsed");
    case "announced":
      return { what: "announced", everybody: "announcement", movers: false };
    case "option-reached":
      return moversHear("option reached");
    case "option-accepted":
      return moversHear(event.takes === "part" ? "option accepted in part" : "option accepted");
    case "merged":
      return moversHear("option merged");
    case "ruled-out":
      return moversHear(event.option === null ? "ruled out" : "option ruled out");
    default:
      return null;
  }
}

function moversHear(what: Happening): Told {
  return { what, everybody: null, movers: true };
}

/** Whose motion it is, or whose option. */
async function moversOf({ tx, organisation }: Sitting, motion: string, option: string | null): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select member from mover where organisation = ${organisation.id} and motion = ${motion} and option = ${option ?? ""}
    union select member from co_mover where organisation = ${organisation.id} and motion = ${motion} and ${option}::text is null
    union select mover from motion where organisation = ${organisation.id} and id = ${motion} and ${option}::text is null
    union select mover from option where organisation = ${organisation.id} and motion = ${motion} and id = ${option}`.execute(tx);
  return rows.map(({ member }) => member);
}
