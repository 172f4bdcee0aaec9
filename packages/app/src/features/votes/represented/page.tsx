import type { JSX } from "preact";
import type { Choice } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import {
  Button,
  ButtonLink,
  ClauseQuote,
  EmptyState,
  ErrorSummary,
  errorOf,
  Form,
  type FormError,
  Hidden,
  Notice,
  Radios,
  TextField,
  useWords,
  When,
} from "../../../ui/index.js";
import { motionPath, type MotionView, procedureOf, ruleContext } from "../../motions/index.js";
import { Crumbs } from "../pages/crumbs.js";
import type { Mine, OwnAppointment } from "./mine.js";

interface PageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly errors: readonly FormError[];
  /** The name that was typed. */
  readonly typed: string;
}

/** Who votes for a member where they don't vote themselves, for whom they vote, and how to change that. */
export function RepresentedPage({ votes, ...props }: PageProps & { votes: readonly Mine[] }): JSX.Element {
  const { represented: words } = useWords();
  const { viewer, view, errors } = props;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.onMotion(view.motion.number, view.motion.title)}</p>
      {votes.length === 0 ? <EmptyState title={words.nobody}>{words.nobodyWhy}</EmptyState> : null}
      {votes.map((vote) => (
        <Vote key={vote.stage.id} {...props} vote={vote} named={votes.length > 1} />
      ))}
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="quiet">
        {words.back}
      </ButtonLink>
    </>
  );
}

function Vote(props: PageProps & { vote: Mine; named: boolean }): JSX.Element {
  const { represented: words } = useWords();
  const { viewer, view, vote, named } = props;
  const { stage, may, own } = vote;
  const rule = stage.represented;
  return (
    <section class="flow" aria-label={stage.name}>
      {named ? <h2>{stage.name}</h2> : null}
      {rule === undefined ? null : <ClauseQuote clause={rule.clause} words={rule.words} {...ruleContext(viewer, view.situation.rules)} />}
      <p>{words.how({ onward: rule?.value.onward ?? false, most: stage.represents?.value ?? null })}</p>
      {vote.voted ? <p>{words.votedYourself}</p> : own === null ? <p>{words.nobodyYet}</p> : <Own {...props} own={own} />}
      {vote.others.length === 0 ? null : <Others others={vote.others} />}
      {may.kind === "too late" ? <p>{words.tooLate(<When at={may.until} zone={viewer.organisation.zone} now={viewer.now} />)}</p> : null}
      {may.kind === "closed" ? <p>{words.refused.closed}</p> : null}
      {may.kind !== "open" || vote.voted ? null : <Appoint {...props} until={may.until} />}
    </section>
  );
}

function Own({ viewer, view, vote, own }: PageProps & { vote: Mine; own: OwnAppointment }): JSX.Element {
  const { represented: words, votes } = useWords();
  const [first = "", ...on] = own.to;
  return (
    <Notice title={own.goes === "well" ? words.votesForYou(first) : words.chosen(first)} tone={own.goes === "well" ? "good" : "wait"}>
      <p>{own.always ? words.always(procedureOf(view.situation).name) : words.once}</p>
      {own.told === null ? null : <p>{words.toldHow(votes.choices[own.told].label)}</p>}
      {on.length === 0 || own.goes === "in a circle" ? null : <p>{words.goesOn(on)}</p>}
      {own.goes === "in a circle" ? <p>{words.circle(own.to)}</p> : null}
      {own.goes === "too many" ? <p>{words.tooMany(own.to.at(-1) ?? first, vote.stage.represents?.value ?? 0)}</p> : null}
      {own.goes === "not on" ? <p>{words.notOn(first)}</p> : null}
      {vote.may.kind === "closed" ? null : (
        <Form action={`${motionPath(viewer, view.motion.number)}/represented/take-back`} csrf={viewer.csrf}>
          <Hidden name="stage" value={vote.stage.id} />
          <Hidden name="always" value={own.always ? "always" : "once"} />
          <Button look="secondary">{words.takeBack}</Button>
        </Form>
      )}
    </Notice>
  );
}

/** Those who have appointed whoever looks. */
export function Others({ others }: { others: Mine["others"] }): JSX.Element {
  const { represented: words, votes } = useWords();
  return (
    <>
      <p>{words.youVoteFor(others.length)}</p>
      <ul>
        {others.map(({ name, told }, at) => (
          <li key={at}>{told === null ? name : words.toldBy(name, votes.choices[told].label)}</li>
        ))}
      </ul>
      <p class="soft small">{words.unlessThey}</p>
    </>
  );
}

const TOLD: readonly Choice[] = ["for", "against", "abstain"];

function Appoint({ viewer, view, vote, errors, typed, until }: PageProps & { vote: Mine; until: string | null }): JSX.Element {
  const { represented: words, votes } = useWords();
  const { stage } = vote;
  const { holder, standing } = stage.represented?.value ?? { holder: null, standing: false };
  const isOffice = holder?.kind === "office";
  if (isOffice && vote.officer === null) return <p>{words.noOfficer}</p>;
  return (
    <Form action={`${motionPath(viewer, view.motion.number)}/represented`} csrf={viewer.csrf}>
      <Hidden name="stage" value={stage.id} />
      {isOffice ? (
        <p>{words.officer(vote.officer ?? "")}</p>
      ) : (
        <TextField name="who" label={words.who} hint={words.whoHint} value={typed} error={errorOf(errors, "who")} autocomplete="off" />
      )}
      {standing ? (
        <Radios
          name="always"
          label={words.forWhich}
          value="once"
          options={[
            { value: "once", label: words.forThis },
            { value: "always", label: words.forAll(procedureOf(view.situation).name), hint: words.forAllHint },
          ]}
        />
      ) : null}
      {stage.instructed === undefined ? null : (
        <Radios
          name="told"
          label={words.told}
          value="free"
          options={[{ value: "free", label: words.free }, ...TOLD.map((value) => ({ value, label: votes.choices[value].label }))]}
        />
      )}
      <p class="soft">
        {until === null ? words.untilClose : words.until(<When at={until} zone={viewer.organisation.zone} now={viewer.now} />)} {words.yourselfFirst}
      </p>
      <Button main>{words.appoint}</Button>
    </Form>
  );
}
