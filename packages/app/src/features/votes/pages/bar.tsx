import type { JSX } from "preact";
import type { Count } from "@folkmoot/procedure";

const WIDTH = 600;
const HEIGHT = 36;

/** How dark each answer is, here and beside its name in the table. */
const SHADES = { for: "1", against: "0.55", abstain: "0.3", none: "0.12" } as const;

/** The result as a bar over the whole roll, in the order for, against, abstaining, no answer. A picture only: the sentence above and the table below say it. */
export function Bar({ count, entitled }: { count: Count; entitled: number }): JSX.Element {
  const answered = count.for + count.against + count.abstain;
  const parts = [
    { answer: "for", n: count.for },
    { answer: "against", n: count.against },
    { answer: "abstain", n: count.abstain },
    { answer: "none", n: Math.max(0, entitled - answered) },
  ] as const;
  let from = 0;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part) => {
        const width = entitled === 0 ? 0 : Math.floor((part.n * WIDTH) / entitled);
        const x = from;
        from += width;
        return <rect key={part.answer} x={x} y="0" width={width} height={HEIGHT} fill="currentColor" opacity={SHADES[part.answer]} />;
      })}
    </svg>
  );
}

/** Says which part of the bar an answer is. */
export function Shade({ of }: { of: keyof typeof SHADES }): JSX.Element {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <rect width="12" height="12" fill="currentColor" opacity={SHADES[of]} />
    </svg>
  );
}
