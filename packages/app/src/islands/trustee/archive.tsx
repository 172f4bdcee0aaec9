import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { boxFingerprint, doWork, readElection, verifyArchive, type Election, type ValidArchive } from "@folkmoot/ballot";
import { Notice } from "../../ui/notice/notice.js";
import { trackerWords } from "../../ui/tracker/words.js";
import { Press } from "../parts/press.js";
import { hasOtherKey, type Attempt } from "./key-before.js";
import { wasOpenedOtherwise } from "./opened-before.js";
import { words } from "./words.js";

interface CheckedArchiveProps {
  readonly address: string;
  /** Whether the box is going to be opened: only then it matters whether it was before. */
  readonly opens: boolean;
  /** How many ballots the record says there are; null where it isn't asked. */
  readonly recorded: number | null;
  /** Which key it should have. */
  readonly of: Attempt;
  readonly action: string;
  readonly onAct: (archive: ValidArchive) => void;
}

type Checking =
  | { readonly at: "not yet" }
  | { readonly at: "checking"; readonly ballots: number }
  | { readonly at: "wrong"; readonly why: string }
  | { readonly at: "holds"; readonly archive: ValidArchive };

/** Fetches the ballot box, checks all of it here, and says what is in it before anything is done with it. */
export function CheckedArchive({ address, opens, recorded, of, action, onAct }: CheckedArchiveProps): JSX.Element {
  const { archive: said } = words;
  const [checking, set] = useState<Checking>({ at: "not yet" });

  async function check(): Promise<void> {
    set({ at: "checking", ballots: 0 });
    const answer = await fetch(address, { redirect: "error" }).catch(() => null);
    if (answer === null || !answer.ok) return set({ at: "wrong", why: words.unreachable });
    const verdict = await verified(new Uint8Array(await answer.arrayBuffer()), (ballots) => set({ at: "checking", ballots }));
    set(verdict.valid ? { at: "holds", archive: verdict } : { at: "wrong", why: `${verdict.code}, ${verdict.why}` });
  }

  switch (checking.at) {
    case "not yet":
      return (
        <Press main onPress={() => void check()}>
          {said.check}
        </Press>
      );
    case "checking":
      return <output class="lead">{said.checking(checking.ballots)}</output>;
    case "wrong":
      return <CheckAgain title={said.wrong(checking.why)} onCheck={() => void check()} />;
    case "holds": {
      const { archive } = checking;
      const fingerprint = boxFingerprint(archive);
      if (hasOtherKey(of, archive.setup.election)) return <Notice tone="bad" title={words.otherKey} />;
      if (recorded !== null && archive.ballots !== recorded)
        return <CheckAgain title={said.otherCount(archive.ballots, recorded)} onCheck={() => void check()} />;
      if (opens && wasOpenedOtherwise(archive.setup.election.uuid, fingerprint)) return <Notice tone="bad" title={said.otherBefore} />;
      return (
        <>
          <Notice tone="good" title={said.holds(archive.ballots, archive.counted, archive.voters)} />
          <p class="tracker tracker__words">{trackerWords(fingerprint)}</p>
          <p class="soft small">{said.compare}</p>
          {secondsFor(archive) < WORTH_SAYING ? null : <p>{said.takes(secondsFor(archive))}</p>}
          <Press main onPress={() => onAct(archive)}>
            {action}
          </Press>
        </>
      );
    }
  }
}

/** From so many seconds on people are told before they press. */
const WORTH_SAYING = 5;
/** What mixing or opening one paper takes on a computer (bench/groups.bench.ts). */
const MS_A_PAPER = { Ed25519: 10, "BELENIOS-2048": 80, "RFC-3526-2048": 80 } as const;

function secondsFor({ setup, tally }: ValidArchive): number {
  return Math.round((tally.flat().length * MS_A_PAPER[setup.election.group.name]) / 1_000);
}

function CheckAgain({ title, onCheck }: { readonly title: string; readonly onCheck: () => void }): JSX.Element {
  return (
    <>
      <Notice tone="bad" title={title} />
      <Press look="secondary" onPress={onCheck}>
        {words.archive.check}
      </Press>
    </>
  );
}

/** The audit in parts, between which the page can say how far it is. */
async function verified(bytes: Uint8Array, onBallots: (checked: number) => void) {
  let election: Election | null = null;
  let checked = 0;
  return verifyArchive(bytes, {
    workers: async (work) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      election ??= readElection(work.election);
      const outcome = doWork(election, work);
      if (work.kind === "ballots") onBallots((checked += work.ballots.length));
      return outcome;
    },
  });
}
