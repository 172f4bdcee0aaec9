import type { JSX } from "preact";
import { instant } from "../../../platform/act.js";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, EmptyState, Figures, Table, useLanguage, useWords, When, whole } from "../../../ui/index.js";
import type { Delivery, OwnDelivery } from "../people/delivery.js";
import type { MotionView } from "../reading/view.js";
import { motionPath, motionsPath } from "./context.js";

export interface DeliveryPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly own: readonly OwnDelivery[];
  /** null: somebody whose duty it isn't. */
  readonly all: Delivery | null;
}

/** The delivery record of a notice: one's own for a member, the figures for those whose duty it is. */
export function DeliveryPage({ viewer, view, own, all }: DeliveryPageProps): JSX.Element {
  const { motions, acts } = useWords();
  const words = acts.delivery;
  const language = useLanguage();
  const { number } = view.motion;
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: motions.title },
          { href: motionPath(viewer, number), words: motions.motion(number) },
        ]}
      />
      <h1>{motions.actions.delivery}</h1>
      <h2>{words.toYou}</h2>
      {own.length === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <Table
          caption={words.letters}
          quietCaption
          columns={[{ heading: words.letter }, { heading: words.state }, { heading: words.when }]}
          rows={own.map((letter) => [letter.subject, words.states[letter.state], <When at={instant(letter.at)} zone={viewer.organisation.zone} />])}
        />
      )}
      {all === null ? null : (
        <>
          <h2>{words.toAll}</h2>
          <Figures
            figures={[
              { value: whole(all.sent, language), label: words.sent },
              { value: whole(all.queued, language), label: words.waiting },
              { value: whole(all.failed, language), label: words.failed },
            ]}
          />
        </>
      )}
    </>
  );
}
