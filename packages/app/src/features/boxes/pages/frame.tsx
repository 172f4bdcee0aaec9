import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../ui/index.js";
import type { IslandPage } from "../../../ui/booth/shell.js";
import { motionPath, motionsPath, numberOf, type BoxAddress } from "../../motions/index.js";

export interface OfBox {
  readonly viewer: Viewer;
  /** Where the box is: the number of the motion, with the name of the vote where there are several boxes at once. */
  readonly number: BoxAddress;
}

/** The address of the box of a motion. */
export function boxPath(viewer: Viewer, number: BoxAddress): string {
  return `${motionPath(viewer, number)}/box`;
}

/** What the page tells its script, as its attribute holds it. */
export function islandPage({ viewer, number, title }: OfBox & { readonly title: string }): string {
  const page: IslandPage = { path: motionPath(viewer, number), csrf: viewer.csrf, title };
  return JSON.stringify(page);
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
    { href: motionPath(viewer, numberOf(number)), words: motions.motion(numberOf(number)) },
  ];
  return (
    <>
      <Breadcrumb items={inside ? [...items, { href: boxPath(viewer, number), words: boxes.short }] : items} />
      <h1>{title}</h1>
      {children}
    </>
  );
}
