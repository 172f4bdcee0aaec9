import { Hono } from "hono";
import type { Context } from "hono";
import type { JSX } from "preact";
import { wordsOf } from "../../../languages/index.js";
import { languageOf } from "../../../platform/http/language.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { Button, Notice, useWords } from "../../../ui/index.js";
import { stopMails, type Stoppable } from "../preferences/store.js";
import { readStop } from "./token.js";

/**
 * Stopping a sort of mails without signing in. Looking changes nothing, so that a scanner that opens every link of a mail unsubscribes nobody (H-55); a POST does,
 * as mail programs send it (RFC 8058). The address is its own authority: it is in nobody's hands but those who have the mail, and it can't do anything else. So
 * these routes stand before the guard of forms.
 */
export function stopRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/stop/:token", async (c) => {
    const found = await recipientOf(c);
    const { unsubscribe: words } = wordsOf(languageOf(c)).notifications;
    if (found === null) return unknown(c);
    return page(c, {
      title: words.title[found.what],
      body: <AskPage {...found} organisation={c.get("viewer").organisation.name} action={c.req.path} />,
    });
  });

  app.post("/stop/:token", async (c) => {
    const found = await recipientOf(c);
    if (found === null) return unknown(c);
    const { id: organisation } = c.get("viewer").organisation;
    await c
      .get("services")
      .db.transaction()
      .execute((tx) => stopMails(tx, { organisation, member: found.member }, found.what));
    const { unsubscribe: words } = wordsOf(languageOf(c)).notifications;
    return page(c, { title: words.title[found.what], body: <DonePage what={found.what} preferences={`/o/${organisation}/account/notifications`} /> });
  });

  return app;
}

interface Found {
  readonly member: string;
  readonly name: string;
  readonly what: Stoppable;
}

async function recipientOf(c: Context<Web>): Promise<Found | null> {
  const [services, { organisation }] = [c.get("services"), c.get("viewer")];
  const stop = readStop(services, organisation.id, c.req.param("token") ?? "");
  if (stop === null) return null;
  const row = await services.db
    .selectFrom("member")
    .select("name")
    .where("organisation", "=", organisation.id)
    .where("id", "=", stop.member)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : { ...stop, name: row.name };
}

function unknown(c: Context<Web>): Response {
  const { unsubscribe: words } = wordsOf(languageOf(c)).notifications;
  return page(c, {
    title: words.bad,
    status: 404,
    body: (
      <>
        <h1>{words.bad}</h1>
        <p>{words.badMore}</p>
      </>
    ),
  });
}

function AskPage({ what, name, organisation, action }: Found & { organisation: string; action: string }): JSX.Element {
  const { unsubscribe: words } = useWords().notifications;
  return (
    <>
      <h1>{words.title[what]}</h1>
      <p>{words.ask(organisation, name)}</p>
      <form method="post" action={action} class="form">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <Button main>{words.press[what]}</Button>
      </form>
    </>
  );
}

function DonePage({ what, preferences }: { what: Stoppable; preferences: string }): JSX.Element {
  const { notifications } = useWords();
  const { unsubscribe: words } = notifications;
  return (
    <>
      <h1>{words.title[what]}</h1>
      <Notice title={words.done} tone="good">
        <p>{words.doneMore}</p>
      </Notice>
      <p>
        <a href={preferences}>{notifications.title}</a>
      </p>
    </>
  );
}
