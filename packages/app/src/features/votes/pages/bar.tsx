import type { JSX } from "preact";
import type { Count } from "@folkmoot/procedure";

const WIDTH = 600;
const HEIGHT = 36;

/** The result as a bar over the whole roll, in the order for, against, abstaining, no answer. A picture only: the sentence above and the table below say it. */
export function Bar({ count, entitled }: { count: Count; entitled: number }): JSX.Element {
  const answered = count.for + count.against + count.abstain;
  const parts = [
    { name: "for", n: count.for, opacity: "1" },
    { name: "against", n: count.against, opacity: "0.55" },
    { name: "abstaining", n: count.abstain, opacity: "0.3" },
    { name: "no answer", n: Math.max(0, entitled - answered), opacity: "0.12" },
  ];
  let from = 0;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part) => {
        const width = entitled === 0 ? 0 : Math.floor((part.n * WIDTH) / entitled);
        const x = from;
        from += width;
        return <rect key={part.name} x={x} y="0" width={width} height={HEIGHT} fill="currentColor" opacity={part.opacity} />;
      })}
    </svg>
  );
}
