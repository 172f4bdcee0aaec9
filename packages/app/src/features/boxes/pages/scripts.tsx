import type { JSX } from "preact";
import { boxOf } from "@folkmoot/procedure";
import { When, useWords } from "../../../ui/index.js";
import type { Found } from "../where.js";
import type { OfBox } from "./frame.js";

/** With which scripts people have voted, as the record says; and what this server has, where that is something else. */
export function Scripts({ viewer, found: { box, situation }, serves }: Pick<OfBox, "viewer"> & { found: Found; serves: string | null }): JSX.Element {
  const { scripts: words } = useWords().boxes;
  const facts = situation.motion === null ? null : boxOf(situation.motion, box.stage);
  const told = facts?.scripts ?? [];
  const isOther = serves !== null && (facts?.ended ?? null) === null && told.at(-1)?.script !== serves;
  return (
    <>
      {told.length === 0 ? null : <p>{words.told(told.length)}</p>}
      {told.length === 0 ? null : (
        <ul class="list-plain">
          {told.map(({ script, at }) => (
            <li key={at}>
              <code>{script}</code>, {words.since(<When at={at} zone={viewer.organisation.zone} />)}
            </li>
          ))}
        </ul>
      )}
      {isOther ? <p>{words.serves(<code>{serves}</code>, facts === null)}</p> : null}
    </>
  );
}
