import type { Event, EventOf, Hash, Ledger, MotionId, OnMotion } from "@folkmoot/procedure";

/** What the record says of one ballot box, and where. */
export interface EnteredBox {
  /** The entry that says that it is ready. */
  readonly index: number;
  readonly ready: EventOf<"box-ready">;
  /** As they were entered. */
  readonly ballots: readonly Hash[];
  readonly ended: EventOf<"box-ended"> | null;
  readonly marks: ReadonlyMap<string, number>;
  readonly opened: { readonly index: number; readonly event: EventOf<"box-opened"> } | null;
}

/** The ballot boxes of a record, in the order in which they were ready. */
export function enteredBoxes(events: readonly Event[]): readonly EnteredBox[] {
  const boxes = new Map<string, Changing>();
  for (const [index, event] of events.entries()) {
    switch (event.t) {
      case "box-ready":
        boxes.set(keyOf(event), { index, ready: event, ballots: [], ended: null, marks: new Map(), opened: null });
        break;
      case "ballots":
        boxOf(event).ballots.push(...event.ballots);
        break;
      case "box-ended":
        boxOf(event).ended = event;
        break;
      case "box-marks":
        for (const [mark, papers] of event.marks) boxOf(event).marks.set(mark, papers);
        break;
      case "box-opened":
        boxOf(event).opened = { index, event };
        break;
      default:
    }
  }
  return [...boxes.values()];

  function boxOf(event: Named): Changing {
    const box = boxes.get(keyOf(event));
    if (box === undefined) throw new Error("a record is replayed before its boxes are looked at");
    return box;
  }
}

/** The motion of a box with the rules that govern it, at the end of the record: nothing of its question changes once the box is ready. */
export function situationOf({ motions, rulesOf, organisation }: Ledger, id: MotionId): OnMotion {
  const motion = motions.get(id);
  const rules = motion === undefined ? undefined : rulesOf(motion.version);
  if (motion === undefined || rules === undefined) throw new Error("a record is replayed before its boxes are looked at");
  return { rules, organisation, motion };
}

interface Named {
  readonly motion: MotionId;
  readonly stage: string;
}

interface Changing {
  readonly index: number;
  readonly ready: EventOf<"box-ready">;
  readonly ballots: Hash[];
  ended: EventOf<"box-ended"> | null;
  readonly marks: Map<string, number>;
  opened: { readonly index: number; readonly event: EventOf<"box-opened"> } | null;
}

function keyOf({ motion, stage }: Named): string {
  return `${motion} ${stage}`;
}
