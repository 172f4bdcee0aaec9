import { Fragment, type JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { capitalised, dateOnly, useLanguage, useWords } from "../../ui/index.js";
import { motionPath } from "../motions/index.js";
import type { FoundProgramme } from "./reading/found.js";

/** Who was elected for what, by which call. */
export interface Elected {
  /** In the words of the text: "Walk leaders". */
  readonly to: string;
  readonly people: readonly { readonly name: string; readonly href: string }[];
  /** Until when the choice stands by the text; null: until somebody else is elected in the same way. */
  readonly until: string | null;
  readonly result: string;
}

export function electedIn(viewer: Viewer, { programme, motion, situation, items }: FoundProgramme): Elected {
  const path = motionPath(viewer, motion.number);
  const { matters } = situation.rules;
  const decided = situation.motion.matters.map((matter) => (matter.kind === "named" ? matter.matter : ""));
  const names = matters.filter(({ id }) => decided.includes(id)).map(({ name }) => name);
  return {
    to: capitalised(names.join("; ") || programme.name),
    people: items.map(({ title, number }) => ({ name: title, href: `${path}/options/${number}` })),
    until: programme.stands?.until ?? null,
    result: `${path}/result`,
  };
}

/** Whom the members have elected, as long as it stands. */
export function ElectedList({ viewer, elected }: { viewer: Viewer; elected: readonly Elected[] }): JSX.Element | null {
  const { elected: words } = useWords().programme;
  const language = useLanguage();
  if (elected.length === 0) return null;
  return (
    <>
      <h2>{words.title}</h2>
      <ul>
        {elected.map(({ to, people, until, result }) => (
          <li key={result}>
            {to}:{" "}
            {people.map(({ name, href }, index) => (
              <Fragment key={href}>
                {index === 0 ? "" : ", "}
                <a href={href}>{name}</a>
              </Fragment>
            ))}
            {until === null ? "" : `, ${words.until(dateOnly(until, viewer.organisation.zone, language))}`} (<a href={result}>{words.result}</a>)
          </li>
        ))}
      </ul>
    </>
  );
}
