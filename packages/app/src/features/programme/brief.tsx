import { Fragment, type JSX } from "preact";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { capitalised, useWords } from "../../ui/index.js";
import { itemPath, programmePath } from "./paths.js";
import { programmesOf } from "./reading/found.js";

/** The most things that a home page names of the programme. */
const MOST_NAMED = 8;

/** What the members have adopted, in short, for home pages. */
export interface Brief {
  readonly programmes: readonly { readonly name: string; readonly items: readonly { readonly title: string; readonly href: string }[] }[];
}

/** The programmes that stand now; null: there is none. */
export async function briefOf(services: Services, viewer: Viewer): Promise<Brief | null> {
  const { current } = await programmesOf(services, viewer);
  if (current.length === 0) return null;
  return {
    programmes: current.map(({ programme, motion, items }) => ({
      name: programme.name,
      items: items.slice(0, MOST_NAMED).map(({ title, number }) => ({ title, href: itemPath(viewer, motion.number, number) })),
    })),
  };
}

/** The programme on a home page: what it says, and the way to the whole of it. */
export function ProgrammeBrief({ viewer, brief }: { viewer: Viewer; brief: Brief | null }): JSX.Element | null {
  const { programme: words } = useWords();
  if (brief === null) return null;
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
    </>
  );
}
