import type { Context } from "hono";
import { assetIntegrity } from "../../../platform/http/assets.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { Draft, MarkdownText } from "../../../ui/index.js";
import { Effects } from "../../constitution/index.js";
import { contentOf, type MotionView } from "../../motions/index.js";
import { statementsOf } from "../../statements/index.js";
import { paperOf, textsOf } from "../paper/lines.js";
import { voteStage, votesOf } from "../result.js";
import { BoothPage } from "./booth-page.js";

/** The booth of a secret vote that is open; null where the vote is by name or open. */
export async function boothPage(c: Context<Web>, view: MotionView): Promise<Response | null> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  if (view.vote === null) return null;
  const stage = voteStage(view.situation, view.vote.stage);
  if (stage?.secrecy.value !== "secret") return null;
  const on = await paperOf(services, viewer.organisation.id, { view, stage: view.vote.stage });
  const asked =
    on === null
      ? ({ kind: "text", content: await textOf(c, view) } as const)
      : ({ kind: "paper", on, texts: await textsOf(c, { view, on }) } as const);
  const counts = on !== null && (on.paper.budget !== null || on.paper.points !== null);
  return page(c, {
    title: view.motion.title,
    scripts: ["booth.js", ...(counts ? ["ballot-sum.js"] : [])],
    body: (
      <BoothPage
        viewer={viewer}
        view={view}
        closes={view.vote.closes}
        asked={asked}
        statements={await statementsOf(services.db, viewer.organisation.id, view.motion.id)}
        several={
          viewer.member === null
            ? 0
            : await votesOf(services, viewer.organisation.id, { motion: view.motion.id, stage: view.vote.stage, member: viewer.member.id })
        }
        heldByPlatform={stage.key?.value.kind === "platform"}
        madeBy={stage.registrar?.value.kind ?? "platform"}
        script={assetIntegrity("booth.js")}
      />
    ),
  });
}

async function textOf(c: Context<Web>, view: MotionView) {
  const content = await contentOf(c, view);
  if (content.kind === "text") return <MarkdownText>{content.text}</MarkdownText>;
  return (
    <>
      <Draft view={content.draft} />
      <Effects {...content.effects} />
    </>
  );
}
