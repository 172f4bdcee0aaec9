import type { JSX } from "preact";
import { minutesIn, spellsOf, type Situation } from "@folkmoot/procedure";
import { Disclosure, When, useWords } from "../../../ui/index.js";

/** When nobody could vote, where the text gives more time for it: each time with its reason. Nothing where no time was lost. */
export function LostTime({ situation: { rules, motion }, stage }: { readonly situation: Situation; readonly stage: string }): JSX.Element | null {
  const { lostTime: words } = useWords().motions;
  const spells = motion === null ? [] : spellsOf(motion, stage);
  if (spells.length === 0) return null;
  const zone = rules.organisation.zone.value;
  return (
    <Disclosure summary={words.title(minutesIn(spells))}>
      <ul>
        {spells.map((spell) => (
          <li key={spell[0]}>{words.spell(<When at={spell[0]} zone={zone} />, minutesIn([spell]), words.why[spell[2]])}</li>
        ))}
      </ul>
      <p class="soft small">{words.text}</p>
    </Disclosure>
  );
}
