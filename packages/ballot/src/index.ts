/**
 * Secret ballots in the format of Belenios, crypto version 1: the same bytes that belenios-tool reads and writes, and a verifier that refuses what the
 * reference lets pass. docs/reference/ballot.md leads through it. Randomness is an argument everywhere; nothing here has a clock, a network or a file.
 */
export {
  beginArchive,
  appendBallot,
  appendBallots,
  appendEndBallots,
  appendEndShuffles,
  appendPart,
  appendResult,
  appendSetup,
  appendShuffle,
  appendTally,
} from "./archive/write.js";
export type { Head, Written } from "./archive/write.js";
export { tallyBox, tallyOf, type BoxTally } from "./count/box.js";
export { combine, missingParts, type Parts } from "./count/combine.js";
export { decryptPart, checkPart, readPart, type PartialDecryption } from "./count/partial-decryption.js";
export { resultOf, writeResult, type Flag, type QuestionResult } from "./count/result.js";
export { applyShuffle, makeShuffle, readShuffle, type Shuffle } from "./count/shuffle.js";
export type { EncryptedTally } from "./count/tally.js";
export { checkWholePart, decryptWholePart, ownerOfProof, proveWholePart } from "./count/whole-proof.js";
export { fingerprint } from "./encoding/hash.js";
export type { Randomness } from "./encoding/random.js";
export { Malformed } from "./encoding/shape.js";
export { belenios2048, rfc3526 } from "./group/finite-field.js";
export { ed25519 } from "./group/ed25519.js";
export type { Element, Group, GroupName } from "./group/group.js";
export { groupNamed } from "./group/groups.js";
export {
  credentialPrint,
  giveSpare,
  givenOut,
  isSpare,
  publicHalf,
  readKept,
  spareName,
  writeKept,
  type Kept,
  type Respared,
} from "./registrar/kept.js";
export { ceremonyIn, makeCertificate, type Seat } from "./trustee/ceremony/certificate.js";
export {
  checkCertificates,
  distribute,
  finishCeremony,
  makePolynomial,
  openMemberKey,
  seatOf,
  takeShares,
  type Ceremony,
} from "./trustee/ceremony/ceremony.js";
export {
  beginCeremony,
  checkBeginning,
  committedElection,
  plainCeremony,
  signedText,
  type CommittedCeremony,
} from "./trustee/committed/beginning.js";
export { complain, judgeComplaint, senderInComplaint } from "./trustee/committed/complaint.js";
export { judgeEvidence, writeEvidence } from "./trustee/committed/evidence.js";
export { checkDealing, deal, polynomialIn } from "./trustee/committed/dealing.js";
export { checkCeremonyFile, writeCeremonyFile } from "./trustee/committed/file.js";
export { takeDealt, type Shared } from "./trustee/committed/shares.js";
export { newSeed, type SealedWith } from "./trustee/ceremony/channel.js";
export { checkOutput, checkOwnCertificate, checkPolynomial } from "./trustee/ceremony/one-message.js";
export { checkTrusteeKey, newTrusteeKey, readTrusteeKey, trusteeKeyText, type TrusteeKey } from "./trustee/key.js";
export { keyFileTitle, openKeyFile, sealKeyFile, type OpenedKeyFile } from "./trustee/key-file.js";
export { readTrusteeSecret, trusteeSecret, writeTrusteeSecret, type TrusteeSecret } from "./trustee/secret.js";
export { opensRehearsal, rehearsal, rehearsedPart, type Rehearsal } from "./trustee/rehearsal.js";
export { checkTrustees, ownersOf, readTrustees, writeTrustees, type Owner, type Trustee } from "./trustee/trustees.js";
export { acceptBallot, type Acceptance, type Board } from "./verify/accept.js";
export type { CastBallot, Workers } from "./verify/ballots.js";
export { credentialElement, readCredentials, writeCredentials, type Credentials } from "./verify/credentials.js";
export { Refused, type Refusal, type RefusalCode } from "./verify/refused.js";
export { openSetup, type Setup } from "./verify/setup.js";
export { boxFingerprint } from "./verify/box-fingerprint.js";
export { verifyArchive, type ArchiveVerdict, type Stage, type ValidArchive } from "./verify/verify.js";
export { doWork, type BallotToCheck, type Outcome, type Work } from "./verify/work.js";
export { createBallot, readBallot, MAX_BALLOT_LENGTH, type Answer, type Ballot, type BallotDraft } from "./vote/ballot.js";
export type { Ciphertext } from "./vote/ciphertext.js";
export { base58Text, credentialSecret, newCredential, readCredential } from "./vote/credential.js";
export { readElection, writeElection, type Election, type ElectionDraft } from "./vote/election.js";
export { ticksOf, type NumberQuestion, type Question, type TickQuestion } from "./vote/question.js";
export { createOpenableBallot, readOpening, reopenBallot, writeOpening, type Opening } from "./vote/opening.js";
