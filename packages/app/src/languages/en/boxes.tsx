import type { ComponentChildren } from "preact";
import { numbers, plural } from "./numbers.js";

/** The ballot box of a secret vote: its public page, its trustees and its registrar. */
export const boxes = {
  chambers: {
    text: "This motion is voted on in several chambers. Each has a ballot box of its own, with its own list of credentials and its own result. Those who hold the key make one for all chambers of which the text names the same holders.",
    sharedKey: (name: string) => `The key is that of “${name}”, and is there as soon as that ballot box is ready.`,
    this: (name: string) => `${name} (this one)`,
  },
  title: (motion: number) => `Ballot box of motion ${motion}`,
  short: "Ballot box",
  none: "No ballot box yet",
  noneText: "The ballot box of this vote is begun as soon as the motion has its support.",

  phases: {
    key: "The key to the ballot box is being made.",
    rehearsal: "The key is made. Those who hold it open a test paper before anybody votes.",
    credentials: "The key is made and tried out. The credentials are still to be made.",
    waiting: "The ballot box waits for the day of the vote.",
    open: "The vote is open. Ballots are encrypted; nobody can open one, and how many there are is known to nobody until the vote is over.",
    openTurnout: "The vote is open. Ballots are encrypted; nobody can open one. How many there are may be known, because the text says so.",
    counting: "The vote is over. All ballots are in the archive; they are being checked and added up.",
    shuffling: "The vote is over. Those who hold the key mix the papers, so that nobody can tell whose is whose.",
    decrypting: "The vote is over. Those who hold the key open the result.",
    opened: "The ballot box is open. The result is in the record, and anybody can check it.",
    lapsed: "This ballot box was never opened and decides nothing.",
  },

  holders: {
    term: "Who can open it",
    platform:
      "The platform alone, as the text says. The vote is secret from the members, not from whoever runs this server: they could open every ballot.",
    tooFew: (needed: number, size: number, body: string) =>
      `Only ${numbers.whole(size)} sit in ${body}, and ${numbers.whole(needed)} are needed to open it: one lost key would lose the vote, so there have to be more. Once there are, the making of the key is begun anew.`,
    nobody: (body: string) => `Nobody sits in ${body} now. Once somebody does, the making of the key can begin.`,
  },
  registrar: {
    term: "Who makes the credentials",
    platform:
      "The platform, from the roll. Whoever runs the server knows who has voted, not how, and could cast a ballot in the name of a member who doesn't vote.",
    office: (office: string) =>
      `${office}, apart from the platform, which has the public half only: to cast a ballot in the name of a member who doesn't vote, both would have to work together.`,
  },
  keyWords: "The key in four words",
  revote: { term: "Voting again", may: "Allowed while the vote is open; the last ballot counts.", not: "A vote is final." },
  election: {
    term: "Fingerprint of the election",
    details: (hash: ComponentChildren) => (
      <>
        {hash}. The booth, the device with which you check a ballot, and <code>folkmoot ballot verify</code> show the same. The record holds all of it
        fast: nothing of the paper, the key or the credentials can be changed any more.
      </>
    ),
  },
  head: { term: "Fingerprint of the archive" },
  ballots: {
    term: "Ballots",
    details: (ballots: number, voters: number) =>
      `${numbers.whole(ballots)} ${plural(ballots, { one: "ballot", other: "ballots" })} by ${numbers.whole(voters)} ${plural(voters, { one: "member", other: "members" })}.`,
  },
  published: (ballots: number) => `${numbers.whole(ballots)} ${plural(ballots, { one: "ballot is", other: "ballots are" })} in the archive.`,

  trustees: "Those who hold the key",
  done: "yes",
  notYet: "not yet",
  waitsFor: (names: string) => `Waiting for: ${names}.`,
  attempt: (attempt: number) => `The key was begun anew; this is attempt ${numbers.whole(attempt)}.`,

  fault: {
    title: "This ballot box can't go on",
    paper:
      "The paper has more lines than an encrypted ballot can carry: at most 30. Nobody can vote on it, and the motion lapses when the time of the ballot box is over.",
    "more papers than voters":
      "There are more papers than members who voted. Somebody has put ballots into the box that nobody on the roll cast. It stays shut.",
    archive: (why: ComponentChildren) => (
      <>What lies in the archive does not hold: {why}. It stays shut, and everybody can see why by checking the archive.</>
    ),
  },

  few: {
    alike: "This vote can't be held in secret",
    alikeText:
      "Fewer than five people here are counted apart from the others: a chamber of their own, or as many votes as nobody else has. The result would tell how they voted. The box is not made ready, and the motion lapses when its time is over.",
    title: (size: number) => `Only ${numbers.whole(size)} can vote here`,
    text: "With so few the result itself may tell how somebody has voted: if all vote alike, or all but one. No encryption helps against that.",
  },
  trackers: {
    title: "All ballots",
    text: "Sorted by their tracking codes, without times. If you kept yours, it stands here.",
    after: "When the vote is over, the tracking codes of all ballots stand here.",
    code: "Tracking code",
    codeHint: "As you kept it when you voted: the four words, or the 43 letters, digits, + and /.",
    inVain: "No ballot here has these words, and it is no tracking code of 43 characters. Look whether you typed it as you kept it.",
    look: "Look it up",
    place: (from: number, to: number, of: number) => `${numbers.whole(from)} to ${numbers.whole(to)} of ${numbers.whole(of)}`,
  },
  check: {
    title: "Check it yourself",
    text: "The archive holds everything that is needed to check the vote: the paper, the key, the public credentials, every encrypted ballot and every step of the count, each with its proof. It is in the format of Belenios, which other programs read too.",
    download: "Download the archive",
    command: (command: ComponentChildren) => <>Check it with {command}, or with belenios-tool.</>,
    proofs: (command: ComponentChildren) => (
      <>
        Each who opened the box has proved that all of it was decrypted with their key, in a file beside the archive, for {command}. A paper that says
        nothing possible is therefore its voter's own doing.
      </>
    ),
    none: "The archive begins when the ballot box is ready.",
  },
  /** With what people vote. */
  scripts: {
    told: (n: number): string =>
      n === 1
        ? "People vote with the script of the booth that has this fingerprint. The record says so, and the booth’s page takes no other:"
        : "The script of the booth was changed during the vote. The record says with which one people have voted, by their fingerprints:",
    since: (when: ComponentChildren) => <>since {when}</>,
    serves: (hash: ComponentChildren, isEarly: boolean) =>
      isEarly ? (
        <>The script of the booth has the fingerprint {hash}. It is entered in the record when the ballot box is ready.</>
      ) : (
        <>This server has the script {hash} now, which is not in the record yet. If that is still so in a few minutes, ask whoever runs it why.</>
      ),
  },

  ballot: {
    title: "Where a ballot is",
    unknown: "This ballot is not in the box",
    unknownText:
      "No ballot with this tracking code was accepted. Look whether you typed it as you kept it. If you have a promise for it that was signed by this server, show it to those who watch over the vote: it is evidence.",
    waiting: "This ballot was accepted",
    waitingText:
      "It is published together with all others when the vote is over. Until then this note, signed with the key of the record, is your evidence that it was accepted.",
    waitingBatch:
      "It is published with the next batch, at the latest when the vote is over. Until then this note, signed with the key of the record, is your evidence that it was accepted.",
    published: "This ballot is in the ballot box",
    publishedText: (entry: ComponentChildren) => <>Its tracking code stands in {entry} of the record, and the ballot itself in the archive.</>,
    entry: (index: number) => `entry ${numbers.whole(index)}`,
    soon: "the next entry",
    since: (size: number) =>
      `It is covered by every checkpoint of the record from ${numbers.whole(size)} entries on. The page of the entry gives the proof.`,
    note: "Keep this note",
  },

  trusteePage: {
    title: "Your part of the key",
    notYours: "You hold no part of the key to this ballot box.",
    needsScript:
      "Your part of the key is made and used on your own device and never leaves it. That needs a script in your browser; it can also be done with the command line, and what it gives pasted here.",
    nothing: "Nothing is to be done by you now.",
    tasks: {
      certificate: "Begin your part of the key",
      polynomial: "Deal out the shares of the key",
      shares: "Take in your share of the key",
      rehearse: "Open the test paper",
      shuffle: "Mix the papers",
      decrypt: "Open your part of the result",
    },
    data: "What the command needs",
    pasted: "What the command gave",
    send: "Hand it in",
    anew: "Begin the key anew",
    anewText:
      "If somebody has lost their key file or doesn't take part, the key can be begun anew, by everybody who sits in the body now. Nothing of the old key can be used any more. Once the ballot box is ready this is no longer possible.",
    anewButton: "Begin anew",
    thanks: "Handed in",
    thanksText: "It was checked and kept. You hear by mail when it is your turn again.",
  },
  registrarPage: {
    title: "Make the credentials",
    notYours: "The credentials of this vote are not yours to make.",
    tooEarly: "The roll is not fixed yet. You get a mail when it is.",
    done: "The credentials are made.",
    text: "You make one credential for each person on the roll, on your own device, give each of them theirs, and hand back the public halves only. Whoever has a credential and a session can vote with it; keep the list where nobody else gets at it.",
    needsScript: "This needs a script in your browser; it can also be done with the command line.",
    uuid: "Number of the election",
    roll: "The roll",
    columns: { who: "Who", address: "Address" },
    pasted: "The public credentials",
    pastedHint: "The list as the command wrote it, beginning with [",
    send: "Hand them in",
    thanks: "The credentials are in",
    thanksText: "They were checked and kept.",
  },

  refused: {
    title: "That was not taken",
    stale: "Somebody else was quicker, or the key was begun anew. Look at the page again and do what it says now.",
    "not due": "That is not what is asked of you now. The page says what is.",
    wrong: (why: string) => `What was sent is not right: ${why}.`,
    wrongNumber: (wanted: number) => `one credential for each of the ${numbers.whole(wanted)} on the roll is needed`,
    noCredentials: "it is no list of public credentials, or two of them are alike",
    back: "Back to your part",
  },
  cast: {
    title: "Your ballot was accepted",
    accepted: "Keep its tracking code and the note; with them you find it again and can show that it was accepted.",
    refusedTitle: "Your ballot was not taken",
    refused: {
      "not open yet": "The vote is not open yet. Nothing was stored.",
      closed: "The vote is over. Nothing was stored.",
      "not on the roll": "You are not on the roll of this vote. Nothing was stored.",
      "already voted": "You have voted before, or somebody has with this credential. A vote is final; nothing was stored.",
      "voted too often": "You have voted twenty times, which is as often as the ballot box keeps. Your last ballot counts.",
      busy: "More ballots come in at this moment than can be checked. Nothing was stored; send the same again in a few seconds.",
      "ballot-malformed": "What was sent is no ballot, or was changed on the way. Nothing was stored.",
      "ballot-other-election": "This ballot was made for another vote. Nothing was stored.",
      "ballot-credential": "This credential is not one that you can vote with. Nothing was stored.",
      "ballot-replayed": "This ballot is in the box already and is not yours: it was copied. Nothing was stored.",
      "ballot-signature": "This ballot is not signed by the owner of its credential, or was changed after that. Nothing was stored.",
      "ballot-answer": "The proofs of this ballot don't hold: it was copied, changed, or not filled in as allowed. Nothing was stored.",
    },
    back: "Back to the vote",
  },

  waiting: {
    certificate: (motion: number, title: string) => `Begin your part of the key for motion ${motion}, “${title}”`,
    polynomial: (motion: number, title: string) => `Deal out the shares of the key for motion ${motion}, “${title}”`,
    shares: (motion: number, title: string) => `Take in your share of the key for motion ${motion}, “${title}”`,
    rehearse: (motion: number, title: string) => `Open the test paper of motion ${motion}, “${title}”`,
    shuffle: (motion: number, title: string) => `Mix the papers of motion ${motion}, “${title}”`,
    decrypt: (motion: number, title: string) => `Open your part of the result of motion ${motion}, “${title}”`,
    credentials: (motion: number, title: string) => `Make the credentials for motion ${motion}, “${title}”`,
    action: "Do it now",
  },
};
