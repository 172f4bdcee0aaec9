import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { sql } from "kysely";
import { z } from "zod";
import { appealEnds } from "@folkmoot/procedure";
import { wordsOf } from "../../../../languages/index.js";
import { form } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import type { Web } from "../../../../platform/web.js";
import { motionPath } from "../../pages/context.js";
import { seesMotions } from "../../reading/visibility.js";
import { answer, attemptOf, formKey } from "../../routes/answer.js";
import type { UnderMotion } from "../../routes/under.js";
import { acceptanceOf } from "../acceptance.js";
import { optionContent } from "../content.js";
import { optionMay } from "../may.js";
import { OptionPage } from "../pages/option.js";
import { rulingOn } from "../rulings.js";
import { signOption } from "../sign.js";
import { adoptOption, withdrawOption, type AboutOption } from "../taking-back.js";
import { putTo } from "../stage.js";
import { optionIn } from "./frame.js";

const onlyKey = z.object({ key: formKey });

/** The page of something that was put to a motion, and what its readers and movers do with one press. */
export function optionRoutes(under: UnderMotion): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/options/:option", async (c) => {
    const services = c.get("services");
    const { viewer, view, lines, line } = await optionIn(c);
    const { id } = viewer.organisation;
    const { row, option } = line;
    const sees = seesMotions(viewer);
    const among = (ids: readonly string[]) => lines.filter((other) => ids.includes(other.row.id));
    const contradicts = view.motion.facts.contradictions.flatMap(({ options }) =>
      options.includes(row.id) ? options.filter((other) => other !== row.id) : [],
    );
    const name = wordsOf(viewer.language).options.name(putTo(view.situation, row.kind), row.number);
    return page(c, {
      title: sees ? `${name}: ${row.title}` : name,
      body: (
        <OptionPage
          {...{ viewer, view, line }}
          movers={sees ? await moverNames(c, { motion: view.motion.id, option: row.id }) : []}
          content={sees ? await optionContent(services, id, { motion: view.motion, row, option }) : null}
          acceptance={sees && line.keeps.accept.length === 0 ? await acceptanceOf(services.db, id, { motion: view.motion, option: row.id }) : null}
          may={await optionMay(services, viewer, { view, line })}
          related={{
            of: among(option.of),
            into: among(option.mergedInto === null ? [] : [option.mergedInto])[0] ?? null,
            on: among(option.on === null ? [] : [option.on])[0] ?? null,
            contradicts: among(contradicts),
          }}
          ruling={await rulingOn(services, { organisation: id, view, option: option.id, sees })}
          appealUntil={appealEnds(view.situation, option.id)}
          under={await under(c, view, { id: row.id, number: row.number, title: row.title })}
        />
      ),
    });
  });

  app.post("/motions/:number/options/:option/sign", async (c) => {
    const member = signedIn(c).id;
    const posted = await form(c, onlyKey);
    if (!posted.ok) throw new HTTPException(400);
    const [number, option] = [numberIn(c, "number"), numberIn(c, "option")];
    const outcome = await signOption(c.get("services"), c.get("viewer").organisation.id, { member, number, option });
    if (outcome.kind === "no such motion") throw new HTTPException(404);
    if (outcome.kind === "not on the roll")
      throw new HTTPException(403, { message: "Those may sign who were members when it could first be signed." });
    if (outcome.kind === "refused") throw new HTTPException(403, { message: "It does not gather signatures any more, or not yet." });
    return c.redirect(pathIn(c), 303);
  });

  app.post("/motions/:number/options/:option/withdraw", async (c) => {
    const outcome = await withdrawOption(c.get("services"), c.get("viewer").organisation.id, await aboutIn(c));
    return outcome.kind === "others have to agree" ? c.redirect(pathIn(c), 303) : answer(c, outcome, `/options/${numberIn(c, "option")}`);
  });

  app.post("/motions/:number/options/:option/adopt", async (c) => {
    const outcome = await adoptOption(c.get("services"), c.get("viewer").organisation.id, await aboutIn(c));
    return answer(c, outcome, `/options/${numberIn(c, "option")}`);
  });

  return app;
}

async function aboutIn(c: Context<Web>): Promise<AboutOption> {
  const posted = await form(c, onlyKey);
  if (!posted.ok) throw new HTTPException(400);
  return { ...attemptOf(c, posted.value.key), number: numberIn(c, "number"), option: numberIn(c, "option") };
}

function pathIn(c: Context<Web>): string {
  return `${motionPath(c.get("viewer"), numberIn(c, "number"))}/options/${numberIn(c, "option")}`;
}

async function moverNames(c: Context<Web>, at: { motion: string; option: string }): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name from mover v join member m on m.organisation = v.organisation and m.id = v.member
    where v.organisation = ${c.get("viewer").organisation.id} and v.motion = ${at.motion} and v.option = ${at.option}
    order by v.agreed_at, m.name`.execute(c.get("services").db);
  return rows.map(({ name }) => name);
}
