import type { JSX } from "preact";
import { CaptureEffect, type CaptureEffectProps } from "../capture/effect.js";
import { Clashes, type ClashesProps } from "./clashes.js";
import { Losses, type LossesProps } from "./losses.js";

export interface EffectsProps {
  readonly clashes: ClashesProps;
  readonly losses: LossesProps;
  readonly capture: CaptureEffectProps;
}

/** What a change of the constitution would do beside its words: whose words it touches, what it would take from members, and what it would make possible. */
export function Effects({ clashes, losses, capture }: EffectsProps): JSX.Element {
  return (
    <>
      <Clashes {...clashes} />
      <Losses {...losses} />
      <CaptureEffect {...capture} />
    </>
  );
}
