import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { lotOrder } from "@folkmoot/procedure";
import { methodRow, rctabSummary } from "@folkmoot/tally";
import { wordsOf } from "../../../languages/index.js";
import { numberIn } from "../../../platform/http/ids.js";
import { asCsv } from "../../../platform/report/as-csv.js";
import { plain } from "../../../platform/report/report.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { type MotionView, motionView, papersOf } from "../../motions/index.js";
import { type CountedPaper, paperResultOf } from "../paper/result.js";
import { FILES, type FileName, filesThere, isFileName } from "./files.js";
import { keptPdf } from "./kept-pdf.js";
import { type Papers, papersBlt, papersCsv, papersPabulib } from "./papers.js";
import { namesOn, reportOf } from "./report-of.js";

/** What can be taken away of the result of a paper with several options, for whoever sees the result. */
export function downloadRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/result/:stage/:file", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const { stage, file } = c.req.param();
    const counted = isFileName(file) ? await paperResultOf(services, viewer.organisation.id, { view, stage }) : null;
    if (!isFileName(file) || counted === null || !filesThere(counted, view, stage).includes(file)) throw new HTTPException(404);
    const body = await written(file, { services, viewer, view, stage, counted });
    const name = `${viewer.organisation.id}-${view.motion.number}-${stage}-${file}`;
    return c.body(body, 200, { "content-type": FILES[file].type, "content-disposition": `attachment; filename="${name}"` });
  });

  return app;
}

interface Asked {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly stage: string;
  readonly counted: CountedPaper;
}

async function written(file: FileName, asked: Asked): Promise<string | Uint8Array<ArrayBuffer>> {
  const { services, viewer, view, counted } = asked;
  const { organisation, language } = viewer;
  const { motion } = view;
  const report = () => reportOf(counted, { language, organisation, motion, address: `${services.config.publicUrl}/o/${organisation.id}` });
  switch (file) {
    case "report.pdf":
      return new Uint8Array(await keptPdf(report(), { language, date: new Date(counted.closedAt) }));
    case "report.csv":
      return `\uFEFF${asCsv(report())}`;
    case "stages.json":
      return stages(asked);
    case "papers.csv":
      return papersCsv(await papersIn(asked));
    case "papers.blt":
      return papersBlt(await papersIn(asked));
    case "papers.pb":
      return papersPabulib(await papersIn(asked));
  }
}

function stages({ viewer, view, counted }: Asked): string {
  const { table } = counted.result;
  if (table.kind !== "stv" && table.kind !== "runoff") throw new Error("this file is offered only of a count with stages");
  const names = namesOn(counted, wordsOf(viewer.language)).map(plain);
  return `${JSON.stringify(rctabSummary(table, { names, contest: plain(view.motion.title) }), null, 2)}\n`;
}

async function papersIn({ services, viewer, view, stage, counted }: Asked): Promise<Papers> {
  const { on, result } = counted;
  const { ballot } = wordsOf(viewer.language);
  const { papers } = await papersOf(services.db, viewer.organisation.id, { situation: view.situation, stage });
  return {
    title: view.motion.title,
    paper: on.paper,
    names: [...on.lines.map(({ title }) => title), ...(on.paper.none ? [ballot.none] : [])],
    out:
      methodRow(on.paper.method).among === "all" ? [] : [...result.options.keys()].filter((index) => OUT.has(result.options[index]?.why.kind ?? "")),
    given: papers,
    lot: result.ties.some(({ by }) => by === "declared order") ? lotOrder(view.motion.id, on.paper) : null,
  };
}

/** Why an option was not in the count that decided, where the method counts only what was carried. */
const OUT: ReadonlySet<string> = new Set(["not carried", "out of order", "contradicts", "neither"]);
