import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../ui/index.js";
import { motionPath, motionsPath } from "../../motions/index.js";

export interface OfBox {
  readonly viewer: Viewer;
  /** The number of the motion. */
  readonly number: number;
}

/** The address of the box of a motion. */
export function boxPath(viewer: Viewer, number: number): string {
  return `${motionPath(viewer, number)}/box`;
}

/** A page about a ballot box, with the way back from it. */
export function BoxFrame({
  viewer,
  number,
  title,
  inside,
  children,
}: OfBox & { title: string; inside?: boolean; children: ComponentChildren }): JSX.Element {
  const { motions, boxes } = useWords();
  const items = [
    { href: motionsPath(viewer), words: motions.title },
    { href: motionPath(viewer, number), words: motions.motion(number) },
  ];
  return (
    <>
      <Breadcrumb items={inside ? [...items, { href: boxPath(viewer, number), words: boxes.short }] : items} />
      <h1>{title}</h1>
      {children}
    </>
  );
}
