import { compile, compileUnder, type Compiled, type Layered, type NamedMatter } from "@folkmoot/constitution";
import { HTTPException } from "hono/http-exception";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { constitutionInForce, motionsInForceAbout, orderText, readText, rulesOfVersion, type Motion } from "../motions/index.js";

/** One version of a text under the constitution: the decision that set it. */
export interface Version {
  readonly motion: Motion;
  readonly since: string;
}

export interface Orders {
  readonly matter: NamedMatter;
  /** The newest first; empty while nothing has been decided. */
  readonly versions: readonly Version[];
  /** The version that is shown; null where there is none. */
  readonly shown: Version | null;
  /** The words of it, and what the checker says of them under the constitution in force. Null where there is none, or where its text is withheld. */
  readonly text: { readonly source: string; readonly compiled: Compiled; readonly layered: Layered } | null;
}

/** A text under the constitution, as the last decision that is in force set it, or an earlier one. 404 where the constitution names no such text or no such decision set it. */
export async function ordersOf(
  { db }: Services,
  { organisation }: Viewer,
  asked: { readonly matter: string; readonly motion: number | null },
): Promise<Orders> {
  const rules = await rulesOfVersion(db, organisation.id, organisation.facts.version);
  const matter = rules.matters.find(({ id, layer }) => id === asked.matter && layer !== undefined);
  if (matter === undefined) throw new HTTPException(404);
  const motions = await motionsInForceAbout(db, organisation.id, matter.id);
  const versions = motions.flatMap((motion) => (motion.facts.inForceAt === null ? [] : [{ motion, since: motion.facts.inForceAt }]));
  const shown = asked.motion === null ? (versions[0] ?? null) : (versions.find(({ motion }) => motion.number === asked.motion) ?? null);
  if (asked.motion !== null && shown === null) throw new HTTPException(404);
  const kept = shown === null ? null : await readText(db, organisation.id, shown.motion.facts.text);
  if (kept === null) return { matter, versions, shown, text: null };
  const source = orderText(kept);
  const above = (await constitutionInForce(db, organisation)).source;
  return { matter, versions, shown, text: { source, compiled: compile(source), layered: compileUnder(source, [above]) } };
}
