import type { Context } from "hono";
import type { Web } from "../../../../platform/web.js";
import type { MotionView } from "../../reading/view.js";
import { compositesOf } from "../composites.js";
import { listed, optionLines, type Sort } from "../lines.js";
import type { OptionsProps } from "../pages/list.js";
import { optionStage } from "../stage.js";

const sorts: readonly Sort[] = ["number", "newest", "signatures"];
const LONGEST_THEME = 60;

/** What was put to a motion, as its page shows it: the part that the address asks for. An address that asks for anything else gets the first page. */
export async function optionsShown(c: Context<Web>, view: MotionView): Promise<OptionsProps> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const lines = optionStage(view.situation) === null ? [] : await optionLines(services, viewer, view);
  const theme = c.req.query("theme") ?? "";
  const wish = {
    sort: sorts.find((sort) => sort === c.req.query("sort")) ?? "number",
    theme: theme === "" || theme.length > LONGEST_THEME ? null : theme,
    page: Number(/^[1-9][0-9]{0,3}$/.exec(c.req.query("page") ?? "")?.[0] ?? 1),
  };
  const composites = viewer.member === null ? [] : await compositesOf(services.db, viewer.organisation.id, view.motion.id);
  return { viewer, view, shown: listed(lines, wish), composites };
}
