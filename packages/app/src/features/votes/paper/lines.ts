import type { Context } from "hono";
import { ballotPaper, type BallotPaper } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Web } from "../../../platform/web.js";
import { contentOf, optionContent, optionsOf, type MotionView, type Option, type OptionContent } from "../../motions/index.js";

/** One line of a ballot paper: an option, or the text of the motion itself. */
export interface PaperLine {
  readonly index: number;
  /** Null: the motion's own text. */
  readonly row: Option | null;
  readonly title: string;
  readonly cost: number | null;
  readonly href: string;
}

export interface OnPaper {
  readonly paper: BallotPaper;
  readonly lines: readonly PaperLine[];
}

/** The paper of a vote with the titles of what stands on it; null where the vote is for or against one text. */
export async function paperOf(
  services: Services,
  organisation: string,
  { view, stage }: { view: MotionView; stage: string },
): Promise<OnPaper | null> {
  const paper = ballotPaper(view.situation, stage);
  if (paper === null) return null;
  const { motion } = view;
  const rows = new Map((await optionsOf(services.db, organisation, motion.id)).map((row) => [row.id, row]));
  const path = `/o/${organisation}/motions/${motion.number}`;
  const lines = paper.options.map((id, index): PaperLine => {
    const row = rows.get(id) ?? null;
    return {
      index,
      row,
      title: row?.title ?? motion.title,
      cost: paper.costs?.[index] ?? null,
      href: row === null ? path : `${path}/options/${row.number}`,
    };
  });
  return { paper, lines };
}

/** Of a longer paper the texts are read on their own pages. */
const TEXTS_IN_PLACE = 20;

/** The text of each line, by its place on the paper, so that nobody has to leave the booth to read it; empty where there are too many. */
export async function textsOf(c: Context<Web>, { view, on }: { view: MotionView; on: OnPaper }): Promise<readonly OptionContent[]> {
  if (on.lines.length > TEXTS_IN_PLACE) return [];
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  return Promise.all(
    on.lines.map(({ row }) => {
      const option = view.motion.facts.options.find(({ id }) => id === row?.id);
      return row === null || option === undefined ? contentOf(c, view) : optionContent(services, viewer.organisation.id, { ...view, row, option });
    }),
  );
}
