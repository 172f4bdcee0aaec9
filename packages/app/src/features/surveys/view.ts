import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { rulesOfVersion } from "../motions/index.js";
import { answeredSoFar } from "./answering/answers.js";
import { signers } from "./authors.js";
import { namesIn, type Names } from "./places.js";
import { ownPlace, resultOf } from "./results/read.js";
import type { Result } from "./results/result.js";
import { isOpen, type SentSurvey } from "./survey.js";
import { writingHash } from "./wording.js";

/** A survey that was sent, as a member reads it. */
export interface SurveyView {
  readonly survey: SentSurvey;
  readonly askedBy: readonly string[];
  /** The body or office in whose name it is asked; null: in that of its authors. */
  readonly nameOf: string | null;
  readonly names: Names;
  /** How many have answered by now. */
  readonly answered: number;
  /** Whether the member who looks was asked, and has answered. */
  readonly own: { readonly asked: boolean; readonly answered: boolean };
  /** null: it is open, or not counted yet. */
  readonly result: Result | null;
}

export async function surveyView({ db }: Services, viewer: Viewer, { survey, member }: { survey: SentSurvey; member: string }): Promise<SurveyView> {
  const { id, facts } = viewer.organisation;
  const names = namesIn(await rulesOfVersion(db, id, facts.version));
  const [own, others, answered, result] = await Promise.all([
    ownPlace(db, id, { survey: survey.id, member }),
    signers(db, id, { survey: survey.id, hash: writingHash(survey) }),
    survey.sent.answered ?? answeredSoFar(db, id, survey.id),
    isOpen(survey, viewer.now) ? null : resultOf(db, id, survey.id),
  ]);
  const nameOf = survey.nameOf === "" ? null : (names.get(survey.nameOf) ?? survey.nameOf);
  return { survey, askedBy: [survey.owner.name, ...others], nameOf, names, answered, own, result };
}
