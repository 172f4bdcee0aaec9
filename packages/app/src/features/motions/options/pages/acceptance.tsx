import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, ButtonLink, Form, Hidden, Notice, useWords } from "../../../../ui/index.js";
import { motionPath, newKey } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { Acceptance } from "../acceptance.js";
import type { OptionContent } from "../content.js";
import type { Option } from "../store.js";
import { OptionText } from "./content.js";
import { Crumbs } from "./crumbs.js";

export interface AcceptancePageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly option: Option;
  readonly acceptance: Acceptance;
  /** Each result to which somebody has agreed. */
  readonly results: readonly { readonly text: string; readonly content: OptionContent; readonly all: boolean }[];
}

/** An amendment on its way into a text that several people move: what would result, who has agreed to it and who is still asked. */
export function AcceptancePage({ viewer, view, option, acceptance, results }: AcceptancePageProps): JSX.Element {
  const { options: words } = useWords();
  const name = words.name(option.kind, option.number);
  const path = pathOf(viewer, view, option);
  const own = acceptance.movers.find(({ member }) => member === viewer.member?.id);
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} option={{ number: option.number, name }} />
      <h1>{words.merging.title(name)}</h1>
      <p class="lead">{words.acceptance.lead}</p>
      <WhoAgrees acceptance={acceptance} />
      {results.map((result) => (
        <section key={result.text}>
          <h2>{words.acceptance.result(words.page.and(acceptance.movers.filter(({ agreesTo }) => agreesTo === result.text).map(nameOf)))}</h2>
          {result.all ? null : <InPart />}
          <OptionText content={result.content} />
          {own === undefined ? null : own.agreesTo === result.text ? (
            <Form action={`${path}/acceptance/back`} csrf={viewer.csrf} idempotencyKey={newKey()}>
              <Button look="secondary">{words.acceptance.back}</Button>
            </Form>
          ) : (
            <Form action={`${path}/accept`} csrf={viewer.csrf} idempotencyKey={newKey()}>
              <Hidden name="from" value={acceptance.from} />
              <Hidden name="text" value={result.text} />
              <Button main>{words.composite.agree}</Button>
              <p class="soft small">{words.acceptance.lastOne}</p>
            </Form>
          )}
        </section>
      ))}
      {own === undefined ? null : (
        <ButtonLink href={`${path}/merge`} look="secondary">
          {words.acceptance.otherwise}
        </ButtonLink>
      )}
    </>
  );
}

/** Everybody who moves the text, with what each has said. */
export function WhoAgrees({ acceptance: { movers } }: { acceptance: Acceptance }): JSX.Element {
  const { options: words } = useWords();
  const several = new Set(movers.flatMap(({ agreesTo }) => agreesTo ?? [])).size > 1;
  return (
    <ul>
      {movers.map(({ member, name, agreesTo }) => (
        <li key={member}>
          {name} {agreesTo === null ? words.acceptance.asked : several ? words.acceptance.toOne : words.composite.agrees}
        </li>
      ))}
    </ul>
  );
}

/** What becomes of the rest of an amendment of which only a part is taken in. */
export function InPart(): JSX.Element {
  const { acceptance } = useWords().options;
  return (
    <Notice title={acceptance.part} tone="wait">
      <p>{acceptance.rest}</p>
    </Notice>
  );
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function pathOf(viewer: Viewer, view: MotionView, { number }: Option): string {
  return `${motionPath(viewer, view.motion.number)}/options/${number}`;
}
