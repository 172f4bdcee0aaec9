import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { boxFingerprint, checkTrustees, fingerprint, groupNamed, readElection, readTrustees, type ValidArchive } from "@folkmoot/ballot";
import type { BoxState, TrusteeAnswer, TrusteeTask } from "../../features/boxes/contract.js";
import type { IslandPage } from "../../ui/booth/shell.js";
import { Notice } from "../../ui/notice/notice.js";
import { Press } from "../parts/press.js";
import { random } from "../parts/random.js";
import { trackerWords } from "../../ui/tracker/words.js";
import type { Answered } from "../parts/server.js";
import { Step } from "../parts/step.js";
import { act, mix, openPart, type Acted, type Hand } from "./act.js";
import { CheckedArchive } from "./archive.js";
import { hasOtherKey, keepKey } from "./key-before.js";
import { NewKey, OpenKey } from "./key.js";
import { keepOpened } from "./opened-before.js";
import { nameIn, Progress } from "./progress.js";
import { memoryOf } from "./remembered.js";
import { words } from "./words.js";

const EVERY = 10_000;

export interface TrusteeProps {
  readonly page: IslandPage;
  readonly state: BoxState;
  readonly look: () => Promise<BoxState | null>;
  readonly post: (to: string, fields: { readonly [name: string]: string }) => Promise<Answered>;
}

