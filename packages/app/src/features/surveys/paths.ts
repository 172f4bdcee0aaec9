import type { Viewer } from "../../platform/web.js";

type Placed = { readonly organisation: Pick<Viewer["organisation"], "id"> };

export function surveysPath({ organisation }: Placed): string {
  return `/o/${organisation.id}/surveys`;
}

export function surveyPath(viewer: Placed, survey: string): string {
  return `${surveysPath(viewer)}/${survey}`;
}
