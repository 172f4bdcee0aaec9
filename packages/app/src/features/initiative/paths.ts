import type { Viewer } from "../../platform/web.js";

type Placed = { readonly organisation: Pick<Viewer["organisation"], "id"> };

/** Where somebody with an idea begins. */
export function startPath({ organisation }: Placed): string {
  return `/o/${organisation.id}/start`;
}

export function draftsPath({ organisation }: Placed): string {
  return `/o/${organisation.id}/drafts`;
}

export function draftPath(viewer: Placed, draft: string): string {
  return `${draftsPath(viewer)}/${draft}`;
}
