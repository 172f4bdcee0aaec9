import type { JSX } from "preact";
import { showHidden, type Finding } from "@folkmoot/constitution";
import { classes } from "../classes.js";
import { Icon } from "../icon.js";
import { useCheckerLanguage, useComponentWords, useLawLanguage } from "../language/language.js";

/** What can be done about a finding where its words are being written; null where they stand elsewhere. */
export type FindingActs = (finding: Finding) => { readonly show: () => void; readonly put: (words: string) => void } | null;

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly acts?: FindingActs | null;
  /** Where the words stand, for a list away from them. Null: right here. */
  readonly place?: (finding: Finding) => { readonly href: string; readonly words: string } | null;
}

/** What the checker has to say: the words it is about, what is wrong with them, and wording that would settle it. */
export function Findings({ findings, place, acts }: FindingsProps): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <OneFinding key={index} finding={finding} where={place?.(finding) ?? null} act={acts?.(finding) ?? null} />
      ))}
    </ul>
  );
}

interface OneFindingProps {
  readonly finding: Finding;
  readonly where: { readonly href: string; readonly words: string } | null;
  readonly act: ReturnType<FindingActs>;
}

function OneFinding({ finding, where, act }: OneFindingProps): JSX.Element {
  const { finding: said } = useComponentWords().ui;
  const lawLanguage = useLawLanguage();
  const checkerLanguage = useCheckerLanguage();
  const { severity, words, message, why } = finding;
  return (
    <li class={classes("finding", severity === "error" && "finding--error")}>
      <Icon name={severity === "error" ? "cross" : "warning"} />
      <div>
        <p class="finding__message">
          <span class="finding__severity">{severity === "error" ? said.error : said.warning}</span>
          <span lang={checkerLanguage}>
            {message} {why}
          </span>
        </p>
        {words === "" ? null : (
          <p>
            {where === null ? said.theWords : <a href={where.href}>{where.words}</a>}
            {where === null ? null : ": "}
            <q class="finding__words" lang={lawLanguage}>
              {showHidden(words)}
            </q>{" "}
            {act === null ? null : (
              <button type="button" class="finding__act" onClick={act.show}>
                {said.show}
              </button>
            )}
          </p>
        )}
        <Proposed finding={finding} act={act} />
      </div>
    </li>
  );
}

/** Wordings that would settle it; where it takes more than other words, one of another text that passes. */
function Proposed({ finding: { suggestions, example }, act }: Pick<OneFindingProps, "finding" | "act">): JSX.Element | null {
  const { finding: said } = useComponentWords().ui;
  const lawLanguage = useLawLanguage();
  const checkerLanguage = useCheckerLanguage();
  const quoted = (words: string, lang: string | undefined): JSX.Element => (
    <q class="finding__words" lang={lang}>
      {asRead(words)}
    </q>
  );
  if (suggestions.length === 0) return example === null ? null : <p>{said.elsewhere(quoted(example, checkerLanguage))}</p>;
  const wordings = suggestions.filter((words) => words !== "");
  return (
    <p>
      {wordings.length === 0 ? null : said.couldSay(wordings.length)}
      {suggestions.map((words, index) => (
        <span key={index}>
          {index > 0 ? "; " : ""}
          {words === "" ? (act === null ? said.takeOut : null) : quoted(words, lawLanguage)}
          {act === null ? null : (
            <>
              {" "}
              <button
                type="button"
                class="finding__act"
                aria-label={words === "" ? said.takeOut : said.putIn(asRead(words))}
                onClick={() => act.put(words)}
              >
                {words === "" ? said.takeOut : said.put}
              </button>
            </>
          )}
        </span>
      ))}
    </p>
  );
}

/** Offered wording as a reader would see it: the words of live text without their addresses. */
function asRead(wording: string): string {
  return showHidden(wording.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("**", ""));
}
