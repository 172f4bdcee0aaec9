import type { JSX } from "preact";
import { Notice, TrackingCode, useWords } from "../../../ui/index.js";
import { motionPath, numberOf } from "../../motions/index.js";
import { Promised } from "./ballot.js";
import { BoxFrame, boxPath, type OfBox } from "./frame.js";

/** What somebody without a script reads when something was not taken. */
export function NotTakenPage({
  viewer,
  number,
  why,
  page,
}: OfBox & { why: string; page: "credential" | "drawn" | "registrar" | "trustee" }): JSX.Element {
  const { refused: words } = useWords().boxes;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <p>{why}</p>
      <p>
        <a href={`${boxPath(viewer, number)}/${page}`}>{words.back}</a>
      </p>
    </BoxFrame>
  );
}

/** What somebody without a script reads after casting a ballot. */
export function CastPage({ viewer, number, tracker, promise }: OfBox & { tracker: string; promise: string }): JSX.Element {
  const { boxes, booth } = useWords();
  const { cast: words } = boxes;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <p>{words.accepted}</p>
      <TrackingCode tracker={tracker} words={booth} />
      <Promised note={promise} />
    </BoxFrame>
  );
}

export function NotCastPage({ viewer, number, why }: OfBox & { why: string }): JSX.Element {
  const { cast: words } = useWords().boxes;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.refusedTitle} inside>
      <Notice title={words.refusedTitle} tone="bad">
        <p>{why}</p>
      </Notice>
      <p>
        <a href={`${motionPath(viewer, numberOf(number))}/vote`}>{words.back}</a>
      </p>
    </BoxFrame>
  );
}
