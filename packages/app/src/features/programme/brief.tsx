import { Fragment, type JSX } from "preact";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { capitalised, useWords } from "../../ui/index.js";
import { electedIn, ElectedList, type Elected } from "./elected.js";
import { itemPath, programmePath } from "./paths.js";
import { programmesOf } from "./reading/found.js";

/** The most things that a home page names of the programme. */
const MOST_NAMED = 8;

/** What the members have adopted and whom they have elected, in short, for home pages. */
export interface Brief {
  readonly programmes: readonly { readonly name: string; readonly items: readonly { readonly title: string; readonly href: string }[] }[];
  readonly elected: readonly Elected[];
}

/** What stands now; null: nothing. */
export async function briefOf(services: Services, viewer: Viewer): Promise<Brief | null> {
  const { current, elected } = await programmesOf(services, viewer);
  if (current.length + elected.length === 0) return null;
  return {
    programmes: current.map(({ programme, motion, items }) => ({
      name: programme.name,
      items: items.slice(0, MOST_NAMED).map(({ title, number }) => ({ title, href: itemPath(viewer, motion.number, number) })),
    })),
    elected: elected.map((found) => electedIn(viewer, found)),
  };
}

/** The programme on a home page: what it says, and the way to the whole of it; then who was elected. */
export function ProgrammeBrief({ viewer, brief }: { viewer: Viewer; brief: Brief | null }): JSX.Element | null {
  const { programme: words } = useWords();
  if (brief === null) return null;
  const list = <ElectedList viewer={viewer} elected={brief.elected} />;
  if (brief.programmes.length === 0) return list;
  return (
    <>
      <h2>{words.title}</h2>
      <ul>
        {brief.programmes.map(({ name, items }) => (
          <li key={name}>
            {capitalised(name)}:{" "}
            {items.map(({ title, href }, index) => (
              <Fragment key={href}>
                {index === 0 ? "" : ", "}
                <a href={href}>{title}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <a href={programmePath(viewer)}>{words.all}</a>
      </p>
      {list}
    </>
  );
}
