import type { ComponentChildren } from "preact";
import { numbers, plural } from "./numbers.js";

/** What secret means in one vote: who could read a ballot or cast another's, what it does not protect from, and what a voter can do. */
export const secrecy = {
  title: "What secret means in this vote",
  link: "What secret means here",
  trustees:
    "Nobody can read your ballot unless those who hold the key work together against it, and anybody can check that all ballots were counted as they were cast.",
  platform:
    "Your vote is secret from the other members, not from whoever runs this server. Anybody can check that all ballots were counted as they were cast.",

  read: {
    title: "Who could read your ballot",
    holders: (needed: number, body: string) =>
      needed === 1
        ? `Each of those who hold the key (${body}), now or later: the archive of the ballots stays. Nobody else can, neither this server, whoever runs it, nor other members.`
        : `Any ${numbers.whole(needed)} of those who hold the key (${body}), if they work together, now or later: the archive of the ballots stays. Fewer of them can’t, nor can this server, whoever runs it, or other members.`,
    platform: "Whoever runs this server, now or later: the key lies on it, as the text says. Other members can’t.",
    sum: "What is opened is the sum of all ballots, never a single one.",
    mixed: (shuffles: number) =>
      `The papers are opened one by one, after they were mixed ${plural(shuffles, { one: "once", other: `${numbers.whole(shuffles)} times` })}. Whose is whose nobody knows, as long as one of those who mix them keeps the order to themselves.`,
    device: "Your own device: it sees what you choose. If somebody else controls it, they see it too.",
    few: (size: number) =>
      `The result itself, since only ${numbers.whole(size)} can vote here: if all vote alike, or all but one, everybody knows how they voted.`,
    time: "Somebody with a computer that does not exist yet. What has to stay secret for thirty years should not be voted on like this.",
  },
  instead: {
    title: "Who could vote in your place",
    platform:
      "The credentials are made by this server. Whoever runs it knows who has voted, not how, and could vote for people who don’t. Your own vote they can’t take away without your tracking code being replaced, which you would see in the ballot box.",
    office: (office: string) =>
      `The credentials are made by ${office}, apart from this server, which has the public halves only. To vote for somebody who doesn’t, both would have to work together. Whoever makes them must hold no part of the key.`,
    roll: "Who may vote was fixed before the credentials were made, by a list to which the record holds everybody; the certificate says who joined and left in the weeks before.",
  },
  not: {
    title: "What it does not protect you from",
    watched: "Somebody who stands beside you while you vote, or makes you show how you do it.",
    again: "If that happens, vote again later, alone: only your last ballot counts, and nobody sees that there was an earlier one.",
    final: "You can’t vote again here: a vote is final.",
    device:
      "A device that somebody else controls. That it changes your vote you can find out by checking the ballot first; that it passes it on you can’t.",
    script: (archive: ComponentChildren) => (
      <>
        A server that sends another booth to you alone. The fingerprint of its script stands in the record, so that such a change can be found;
        whoever doesn’t want to rely on that makes the ballot with the command line from {archive}.
      </>
    ),
  },
  you: {
    title: "What you can do",
    alone: "Vote where nobody watches, on a device of your own.",
    check: (page: ComponentChildren) => <>Let your device open a ballot before you vote, and look at it on another one: {page}.</>,
    keep: "Keep the tracking code in four words, and look your ballot up in the box. It shows nobody how you voted.",
    count: (box: ComponentChildren) => <>When the vote is over, check the whole count, or have it checked by somebody you trust: {box} says how.</>,
  },
};
