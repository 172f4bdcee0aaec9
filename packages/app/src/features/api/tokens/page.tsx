import type { JSX } from "preact";
import { instant } from "../../../platform/act.js";
import type { FieldError } from "../../../platform/http/form.js";
import type { Viewer } from "../../../platform/web.js";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  errorOf,
  Form,
  Notice,
  Radios,
  SummaryList,
  TextField,
  useLanguage,
  useWords,
  When,
} from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { scopesInWords } from "./make.js";
import { scopes } from "./scope.js";
import type { Token } from "./store.js";

export type Typed = { readonly [field: string]: string };

interface TokensPageProps {
  readonly viewer: Viewer;
  readonly tokens: readonly Token[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly lifetimes: readonly number[];
  readonly ended: boolean;
}

/** What of a member's may act for them, and making another. */
export function TokensPage({ viewer, tokens, typed, errors, lifetimes, ended }: TokensPageProps): JSX.Element {
  const { tokens: words, scopes: scopeWords } = useWords().api;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      {ended ? <Notice title={words.ended} tone="good" /> : null}
      <p class="lead">{words.lead}</p>
      <p>{words.never}</p>
      <p>{words.documentation("/api/v1")}</p>
      <h2>{words.yours}</h2>
      {tokens.length === 0 ? <p class="soft">{words.none}</p> : tokens.map((token) => <OneToken key={token.id} viewer={viewer} token={token} />)}
      <h2>{words.make}</h2>
      <Form action={pathOf(viewer)} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextField name="name" label={words.name} hint={words.nameHint} value={typed["name"]} error={errorOf(errors, "name")} maxLength={60} />
        <Checkboxes
          name="scopes"
          label={words.scopes}
          error={errorOf(errors, "scopes")}
          options={scopes.map((scope) => ({ value: scope, ...scopeWords[scope] }))}
          values={scopes.filter((scope) => typed["scopes"] === scope)}
        />
        <Radios
          name="days"
          label={words.days}
          error={errorOf(errors, "days")}
          value={typed["days"]}
          options={lifetimes.map((days) => ({ value: String(days), label: words.daysOf(days) }))}
        />
        <Button main>{words.make}</Button>
      </Form>
    </>
  );
}

function OneToken({ viewer, token }: { viewer: Viewer; token: Token }): JSX.Element {
  const { tokens: words } = useWords().api;
  const { zone } = viewer.organisation;
  const language = useLanguage();
  return (
    <section class="flow" aria-labelledby={`token-${token.id}`}>
      <h3 id={`token-${token.id}`}>{token.name}</h3>
      <SummaryList
        items={[
          { term: words.may, details: scopesInWords(token.scopes, language) },
          { term: words.until, details: <When at={instant(token.expiresAt)} zone={zone} /> },
          { term: words.used, details: token.usedAt === null ? words.neverUsed : <When at={instant(token.usedAt)} zone={zone} /> },
        ]}
      />
      <Form action={`${pathOf(viewer)}/${token.id}/end`} csrf={viewer.csrf} inline>
        <Button look="secondary">{words.end}</Button>
      </Form>
    </section>
  );
}

/** The one time that a token is shown. */
export function MadePage({ viewer, name, secret }: { viewer: Viewer; name: string; secret: string }): JSX.Element {
  const { tokens: words } = useWords().api;
  return (
    <>
      <h1>{words.made}</h1>
      <Notice title={name} tone="good">
        <p class="address">
          <code>{secret}</code>
        </p>
        <p>{words.once}</p>
      </Notice>
      <p>{words.written}</p>
      <p>{words.documentation("/api/v1")}</p>
      <p>
        <a href={pathOf(viewer)}>{words.back}</a>
      </p>
    </>
  );
}

function pathOf({ organisation }: Viewer): string {
  return `/o/${organisation.id}/account/tokens`;
}
