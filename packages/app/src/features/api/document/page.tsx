import type { Context } from "hono";
import type { JSX } from "preact";
import { wordsOf } from "../../../languages/index.js";
import { languageOf } from "../../../platform/http/language.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { Disclosure, Table, Tag, useWords } from "../../../ui/index.js";
import { strangerMay } from "../route/caller.js";
import { problemKinds, type ProblemKind } from "../route/problem.js";
import { documentOf, type OpenApi, type Operation, type Parameter, type Schema } from "./document.js";
import { fieldLines, typeOf, type FieldLine } from "./fields.js";
import { leastSampleOf, sampleOf } from "./sample.js";

/** `/api/v1`: the documentation for people, drawn from the document for machines. It needs no script. */
export function documentationPage(c: Context<Web>): Response {
  strangerMay(c);
  const document = documentOf(c.get("services").config.publicUrl);
  return page(c, { title: wordsOf(languageOf(c)).api.documentation.title, body: <Documentation document={document} /> });
}

function Documentation({ document }: { document: OpenApi }): JSX.Element {
  const { documentation: words, problems } = useWords().api;
  const kinds = Object.keys(problemKinds) as ProblemKind[];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.document("/api/v1/openapi.json")}</p>
      <h2>{words.rules.title}</h2>
      <ul>
        {words.rules.list.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Contents document={document} />
      <p class="soft">{words.language}</p>
      {document.tags.map(({ name }) => (
        <section key={name} class="flow" aria-labelledby={`tag-${name}`}>
          <h2 id={`tag-${name}`}>{of(words.tags, name)}</h2>
          {operationsOf(document, name).map((operation) => (
            <OneOperation key={operation.operation.operationId} server={document.servers[0]?.url ?? ""} {...operation} />
          ))}
        </section>
      ))}
      <h2>{words.problems}</h2>
      <dl class="api-problems">
        {kinds.map((kind) => (
          <div key={kind} id={`problem-${kind}`}>
            <dt>
              {problemKinds[kind]} · <code>{kind}</code> · {problems[kind].title}
            </dt>
            <dd>{problems[kind].detail}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Located {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operationsOf({ paths }: OpenApi, tag: string): Located[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.tags.includes(tag) ? [{ method: method.toUpperCase(), path, operation }] : [],
    ),
  );
}

function Contents({ document }: { document: OpenApi }): JSX.Element {
  const { documentation: words } = useWords().api;
  return (
    <nav aria-labelledby="api-contents" class="flow">
      <h2 id="api-contents">{words.contents}</h2>
      <ul>
        {document.tags.map(({ name }) => (
          <li key={name}>
            <a href={`#tag-${name}`}>{of(words.tags, name)}</a>
            <ul>
              {operationsOf(document, name).map(({ operation }) => (
                <li key={operation.operationId} lang="en">
                  <a href={`#${operation.operationId}`}>{operation.summary}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OneOperation({ server, method, path, operation }: Located & { server: string }): JSX.Element {
  const { documentation: words } = useWords().api;
  const scope = operation.security.length === 1 ? operation.security[0]?.token?.[0] : undefined;
  const body = schemaIn(operation.requestBody?.content);
  const answer = schemaIn(answerOf(operation));
  return (
    <article class="api-route flow" id={operation.operationId} aria-labelledby={`title-${operation.operationId}`}>
      <h3 id={`title-${operation.operationId}`} lang="en">
        {operation.summary}
      </h3>
      <p class="api-route__address">
        <code>
          {method} {path}
        </code>
      </p>
      <p>
        <Tag state={scope === undefined ? "neutral" : "open"}>{scope === undefined ? words.everybody : words.needs(scope)}</Tag>
      </p>
      {operation.description === undefined ? null : (
        <p lang="en">
          <Words text={operation.description} />
        </p>
      )}
      <Fields
        title={words.takes}
        of={operation.summary}
        lines={[...operation.parameters.filter(({ name }) => !SAID_ONCE.has(name)).map(parameterLine), ...(body === null ? [] : fieldLines(body))]}
      />
      <Fields title={words.answers} of={operation.summary} lines={answer === null ? [] : fieldLines(answer)} />
      <Disclosure summary={words.example}>
        <pre class="api-route__example">
          <code>{curlOf({ server, method, path, operation, body, scoped: scope !== undefined })}</code>
        </pre>
        {answer === null ? null : (
          <pre class="api-route__example">
            <code>{JSON.stringify(sampleOf(answer), null, 2)}</code>
          </pre>
        )}
      </Disclosure>
    </article>
  );
}

/** What every address has, and the page says above. */
const SAID_ONCE: ReadonlySet<string> = new Set(["organisation", "Idempotency-Key"]);

/** Names of fields stand between backticks. */
function Words({ text }: { text: string }): JSX.Element {
  return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}

function Fields({ title, of, lines }: { title: string; of: string; lines: readonly FieldLine[] }): JSX.Element {
  const { documentation: words } = useWords().api;
  if (lines.length === 0) {
    return (
      <p>
        <strong>{title}:</strong> {words.nothing}
      </p>
    );
  }
  return (
    <Table
      caption={title}
      of={of}
      columns={[{ heading: words.field }, { heading: words.type }, { heading: words.meaning }]}
      rows={lines.map(({ name, type, meaning, required }) => [
        <code key={name}>{name}</code>,
        <span key="type" lang="en">
          {type}
        </span>,
        <span key="meaning" lang="en">
          <Words text={meaning} />
          {required ? null : ` (${words.optional})`}
        </span>,
      ])}
      stacks
    />
  );
}

function parameterLine({ name, required, schema, description, in: where }: Parameter): FieldLine {
  const shown = { path: `{${name}}`, query: `?${name}=`, header: `${name}:` }[where];
  return { name: shown, required, type: typeOf(schema), meaning: description ?? "" };
}

function answerOf({ responses }: Operation): Content | undefined {
  const found = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
  return found !== undefined && "content" in found ? found.content : undefined;
}

type Content = NonNullable<Operation["requestBody"]>["content"];

function schemaIn(content: Content | undefined): Schema | null {
  const schema = content?.["application/json"]?.schema;
  return schema === undefined || ("$ref" in schema && schema.$ref !== undefined) ? null : schema;
}

interface Calling extends Located {
  readonly server: string;
  readonly body: Schema | null;
  readonly scoped: boolean;
}

/** How the same is asked from a command line. */
function curlOf({ server, method, path, operation, body, scoped }: Calling): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => exampleOf(operation.parameters, name));
  const query = operation.parameters
    .filter(({ in: where, required }) => where === "query" && required)
    .map(({ name, schema }) => `${name}=${String(sampleOf(schema, name))}`);
  const url = `${server}${address}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${url}"`,
    ...(scoped ? [`-H "Authorization: Bearer $FOLKMOOT_TOKEN"`] : []),
    ...(method === "GET" ? [] : [`-H "Idempotency-Key: $(uuidgen)"`, `-H "Content-Type: application/json"`]),
    ...(body === null ? [] : [`-d '${JSON.stringify(leastSampleOf(body))}'`]),
  ].join(" \\\n  ");
}

function exampleOf(parameters: readonly Parameter[], name: string): string {
  const found = parameters.find((one) => one.name === name);
  return found === undefined ? name : String(sampleOf(found.schema, name));
}

function of(words: { readonly [name: string]: string }, name: string): string {
  return words[name] ?? name;
}
