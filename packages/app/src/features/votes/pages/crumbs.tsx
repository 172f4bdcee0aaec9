import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../ui/index.js";
import { motionPath, motionsPath, type MotionView } from "../../motions/index.js";

/** The way back from a page about a vote. */
export function Crumbs({ viewer, view }: { viewer: Viewer; view: MotionView }): JSX.Element {
  const { votes: words } = useWords();
  const { number } = view.motion;
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: words.motions },
        { href: motionPath(viewer, number), words: words.motion(number) },
      ]}
    />
  );
}
