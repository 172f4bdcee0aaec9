import { numbers, plural } from "./numbers.js";

/** What the scripts say with which somebody holds a part of the key to a ballot box, or makes its credentials. */
export const trustee = {
  loading: "Looking what is due …",
  unreachable: "The server can't be reached",
  unreachableText: "Nothing was lost. Try again when you are connected.",
  lookAgain: "Look again",
  looksByItself: "This page looks again by itself every few seconds.",
  nothing: "Nothing is to be done by you now.",
  taken: "Handed in. It was checked and kept.",
  stale: "Somebody else was quicker, or the key was begun anew. This is what is due now.",
  refused: (why: string) => `It was not taken: ${why}`,
  signedOut: "You are signed out. Sign in again in another tab, then try again here.",
  working: "Working …",
  who: "How far everybody is",
  you: "you",
  whoColumn: "Who",
  yes: "yes",
  notYet: "not yet",
  notNeeded: "was not needed",
  steps: {
    certificate: "Begun",
    polynomial: "Shares dealt out",
    shares: "Key made",
    rehearse: "Test paper opened",
    shuffle: "Mixed",
    decrypt: "Result opened",
  },

  due: {
    certificate: {
      title: "Begin your part of the key",
      text: "Your part of the key is made here, on this device, and never leaves it. You keep it in a file behind a passphrase. Without both it is lost, and nobody can bring it back.",
    },
    polynomial: { title: "Deal out the shares of the key", text: "All have begun. You deal out a share to each, sealed for them alone." },
    shares: {
      title: "Take in your share of the key",
      text: "All shares are dealt out. Yours are checked against what everybody has published, and put together.",
    },
    rehearse: {
      title: "Open the test paper",
      text: "Before anybody votes you show that your key works, on a paper that this page makes itself. Nothing of the vote is opened.",
    },
    shuffle: {
      title: "Mix the papers",
      text: "The papers are put into another order and encrypted anew, so that nobody can tell whose is whose. The order is forgotten as soon as it is used.",
    },
    decrypt: { title: "Open your part of the result", text: "You open the sum of all ballots, never a single one." },
  },
  /** In place of the text above, where papers were mixed. */
  opensPapers: "You open the papers one by one, together with the others. They were mixed: nobody can tell whose is whose.",
  act: {
    polynomial: "Deal out the shares",
    shares: "Take in my share",
    rehearse: "Open the test paper",
    shuffle: "Mix the papers",
    decrypt: "Open my part of the result",
  },

  compareKey:
    "Compare these four words with the others who hold a part of the key, by telephone or face to face, and with those on the page of the ballot box. Other words would mean that somebody has made a key with people who don't exist.",
  otherKey: "The ballot box has another key than the one with which you opened the test paper on this device. Don't go on, and tell the others.",

  passphrase: "Passphrase",
  passphraseHint:
    "At least 12 characters; four or five words that nobody would put together are best. Write it down and keep it apart from the file.",
  again: "The same passphrase once more",
  tooShort: "That is shorter than 12 characters.",
  differ: "The two are not the same.",
  makeKey: "Make my key file",
  copies: {
    title: "Keep your key file in two places",
    text: "Save it twice, on two things that don't break together: this computer and a stick, say, or two sticks.",
    first: "Save the file",
    second: "Save the second copy",
    back: "Now choose the second copy from where you saved it",
    backHint: "This page goes on when it has read it back.",
    otherFile: "This is another file than the one just made.",
    goOn: "Both copies are kept: hand in the beginning of my key",
  },
  fileTitle: (name: string, motion: string) => `${name}: ${motion}`,
  rehearsal:
    "This is a rehearsal: this tab remembers the passphrase and the key files of everybody you play, until you close it. In earnest it asks each of them.",
  wrongShare: {
    title: (whose: string) => `The share that ${whose} dealt to you is wrong`,
    text: "It isn't what they have published, so that your part of the key would be worth nothing. Show it: your share of this key, which is given up, becomes public with a proof, and everybody sees who sent what. The key is then begun anew without whoever lied, if the others are enough.",
    show: "Show it to everybody",
    shown: "The wrong share was shown, and the key is begun anew.",
  },

  open: {
    title: "Your key file",
    file: "Choose your key file",
    action: "Open it",
    none: "Choose the file first.",
    whose: (title: string) => `It says: ${title}`,
    "not-a-key-file": "This is no key file. It ends with .key and was saved when you began your part of the key.",
    damaged: "This key file is damaged: a part of it is missing or changed. Take your second copy.",
    "wrong-passphrase": "The file is whole, but this is not its passphrase. Capital letters count; a space at the end does too.",
    other: "This key file is not the one for this ballot box, or is from before the key was begun anew. Choose the one that you saved last.",
    lost: "If both copies are lost: as long as the ballot box isn't ready, the key can be begun anew below. After that the others can open it without you, if they are as many as the text wants.",
  },

  archive: {
    check: "Check the ballot box",
    checking: (checked: number) => `Checking the ballot box: ${numbers.whole(checked)} ${plural(checked, { one: "ballot", other: "ballots" })} …`,
    wrong: (why: string) => `The ballot box does not hold, and you must not open it: ${why}. Tell the others.`,
    holds: (ballots: number, counted: number, voters: number) =>
      `The ballot box holds: ${numbers.whole(ballots)} ${plural(ballots, { one: "ballot", other: "ballots" })}, of which ${numbers.whole(counted)} ${plural(counted, { one: "counts", other: "count" })}, and ${numbers.whole(voters)} could vote.`,
    compare:
      "Compare these four words with the others who hold a part of the key before you open anything: a different one would mean that you were shown another box.",
    takes: (seconds: number) =>
      `This takes about ${seconds < 90 ? `${numbers.whole(seconds)} seconds` : `${numbers.whole(Math.round(seconds / 60))} minutes`} on a computer, and longer on a phone. The page stands still meanwhile; leave it open.`,
    otherBefore:
      "On this device you have opened this vote before, with other ballots in the box. Opening it twice could show how somebody voted. Don't go on, and tell the others.",
    otherCount: (ballots: number, recorded: number) =>
      `The record says that the vote ended with ${numbers.whole(recorded)} ${plural(recorded, { one: "ballot", other: "ballots" })}, and this box has ${numbers.whole(ballots)}. Don't open it, and tell the others.`,
    notNow: "The ballot box is not where it should be for this step.",
  },

  registrar: {
    tooEarly: "The roll is not fixed yet. You get a mail when it is.",
    done: "The credentials are made and handed in.",
    look: "Nothing is final yet. Look at the list as it has arrived, and confirm it",
    print: "Fingerprint of this list. The next page shows the one that has arrived: it has to be the same.",
    title: (n: number) => `Make ${numbers.whole(n)} ${plural(n, { one: "credential", other: "credentials" })}`,
    text: "They are made here, on this device. You keep a list that says whose is whose; the server gets the public halves only, in an order that says nothing.",
    make: "Make the credentials",
    making: (done: number, of: number) => `${numbers.whole(done)} of ${numbers.whole(of)} made …`,
    made: "The credentials are made",
    list: "Save the list for your mail merge",
    listText:
      "A table with name, address and credential of each. Whoever has it and can sign in as somebody could vote for them: keep it where nobody else gets at it, and delete it when the vote is over.",
    keyFile: "Save the key file",
    keyFileText: "The same list behind your passphrase, for somebody who loses theirs. With it you give somebody theirs again, or a spare one.",
    handIn: "Hand in the public halves",
    handInText: "Save both first: the secret halves stand nowhere else.",
    open: { lost: "If all copies are lost you can give nobody theirs again. Who still has theirs can vote with it." },
    wishes: {
      title: (n: number) => (n === 1 ? "One member asks for their credential" : `${numbers.whole(n)} members ask for their credential`),
      text: "Open your key file. It stays on this device; give the credentials out by a way on which you know whom you have before you, and not through this server.",
      wants: {
        "the same": "Has lost theirs, and asks for it again. It is the same one.",
        another: "Somebody else may have theirs. A spare one takes its place, and with the old one nobody can vote any more.",
      },
      notTheirs: "There is no credential for this address in your key file. Did they have another address when you made it?",
      given: "I have given it to them",
      done: "Noted. They can vote with it.",
      replace: "Give them a spare one, and save the key file that holds from now on",
      noSpare: "No spare credential is left.",
      replaced: "It counts from now on. Give it to them, and keep the key file that you have just saved instead of the one before.",
      saveAgain: "Save the key file once more",
    },
    columns: ["name", "address", "credential"],
    fileTitle: (n: number, motion: string) => `Credentials of ${n} voters: ${motion}`,
  },
};
