import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Requirement } from "@folkmoot/procedure";
import { Icon, type IconName } from "../icon.js";
import { useComponentWords, useLanguage } from "../language/language.js";
import { When } from "../when/when.js";
import { dateAndTime } from "../when/words.js";
import { ClauseQuote } from "./clause-quote.js";

/** `say` of packages/procedure: a requirement in words. */
export type Say = (requirement: Requirement) => { readonly short: string; readonly long: string };

export interface RequirementsProps {
  readonly requirements: readonly Requirement[];
  readonly say: Say;
  readonly zone: string;
  readonly now: Temporal.Instant;
  /** The page of the constitution that governs it, "/o/movement/constitution". */
  readonly constitution: string;
}

const icons: { readonly [Status in Requirement["status"]]: IconName } = { met: "tick", unmet: "cross", pending: "clock" };

interface EarliestProps extends Pick<RequirementsProps, "zone" | "now"> {
  readonly requirement: Requirement;
  readonly said: string;
}

/** From when time alone will meet it, unless the sentence above says that date already. */
function Earliest({ requirement: { status, earliest }, said, zone, now }: EarliestProps): JSX.Element | null {
  const { requirement: words } = useComponentWords().ui;
  const language = useLanguage();
  if (status === "met" || earliest === null) return null;
  if (said.includes(dateAndTime(Temporal.Instant.from(earliest), zone, language))) return null;
  return <p class="requirement__earliest">{words.couldBeMet(<When at={earliest} zone={zone} now={now} />)}</p>;
}

/** What the rules require, ticked or not, each with its numbers and the clause that requires it. */
export function Requirements({ requirements, say, zone, now, constitution }: RequirementsProps): JSX.Element | null {
  const { requirement: words } = useComponentWords().ui;
  if (requirements.length === 0) return null;
  return (
    <ul class="requirements">
      {requirements.map((requirement, index) => (
        <li class={`requirement requirement--${requirement.status}`} key={index}>
          <span class="requirement__mark">
            <Icon name={icons[requirement.status]} />
          </span>
          <div class="requirement__body">
            <p class="requirement__said">
              <span class="requirement__status">{words[requirement.status]}. </span>
              {say(requirement).long}
            </p>
            <ClauseQuote clause={requirement.clause} words={requirement.words} constitution={constitution} />
            <Earliest requirement={requirement} said={say(requirement).long} zone={zone} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}
