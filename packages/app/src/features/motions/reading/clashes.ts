import { putOnto, touching, type Clash, type Touching } from "@folkmoot/constitution";
import { decidedText, standing, type MotionFacts } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import type { ClashesProps, Clashing } from "../../constitution/index.js";
import { besideOf } from "../course/beside.js";
import { motionPath } from "../pages/context.js";
import { OVER } from "./list.js";
import type { Motion } from "../store.js";

/** A change of the text that is under way or being drafted, and the version that it was drafted on. */
export interface Drafted {
  /** Null of a draft. */
  readonly motion: MotionFacts | null;
  /** What the text says becomes of two that touch the same words. */
  readonly clash: Clash | null;
  readonly version: number;
  readonly source: string;
}

/**
 * The other changes that touch the same words: those that have set a version since, and those that are under way. All are put on the text in force first, so that
 * what is compared is what they would come to today.
 */
export async function clashesOf(db: Db, viewer: Viewer, drafted: Drafted): Promise<ClashesProps> {
  const { organisation } = viewer;
  const present = organisation.facts.version;
  const beside = await besideOf(db, organisation.id, drafted);
  const textOf = (version: number): string => beside.textOf(beside.versions.find((one) => one.version === version)?.text ?? "") ?? "";
  const later = beside.versions.filter(({ version }) => version > drafted.version);
  const mine = putOnto(
    { base: textOf(drafted.version), text: drafted.source },
    later.map(({ version }) => textOf(version)),
  );
  const named = (other: Motion, isInForce: boolean, words: readonly Touching[]): Clashing => ({
    number: other.number,
    title: other.title,
    href: motionPath(viewer, other.number),
    isInForce,
    words,
  });
  const set = later.flatMap(({ motion, version }): Clashing[] => {
    const other = beside.others.find(({ id }) => id === motion);
    const words = other === undefined ? [] : touching(textOf(drafted.version), drafted.source, textOf(version));
    return other === undefined || words.length === 0 || !mine.clashes.includes(later.findIndex((one) => one.version === version))
      ? []
      : [named(other, true, words)];
  });
  const waiting = beside.others.flatMap((other): Clashing[] => {
    const words = other.facts.inForceAt === null && other.facts.ended === null ? touching(textOf(present), mine.text, today(other.facts)) : [];
    return words.length === 0 || !isUnderWay(other.facts) ? [] : [named(other, false, words)];
  });
  return {
    clash: drafted.clash,
    overtaken: drafted.motion !== null && drafted.version !== present ? { drafted: drafted.version, present } : null,
    others: [...set, ...waiting],
  };

  function today(other: MotionFacts): string {
    const rules = beside.rulesOf(other.version);
    const decided = rules === undefined ? null : beside.textOf(decidedText({ rules, organisation: organisation.facts, motion: other }).text);
    const versions = beside.versions.filter(({ version }) => version > other.version).map(({ version }) => textOf(version));
    return decided === null ? textOf(present) : putOnto({ base: textOf(other.version), text: decided }, versions).text;
  }

  function isUnderWay(other: MotionFacts): boolean {
    const rules = beside.rulesOf(other.version);
    return rules !== undefined && !OVER.has(standing({ rules, organisation: organisation.facts, motion: other }, viewer.now).state);
  }
}