/** What a trustee does, one step at a time, with a key that stays in this page's memory and in their own files. */
export function Trustee({ page, state: loaded, look, post }: TrusteeProps): JSX.Element {
  const [state, setState] = useState(loaded);
  const ofKey = { ...state, uuid: state.keyOf };
  const memory = memoryOf(ofKey);
  const [opened, setSeed] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<{ readonly sender: number; readonly body: string } | null>(null);
  const [said, say] = useState<{ readonly tone: "good" | "bad" | "wait"; readonly text: string } | null>(null);
  const [wrongKey, setWrongKey] = useState<string | null>(null);
  const seed = opened ?? (wrongKey === null ? memory.seed() : null);
  const [isWorking, setWorking] = useState(false);
  const [first, setFirst] = useState(true);
  const { task } = state;
  const election = useMemo(() => (state.election === null ? null : readElection(state.election)), [state.election]);

  const again = async (): Promise<void> => {
    const next = await look();
    if (next !== null) setState(next);
  };
  function openKey(made: string): void {
    memory.keepSeed(made);
    setSeed(made);
  }
  const lookAgain = (): void => {
    say(null);
    void again();
  };
  useEffect(() => {
    if (task !== null) return undefined;
    const timer = setInterval(() => document.visibilityState === "visible" && lookAgain(), EVERY);
    return () => clearInterval(timer);
  }, [task]);

  async function handIn(acted: Acted, { task: name }: TrusteeTask): Promise<void> {
    if (!acted.ok) {
      if (acted.why === "wrong share") setComplaint(acted);
      else if (acted.why === "other key") {
        setSeed(null);
        setWrongKey(words.open.other);
      } else say({ tone: "bad", text: acted.why === "wrong" ? words.refused(acted.words) : words.archive.notNow });
      return;
    }
    setComplaint(null);
    const answered = await post("/box/trustee", { attempt: `${state.attempt}`, task: name, body: acted.body }).catch(() => null);
    const answer = answered?.answer as TrusteeAnswer | null | undefined;
    if (answered?.status === 401) say({ tone: "bad", text: words.signedOut });
    else if (!answer) say({ tone: "bad", text: `${words.unreachable}. ${words.unreachableText}` });
    else if (answer.outcome === "taken") say({ tone: "good", text: complaint === null ? words.taken : words.wrongShare.shown });
    else say(answer.code === "wrong" ? { tone: "bad", text: words.refused(answer.words) } : { tone: "wait", text: words.stale });
    await again();
  }

  async function work(make: (hand: Hand) => Acted, task: TrusteeTask, withSeed: string | null = seed): Promise<void> {
    const group = groupNamed(state.group);
    if (group === null) throw new Error(`the server speaks of a group "${state.group}"`);
    setWorking(true);
    setFirst(false);
    say(null);
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      await handIn(make({ group, uuid: state.uuid, seed: withSeed ?? "", random }), task);
    } finally {
      setWorking(false);
    }
  }

  /** That it was opened is kept before anything is sent: a server that says it took nothing has it all the same (H-07). */
  function open(archive: ValidArchive, due: Extract<TrusteeTask, { task: "decrypt" }>): Promise<void> {
    return work((hand) => {
      const opened = openPart(due, archive, hand);
      if (opened.ok) keepOpened(archive.setup.election.uuid, boxFingerprint(archive));
      return opened;
    }, due);
  }

  /** With which key the test paper was opened is kept: the election has to have the same. */
  function rehearse(due: Extract<TrusteeTask, { task: "rehearse" }>): Promise<void> {
    return work((hand) => {
      const opened = act(due, hand);
      if (opened.ok) keepKey(ofKey, hand.group.write(checkTrustees(hand.group, readTrustees(hand.group, due.trustees))));
      return opened;
    }, due);
  }

  const due = (): JSX.Element => {
    if (isWorking) return <p class="lead">{words.working}</p>;
    if (task === null) return <Waiting first={first} onLook={lookAgain} />;
    if (task.task === "certificate") {
      const title = words.fileTitle(nameIn(state, task.index), page.title);
      const kept = (made: string): void => {
        openKey(made);
        void work((hand) => act(task, hand), task, made);
      };
      return <NewKey title={title} name={`trustee-${task.index}-${state.uuid}-${state.attempt}`} first={first} memory={memory} onKept={kept} />;
    }
    if (complaint !== null)
      return (
        <Step title={words.wrongShare.title(nameIn(state, complaint.sender))}>
          <p>{words.wrongShare.text}</p>
          <Press main onPress={() => void work(() => ({ ok: true, body: complaint.body }), task)}>
            {words.wrongShare.show}
          </Press>
        </Step>
      );
    const { title, text } = words.due[task.task];
    return (
      <Step title={title} first={first}>
        <p>{task.task === "decrypt" && state.key.held === "trustees" && state.key.shuffles > 0 ? words.opensPapers : text}</p>
        {task.task !== "shuffle" && seed === null ? <OpenKey key={wrongKey} wrong={wrongKey} onOpen={openKey} /> : doIt(task)}
      </Step>
    );
  };
  const doIt = (task: Exclude<TrusteeTask, { task: "certificate" }>): JSX.Element => {
    const action = words.act[task.task];
    if (task.task === "shuffle")
      return (
        <CheckedArchive
          address={task.archive}
          opens={false}
          recorded={null}
          of={ofKey}
          action={action}
          onAct={(archive) => void work(({ random }) => mix(archive, random), task)}
        />
      );
    if (task.task === "decrypt")
      return (
        <CheckedArchive
          address={task.archive}
          opens
          recorded={task.ballots}
          of={ofKey}
          action={action}
          onAct={(archive) => void open(archive, task)}
        />
      );
    if (task.task === "rehearse")
      return (
        <>
          <p class="tracker tracker__words">{trackerWords(fingerprint(task.trustees))}</p>
          <p class="soft small">{words.compareKey}</p>
          <Press main onPress={() => void rehearse(task)}>
            {action}
          </Press>
        </>
      );
    return (
      <Press main onPress={() => void work((hand) => act(task, hand), task)}>
        {action}
      </Press>
    );
  };

  return (
    <>
      {said === null ? null : (
        <div aria-live="polite">
          <Notice tone={said.tone} title={said.text} />
        </div>
      )}
      {election !== null && hasOtherKey(ofKey, election) ? <Notice tone="bad" title={words.otherKey} /> : due()}
      <Progress state={state} />
    </>
  );
}

function Waiting({ first, onLook }: { readonly first: boolean; readonly onLook: () => void }): JSX.Element {
  return (
    <Step title={words.nothing} first={first}>
      <p class="soft small">{words.looksByItself}</p>
      <Press look="secondary" onPress={onLook}>
        {words.lookAgain}
      </Press>
    </Step>
  );
}
