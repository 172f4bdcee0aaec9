import { decodeEntry } from "@folkmoot/record";
import { wordsOf } from "../../../languages/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { doable } from "./doable.js";
import { readText } from "../texts.js";
import type { MotionView } from "./view.js";

/** The grounds of a motion's challenges, for those who rule on them; nobody else reads them here. */
export async function groundsOf(
  services: Services,
  viewer: Viewer,
  at: { view: MotionView; member: NonNullable<Viewer["member"]> },
): Promise<string[]> {
  const { motion } = at.view;
  if (!(await doable(services, viewer, at.view)).rule) return [];
  const { id } = viewer.organisation;
  const rows = await services.db
    .selectFrom("entry")
    .select("bytes")
    .where("organisation", "=", id)
    .where("motion", "=", motion.id)
    .orderBy("index")
    .execute();
  const grounds = rows
    .map((row) => decodeEntry(row.bytes))
    .flatMap((event) => (event.t === "challenged" && typeof event["grounds"] === "string" ? [event["grounds"]] : []));
  const texts = await Promise.all(grounds.map((commitment) => readText(services.db, id, commitment)));
  return texts.map((text) => text ?? wordsOf(viewer.language).acts.challenge.withheld);
}
