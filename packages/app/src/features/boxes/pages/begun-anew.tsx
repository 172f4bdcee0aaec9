import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import type { Anew } from "../trustee/store.js";
import { boxPath, type OfBox } from "./frame.js";

export interface BegunAnewProps extends OfBox {
  readonly anew: readonly Anew[];
  /** Of those whom it is about; none for those who may not see names. */
  readonly names: ReadonlyMap<string, string>;
}

/** Each attempt at the key but the first: why it was begun, and without whom. */
export function BegunAnew({ viewer, number, anew, names }: BegunAnewProps): JSX.Element | null {
  const { keys, numbers } = useWords();
  const { anew: words } = keys;
  if (anew.length === 0) return null;
  const name = (member: string | null): string => names.get(member ?? "") ?? words.somebody;
  const all = (members: readonly string[]): string => numbers.list(members.map(name));
  return (
    <section class="flow" aria-labelledby="begun-anew">
      <h3 id="begun-anew">{words.title}</h3>
      <ul class="flow">
        {anew.map((each) => (
          <li key={each.attempt}>
            {said(each)} {each.why !== "absent" && each.left_out.length > 0 ? words.without(all(each.left_out)) : null}{" "}
            {each.evidence === null ? null : (
              <>
                <a href={`${boxPath(viewer, number)}/evidence/${each.attempt}`} download>
                  {words.evidence}
                </a>
                . {words.judge} <code>npx folkmoot trustee judge</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function said({ attempt, why, by, at_fault: fault, left_out: out }: Anew): string {
    switch (why) {
      case "lost":
        return words.lost(attempt, name(by));
      case "absent":
        return words.absent(attempt, name(by), all(out));
      case "group":
        return words.group(attempt);
      case "wrong share":
        return words["wrong share"](attempt, name(by), name(fault));
      case "false complaint":
        return words["false complaint"](attempt, name(by));
    }
  }
}
