import type { Hideable } from "@folkmoot/procedure";
import { statementKind } from "../../statements/index.js";
import { addedKind, surveyKind } from "../../surveys/index.js";
import type { Kind, Subject } from "./kind.js";
import { postKind } from "./post-kind.js";

/** Everything that can be hidden, by one procedure. */
const KINDS: { readonly [What in Hideable]: Kind } = { post: postKind, statement: statementKind, survey: surveyKind, "survey-statement": addedKind };

export function kindOf({ what }: Pick<Subject, "what">): Kind {
  return KINDS[what];
}
