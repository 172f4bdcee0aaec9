import type { JSX } from "preact";
import type { Change, ChangeKind } from "@folkmoot/constitution";
import { Icon, type IconName } from "../icon.js";
import { useComponentWords, useCheckerLanguage } from "../language/language.js";

const icons: { readonly [Kind in ChangeKind]: IconName } = {
  rule: "arrow",
  words: "dash",
  default: "warning",
  said: "tick",
  new: "dot",
  gone: "cross",
  order: "arrow",
  dead: "warning",
};

/** The rules that would be others, each as a sentence: "Notice of an amendment: 14 clear days → 48 hours". */
export function ChangedRules({ changes }: { changes: readonly Change[] }): JSX.Element {
  const { changed: words } = useComponentWords().ui;
  const checkerLanguage = useCheckerLanguage();
  const none = changes.every(({ kind }) => kind === "dead" || kind === "words");
  const said = none ? <p class="changed-rules soft">{words.none}</p> : null;
  if (changes.length === 0) return <>{said}</>;
  return (
    <>
      {said}
      <ul class="changed-rules">
        {changes.map((change, index) => (
          <li class={`changed-rule changed-rule--${change.kind}`} key={index}>
            <Icon name={icons[change.kind]} />
            <p>
              <span class="changed-rule__kind">
                {change.clause === null || change.clause === "" ? words[change.kind] : words.at(words[change.kind], change.clause)}
              </span>
              <span lang={checkerLanguage}>{change.sentence}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
