import type { ComponentChildren, JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import { useComponentWords } from "../language/language.js";
import { When } from "../when/when.js";

export interface CertificateProps {
  readonly organisation: string;
  /** "Motion 4: Notice of amendments". */
  readonly title: string;
  /** The decision in one sentence: "Carried: 8,214 for, 3,002 against." */
  readonly sentence: ComponentChildren;
  readonly decidedAt: Temporal.Instant | string | null;
  readonly zone: string;
  /** Commitment, checkpoint and how to check them, at the foot. */
  readonly proof: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The proof of a decision as a sheet: it looks like what it is and prints on one page of A4. */
export function Certificate({ organisation, title, sentence, decidedAt, zone, proof, children }: CertificateProps): JSX.Element {
  const { ui } = useComponentWords();
  return (
    <article class="certificate">
      <header class="certificate__head">
        <p class="certificate__organisation">{organisation}</p>
        <h1 class="certificate__kind">{ui.certificate}</h1>
        <p class="certificate__title">{title}</p>
      </header>
      <p class="certificate__sentence">{sentence}</p>
      {decidedAt === null ? null : (
        <p class="certificate__date">
          <When at={decidedAt} zone={zone} />
        </p>
      )}
      <div class="certificate__body">{children}</div>
      <footer class="certificate__proof">{proof}</footer>
    </article>
  );
}
