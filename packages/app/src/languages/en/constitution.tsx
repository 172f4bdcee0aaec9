import type { ComponentChildren } from "preact";

export const constitution = {
  title: "Constitution",
  titleOf: (version: number) => `Constitution, version ${version}`,
  version: (version: number) => `Version ${version}`,
  inForce: (version: number, since: ComponentChildren) => (
    <>
      Version {version}, in force since {since}.
    </>
  ),
  wasInForce: (version: number, since: ComponentChildren) => (
    <>
      Version {version}, which came into force on {since} and has been changed since.
    </>
  ),
  foundedWith: "It is what the organisation was founded with.",
  setByMotion: (href: string, number: number, title: string) => (
    <>
      Set by <a href={href}>motion {number}</a>, “{title}”.
    </>
  ),
  readInForce: "Read the version in force",
  propose: "Propose a change",
  allVersions: "All versions",
  download: "Download as Markdown",
  live: (sample: (words: string) => ComponentChildren) => (
    <>Words with a {sample("dotted line")} are live: Folkmoot carries them out as they stand. Beside each clause is what it does with them.</>
  ),
  takeAway: {
    title: "Take this text away",
    markdown: { label: "As Markdown", why: "the text to the letter, as it was voted on and as the record commits to it" },
    html: { label: "As one page", why: "opens in any browser without a network, and prints; under each clause is what Folkmoot does with it" },
    akomaNtoso: {
      label: "As Akoma Ntoso",
      why: "for programs that read laws: every clause under an id that stays, and what has changed since the version before",
    },
    amendment: {
      label: "The amendment, in Akoma Ntoso",
      why: "the decision that set this version, as an act with a sentence for each line that it changed",
    },
    inForceFrom: (version: number, since: ComponentChildren) => (
      <>
        Version {version}, in force from {since}.
      </>
    ),
    setBy: (motion: number, title: string) => `Set by motion ${motion}, “${title}”.`,
    fingerprint: (commitment: string) => `The record commits to these words as ${commitment}.`,
  },
  beside: {
    does: "What Folkmoot does with it",
    setBy: (href: string, number: number) => (
      <>
        Set by <a href={href}>motion {number}</a>
      </>
    ),
  },
  draft: {
    title: "This is a draft",
    body: (findings: number) =>
      `${findings === 1 ? "One finding has" : `${findings} findings have`} to be settled before it can be put in force. Until then it can be read, discussed and changed. Each stands under the words that it is about.`,
  },
  silent: {
    title: "Where the text is silent",
    body: "What a text leaves out is not left open. These sentences hold until the text says something else.",
  },
  unenforced: {
    title: "What Folkmoot does not enforce",
    body: "These sentences bind those they speak of. Keeping them is up to people; Folkmoot neither checks nor prevents anything here.",
    unrun: "Live words that do not run yet",
    unrunBody:
      "This version of Folkmoot reads these live words and compares them when the text changes, but does not carry them out. Where a decision can't be taken without them, it is not opened.",
  },
  versions: {
    title: "Versions",
    pageTitle: "Versions of the constitution",
    lead: (count: number) =>
      count === 1
        ? "There has been one version. A decision that comes into force makes the next."
        : `There have been ${count} versions. Each came into force by a decision, except the first.`,
    version: "Version",
    inForceFrom: "In force from",
    setBy: "Set by",
    changes: "Changes",
    theFounding: "the founding",
    motion: (number: number, title: string) => `motion ${number}: ${title}`,
    whatItChanged: "what it changed",
    compareAny: "Compare any two",
  },
  compare: {
    title: (before: number, after: number) => `Version ${before} and version ${after}`,
    heading: (before: number, after: number) => `From version ${before} to version ${after}`,
    lead: (before: number, since: ComponentChildren, after: number, then: ComponentChildren) => (
      <>
        Version {before} came into force on {since}, version {after} on {then}.
      </>
    ),
    rules: "What it changed in the rules",
    words: "The words",
    others: "Compare others",
    option: (version: number, since: string) => `Version ${version}, ${since}`,
    from: "From",
    to: "To",
    button: "Compare them",
  },
  texts: {
    title: "Model texts",
    lead: "A constitution on Folkmoot is one text: what the machine enforces stands in the very sentence that people voted on. These come with it.",
    about: {
      model: "A complete constitution to start from. Every figure in it can be changed when an organisation is founded, and by amendment later.",
      "model-de": "The same constitution in German: the same rules, said in the words of a German association.",
      "day-zero":
        "What holds in a movement that has no constitution yet: ordinary business goes on, and a founding is the only way to a constitution.",
      "worker-coop":
        "After the articles that many worker co-operatives in Britain use: one member, one vote, whatever they have lent; a board in writing; what is held in common can be given up only by everybody.",
      cio: "After the Charity Commission’s model for an association with voting members: general meetings, consent of the regulator, meetings that members call themselves.",
      "party-branch": "Branch meetings, delegates elected with places kept for women and recalled by ballot, changes that need the party’s consent.",
      "debian-gr":
        "How a thousand developers decide: few sponsors, a ranking, a quorum for each option by the square root of their number, three to one for the foundations.",
      "momentum-2022":
        "After what is public of it: regional members by single transferable vote, priorities from members, a change carried by the convention and then by a referendum.",
      offered: "What the members of the rehearsal’s movement are offered as their constitution.",
      "momentum-2017":
        "As far as it is known, the constitution that was announced on 10 January 2017. Its ambiguous sentences stand as they were, so it stays a draft: it can be read and analysed, not put in force.",
      "momentum-2017-settled":
        "The same with one meaning for each sentence that had two: the lower number, more than half, so many in favour, and notice before every vote. Read them side by side.",
    },
  },
};
