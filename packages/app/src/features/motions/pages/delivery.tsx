import type { JSX } from "preact";
import { instant } from "../../../platform/act.js";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, EmptyState, Figures, Table, When, whole } from "../../../ui/index.js";
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

const WORDS: { readonly [State in OwnDelivery["state"]]: string } = { queued: "Waiting to be sent", sent: "Sent", failed: "Could not be delivered" };

/** The delivery record of a notice: one's own for a member, the figures for those whose duty it is. */
export function DeliveryPage({ viewer, view, own, all }: DeliveryPageProps): JSX.Element {
  const { number } = view.motion;
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: "Motions" },
          { href: motionPath(viewer, number), words: `Motion ${number}` },
        ]}
      />
      <h1>Delivery of the notice</h1>
      <h2>Sent to you</h2>
      {own.length === 0 ? (
        <EmptyState title="Nothing about this motion was sent to you." />
      ) : (
        <Table
          caption="Letters to you about this motion"
          quietCaption
          columns={[{ heading: "Letter" }, { heading: "State" }, { heading: "When" }]}
          rows={own.map((letter) => [letter.subject, WORDS[letter.state], <When at={instant(letter.at)} zone={viewer.organisation.zone} />])}
        />
      )}
      {all === null ? null : (
        <>
          <h2>Sent to all</h2>
          <Figures
            figures={[
              { value: whole(all.sent), label: "sent" },
              { value: whole(all.queued), label: "waiting" },
              { value: whole(all.failed), label: "not delivered" },
            ]}
          />
        </>
      )}
    </>
  );
}
