import type { JSX } from "preact";
import type { Compiled, PlainText, Proposal } from "@folkmoot/constitution";
import type { Viewer } from "../../../platform/web.js";
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Checkboxes,
  Disclosure,
  ErrorSummary,
  Findings,
  Form,
  Hidden,
  TextArea,
  errorOf,
  useWords,
  type FormError,
} from "../../../ui/index.js";
import { draftsPath } from "../paths.js";

/** A text that was read: what it is made of, what could be live, what of it is taken, and what comes of that. */
export interface Read {
  readonly plain: PlainText;
  readonly proposals: readonly Proposal[];
  readonly taken: ReadonlySet<string>;
  readonly source: string;
  readonly compiled: Compiled;
}

export interface PlainTextPageProps {
  readonly viewer: Viewer;
  readonly sitting: string;
  readonly text: string;
  readonly read: Read | null;
  readonly errors: readonly FormError[];
}

/** So many findings are shown; a draft shows all of them. */
const FINDINGS_SHOWN = 10;

/** Paste a text, confirm what of it is live, look at what comes of it, and take it into a draft. Nothing is kept before that. */
export function PlainTextPage({ viewer, sitting, text, read, errors }: PlainTextPageProps): JSX.Element {
  const { drafts, plainText: words } = useWords();
  const path = `${draftsPath(viewer)}/plain`;
  return (
    <>
      <Breadcrumb items={[{ href: draftsPath(viewer), words: drafts.title }]} />
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={path} csrf={viewer.csrf} idempotencyKey={sitting}>
        {read === null ? (
          <>
            <TextArea name="text" label={words.text} hint={words.hint} value={text} rows={16} law error={errorOf(errors, "text")} />
            <Button main name="step" value="read">
              {words.read}
            </Button>
          </>
        ) : (
          <>
            <Hidden name="text" value={text} />
            <Confirm read={read} />
            <ButtonRow>
              <Button name="step" value="look" look="secondary">
                {words.look}
              </Button>
              <Button main name="step" value="draft">
                {words.draft}
              </Button>
            </ButtonRow>
            <p class="soft small">{words.draftHint}</p>
          </>
        )}
      </Form>
      {read === null ? null : <Result read={read} />}
      {read === null ? null : (
        <Disclosure summary={words.again}>
          <Form action={path} csrf={viewer.csrf} idempotencyKey={sitting}>
            <TextArea name="text" label={words.text} value={text} rows={16} law />
            <Button look="secondary" name="step" value="read">
              {words.read}
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

/** What was recognised, article by article, each to be confirmed or left as prose. */
function Confirm({ read: { plain, proposals, taken } }: { read: Read }): JSX.Element {
  const { plainText: words, ruleNames } = useWords();
  const names: { readonly [rule: string]: string } = ruleNames;
  const clauses = plain.articles.reduce((sum, article) => sum + article.clauses.length, 0);
  if (proposals.length === 0) return <p>{words.nothing(plain.articles.length, clauses)}</p>;
  return (
    <>
      <p>{words.found(plain.articles.length, clauses, proposals.length)}</p>
      <Checkboxes
        name="take"
        label={words.legend}
        values={[...taken]}
        options={proposals.map((proposal) => {
          const { heading = "", clauses: own = [] } = plain.articles[proposal.article] ?? {};
          const [kind = "", name = ""] = proposal.address.split(":");
          const place = proposal.article + 1;
          if (proposal.clause === null) return { value: proposal.id, label: words.opens[kind === "body" ? "body" : "procedure"](place, heading) };
          return {
            value: proposal.id,
            label: kind === "class" ? words.people(proposal.words) : words.becomes(proposal.words, proposal.becomes, names[name] ?? name),
            hint: `${place}.${proposal.clause + 1} ${around(own[proposal.clause]?.text ?? "", proposal)}`,
          };
        })}
      />
    </>
  );
}

/** So many characters before and behind. */
const AROUND = 80;

function around(text: string, { start, end }: Proposal): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

function Result({ read: { source, compiled } }: { read: Read }): JSX.Element {
  const { plainText: words } = useWords();
  const { findings } = compiled;
  return (
    <section class="flow" aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      <p>{words.checked(findings.length)}</p>
      <Findings findings={findings.slice(0, FINDINGS_SHOWN)} />
      {findings.length > FINDINGS_SHOWN ? <p>{words.more(findings.length - FINDINGS_SHOWN)}</p> : null}
      <Disclosure summary={words.source}>
        <pre class="draft-text">{source}</pre>
      </Disclosure>
    </section>
  );
}
