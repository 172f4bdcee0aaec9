import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { signedIn } from "../../../platform/http/require.js";
import { wrong } from "../../../platform/http/said.js";
import { line, prose, turnsWords } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { formKey } from "../../motions/index.js";
import { draftPath, draftsPath } from "../paths.js";
import { LONGEST_REMARK, MOST_DRAFTS } from "./draft.js";
import { found, foundOwn } from "./found.js";
import { leaveRemark, remark, takeSuggestion } from "./remarks.js";
import { draftPage } from "./respond.js";
import { begin } from "./save.js";
import { agree, declineInvitation, revoke, share, takeBackAgreement } from "./sharing.js";
import type { AnswerOutcome, OnDraft } from "./sharing.js";

const LONGEST_WHO = 200;
const shareForm = (missing: string) =>
  z.object({ who: line({ missing, most: LONGEST_WHO }), may: z.enum(["read", "write"]), move: z.literal("yes").optional() });
const revokeForm = z.object({ share: z.uuid() });
const copyForm = z.object({ key: formKey });
const agreeForm = z.object({ text: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
const words = z
  .string()
  .max(LONGEST_REMARK)
  .refine((text) => !turnsWords(text), wrong("hidden"));
const remarkForm = z.object({
  key: formKey,
  remark: z.union([z.literal(""), prose({ missing: "", most: LONGEST_REMARK })]),
  insteadOf: words,
  suggested: words,
});
const takeForm = z.object({ key: formKey, remark: z.uuid() });
const leaveForm = z.object({ remark: z.uuid() });
const emptyForm = z.object({});

/** Showing a draft to chosen people, their answers, and what they say about it. */
export function shareRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/drafts/:draft/share", async (c) => {
    const draft = await foundOwn(c);
    const { sharing } = wordsOf(c.get("viewer").language).drafts;
    const posted = await form(c, shareForm(sharing.missing));
    if (!posted.ok) return draftPage(c, { draft, access: "own" }, posted.reason);
    const { who: typed, may, move } = posted.value;
    const outcome = await share(c.get("services"), c.get("viewer").organisation.id, { ...onDraft(c), typed, may, askedToMove: move === "yes" });
    if (outcome === "no such draft") throw new HTTPException(404);
    if (outcome === "too many")
      return draftPage(c, { draft, access: "own" }, { typed: { who: typed }, errors: [{ field: "who", message: sharing.tooMany }] });
    return back(c);
  });

  app.post("/drafts/:draft/share/revoke", async (c) => {
    await foundOwn(c);
    const posted = await form(c, revokeForm);
    if (!posted.ok) throw new HTTPException(400);
    await revoke(c.get("services"), c.get("viewer").organisation.id, { ...onDraft(c), share: posted.value.share });
    return back(c);
  });

  app.post("/drafts/:draft/agree", async (c) => {
    const at = await found(c);
    const posted = await form(c, agreeForm);
    if (!posted.ok) throw new HTTPException(400);
    const outcome = await agree(c.get("services"), c.get("viewer").organisation.id, { ...onDraft(c), text: posted.value.text });
    if (outcome !== "another text") return answered(c, outcome);
    const message = wordsOf(c.get("viewer").language).drafts.sharing.anotherText;
    return draftPage(c, at, { errors: [{ field: null, message }] });
  });

  app.post("/drafts/:draft/agree/take-back", async (c) => {
    await found(c);
    await form(c, emptyForm);
    return answered(c, await takeBackAgreement(c.get("services"), c.get("viewer").organisation.id, onDraft(c)));
  });

  app.post("/drafts/:draft/decline", async (c) => {
    await found(c);
    await form(c, emptyForm);
    await declineInvitation(c.get("services"), c.get("viewer").organisation.id, onDraft(c));
    return c.redirect(draftsPath(c.get("viewer")), 303);
  });

  app.post("/drafts/:draft/copy", async (c) => {
    const { draft } = await found(c);
    const posted = await form(c, copyForm);
    if (!posted.ok) throw new HTTPException(400);
    const viewer = c.get("viewer");
    const outcome = await begin(c.get("services"), viewer.organisation.id, {
      member: signedIn(c).id,
      key: posted.value.key,
      kind: draft.kind,
      writing: draft,
    });
    if (outcome.kind === "saved") return c.redirect(draftPath(viewer, outcome.draft), 303);
    const { again } = wordsOf(viewer.language).drafts;
    return draftPage(c, await found(c), { errors: [{ field: null, message: again.tooMany(MOST_DRAFTS) }] });
  });

  app.post("/drafts/:draft/remarks", async (c) => {
    const at = await found(c);
    const said = wordsOf(c.get("viewer").language).drafts.remarks;
    const posted = await form(c, remarkForm);
    if (!posted.ok) return draftPage(c, at, posted.reason);
    const { key, remark: body, insteadOf, suggested } = posted.value;
    const typed = { remark: body, insteadOf, suggested };
    if (body === "" && insteadOf === "") return draftPage(c, at, { typed, errors: [{ field: "remark", message: said.missing }] });
    const outcome = await remark(c.get("services"), c.get("viewer").organisation.id, { ...onDraft(c), key, body, insteadOf, suggested });
    if (outcome === "no such draft") throw new HTTPException(404);
    return outcome === "too many" ? draftPage(c, at, { typed, errors: [{ field: "remark", message: said.tooMany }] }) : back(c);
  });

  app.post("/drafts/:draft/remarks/take", async (c) => {
    await found(c);
    const said = wordsOf(c.get("viewer").language).drafts.remarks;
    const posted = await form(c, takeForm);
    if (!posted.ok) throw new HTTPException(400);
    const outcome = await takeSuggestion(c.get("services"), c.get("viewer").organisation.id, {
      ...onDraft(c),
      key: posted.value.key,
      comment: posted.value.remark,
    });
    switch (outcome) {
      case "taken":
        return back(c);
      case "not there":
        return draftPage(c, await found(c), { errors: [{ field: "insteadOf", message: said.notThere }] });
      case "there more than once":
        return draftPage(c, await found(c), { errors: [{ field: "insteadOf", message: said.moreThanOnce }] });
      case "changed meanwhile":
        return draftPage(c, await found(c), { errors: [{ field: "insteadOf", message: said.changedMeanwhile }] });
      case "no such remark":
        throw new HTTPException(404);
    }
  });

  app.post("/drafts/:draft/remarks/leave", async (c) => {
    await found(c);
    const posted = await form(c, leaveForm);
    if (!posted.ok) throw new HTTPException(400);
    const outcome = await leaveRemark(c.get("services"), c.get("viewer").organisation.id, { ...onDraft(c), comment: posted.value.remark });
    if (outcome === "no such remark") throw new HTTPException(404);
    return back(c);
  });

  return app;
}

function onDraft(c: Context<Web>): OnDraft {
  return { draft: c.req.param("draft") ?? "", member: signedIn(c).id };
}

function back(c: Context<Web>): Response {
  return c.redirect(draftPath(c.get("viewer"), c.req.param("draft") ?? ""), 303);
}

function answered(c: Context<Web>, outcome: AnswerOutcome): Response {
  if (outcome === "no such draft") throw new HTTPException(404);
  return back(c);
}
