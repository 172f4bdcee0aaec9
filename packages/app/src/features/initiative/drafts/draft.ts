/** Drafts that one person keeps at a time, deleted ones not counted. */
export const MOST_DRAFTS = 100;
/** Versions kept of one draft; before that the oldest make room. */
export const MOST_VERSIONS = 100;
/** People to whom one draft is shown. */
export const MOST_SHARES = 50;
/** People whom one member invites in an hour: a draft is no way to find out who is in the register. */
export const MOST_INVITATIONS_AN_HOUR = 40;
export const MOST_COMMENTS = 500;
export const LONGEST_REMARK = 2_000;
/** A deleted draft can be brought back for so long. */
export const DAYS_TO_BRING_BACK = 14;
/** What one person saves in one sitting within so long is one version. */
export const MINUTES_OF_A_VERSION = 10;

/** A change is written as the whole new text of the constitution; a motion as words of its own. */
export type DraftKind = "change" | "motion";

/** What a draft says, as it is typed. */
export interface Writing {
  readonly title: string;
  readonly body: string;
  readonly wish: string;
  /** "procedure:amendment"; empty until it is chosen. */
  readonly addressee: string;
  /** Local time, "2017-01-27T20:00", or empty. */
  readonly decideAt: string;
}

export interface Draft extends Writing {
  readonly id: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly kind: DraftKind;
  readonly baseVersion: number;
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly deletedAt: Date | null;
  /** The number of the motion that it has become; null while it is a draft. */
  readonly motion: number | null;
}

/** What somebody may do with a draft; nobody else learns that there is one. */
export type Access = "own" | "write" | "read";

export function mayWrite(access: Access): boolean {
  return access !== "read";
}
