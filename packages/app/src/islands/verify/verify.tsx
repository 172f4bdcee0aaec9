import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AuditStep, Invalid, Valid } from "@folkmoot/auditor";
import { verifyWords } from "../../languages/verify.js";
import { Notice } from "../../ui/notice/notice.js";
import { SummaryList } from "../../ui/summary-list/summary-list.js";
import { Labelled } from "../parts/labelled.js";
import { spoken } from "../parts/language.js";
import { Press } from "../parts/press.js";
import { saveFile } from "../parts/save.js";
import { keep, keptOf, sizeIn } from "./kept.js";
import type { Asked, Told } from "./told.js";

const { verify: words, numbers } = verifyWords[spoken];
const steps: readonly AuditStep[] = ["tree", "texts", "acts", "boxes"];

interface VerifyProps {
  readonly organisation: string;
  /** Where the whole record is. */
  readonly address: string;
  /** A thread with the auditor in it. */
  readonly thread: () => Worker;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly bytes: number; readonly step: AuditStep | null }
  | { readonly kind: "right"; readonly verdict: Valid; readonly before: number | null }
  /** `here`: it is the record that this server shows, whose entries have pages. */
  | { readonly kind: "wrong"; readonly verdict: Invalid; readonly here: boolean }
  | { readonly kind: "lost" }
  | { readonly kind: "broken" };

/** Checks a record in this browser, and compares with what it was shown before. */
export function Verify({ organisation, address, thread }: VerifyProps): JSX.Element {
  const [state, setState] = useState<State>({ kind: "idle" });

  const check = (from: string | File): void => {
    if (state.kind === "busy") return;
    const kept = keptOf(localStorage, organisation);
    // A file may be of any organisation: what is known of this one says nothing about it.
    const trust = kept === null || typeof from !== "string" ? {} : { key: kept.key, remembered: kept.checkpoint };
    const worker = thread();
    setState({ kind: "busy", bytes: 0, step: null });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.kind === "read") return setState({ kind: "busy", bytes: data.bytes, step: null });
      if (data.kind === "step") return setState((now) => ({ kind: "busy", bytes: now.kind === "busy" ? now.bytes : 0, step: data.step }));
      worker.terminate();
      if (data.kind !== "verdict") return setState({ kind: data.kind });
      const { verdict } = data;
      if (!verdict.valid) return setState({ kind: "wrong", verdict, here: typeof from === "string" });
      if (typeof from === "string") keep(localStorage, organisation, { key: verdict.vkey, checkpoint: verdict.checkpoint });
      setState({ kind: "right", verdict, before: trust.remembered === undefined ? null : sizeIn(trust.remembered) });
    });
    worker.addEventListener("error", () => setState({ kind: "broken" }));
    const asked: Asked = { from, trust };
    worker.postMessage(asked, []);
  };

  return (
    <>
      <div class="flow" aria-live="polite">
        {state.kind === "busy" ? <Progress {...state} /> : <Outcome state={state} organisation={organisation} />}
      </div>
      <Press main onPress={() => check(address)}>
        {state.kind === "idle" || state.kind === "busy" ? words.start : words.again}
      </Press>
      <Labelled label={words.file} hint={words.fileHint}>
        {(attributes) => (
          <input
            {...attributes}
            class="field__input"
            type="file"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) check(file);
            }}
          />
        )}
      </Labelled>
    </>
  );
}

function Progress({ bytes, step }: { readonly bytes: number; readonly step: AuditStep | null }): JSX.Element {
  const at = step === null ? 0 : 1 + steps.indexOf(step);
  const tenths = Math.floor(bytes / 100_000);
  const says = step === null ? words.reading(numbers.decimal(`${Math.floor(tenths / 10)}.${tenths % 10}`)) : words.steps[step];
  return (
    <div class="flow">
      <p id="verify-progress">{says}</p>
      <progress aria-labelledby="verify-progress" max={1 + steps.length} value={at} />
    </div>
  );
}

function Outcome({ state, organisation }: { readonly state: State; readonly organisation: string }): JSX.Element | null {
  if (state.kind === "right") return <Right {...state} organisation={organisation} />;
  if (state.kind === "wrong") return <Wrong {...state} organisation={organisation} />;
  if (state.kind === "idle" || state.kind === "busy") return null;
  return (
    <Notice tone="wait" title={words[state.kind]}>
      <p>{state.kind === "lost" ? words.lostText : words.brokenText}</p>
    </Notice>
  );
}

function Right({
  verdict,
  before,
  organisation,
}: {
  readonly verdict: Valid;
  readonly before: number | null;
  readonly organisation: string;
}): JSX.Element {
  const { size, motions, votes, boxes, withheld, checkpoint } = verdict;
  return (
    <>
      <Notice tone="good" title={words.right(size)}>
        <p>{words.rightLead(motions, votes)}</p>
        <p>{before === null ? words.first : words.since(before)}</p>
        {verdict.mode === "rehearsal" ? <p>{words.notReal}</p> : null}
      </Notice>
      <SummaryList
        items={[
          { term: words.record, details: <code>{verdict.origin}</code> },
          { term: words.constitution, details: words.version(verdict.constitution.version) },
          ...(boxes.verified + boxes.absent === 0
            ? []
            : [
                {
                  term: words.boxes,
                  details: [words.boxesVerified(boxes.verified), ...(boxes.absent === 0 ? [] : [words.boxesAbsent(boxes.absent)])].join(", "),
                },
              ]),
          ...(withheld === 0 ? [] : [{ term: words.withheld, details: numbers.whole(withheld) }]),
          { term: words.key, details: <code>{verdict.vkey}</code> },
        ]}
      />
      <Press look="secondary" onPress={() => saveFile(`${organisation}-${size}.checkpoint`, checkpoint)}>
        {words.keep}
      </Press>
      <p class="soft small">{words.keepHint}</p>
    </>
  );
}

function Wrong({ verdict, here, organisation }: { readonly verdict: Invalid; readonly here: boolean; readonly organisation: string }): JSX.Element {
  const { code, index, why } = verdict;
  return (
    <Notice tone="bad" title={index === null ? words.wrong : words.wrongAt(index)}>
      <p>{words.codes[code]}</p>
      <p>
        {words.inEnglish} <q lang="en">{why}</q>
      </p>
      {index === null || !here ? null : (
        <p>
          <a href={`/o/${organisation}/record/entries/${index}`}>{words.entry}</a>
        </p>
      )}
      {code === "structure" ? null : <p>{words.whatToDo}</p>}
    </Notice>
  );
}
