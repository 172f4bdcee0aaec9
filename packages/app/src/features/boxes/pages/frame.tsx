import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../ui/index.js";
import type { IslandPage } from "../../../ui/booth/shell.js";
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
