import type { ComponentChildren, JSX } from "preact";
import { shufflesNeeded } from "@folkmoot/procedure";
import { useWords } from "../../../ui/index.js";
import { onMotion, type Found } from "../where.js";
import { FEW } from "./few.js";
import { BoxFrame, boxPath, type OfBox } from "./frame.js";

export interface SecrecyProps extends OfBox {
  readonly found: Found;
  /** What the body and the office are called that the text names. */
  readonly names: ReadonlyMap<string, string>;
}

/** What secret means in this vote, for whoever is about to rely on it: docs/explanation/secrecy.md in short, with what is so here. */
export function SecrecyPage({ viewer, number, found, names }: SecrecyProps): JSX.Element {
  const { secrecy: words, boxes, booth } = useWords();
  const { box, holding, situation } = found;
  const { key, registrar, revote } = holding;
  const size = situation.motion?.rolls[box.stage]?.size ?? FEW;
  const shuffles = shufflesNeeded(onMotion(situation), box.stage);
  const path = boxPath(viewer, number);
  const archive = box.height === 0 ? booth.archive : <a href={`${path}.bel`}>{booth.archive}</a>;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <p class="lead">{words[key.kind]}</p>
      <Part title={words.read.title}>
        <li>{key.kind === "platform" ? words.read.platform : words.read.holders(key.needed, nameOf(key.body))}</li>
        <li>{shuffles === 0 ? words.read.sum : words.read.mixed(shuffles)}</li>
        {size < FEW ? <li>{words.read.few(size)}</li> : null}
        <li>{words.read.device}</li>
        <li>{words.read.time}</li>
      </Part>
      <Part title={words.instead.title}>
        <li>{registrar.kind === "platform" ? words.instead.platform : words.instead.office(nameOf(registrar.office))}</li>
        <li>{words.instead.roll}</li>
      </Part>
      <Part title={words.not.title}>
        <li>
          {words.not.watched} {revote ? words.not.again : words.not.final}
        </li>
        <li>{words.not.device}</li>
        <li>{words.not.script(archive)}</li>
      </Part>
      <Part title={words.you.title}>
        <li>{words.you.alone}</li>
        <li>{words.you.check(<a href="/check-a-ballot">{booth.check.title}</a>)}</li>
        <li>{words.you.keep}</li>
        <li>{words.you.count(<a href={path}>{boxes.short}</a>)}</li>
      </Part>
    </BoxFrame>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="flow column">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
