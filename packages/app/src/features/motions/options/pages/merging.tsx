import type { JSX } from "preact";
import { needsSomebody, redline, type MergePart } from "@folkmoot/constitution";
import type { Viewer } from "../../../../platform/web.js";
import { Button, ErrorSummary, Form, Hidden, Radios, Redline, TextArea, errorOf, useWords } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { motionPath, newKey } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { Merging } from "../accept.js";
import type { OptionContent } from "../content.js";
import { InPart } from "./acceptance.js";
import { OptionText } from "./content.js";
import { Crumbs } from "./crumbs.js";

export interface MergingPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly merging: Merging;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** An amendment beside the text as it stands: what clashes stands side by side, and whoever accepts it says what shall stand there. */
export function MergingPage({ viewer, view, merging, typed, errors }: MergingPageProps): JSX.Element {
  const { options: words } = useWords();
  const { option, merge, from } = merging;
  const name = words.name(option.kind, option.number);
  const path = `${motionPath(viewer, view.motion.number)}/options/${option.number}/merge`;
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} option={{ number: option.number, name }} />
      <ErrorSummary errors={errors} />
      <h1>{words.merging.title(name)}</h1>
      <p class="lead">{merge.parts.some(needsSomebody) ? words.merging.lead : words.merging.clean}</p>
      <Form action={`${path}/look`} csrf={viewer.csrf}>
        <Hidden name="from" value={from} />
        <div class="merging">
          {merge.parts.map((part, index) => (
            <Part key={index} part={part} index={index} typed={typed} errors={errors} />
          ))}
        </div>
        <Button main>{words.merging.look}</Button>
      </Form>
    </>
  );
}

function Part(props: { part: MergePart; index: number; typed: MergingPageProps["typed"]; errors: readonly FormError[] }): JSX.Element {
  const { merging } = useWords().options;
  const { part } = props;
  switch (part.kind) {
    case "same":
      return <Unchanged text={part.text} />;
    case "mine":
    case "theirs":
    case "both":
      return (
        <section class="merging__part">
          <p class="soft small">{part.kind === "theirs" ? merging.taken : part.kind === "mine" ? merging.kept : merging.both}</p>
          <Redline lines={redline(part.base, part.text)} whole />
        </section>
      );
    case "combined":
    case "clash":
      return <Decision {...props} part={part} />;
  }
}

/** So many unchanged lines are shown around what changes; the rest is a number. */
const LINES_SHOWN = 2;

function Unchanged({ text }: { text: string }): JSX.Element {
  const { merging } = useWords().options;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length <= 2 * LINES_SHOWN + 1) return <p class="merging__same">{lines.join("\n")}</p>;
  return (
    <>
      <p class="merging__same">{lines.slice(0, LINES_SHOWN).join("\n")}</p>
      <p class="soft small">{merging.unchanged(lines.length - 2 * LINES_SHOWN)}</p>
      <p class="merging__same">{lines.slice(-LINES_SHOWN).join("\n")}</p>
    </>
  );
}

interface DecisionProps {
  readonly part: Extract<MergePart, { kind: "clash" | "combined" }>;
  readonly index: number;
  readonly typed: MergingPageProps["typed"];
  readonly errors: readonly FormError[];
}

/** Two texts for one place, beside each other, and the choice between them. */
function Decision({ part, index, typed, errors }: DecisionProps): JSX.Element {
  const { merging } = useWords().options;
  const name = `part-${index}`;
  const sides = [
    { value: "mine", label: merging.mine, text: part.mine },
    { value: "theirs", label: merging.theirs, text: part.theirs },
    ...(part.kind === "combined" ? [{ value: "together", label: merging.together, text: part.text }] : []),
  ];
  return (
    <section class="merging__clash">
      <p>
        <strong>{part.kind === "clash" ? merging.clash : merging.combined}</strong>
      </p>
      <div class="merging__sides">
        {sides.map((side) => (
          <div key={side.value}>
            <h2 class="merging__side">{side.label}</h2>
            <Redline lines={redline(part.base, side.text)} whole />
          </div>
        ))}
      </div>
      <Radios
        name={name}
        label={merging.choose}
        value={typed[name]}
        error={errorOf(errors, name)}
        options={[...sides.map(({ value, label }) => ({ value, label })), { value: "own", label: merging.own }]}
      />
      <TextArea
        name={`${name}-own`}
        label={merging.ownWords}
        law
        rows={3}
        value={typed[`${name}-own`] ?? (part.kind === "combined" ? part.text : part.mine).trimEnd()}
        error={errorOf(errors, `${name}-own`)}
      />
    </section>
  );
}

/** The whole text that comes of it, before it is taken in. */
export function MergedPage(props: {
  viewer: Viewer;
  view: MotionView;
  merging: Merging;
  text: string;
  /** Whether everything that the amendment asks for stands in it. */
  all: boolean;
  /** The others who move the text, each of whom has to agree. */
  others: readonly string[];
  content: OptionContent;
  found: number;
  settled: { readonly [field: string]: string };
}): JSX.Element {
  const { options: words } = useWords();
  const { viewer, view, merging, content, found, settled, text, all, others } = props;
  const { option, from } = merging;
  const name = words.name(option.kind, option.number);
  const path = `${motionPath(viewer, view.motion.number)}/options/${option.number}`;
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} option={{ number: option.number, name }} />
      <h1>{words.merging.result}</h1>
      {found > 0 ? <p>{words.put.errors(found)}</p> : null}
      {all ? null : <InPart />}
      <OptionText content={content} />
      {others.length === 0 ? null : <p>{words.acceptance.others(words.page.and(others))}</p>}
      <Form action={`${path}/accept`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="from" value={from} />
        <Hidden name="text" value={text} />
        <Button main>{others.length === 0 ? words.merging.accept : words.composite.agree}</Button>
      </Form>
      <Form action={`${path}/merge/again`} csrf={viewer.csrf}>
        {Object.entries(settled).map(([field, value]) => (
          <Hidden key={field} name={field} value={value} />
        ))}
        <Button look="quiet">{words.put.again}</Button>
      </Form>
    </>
  );
}
