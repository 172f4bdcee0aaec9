import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { writeOpening } from "@folkmoot/ballot";
import { Notice } from "../../ui/notice/notice.js";
import { fitsQr, Qr } from "../../ui/qr/qr.js";
import { trackerWords } from "../../ui/tracker/words.js";
import { Code } from "../parts/code.js";
import { Copy } from "../parts/copy.js";
import { Labelled } from "../parts/labelled.js";
import { Lines } from "../parts/lines.js";
import { Press } from "../parts/press.js";
import { saveFile } from "../parts/save.js";
import { words } from "../parts/spoken.js";
import { Step } from "../parts/step.js";
import type { Sealed } from "./seal.js";
import type { Overlooked } from "./vote.js";
import { VoteInWords, type VoteInWordsProps } from "./vote-in-words.js";

interface ReviewProps extends VoteInWordsProps {
  readonly overlooked: Overlooked | null;
  /** Whether the voter has got a credential from somebody else and types it here. */
  readonly asksCredential: boolean;
  readonly wrongCredential: boolean;
  readonly onSeal: (typed: string) => void;
  readonly onChange: () => void;
}

/** The last look before the vote is encrypted. */
export function Review({ overlooked, asksCredential, wrongCredential, onSeal, onChange, ...vote }: ReviewProps): JSX.Element {
  const { review } = words.booth;
  const [typed, setTyped] = useState("");
  return (
    <Step title={review.title}>
      <VoteInWords {...vote} />
      {overlooked === null ? null : <Notice tone="wait" title={review[overlooked.what](overlooked.n)} />}
      <p>{review.notYet}</p>
      {asksCredential ? (
        <Labelled label={review.credential} hint={review.credentialHint} error={wrongCredential ? review.noCredential : null}>
          {(attributes) => (
            <input
              {...attributes}
              class="field__input booth__credential"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              maxLength={60}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Labelled>
      ) : null}
      <div class="button-row">
        <Press main onPress={() => onSeal(typed)}>
          {review.encrypt}
        </Press>
        <Press look="quiet" onPress={onChange}>
          {review.change}
        </Press>
      </div>
    </Step>
  );
}

interface SealedProps {
  readonly sealed: Sealed;
  readonly onCast: () => void;
  readonly onCheck: () => void;
  readonly onChange: () => void;
}

/** The ballot is made and bound by its code; now it is handed in or opened, which the device could not know before. */
export function SealedStep({ sealed, onCast, onCheck, onChange }: SealedProps): JSX.Element {
  const { sealed: said } = words.booth;
  return (
    <Step title={said.title}>
      <p>{said.codeIs}</p>
      <Code tracker={sealed.tracker} />
      <p>{said.keep}</p>
      <div class="button-row">
        <Press main onPress={onCast}>
          {said.cast}
        </Press>
        <Press look="secondary" onPress={onCheck}>
          {said.check}
        </Press>
        <Press look="quiet" onPress={onChange}>
          {said.change}
        </Press>
      </div>
      <p class="soft small">{said.whyCheck}</p>
    </Step>
  );
}

/** A ballot that is shown to another device and never handed in. */
export function OpenedStep({ sealed, onAnew, ...vote }: VoteInWordsProps & { readonly sealed: Sealed; readonly onAnew: () => void }): JSX.Element {
  const { opened } = words.booth;
  const opening = writeOpening(sealed.opening);
  const address = `${location.origin}/check-a-ballot#${opening}`;
  return (
    <Step title={opened.title}>
      <p>{opened.how}</p>
      {fitsQr(address) ? <Qr text={address} label={opened.picture} /> : null}
      <p>{opened.shouldSay}</p>
      <Code tracker={sealed.tracker} />
      {vote.paper.kind === null ? (
        <VoteInWords {...vote} />
      ) : (
        <Lines numbers={sealed.opening.choices[0] ?? []} titles={vote.paper.lines.map(({ label }) => label)} />
      )}
      <p>{opened.ifNot}</p>
      <Labelled label={opened.text}>
        {(attributes) => <textarea {...attributes} class="field__input booth__opening" rows={4} readOnly value={opening} />}
      </Labelled>
      <Copy text={opening} />
      <Notice title={opened.notCast} />
      <Press main onPress={onAnew}>
        {opened.anew}
      </Press>
    </Step>
  );
}

interface DoneProps {
  readonly title: string;
  readonly tracker: string;
  readonly promise: string;
  /** Where the ballot is found from now on. */
  readonly address: string;
}

/** The ballot is in the box: what to keep, as words, text, picture, file and on paper. */
export function Done({ title, tracker, promise, address }: DoneProps): JSX.Element {
  const { done } = words.booth;
  const save = (): void =>
    saveFile(`ballot-${tracker.slice(0, 8).replaceAll(/[+/]/g, "_")}.txt`, done.file(title, trackerWords(tracker), tracker, address) + promise);
  return (
    <Step title={done.title}>
      <Code tracker={tracker} />
      <p>{done.keep}</p>
      <Qr text={address} label={done.picture} />
      <div class="button-row">
        <a class="button" href={address}>
          {done.find}
        </a>
        <Press look="secondary" onPress={save}>
          {done.save}
        </Press>
        <Press look="secondary" onPress={() => window.print()}>
          {done.print}
        </Press>
      </div>
    </Step>
  );
}

/** The ballot is under way. */
export function Sending({ busy }: { readonly busy: number | null }): JSX.Element {
  const { sending } = words.booth;
  return (
    <Step title={sending.title}>
      <output>{busy === null ? sending.text : sending.busy(busy)}</output>
    </Step>
  );
}

/** Something that stands in the way, and what may be done about it. */
export function Stopped({
  title,
  text,
  action,
  instead,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: readonly [string, () => void];
  readonly instead?: readonly [string, () => void];
}): JSX.Element {
  return (
    <Step title={title}>
      <p>{text}</p>
      {action === undefined ? null : (
        <Press main onPress={action[1]}>
          {action[0]}
        </Press>
      )}
      {instead === undefined ? null : <Press onPress={instead[1]}>{instead[0]}</Press>}
    </Step>
  );
}
