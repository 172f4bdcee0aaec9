import type { Viewer } from "../../platform/web.js";

export function programmePath({ organisation }: Pick<Viewer, "organisation">): string {
  return `/o/${organisation.id}/programme`;
}

/** One programme, current or past, by the number of its call. */
export function callPath(viewer: Pick<Viewer, "organisation">, number: number): string {
  return `${programmePath(viewer)}/${number}`;
}

export function itemPath(viewer: Pick<Viewer, "organisation">, number: number, option: number): string {
  return `${callPath(viewer, number)}/${option}`;
}
