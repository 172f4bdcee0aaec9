import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Labelled, type LabelledProps } from "../parts/labelled.js";
import { Press } from "../parts/press.js";
import { words } from "./words.js";

/** A key file is a few hundred bytes, a registrar's some hundred kilobytes. */
const LARGEST_FILE = 16_777_216;

/** A passphrase, for nobody else to read on the screen. */
export function PassphraseInput({
  isNew = false,
  value,
  onInput,
  ...props
}: LabelledProps & { readonly isNew?: boolean; readonly value: string; readonly onInput: (typed: string) => void }): JSX.Element {
  return (
    <Labelled {...props}>
      {(attributes) => (
        <input
          {...attributes}
          class="field__input"
          type="password"
          autocomplete={isNew ? "new-password" : "current-password"}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

const SHORTEST = 12;

/** A passphrase that somebody thinks of now, typed twice. */
export function NewPassphrase({ action, onGiven }: { readonly action: string; readonly onGiven: (passphrase: string) => void }): JSX.Element {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const give = (): void => {
    if (passphrase.length < SHORTEST) setWrong(words.tooShort);
    else if (passphrase === again) onGiven(passphrase);
    else setWrong(words.differ);
  };
  return (
    <>
      <PassphraseInput label={words.passphrase} hint={words.passphraseHint} isNew value={passphrase} onInput={setPassphrase} />
      <PassphraseInput label={words.again} isNew value={again} onInput={setAgain} error={wrong} />
      <Press main onPress={give}>
        {action}
      </Press>
    </>
  );
}

/** A file that is read here and sent nowhere. */
export function FileInput({ onText, ...props }: LabelledProps & { readonly onText: (text: string) => void }): JSX.Element {
  const read = (file: File | undefined): void => {
    if (file !== undefined && file.size <= LARGEST_FILE) void file.text().then(onText);
    else if (file !== undefined) onText("");
  };
  return (
    <Labelled {...props}>
      {(attributes) => (
        <input {...attributes} class="field__input field__input--file" type="file" onChange={({ currentTarget }) => read(currentTarget.files?.[0])} />
      )}
    </Labelled>
  );
}
