import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import type { Found } from "../where.js";
import { boxPath, type OfBox } from "./frame.js";
import { Scripts } from "./scripts.js";

interface CheckProps extends OfBox {
  readonly found: Found;
  /** What the script of the booth is; null where it was not built. */
  readonly script: string | null;
  /** What the body is called whose members hold the key. */
  readonly body: string;
}

/** How anybody checks a ballot box. */
export function Check({ viewer, number, found, script, body }: CheckProps): JSX.Element {
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
          <Ceremony viewer={viewer} number={number} found={found} />
          <Proofs {...{ viewer, number, found, body }} />
        </>
      )}
      <p>
        <a href="/check-a-ballot">{booth.check.title}</a>
      </p>
      <Scripts viewer={viewer} found={found} serves={script} />
    </section>
  );
}

/** Beside the archive: that nobody chose the key. */
function Ceremony({ viewer, number, found: { box } }: Omit<CheckProps, "script" | "body">): JSX.Element | null {
  const { ceremony: words } = useWords().keys;
  if (box.ceremony === null) return null;
  return (
    <p>
      {words.text} <code>npx folkmoot ballot verify {box.uuid}.bel --ceremony …</code>:{" "}
      <a href={`${boxPath(viewer, number)}/ceremony`} download>
        {words.download}
      </a>
    </p>
  );
}

/** Beside the archive: with one from each who opened the box, a flagged paper is its voter's own doing. */
function Proofs({ viewer, number, found, body }: Omit<CheckProps, "script">): JSX.Element | null {
  const { boxes: words, keys } = useWords();
  const proved = found.trustees.filter(({ proof }) => proof !== null);
  if (proved.length === 0) return null;
  return (
    <>
      <p>{words.check.proofs(<code>npx folkmoot ballot verify {found.box.uuid}.bel --proof …</code>)}</p>
      <ul class="list-plain">
        {proved.map((trustee) => (
          <li key={trustee.number}>
            <a href={`${boxPath(viewer, number)}/proof/${trustee.number}`} download>
              {keys.nameless(trustee.number, body)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
