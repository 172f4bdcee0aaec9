import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import type { Found } from "../where.js";
import { boxPath, type OfBox } from "./frame.js";
import { Scripts } from "./scripts.js";

interface CheckProps extends OfBox {
  readonly found: Found;
  /** What the script of the booth is; null where it was not built. */
  readonly script: string | null;
}

/** How anybody checks a ballot box. */
export function Check({ viewer, number, found, script }: CheckProps): JSX.Element {
  const { boxes, booth } = useWords();
  const { check: words } = boxes;
  return (
    <section class="flow" aria-labelledby="check">
      <h2 id="check">{words.title}</h2>
      <p>{words.text}</p>
      {found.box.height === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            <a href={`${boxPath(viewer, number)}.bel`} download>
              {words.download}
            </a>
          </p>
          <p>{words.command(<code>npx folkmoot ballot verify {found.box.uuid}.bel</code>)}</p>
          <Proofs viewer={viewer} number={number} found={found} />
        </>
      )}
      <p>
        <a href="/check-a-ballot">{booth.check.title}</a>
      </p>
      <Scripts viewer={viewer} found={found} serves={script} />
    </section>
  );
}

/** Beside the archive: with one from each who opened the box, a flagged paper is its voter's own doing. */
function Proofs({ viewer, number, found }: Omit<CheckProps, "script">): JSX.Element | null {
  const { boxes: words } = useWords();
  const proved = found.trustees.filter(({ proof }) => proof !== null);
  if (proved.length === 0) return null;
  return (
    <>
      <p>{words.check.proofs(<code>npx folkmoot ballot verify {found.box.uuid}.bel --proof …</code>)}</p>
      <ul class="plain-list">
        {proved.map((trustee) => (
          <li key={trustee.number}>
            <a href={`${boxPath(viewer, number)}/proof/${trustee.number}`} download>
              {words.trustee(trustee.number)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
