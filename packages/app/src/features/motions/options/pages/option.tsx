import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Disclosure, Form, MarkdownText, Notice, dateAndTime, useWords } from "../../../../ui/index.js";
import { motionPath, newKey } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { Acceptance } from "../acceptance.js";
import type { OptionContent } from "../content.js";
import type { OptionLine } from "../lines.js";
import type { OptionMay } from "../may.js";
import { sayMoney } from "../money.js";
import type { Ruling as Written } from "../rulings.js";
import { budgetOf, fateOf, groupOf, putTo } from "../stage.js";
import { WhoAgrees } from "./acceptance.js";
import { OptionText } from "./content.js";
import { Crumbs } from "./crumbs.js";
import { OptionTag } from "./state-tag.js";

export interface OptionPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly line: OptionLine;
  readonly movers: readonly string[];
  /** Null for who may not read it. */
  readonly content: OptionContent | null;
  readonly may: OptionMay;
  /** Of an amendment that can be taken in: to what those who move the text have agreed. */
  readonly acceptance: Acceptance | null;
  /** What it was made of, what it became part of, what it changes, what it contradicts. */
  readonly related: {
    readonly of: readonly OptionLine[];
    readonly into: OptionLine | null;
    readonly on: OptionLine | null;
    readonly contradicts: readonly OptionLine[];
  };
  readonly ruling: Written | null;
  readonly appealUntil: string | null;
  /** What is said about it. */
  readonly under: ComponentChildren;
}

/** Something that was put to a motion: where it stands, its text, and what you can do with it. */
export function OptionPage(props: OptionPageProps): JSX.Element {
  const { options: words, layout } = useWords();
  const { viewer, view, line, content, movers } = props;
  const { row } = line;
  const name = words.name(putTo(view.situation, row.kind), row.number);
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} />
      <p class="soft">
        {name} <OptionTag state={line.state} fate={fateOf(view.situation)} />
      </p>
      <h1>{content === null ? name : row.title}</h1>
      <Facts {...props} />
      <UnderWay {...props} />
      <Main {...props} />
      <Ruling {...props} />
      <Related {...props} />
      {content === null ? (
        <p class="soft">
          {words.page.membersOnly} <a href={`/o/${viewer.organisation.id}/sign-in`}>{layout.signIn}</a>
        </p>
      ) : (
        <>
          <OptionText content={content} />
          <p class="soft small">
            {words.page.movedBy(words.page.and(movers))} {words.page.fingerprint} <code>{line.option.text}</code>
          </p>
          <Others {...props} />
        </>
      )}
      {props.under}
    </>
  );
}

function Facts({ view, line }: OptionPageProps): JSX.Element {
  const { options: words, numbers } = useWords();
  const { row, option, signed } = line;
  const currency = budgetOf(view.situation)?.currency;
  const parts = [
    option.support.needed > 1 ? words.list.signatures(signed, option.support.needed) : null,
    row.cost === null || currency === undefined ? null : words.list.cost(sayMoney({ amount: row.cost, currency }, numbers.whole)),
    groupOf(view.situation, option, words.list.group),
    row.theme,
    row.place,
  ].filter((part) => part !== null);
  return <p class="lead">{parts.join(" · ")}</p>;
}

/** What has become of an amendment so far: a part of it was taken, or those who move the text are asked about it. */
function UnderWay({ viewer, line, acceptance }: OptionPageProps): JSX.Element {
  const { options: words } = useWords();
  const { partAcceptedAt, acceptedAt } = line.option;
  return (
    <>
      {partAcceptedAt === undefined || acceptedAt !== null ? null : (
        <p>{words.acceptance.partTaken(dateAndTime(partAcceptedAt, viewer.organisation.zone, viewer.language))}</p>
      )}
      {acceptance === null || !isUnderWay(acceptance) ? null : (
        <>
          <p>{words.acceptance.underWay}</p>
          <WhoAgrees acceptance={acceptance} />
        </>
      )}
    </>
  );
}

function isUnderWay({ movers }: Acceptance): boolean {
  return movers.some(({ agreesTo }) => agreesTo !== null);
}

/** The one main action, in reach of the thumb. */
function Main({ viewer, view, line, may, acceptance }: OptionPageProps): JSX.Element | null {
  const { options: words } = useWords();
  const path = pathOf(viewer, view, line);
  const isAsked = acceptance !== null && isUnderWay(acceptance);
  if (may.decide)
    return (
      <ButtonLink href={`${path}/appeal/decision`} main>
        {words.page.decide}
      </ButtonLink>
    );
  if (may.accept)
    return (
      <ButtonLink href={`${path}/${isAsked ? "acceptance" : "merge"}`} main>
        {isAsked ? words.acceptance.look : words.page.accept}
      </ButtonLink>
    );
  if (may.sign) {
    return (
      <Act viewer={viewer} action={`${path}/sign`} note={words.page.signNote}>
        {words.page.sign[putTo(view.situation, line.row.kind)]}
      </Act>
    );
  }
  return line.own && line.option.support.needed > 1 ? <p>{words.page.signed}</p> : null;
}

