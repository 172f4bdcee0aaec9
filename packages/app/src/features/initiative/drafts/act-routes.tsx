import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { actTogether } from "../../../platform/act.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { setting } from "../../../platform/http/setting.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { RefusalPage, answer, formKey, motionPath, situationOf } from "../../motions/index.js";
import { ButtonLink } from "../../../ui/index.js";
import { draftPath, draftsPath } from "../paths.js";
import { mayWrite } from "./draft.js";
import { found, foundOwn } from "./found.js";
import { ShownPage, VersionPage, VersionsPage } from "./pages/versions-page.js";
import { lacks, putForward } from "./put-forward.js";
import { draftPage, saved } from "./respond.js";
import { save } from "./save.js";
import { lookOf } from "./typed.js";
import { textHash } from "./shares.js";
import { saltOf, shownOf } from "./shown.js";
import { bringBackDraft, deleteDraft } from "./store.js";
import { versionOf, versionsOf } from "./versions.js";
import { numberIn } from "../../../platform/http/ids.js";

const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const forwardForm = z.object({ key: formKey, text: hash });
const bringBackForm = z.object({ key: formKey, revision: z.coerce.number().int().min(1) });
const emptyForm = z.object({});

/** What is done with a draft: put forward, read back, deleted and brought back. */
export function draftActRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/drafts/:draft/put-forward", async (c) => {
    const draft = await foundOwn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const posted = await form(c, forwardForm);
    if (!posted.ok) throw new HTTPException(400);
    if (draft.motion !== null) return c.redirect(motionPath(viewer, draft.motion), 303);
    if (draft.deletedAt !== null) throw new HTTPException(404);
    const { rules } = await situationOf(services.db, viewer.organisation, null);
    const changed = textHash(draft) !== posted.value.text;
    if (changed || lacks(draft, rules).length > 0) {
      const errors = changed ? [{ field: null, message: wordsOf(viewer.language).drafts.forward.changedMeanwhile }] : [];
      return draftPage(c, { draft, access: "own" }, { errors });
    }
    const outcome = await putForward(services, viewer, { draft, key: posted.value.key });
    if (outcome.kind !== "refused") return answer(c, outcome);
    const { refused } = wordsOf(viewer.language).drafts.forward;
    return page(c, {
      title: refused.title,
      status: 422,
      body: (
        <RefusalPage viewer={viewer} refused={outcome}>
          <ButtonLink href={draftPath(viewer, draft.id)} look="secondary">
            {refused.backToDraft}
          </ButtonLink>
        </RefusalPage>
      ),
    });
  });

  app.get("/drafts/:draft/versions", async (c) => {
    const { draft } = await found(c);
    const viewer = c.get("viewer");
    const versions = await versionsOf(c.get("services").db, viewer.organisation.id, draft.id);
    return page(c, { title: wordsOf(viewer.language).drafts.versions.title, body: <VersionsPage {...{ viewer, draft, versions }} /> });
  });

  app.get("/drafts/:draft/versions/:number", async (c) => {
    const { draft, access } = await found(c);
    const viewer = c.get("viewer");
    const number = numberIn(c, "number");
    const read = (which: number) => versionOf(c.get("services").db, viewer.organisation.id, { draft: draft.id, number: which });
    const [version, before] = await Promise.all([read(number), read(number - 1)]);
    if (version === null) throw new HTTPException(404);
    return page(c, {
      title: wordsOf(viewer.language).drafts.versions.number(number),
      body: (
        <VersionPage {...{ viewer, draft, version, before }} mayBringBack={mayWrite(access) && draft.motion === null && draft.deletedAt === null} />
      ),
    });
  });

  app.post("/drafts/:draft/versions/:number/bring-back", async (c) => {
    const { draft } = await found(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const posted = await form(c, bringBackForm);
    if (!posted.ok) throw new HTTPException(400);
    const version = await versionOf(services.db, viewer.organisation.id, { draft: draft.id, number: numberIn(c, "number") });
    if (version === null) throw new HTTPException(404);
    const writing = { ...draft, title: version.title, body: version.body };
    const { key, revision: on } = posted.value;
    const outcome = await save(services, viewer.organisation.id, { member: signedIn(c).id, key, draft: draft.id, on, writing });
    return saved(c, outcome, { kind: draft.kind, key, on, writing, refused: [], blanks: {}, look: lookOf(undefined) });
  });

  app.get("/drafts/:draft/shown/:place", async (c) => {
    const { draft } = await found(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { id, facts } = viewer.organisation;
    const shown = (await shownOf(services.db, id, draft.id)).find(({ place }) => place === c.req.param("place"));
    const salt = shown === undefined ? null : await saltOf(services.db, id, { draft: draft.id, place: shown.place });
    if (shown === undefined || salt === null) throw new HTTPException(404);
    const place = (await setting(services, id, facts.version)).names.get(shown.place) ?? shown.place;
    return page(c, { title: wordsOf(viewer.language).drafts.shownFirst.proof, body: <ShownPage {...{ viewer, draft, shown, salt, place }} /> });
  });

  app.post("/drafts/:draft/delete", async (c) => {
    const draft = await foundOwn(c);
    await form(c, emptyForm);
    const viewer = c.get("viewer");
    if (draft.motion !== null) throw new HTTPException(404);
    await actTogether(c.get("services").db, viewer.organisation.id, ({ tx, now }) =>
      deleteDraft(tx, viewer.organisation.id, { draft: draft.id, owner: signedIn(c).id, at: new Date(now.epochMilliseconds) }),
    );
    return c.redirect(draftsPath(viewer), 303);
  });

  app.post("/drafts/:draft/bring-back", async (c) => {
    const draft = await foundOwn(c);
    await form(c, emptyForm);
    const viewer = c.get("viewer");
    await actTogether(c.get("services").db, viewer.organisation.id, ({ tx, now }) =>
      bringBackDraft(tx, viewer.organisation.id, { draft: draft.id, owner: signedIn(c).id, at: new Date(now.epochMilliseconds) }),
    );
    return c.redirect(draftPath(viewer, draft.id), 303);
  });

  return app;
}
