import type { JSX } from "preact";
import type { Change, ChangeKind } from "@folkmoot/constitution";
import { Icon, type IconName } from "../icon.js";

const looks: { readonly [Kind in ChangeKind]: { readonly icon: IconName; readonly words: string } } = {
  rule: { icon: "arrow", words: "Changed" },
  words: { icon: "dash", words: "Other words, same rule" },
  default: { icon: "warning", words: "No longer said" },
  said: { icon: "tick", words: "Now said" },
  new: { icon: "dot", words: "New" },
  gone: { icon: "cross", words: "Gone" },
  order: { icon: "arrow", words: "Another order" },
  dead: { icon: "warning", words: "Words that don't run" },
};

/** The rules that would be others, each as a sentence: "Notice of an amendment: 14 clear days → 48 hours". */
export function ChangedRules({ changes }: { changes: readonly Change[] }): JSX.Element {
  const none = changes.every(({ kind }) => kind === "dead" || kind === "words");
  const said = none ? <p class="changed-rules soft">No rule changes: Folkmoot would do the same as now.</p> : null;
  if (changes.length === 0) return <>{said}</>;
  return (
    <>
      {said}
      <ul class="changed-rules">
        {changes.map((change, index) => (
          <li class={`changed-rule changed-rule--${change.kind}`} key={index}>
            <Icon name={looks[change.kind].icon} />
            <p>
              <span class="changed-rule__kind">
                {looks[change.kind].words}
                {change.clause === null || change.clause === "" ? "" : `, clause ${change.clause}`}
              </span>
              {change.sentence}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
