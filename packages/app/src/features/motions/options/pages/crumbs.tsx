import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../../ui/index.js";
import { motionPath, motionsPath } from "../../pages/context.js";

/** The way back from a page about what was put to a motion. */
export function Crumbs({ viewer, number, option }: { viewer: Viewer; number: number; option?: { number: number; name: string } }): JSX.Element {
  const { motions: words } = useWords();
  const path = motionPath(viewer, number);
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: words.title },
        { href: path, words: words.motion(number) },
        ...(option === undefined ? [] : [{ href: `${path}/options/${option.number}`, words: option.name }]),
      ]}
    />
  );
}
