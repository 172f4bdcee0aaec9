import type { ComponentChildren, JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Choice } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { BoothShell, Button, Disclosure, Form, Radios, TextArea, When, timeLeft, useLanguage, useWords } from "../../../ui/index.js";
import { boxAddress, LostTime, motionPath, type MotionView, type OptionContent } from "../../motions/index.js";
import { StatementsBeside, type Statements } from "../../statements/index.js";
import { Crumbs } from "../pages/crumbs.js";
import { Chamber, SeveralVotes } from "../pages/chamber.js";
import { PaperFields } from "../paper/fields.js";
import { HowTo, Left, WhatIsWanted } from "../paper/how-to.js";
import type { OnPaper } from "../paper/lines.js";

const CHOICES: readonly Choice[] = ["for", "against", "abstain"];

export interface BoothPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly closes: string;
  /** The text that is decided, or the paper with several. */
  readonly asked:
    | { readonly kind: "text"; readonly content: ComponentChildren }
    | { readonly kind: "paper"; readonly on: OnPaper; readonly texts: readonly OptionContent[] };
  readonly statements: Statements;
  /** How many votes whoever looks has. */
  readonly several: number;
  readonly heldByPlatform: boolean;
  /** Who makes the credentials. */
  readonly madeBy: "platform" | "office";
  /** What the script of the booth is; null where it was not built. */
  readonly script: string | null;
}

/** The page of a secret vote. What is filled in on it stays in the browser until it is encrypted: the fields stand in no form. */
export function BoothPage({ viewer, view, closes, asked, statements, several, heldByPlatform, madeBy, script }: BoothPageProps): JSX.Element {
  const { booth: words, votes, credentials, secrecy } = useWords();
  const language = useLanguage();
  const { motion } = view;
  const { zone } = viewer.organisation;
  const path = motionPath(viewer, boxAddress(view.situation, motion.number, view.vote?.stage ?? ""));
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{motion.title}</h1>
      <div class="flow" data-booth-around>
        <p class="lead">{words.asked(<When at={closes} zone={zone} />, timeLeft(Temporal.Instant.from(closes), viewer.now, zone, language))}</p>
        <LostTime situation={view.situation} stage={view.vote?.stage ?? ""} />
        <Chamber view={view} stage={view.vote?.stage ?? ""} />
        <SeveralVotes view={view} stage={view.vote?.stage ?? ""} votes={several} />
        <p>{heldByPlatform ? words.heldByPlatform : words.howSecret[asked.kind]}</p>
        {asked.kind === "text" ? asked.content : null}
        {asked.kind === "text" ? <p class="soft small">{votes.fingerprint(<code>{motion.commitment}</code>)}</p> : null}
        <StatementsBeside statements={statements} href={null} />
      </div>
      <BoothShell
        page={{ path, csrf: viewer.csrf, title: motion.title, grades: asked.kind === "paper" ? gradesOn(asked.on) : null }}
        review={votes.review}
        without={<WithoutScript path={path} csrf={viewer.csrf} />}
        left={asked.kind === "paper" ? <Left paper={asked.on.paper} /> : null}
      >
        {asked.kind === "paper" ? <SeveralFields on={asked.on} texts={asked.texts} /> : <OneText />}
      </BoothShell>
      <p class="soft small">
        {words.notProtected} {words.madeBy[madeBy]} <a href={`${path}/box/secrecy`}>{secrecy.link}</a>
      </p>
      <p class="soft small">
        {script === null ? null : words.script(<code>{script}</code>)} <a href={`${path}/box`}>{words.aboutBox}</a>
      </p>
      {madeBy === "platform" ? null : (
        <p class="small">
          <a href={`${path}/box/credential`}>{credentials.own.link}</a>
        </p>
      )}
    </>
  );
}

function OneText(): JSX.Element {
  const { votes } = useWords();
  return <Radios name="choice" label={votes.yourVote} large options={CHOICES.map((value) => ({ value, ...votes.choices[value] }))} />;
}

function SeveralFields({ on, texts }: { on: OnPaper; texts: readonly OptionContent[] }): JSX.Element {
  const { ballot, booth } = useWords();
  return (
    <>
      <p>
        <HowTo paper={on.paper} /> {on.paper.kind === "ranked" ? booth.rank.how : null}
      </p>
      <WhatIsWanted on={on} />
      <PaperFields {...{ on, texts }} typed={{}} chosen={[]} errors={[]} />
      <p class="soft small">{ballot.order[on.paper.order]}</p>
    </>
  );
}

/** What somebody can do whose browser runs no script: another browser, or the command line. */
function WithoutScript({ path, csrf }: { path: string; csrf: string }): JSX.Element {
  const { booth } = useWords();
  return (
    <>
      <p>{booth.opensHere}</p>
      <p class="soft">{booth.needsScript}</p>
      <Disclosure summary={booth.byCommand}>
        <p>
          {booth.byCommandHow(
            <code>folkmoot ballot create</code>,
            <a href={`${path}/box.bel`} download>
              {booth.archive}
            </a>,
            <a href={`${path}/box/state.json`}>{booth.whatScriptsAreTold}</a>,
          )}
        </p>
        <Form action={`${path}/box/ballot`} csrf={csrf}>
          <TextArea name="ballot" label={booth.pasted} rows={4} />
          <Button look="secondary">{booth.sealed.cast}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

function gradesOn({ paper: { scale } }: OnPaper): readonly string[] | null {
  return scale?.kind === "words" ? scale.words : null;
}
