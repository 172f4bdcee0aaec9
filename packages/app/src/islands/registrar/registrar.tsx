import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { fingerprint, sealKeyFile } from "@folkmoot/ballot";
import type { BoxState, TrusteeAnswer } from "../../features/boxes/contract.js";
import type { IslandPage } from "../../ui/booth/shell.js";
import { Notice } from "../../ui/notice/notice.js";
import { trackerWords } from "../../ui/tracker/words.js";
import { Press } from "../parts/press.js";
import { random } from "../parts/random.js";
import { saveFile } from "../parts/save.js";
import type { Answered } from "../parts/server.js";
import { Step } from "../parts/step.js";
import { NewPassphrase } from "../trustee/inputs.js";
import { words } from "../trustee/words.js";
import { makeCredentials, type Made, type Voter } from "./make.js";
import { Wishes } from "./wishes.js";

export interface RegistrarProps {
  readonly page: IslandPage;
  readonly state: BoxState;
  readonly post: (to: string, fields: { readonly [name: string]: string }) => Promise<Answered>;
}

type At =
  | { readonly at: "begin" | "done" }
  | { readonly at: "making"; readonly made: number }
  | { readonly at: "made"; readonly made: Made; readonly keyFile: string };

/** Makes the credentials of a roll on the registrar's own device. */
export function Registrar({ page, state, post }: RegistrarProps): JSX.Element {
  const { registrar: said } = words;
  const [step, go] = useState<At>({ at: "begin" });
  const { roll, uuid, group } = state;
  if (step.at === "done")
    return (
      <Notice tone="good" title={said.done}>
        <p>
          <a href={`${page.path}/box/registrar`}>{said.look}</a>
        </p>
      </Notice>
    );
  if (roll === null && state.wishes !== null && state.wishes.length > 0) return <Wishes state={state} wishes={state.wishes} post={post} />;
  if (roll === null)
    return <p class="lead">{state.phase === "credentials" || state.phase === "key" || state.phase === "rehearsal" ? said.tooEarly : said.done}</p>;

  async function make(voters: readonly Voter[], passphrase: string): Promise<void> {
    const onMade = async (made: number): Promise<void> => {
      go({ at: "making", made });
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    await onMade(0);
    const made = await makeCredentials({ uuid, group, voters, spares: state.spares }, { random, columns: said.columns, onMade });
    const title = said.fileTitle(voters.length, page.title);
    go({ at: "made", made, keyFile: await sealKeyFile({ title, secret: made.kept }, { passphrase, random }) });
  }

  if (step.at === "making") return <output class="lead">{said.making(step.made, roll.length)}</output>;
  if (step.at === "made") {
    const handIn = (): Promise<Answered> => post("/box/credentials", { credentials: step.made.credentials, spares: step.made.spares });
    return <HandIn {...step} name={`credentials-${uuid}`} handIn={handIn} onDone={() => go({ at: "done" })} />;
  }
  return (
    <Step title={said.title(roll.length)} first>
      <p>{said.text}</p>
      <NewPassphrase action={said.make} onGiven={(passphrase) => void make(roll, passphrase)} />
    </Step>
  );
}

interface HandInProps {
  readonly made: Made;
  readonly keyFile: string;
  readonly name: string;
  readonly handIn: () => Promise<Answered>;
  readonly onDone: () => void;
}

/** What to save before the public halves go to the server, after which the secret ones can't be made again. */
function HandIn({ made, keyFile, name, handIn, onDone }: HandInProps): JSX.Element {
  const { registrar: said } = words;
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<string | null>(null);
  const save = (ending: string, text: string): void => {
    saveFile(`${name}.${ending}`, text);
    setSaved(new Set([...saved, ending]));
  };
  async function send(): Promise<void> {
    const answered = await handIn().catch(() => null);
    const answer = answered?.answer as TrusteeAnswer | null | undefined;
    if (answer?.outcome === "taken") onDone();
    else if (answered?.status === 401) setWrong(words.signedOut);
    else setWrong(answer ? words.refused(answer.words) : `${words.unreachable}. ${words.unreachableText}`);
  }
  return (
    <Step title={said.made}>
      {wrong === null ? null : (
        <div role="alert">
          <Notice tone="bad" title={wrong} />
        </div>
      )}
      <p>{said.listText}</p>
      <Press look={saved.has("csv") ? "secondary" : undefined} onPress={() => save("csv", made.csv)}>
        {said.list}
      </Press>
      <p>{said.keyFileText}</p>
      <Press look={saved.has("key") ? "secondary" : undefined} onPress={() => save("key", keyFile)}>
        {said.keyFile}
      </Press>
      {saved.size < 2 ? (
        <p class="soft">{said.handInText}</p>
      ) : (
        <>
          <p class="tracker tracker__words">{trackerWords(fingerprint(made.credentials))}</p>
          <p class="soft small">{said.print}</p>
          <Press main onPress={() => void send()}>
            {said.handIn}
          </Press>
        </>
      )}
    </Step>
  );
}
