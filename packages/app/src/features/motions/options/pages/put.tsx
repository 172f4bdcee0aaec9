import type { JSX } from "preact";
import type { OptionKind } from "@folkmoot/procedure";
import type { Viewer } from "../../../../platform/web.js";
import {
  Button,
  ErrorSummary,
  Form,
  Hidden,
  MarkdownText,
  Select,
  TextArea,
  TextField,
  dateAndTime,
  errorOf,
  useWords,
} from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { LONGEST_TEXT, LONGEST_TITLE } from "../../acts/deposit.js";
import { motionPath } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { OptionContent } from "../content.js";
import { putTo } from "../stage.js";
import { OptionText } from "./content.js";
import { Crumbs } from "./crumbs.js";

/** What stands in the fields of the form. */
export interface Typed {
  readonly title: string;
  readonly text: string;
  readonly theme: string;
  readonly place: string;
  readonly cost: string;
  /** The place of a group in the list of the text; empty: of none. */
  readonly group: string;
}

export interface PutPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly kind: OptionKind;
  /** Of an amendment: the number of the option that it changes; null, the motion. */
  readonly on: { readonly number: number; readonly name: string } | null;
  /** The commitment of the text that an amendment starts from. */
  readonly base: string | null;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly needed: number;
  readonly until: string | null;
  /** The currency in which a cost has to be named; null where none has. */
  readonly currency: string | null;
  /** The groups for which the text keeps places. */
  readonly groups: readonly string[];
}

/** Putting a proposal, another text or an amendment, or standing as a candidate: what it needs stands above the fields. */
export function PutPage({ viewer, view, kind, on, base, typed, errors, needed, until, currency, groups }: PutPageProps): JSX.Element {
  const { options: words } = useWords();
  const as = putTo(view.situation, kind);
  const asked = as === "candidate" ? words.put.candidate : words.put;
  const whole = kind === "amendment" || view.motion.facts.rules !== null;
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} {...(on === null ? {} : { option: on })} />
      <ErrorSummary errors={errors} />
      <h1>{words.put.title[as]}</h1>
      <p class="lead">
        {words.put.needs(needed)}{" "}
        {until === null || needed === 1 ? "" : words.put.until(dateAndTime(until, viewer.organisation.zone, viewer.language))}
      </p>
      <Form action={`${motionPath(viewer, view.motion.number)}/options/new`} csrf={viewer.csrf}>
        <Hidden name="kind" value={kind} />
        <Hidden name="on" value={on === null ? "" : String(on.number)} />
        <Hidden name="base" value={base ?? ""} />
        <TextField
          name="title"
          label={asked.heading}
          hint={asked.headingHint}
          value={typed.title}
          maxLength={LONGEST_TITLE}
          error={errorOf(errors, "title")}
        />
        <TextArea
          name="text"
          label={whole ? words.put.wholeText : asked.text}
          hint={whole ? words.put.wholeTextHint : asked.textHint}
          value={typed.text}
          rows={whole ? 24 : 8}
          law={whole}
          maxLength={LONGEST_TEXT}
          error={errorOf(errors, "text")}
        />
        {currency === null ? null : (
          <TextField
            name="cost"
            label={words.put.cost(currency)}
            hint={words.put.costHint}
            value={typed.cost}
            width="short"
            error={errorOf(errors, "cost")}
          />
        )}
        {groups.length === 0 ? null : (
          <Select
            name="group"
            label={words.put.group}
            hint={words.put.groupHint}
            options={[{ value: "", label: words.put.noGroup }, ...groups.map((label, index) => ({ value: String(index), label }))]}
            value={typed.group}
            error={errorOf(errors, "group")}
          />
        )}
        {as === "proposal" ? (
          <>
            <TextField
              name="theme"
              label={words.put.theme}
              hint={words.put.themeHint}
              value={typed.theme}
              maxLength={60}
              error={errorOf(errors, "theme")}
            />
            <TextField
              name="place"
              label={words.put.place}
              hint={words.put.placeHint}
              value={typed.place}
              maxLength={100}
              error={errorOf(errors, "place")}
            />
          </>
        ) : null}
        <Button main>{words.put.look}</Button>
      </Form>
    </>
  );
}

export interface LookPageProps extends Omit<PutPageProps, "errors" | "needed" | "until" | "currency" | "groups"> {
  readonly content: OptionContent;
  /** Errors that the checker finds in a constitution. */
  readonly found: number;
  /** What is said of the group of whoever stands. */
  readonly group: string | null;
  readonly key: string;
}

/** The last look before it is put: it can be taken back, but not changed. */
export function LookPage({ viewer, view, kind, on, base, typed, content, found, group, key }: LookPageProps): JSX.Element {
  const { options: words } = useWords();
  const path = `${motionPath(viewer, view.motion.number)}/options/new`;
  const fields = (
    <>
      <Hidden name="kind" value={kind} />
      <Hidden name="on" value={on === null ? "" : String(on.number)} />
      <Hidden name="base" value={base ?? ""} />
      {Object.entries(typed).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
    </>
  );
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} {...(on === null ? {} : { option: on })} />
      <p class="soft">{words.put.lookTitle}</p>
      <h1>{typed.title}</h1>
      {group === null ? null : <p>{group}</p>}
      {found > 0 ? <p>{words.put.errors(found)}</p> : null}
      {content.kind === "text" ? <MarkdownText>{content.text}</MarkdownText> : <OptionText content={content} />}
      <Form action={`${path}/put`} csrf={viewer.csrf} idempotencyKey={key}>
        {fields}
        <Button main>{words.put.send[putTo(view.situation, kind)]}</Button>
      </Form>
      <Form action={`${path}/again`} csrf={viewer.csrf}>
        {fields}
        <Button look="quiet">{words.put.again}</Button>
      </Form>
    </>
  );
}
