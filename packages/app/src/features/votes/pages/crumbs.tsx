import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb } from "../../../ui/index.js";
import { motionPath, motionsPath, type MotionView } from "../../motions/index.js";

/** The way back from a page about a vote. */
export function Crumbs({ viewer, view }: { viewer: Viewer; view: MotionView }): JSX.Element {
  const { number } = view.motion;
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: "Motions" },
        { href: motionPath(viewer, number), words: `Motion ${number}` },
      ]}
    />
  );
}
