import type { Count, Hash, MotionId, Time } from "./event.js";

// What the record holds of a secret vote. Its ballots stand in an archive beside the record, in the format of Belenios; these entries bind the archive.

export type BoxEvent = BoxReady | BoothServed | CredentialReplaced | Ballots | BoxEnded | BoxMarks | BoxOpened | RollSampled;

/** The ballot box of a secret vote has its key, its questions and a credential for everybody on the roll: nothing of it can be changed any more. */
export interface BoxReady {
  readonly t: "box-ready";
  readonly motion: MotionId;
  readonly stage: string;
  /** SHA-256 of the archive's first event, which names the questions, the key and the credentials. */
  readonly election: Hash;
  /** How many hold a part of the key, and how many of them can open the box. */
  readonly trustees: number;
  readonly needed: number;
  /** How many sit in the body that the text names and hold no part, because nothing came from them in time or they sent something wrong; left out where there are none. */
  readonly leftOut?: number;
  /** How many of those who hold a part have opened a test paper. */
  readonly rehearsed: number;
  readonly registrar: "platform" | "independent";
  /** How many there are, the spare ones among them included. */
  readonly credentials: number;
  /** The spare ones, by the SHA-256 of their public halves, sorted; left out where there are none. No ballot is by one of them, unless it has taken the place of another. */
  readonly spares?: readonly Hash[];
  /** How many joined and left the register in each of the eight weeks before the roll was fixed, the earliest first, as the register says. Older records leave it out. */
  readonly register?: readonly (readonly [joined: number, left: number])[];
  readonly at: Time;
}

/** The script with which people vote from here on, so that everybody can compare theirs. Entered when the box is ready, and again when the server has another one, until the vote is over. */
export interface BoothServed {
  readonly t: "booth-served";
  readonly motion: MotionId;
  readonly stage: string;
  /** As the page pins it (W3C Subresource Integrity): "sha384-" and the base64 of its SHA-384. */
  readonly script: string;
  readonly at: Time;
}

/** A spare credential has taken the place of one that somebody else may have, and with which nobody has voted. From here on no ballot is by that one. */
export interface CredentialReplaced {
  readonly t: "credential-replaced";
  readonly motion: MotionId;
  readonly stage: string;
  /** SHA-256 of the public half of each. */
  readonly replaced: Hash;
  readonly by: Hash;
  readonly at: Time;
}

/** Ballots that were accepted, by their fingerprints (SHA-256), in sorted batches without times. How many there are by then is all that a batch tells. */
export interface Ballots {
  readonly t: "ballots";
  readonly motion: MotionId;
  readonly stage: string;
  readonly ballots: readonly Hash[];
}

/** The time of the vote is over, and all ballots are entered. */
export interface BoxEnded {
  readonly t: "box-ended";
  readonly motion: MotionId;
  readonly stage: string;
  /** How many ballots are in the archive; those of people who voted again included. */
  readonly ballots: number;
  /** How many people voted. */
  readonly voters: number;
  readonly at: Time;
}

/** What was on the papers of an opened box with several options: how many there are of each mark, sorted by mark. Right before `box-opened`. */
export interface BoxMarks {
  readonly t: "box-marks";
  readonly motion: MotionId;
  readonly stage: string;
  readonly marks: readonly (readonly [mark: string, papers: number])[];
}

/** The box was opened. The next entry is the result that follows from it. */
export interface BoxOpened {
  readonly t: "box-opened";
  readonly motion: MotionId;
  readonly stage: string;
  /** SHA-256 of the archive's last event: whoever has the same has the same archive. */
  readonly archive: Hash;
  /** Whose parts of the key opened it, by their numbers. */
  readonly parts: readonly number[];
  /** How often the papers were mixed before. */
  readonly shuffles: number;
  /** Papers that say nothing which this vote asks. */
  readonly spoilt: number;
  /** Of a vote for or against one text; the papers of several options stand in the `box-marks` before. */
  readonly count?: Count;
  readonly at: Time;
}

/** How it went when those who hold the key asked members whether they exist: those of the roll whom the last hash of the opened archive draws. A later one takes the place of an earlier one. */
export interface RollSampled {
  readonly t: "roll-sampled";
  readonly motion: MotionId;
  readonly stage: string;
  readonly reached: number;
  readonly unreached: number;
  /** Nobody knows of such a person. */
  readonly unknown: number;
  readonly at: Time;
}
