import { decidedText, say, votesHeld, type OptionId } from "@folkmoot/procedure";
import type { Language } from "../../../languages/index.js";
import type { Db } from "../../../platform/database.js";
import { resultOfClosed } from "../kept-results.js";
import { optionsOf } from "../options/store.js";
import type { MotionView } from "./view.js";

/** Something that a paper with several options has adopted, as its certificate shows it. */
export interface AdoptedLine {
  readonly option: OptionId;
  readonly title: string;
  /** What the text asked of it, with the numbers. */
  readonly measured: string;
  /** The commitment of the text that was adopted. */
  readonly text: string;
  /** Its text came into force in the place of the motion's. */
  readonly isDecidedText: boolean;
}

/** What the votes of a motion have adopted, one after the other and each best first, counted again from their papers; nothing where people voted for or against one text. */
export async function adoptedIn(
  db: Db,
  organisation: string,
  { view, language }: { view: MotionView; language: Language },
): Promise<readonly AdoptedLine[]> {
  const { motion, situation } = view;
  const stages = votesHeld(situation.rules, motion.facts).flatMap(({ stage, closed: { adopted = [] } }) => (adopted.length > 0 ? [stage.id] : []));
  if (stages.length === 0) return [];
  const rows = await optionsOf(db, organisation, motion.id);
  const titleOf = (id: OptionId): string => rows.find((row) => row.id === id)?.title ?? motion.title;
  const decided = decidedText({ ...situation, motion: motion.facts }).option;
  const found = await Promise.all(
    stages.map(async (stage) => {
      const result = await resultOfClosed(db, organisation, { view, stage });
      return (result?.adopted ?? [])
        .flatMap((id) => result?.options.find(({ option }) => option === id) ?? [])
        .map((one): AdoptedLine => ({
          option: one.option,
          title: titleOf(one.option),
          measured: one.requirements.map((requirement) => say(requirement, situation.rules.organisation.zone.value, language).long).join(" "),
          text: motion.facts.options.find(({ id }) => id === one.option)?.text ?? motion.facts.text,
          isDecidedText: decided === one.option,
        }));
    }),
  );
  return found.flat();
}
