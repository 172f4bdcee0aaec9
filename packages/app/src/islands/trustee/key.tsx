import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keyFileTitle, newSeed, openKeyFile, readTrusteeSecret, sealKeyFile, writeTrusteeSecret } from "@folkmoot/ballot";
import { Notice } from "../../ui/notice/notice.js";
import { Press } from "../parts/press.js";
import { random } from "../parts/random.js";
import { saveFile } from "../parts/save.js";
import { Step } from "../parts/step.js";
import { FileInput, NewPassphrase, PassphraseInput } from "./inputs.js";
import type { Memory } from "./remembered.js";
import { words } from "./words.js";

interface NewKeyProps {
  /** What the file says of itself, and its name without the ending. */
  readonly title: string;
  readonly name: string;
  readonly first: boolean;
  readonly memory: Memory;
  /** Both copies are kept. */
  readonly onKept: (seed: string) => void;
}

interface Made {
  readonly seed: string;
  readonly file: string;
}

/** A new key file: a passphrase, two copies, and the second one read back before anything goes on. */
export function NewKey({ title, name, first, memory, onKept }: NewKeyProps): JSX.Element {
  const [made, setMade] = useState<Made | "making" | null>(null);

  async function make(passphrase: string): Promise<void> {
    setMade("making");
    memory.keepPassphrase(passphrase);
    const seed = newSeed(random);
    const file = await sealKeyFile({ title, secret: writeTrusteeSecret({ kind: "seed", seed }) }, { passphrase, random });
    setMade({ seed, file });
  }

  if (made === "making") return <p class="lead">{words.working}</p>;
  if (made !== null) return <Copies made={made} name={name} onKept={() => onKept(made.seed)} />;
  const known = memory.passphrase();
  return (
    <Step title={words.due.certificate.title} first={first}>
      <p>{words.due.certificate.text}</p>
      {known === null ? null : (
        <>
          <p class="soft small">{words.rehearsal}</p>
          <Press main onPress={() => void make(known)}>
            {words.makeKey}
          </Press>
        </>
      )}
      {known !== null ? null : <NewPassphrase action={words.makeKey} onGiven={(passphrase) => void make(passphrase)} />}
    </Step>
  );
}

function Copies({ made, name, onKept }: { readonly made: Made; readonly name: string; readonly onKept: () => void }): JSX.Element {
  const { copies } = words;
  const [saved, setSaved] = useState(0);
  const [back, setBack] = useState<"other" | "same" | null>(null);
  const save = (nth: number): void => {
    saveFile(nth === 1 ? `${name}.key` : `${name}-2.key`, made.file);
    setSaved(Math.max(saved, nth));
  };
  return (
    <Step title={copies.title}>
      <p>{copies.text}</p>
      <div class="button-row">
        <Press look={saved > 0 ? "secondary" : undefined} onPress={() => save(1)}>
          {copies.first}
        </Press>
        {saved === 0 ? null : (
          <Press look={saved > 1 ? "secondary" : undefined} onPress={() => save(2)}>
            {copies.second}
          </Press>
        )}
      </div>
      {saved < 2 ? null : (
        <FileInput
          label={copies.back}
          hint={copies.backHint}
          error={back === "other" ? copies.otherFile : null}
          onText={(text) => setBack(text.trim() === made.file.trim() ? "same" : "other")}
        />
      )}
      {back === "same" ? (
        <Press main onPress={onKept}>
          {copies.goOn}
        </Press>
      ) : null}
    </Step>
  );
}

/** Opens a key file that was saved before. */
export function OpenKey({ wrong, onOpen }: { readonly wrong: string | null; readonly onOpen: (seed: string) => void }): JSX.Element {
  const seedIn = (secret: string): string | null => {
    const kept = readTrusteeSecret(secret);
    return kept?.kind === "seed" ? kept.seed : null;
  };
  return <OpenKeyFile wrong={wrong} lost={words.open.lost} read={seedIn} onOpen={onOpen} />;
}

interface OpenKeyFileProps<Kept> {
  readonly wrong: string | null;
  /** What to do when the file is lost. */
  readonly lost: string;
  /** What the file keeps; null: it is a key file of another kind. */
  readonly read: (secret: string) => Kept | null;
  readonly onOpen: (kept: Kept, passphrase: string, title: string) => void;
}

/** A key file and its passphrase, until both are right. */
export function OpenKeyFile<Kept>({ wrong, lost, read: readSecret, onOpen }: OpenKeyFileProps<Kept>): JSX.Element {
  const { open } = words;
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [failed, setFailed] = useState<string | null>(wrong);
  const [isOpening, setOpening] = useState(false);
  const title = file === null ? null : keyFileTitle(file);

  async function read(): Promise<void> {
    if (file === null) return setFailed(open.none);
    setOpening(true);
    const opened = await openKeyFile(file, passphrase);
    setOpening(false);
    const kept = opened.ok ? readSecret(opened.secret) : null;
    if (opened.ok && kept !== null) onOpen(kept, passphrase, opened.title);
    else setFailed(opened.ok ? open.other : open[opened.why]);
  }

  return (
    <>
      <h3>{open.title}</h3>
      {failed === null ? null : (
        <div role="alert">
          <Notice tone="bad" title={failed} />
        </div>
      )}
      <FileInput label={open.file} onText={setFile} />
      {title === null ? null : <p class="small">{open.whose(title)}</p>}
      <PassphraseInput label={words.passphrase} value={passphrase} onInput={setPassphrase} />
      <Press main onPress={() => void read()}>
        {isOpening ? words.working : open.action}
      </Press>
      <p class="soft small">{lost}</p>
    </>
  );
}