function Ruling({ viewer, line, ruling, appealUntil }: OptionPageProps): JSX.Element | null {
  const { options: words } = useWords();
  const { order } = line.option;
  if (order === null || ruling === null) return null;
  const date = (at: string): string => dateAndTime(at, viewer.organisation.zone, viewer.language);
  return (
    <Notice title={words.page.ruledOut(order.clause, date(order.at))} tone="wait">
      {ruling.reasons === null ? null : (
        <>
          <p>{words.page.reasons}</p>
          <MarkdownText>{ruling.reasons}</MarkdownText>
        </>
      )}
      <p>
        {order.decided !== null
          ? order.decided.silent
            ? words.page.bySilence
            : words.page.appealDecided[order.decided.ruling]
          : order.appealedAt !== null
            ? words.page.appealed(date(order.appealedAt))
            : appealUntil === null
              ? ""
              : words.page.appealUntil(date(appealUntil))}
      </p>
      {ruling.appeal === null ? null : (
        <>
          <p>{words.order.theAppeal}</p>
          <MarkdownText>{ruling.appeal}</MarkdownText>
        </>
      )}
    </Notice>
  );
}

function Related({ viewer, view, related }: OptionPageProps): JSX.Element {
  const { options: words } = useWords();
  const link = ({ row }: OptionLine) => (
    <a href={`${motionPath(viewer, view.motion.number)}/options/${row.number}`}>
      {words.name(putTo(view.situation, row.kind), row.number)}
      {viewer.member === null ? "" : `: ${row.title}`}
    </a>
  );
  const list = (title: string, lines: readonly OptionLine[]) =>
    lines.length === 0 ? null : (
      <>
        <p>{title}</p>
        <ul>
          {lines.map((line) => (
            <li key={line.row.id}>{link(line)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(words.page.madeOf, related.of)}
      {list(words.page.mergedInto, related.into === null ? [] : [related.into])}
      {list(words.page.contradictsNow, related.contradicts)}
      {related.on === null ? null : <p>{words.page.changes(words.name(related.on.row.kind, related.on.row.number))}</p>}
    </>
  );
}

function Others({ viewer, view, line, may }: OptionPageProps): JSX.Element | null {
  const { options: words } = useWords();
  if (viewer.member === null) return null;
  const path = pathOf(viewer, view, line);
  const links = [
    may.amend
      ? { href: `${motionPath(viewer, view.motion.number)}/options/new?kind=amendment&on=${line.row.number}`, words: words.page.amend }
      : null,
    may.appeal ? { href: `${path}/appeal`, words: words.page.appeal } : null,
    may.ruleOut ? { href: `${path}/out-of-order`, words: words.page.ruleOut } : null,
    may.contradict ? { href: `${path}/contradiction`, words: words.page.contradicts } : null,
  ].filter((link) => link !== null);
  if (links.length === 0 && !may.withdraw && !may.adopt && may.waitsFor === 0) return null;
  return (
    <Disclosure summary={words.page.other}>
      <ButtonRow>
        {links.map((link) => (
          <ButtonLink key={link.href} href={link.href} look="secondary">
            {link.words}
          </ButtonLink>
        ))}
        {may.withdraw ? (
          <Act viewer={viewer} action={`${path}/withdraw`} look="secondary" note={words.page.withdrawNote}>
            {words.page.withdraw}
          </Act>
        ) : null}
        {may.adopt ? (
          <Act viewer={viewer} action={`${path}/adopt`} look="secondary" note={words.page.adoptNote}>
            {words.page.adopt}
          </Act>
        ) : null}
      </ButtonRow>
      {may.waitsFor > 0 ? <p>{words.page.waitsForOthers(may.waitsFor)}</p> : null}
    </Disclosure>
  );
}

function Act(props: { viewer: Viewer; action: string; look?: "secondary"; note: string; children: ComponentChildren }): JSX.Element {
  return (
    <Form action={props.action} csrf={props.viewer.csrf} idempotencyKey={newKey()}>
      <Button main={props.look === undefined} look={props.look ?? "primary"}>
        {props.children}
      </Button>
      <p class="soft small">{props.note}</p>
    </Form>
  );
}

function pathOf(viewer: Viewer, view: MotionView, { row }: OptionLine): string {
  return `${motionPath(viewer, view.motion.number)}/options/${row.number}`;
}
