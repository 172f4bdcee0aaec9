import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BoxState } from "../../features/boxes/contract.js";
import type { BoothPage } from "../../ui/booth/shell.js";
import { words } from "../parts/spoken.js";
import { handIn, type HandedIn, type Way } from "./hand-in.js";
import { keepPending, pendingIn, type Pending } from "./pending.js";
import { seal, type Sealed } from "./seal.js";
import { Done, OpenedStep, Review, SealedStep, Sending, Stopped } from "./steps.js";
import { choicesOf, overlooked, voteIn, type Fields, type Overlooked, type Paper, type Vote } from "./vote.js";

/** The paper on the page, which the server has drawn. */
export interface PaperOnPage {
  readonly show: (visible: boolean) => void;
  readonly read: () => Fields;
  readonly onReview: (listener: () => void) => () => void;
}

export interface BoothProps {
  readonly page: BoothPage;
  readonly state: BoxState & { readonly election: string; readonly paper: Paper };
  readonly paper: PaperOnPage;
  readonly post: Way["post"];
}

type Step =
  | { readonly at: "paper"; readonly wrong: string | null }
  | { readonly at: "review"; readonly vote: Vote; readonly overlooked: Overlooked | null; readonly wrongCredential: boolean }
  | { readonly at: "encrypting" }
  | { readonly at: "sealed" | "opened"; readonly vote: Vote; readonly sealed: Sealed }
  | { readonly at: "sending"; readonly ballot: Pending; readonly busy: number | null }
  | { readonly at: "answered"; readonly ballot: Pending; readonly outcome: HandedIn }
  /** One that was sent before this page was loaded. It may be somebody else's who used this tab, so that only a press sends it again. */
  | { readonly at: "kept"; readonly ballot: Pending }
  | { readonly at: "voted" };

/** A voting booth: one decision a screen. Until the voter says so nothing leaves this browser, and then only the encrypted ballot. */
export function Booth({ page, state, paper, post }: BoothProps): JSX.Element | null {
  const [step, go] = useState<Step>(() => firstStep(state, pendingIn(page.path)));
  const toPaper = (): void => go({ at: "paper", wrong: null });

  // In this order: the paper is not shown before its button does something.
  useLayoutEffect(() => paper.onReview(() => go(reviewed(state, paper.read()))), []);
  useLayoutEffect(() => paper.show(step.at === "paper"), [step.at]);
  useEffect(() => {
    if (step.at === "sending") void send(step.ballot);
  }, [step.at]);

  async function send(ballot: Pending): Promise<void> {
    keepPending(page.path, ballot);
    const outcome = await handIn(ballot.text, { post, wait, onBusy: (busy) => go({ at: "sending", ballot, busy }) });
    if (outcome.kind === "accepted" || outcome.kind === "refused") keepPending(page.path, null);
    go({ at: "answered", ballot, outcome });
  }

  async function encrypt(vote: Vote, before: Step, typed: string): Promise<void> {
    go({ at: "encrypting" });
    await drawn();
    const sealed = seal(state.election, { credential: state.you.credential ?? typed, choices: choicesOf(state.paper, vote) });
    go(sealed === null && before.at === "review" ? { ...before, wrongCredential: true } : sealed === null ? before : { at: "sealed", vote, sealed });
  }

  function putAway(): void {
    keepPending(page.path, null);
    go(firstStep(state, null));
  }

  const { booth } = words;
  const asked = { paper: state.paper, grades: page.grades };
  switch (step.at) {
    case "paper":
      return step.wrong === null ? null : <Wrong message={step.wrong} />;
    case "review":
      return (
        <Review
          {...asked}
          {...step}
          asksCredential={state.you.credential === null}
          onSeal={(typed) => void encrypt(step.vote, step, typed)}
          onChange={toPaper}
        />
      );
    case "encrypting":
      return <p class="lead">{booth.encrypting}</p>;
    case "sealed":
      return (
        <SealedStep
          sealed={step.sealed}
          onCast={() => go({ at: "sending", ballot: step.sealed, busy: null })}
          onCheck={() => go({ ...step, at: "opened" })}
          onChange={toPaper}
        />
      );
    case "opened":
      return <OpenedStep {...asked} vote={step.vote} sealed={step.sealed} onAnew={toPaper} />;
    case "sending":
      return <Sending busy={step.busy} />;
    case "answered":
      return <Answered page={page} {...step} onAgain={() => go({ at: "sending", ballot: step.ballot, busy: null })} />;
    case "kept":
      return (
        <Stopped
          title={booth.kept.title}
          text={booth.kept.text}
          action={[booth.lost.again, () => go({ at: "sending", ballot: step.ballot, busy: null })]}
          instead={[booth.kept.away, putAway]}
        />
      );
    case "voted":
      return (
        <Stopped
          title={booth.hasVoted}
          text={state.revote ? `${booth.hasVotedText} ${booth.mayAgain}` : booth.hasVotedText}
          {...(state.revote ? { action: [booth.again, toPaper] as const } : {})}
        />
      );
  }
}

function firstStep({ you }: BoxState, ballot: Pending | null): Step {
  if (ballot !== null) return { at: "kept", ballot };
  return you.hasVoted ? { at: "voted" } : { at: "paper", wrong: null };
}

function reviewed({ paper }: BoothProps["state"], fields: Fields): Step {
  const { booth, ballot } = words;
  const vote = voteIn(paper, fields);
  if (vote.ok) return { at: "review", vote: vote.value, overlooked: overlooked(paper, vote.value, fields), wrongCredential: false };
  const { reason } = vote;
  return { at: "paper", wrong: reason === "no choice" ? booth.chooseOne : reason === "no number" ? ballot.pointsMissing : ballot.mistakes[reason] };
}

function Answered({ page, ballot, outcome, onAgain }: { page: BoothPage; ballot: Pending; outcome: HandedIn; onAgain: () => void }): JSX.Element {
  const { booth } = words;
  switch (outcome.kind) {
    case "accepted":
      return (
        <Done
          title={page.title}
          tracker={ballot.tracker}
          promise={outcome.promise}
          address={`${location.origin}${page.path}/box/ballot/${ballot.tracker.replaceAll("+", "-").replaceAll("/", "_")}`}
        />
      );
    case "lost":
      return <Stopped title={booth.lost.title} text={booth.lost.text} action={[booth.lost.again, onAgain]} />;
    case "signed out":
      return <Stopped title={booth.signedOut.title} text={booth.signedOut.text} action={[booth.lost.again, onAgain]} />;
    case "refused": {
      const { refused } = booth;
      const { title, text } = outcome.code in refused ? refused[outcome.code as keyof typeof refused] : refused.other;
      return <Stopped title={title} text={text} />;
    }
  }
}

/** What is wrong with the paper, above it. It takes the focus whenever it is said. */
function Wrong({ message }: { message: string }): JSX.Element {
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => summary.current?.focus());
  return (
    <div class="error-summary" ref={summary} role="alert" tabIndex={-1}>
      <h2 class="error-summary__title">{words.booth.toMend}</h2>
      <p>{message}</p>
    </div>
  );
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

/** After the browser has shown what was drawn last. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
