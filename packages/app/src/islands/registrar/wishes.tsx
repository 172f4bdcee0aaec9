import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { giveSpare, readKept, sealKeyFile, writeKept, type Kept } from "@folkmoot/ballot";
import type { BoxState, TrusteeAnswer } from "../../features/boxes/contract.js";
import { Notice } from "../../ui/notice/notice.js";
import { Press } from "../parts/press.js";
import { random } from "../parts/random.js";
import { saveFile } from "../parts/save.js";
import type { Answered } from "../parts/server.js";
import { Step } from "../parts/step.js";
import { OpenKeyFile } from "../trustee/key.js";
import { words } from "../trustee/words.js";

type Wish = NonNullable<BoxState["wishes"]>[number];

interface WishesProps {
  readonly state: BoxState;
  readonly wishes: readonly Wish[];
  readonly post: (to: string, fields: { readonly [name: string]: string }) => Promise<Answered>;
}

/** The key file as it is open, and with which passphrase it is closed again. */
interface Opened {
  readonly kept: Kept;
  readonly passphrase: string;
  readonly title: string;
}

/** Who asks for their credential gets it again, or a spare one: out of the registrar's key file, on their own device. */
export function Wishes({ state, wishes, post }: WishesProps): JSX.Element {
  const { wishes: said, open } = words.registrar;
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = (secret: string): Kept | null => {
    const kept = readKept(secret);
    return kept?.uuid === state.uuid ? kept : null;
  };
  return (
    <Step title={said.title(wishes.length)} first>
      <p>{said.text}</p>
      {opened === null ? (
        <OpenKeyFile wrong={null} lost={open.lost} read={read} onOpen={(kept, passphrase, title) => setOpened({ kept, passphrase, title })} />
      ) : (
        wishes.map((wish) => <OneWish key={wish.member} {...{ wish, opened, post }} name={`credentials-${state.uuid}`} onKept={setOpened} />)
      )}
    </Step>
  );
}

interface OneWishProps {
  readonly wish: Wish;
  readonly opened: Opened;
  readonly name: string;
  readonly post: WishesProps["post"];
  readonly onKept: (opened: Opened) => void;
}

function OneWish({ wish, opened, name, post, onKept }: OneWishProps): JSX.Element {
  const { wishes: said } = words.registrar;
  const [done, setDone] = useState(false);
  const [given, setGiven] = useState<{ readonly credential: string; readonly file: string } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { member, address, wants } = wish;
  const own = opened.kept.voters.find(({ voter }) => voter === address);

  async function send(to: string, fields: { readonly [name: string]: string }): Promise<boolean> {
    const answered = await post(to, { member, ...fields }).catch(() => null);
    const answer = answered?.answer as TrusteeAnswer | null | undefined;
    if (answer?.outcome === "taken") return true;
    setWrong(answered?.status === 401 ? words.signedOut : answer ? words.refused(answer.words) : `${words.unreachable}. ${words.unreachableText}`);
    return false;
  }

  async function replace(): Promise<void> {
    const spare = giveSpare(opened.kept, address);
    if (spare === null) return setWrong(said.noSpare);
    const file = await sealKeyFile({ title: opened.title, secret: writeKept(spare.kept) }, { passphrase: opened.passphrase, random });
    // The new key file is saved first: were the page lost after the server had taken it, nobody could give the member theirs any more.
    saveFile(`${name}.key`, file);
    if (!(await send("/box/credentials/replace", { prints: `${spare.replaced} ${spare.by}` }))) return;
    onKept({ ...opened, kept: spare.kept });
    setGiven({ credential: spare.credential, file });
  }

  return (
    <section class="flow">
      <h3>{wish.name}</h3>
      <p class="soft">{address}</p>
      {wrong === null ? null : (
        <div role="alert">
          <Notice tone="bad" title={wrong} />
        </div>
      )}
      <p>{said.wants[wants]}</p>
      {own === undefined ? <p>{said.notTheirs}</p> : null}
      {own !== undefined && wants === "the same" ? (
        <Again credential={own.credential} done={done} onGiven={() => void send("/box/credentials/given", {}).then(setDone)} />
      ) : null}
      {own !== undefined && wants === "another" && given === null ? <Press onPress={() => void replace()}>{said.replace}</Press> : null}
      {given === null ? null : (
        <>
          <p>{said.replaced}</p>
          <p class="tracker">
            <code>{given.credential}</code>
          </p>
          <Press look="secondary" onPress={() => saveFile(`${name}.key`, given.file)}>
            {said.saveAgain}
          </Press>
        </>
      )}
    </section>
  );
}

function Again({ credential, done, onGiven }: { readonly credential: string; readonly done: boolean; readonly onGiven: () => void }): JSX.Element {
  const { wishes: said } = words.registrar;
  return (
    <>
      <p class="tracker">
        <code>{credential}</code>
      </p>
      {done ? <p>{said.done}</p> : <Press onPress={onGiven}>{said.given}</Press>}
    </>
  );
}
