import type { ComponentChildren, JSX } from "preact";

export interface Figure {
  /** "8,214", "412 of 1,000": with its base where it has one (see `ofBase`). */
  readonly value: ComponentChildren;
  readonly label: ComponentChildren;
}

/** A few figures that matter, large, each with what it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }): JSX.Element {
  return (
    <dl class="figures">
      {figures.map(({ value, label }, index) => (
        <div class="figure" key={index}>
          <dt class="figure__label">{label}</dt>
          <dd class="figure__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
