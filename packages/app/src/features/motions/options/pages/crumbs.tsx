import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Breadcrumb } from "../../../../ui/index.js";
import { motionPath, motionsPath } from "../../pages/context.js";

/** The way back from a page about what was put to a motion. */
export function Crumbs({ viewer, number, option }: { viewer: Viewer; number: number; option?: { number: number; name: string } }): JSX.Element {
  const path = motionPath(viewer, number);
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: "Motions" },
        { href: path, words: `Motion ${number}` },
        ...(option === undefined ? [] : [{ href: `${path}/options/${option.number}`, words: option.name }]),
      ]}
    />
  );
}
