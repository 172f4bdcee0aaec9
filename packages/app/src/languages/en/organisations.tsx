import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

/** The front page of a server, and what comes after a founding. */
export const organisations = {
  title: "Those who are bound by a decision take part in making it",
  lead: "Folkmoot runs the decisions of organisations whose members decide. The constitution is live text: what the machine enforces stands in the sentence that people voted on. Nobody has a button that skips a rule, and every decision carries a proof that anyone can check.",
  here: "Organisations here",
  own: "Your own",
  ownBody: "Choose a text, fill in its rules, name its first people. You can try it as a rehearsal first.",
  found: "Found an organisation",
  rehearsals: "Rehearsals",
  nobodyReal: (inbox: string) => (
    <>
      Nobody in a rehearsal is real, its clock can be moved, and you can be any of <a href={inbox}>its people</a> with one press.
    </>
  ),
  walks: {
    movement: {
      sentence:
        "A movement without a constitution. One evening its founder sends twelve people a new one by e-mail, and announces it two hours later.",
      button: "Live through the evening",
    },
    riverside: {
      sentence:
        "A small association with a constitution. One of its members wants a rule changed, and every step of the lawful way is yours to take.",
      button: "Change a rule lawfully",
    },
    orchard: {
      sentence: "A club whose members vote in secret. Put a question to them, make the key of the ballot box, vote, and open the box.",
      button: "Hold a secret ballot",
    },
  },
  invented: (members: number, home: string) => (
    <>
      {whole(members)} invented members. <a href={home}>Its home page</a>
    </>
  ),
  otherRehearsals: "Other rehearsals",
  atAddress: (path: string, members: number) => ` (${path}), ${whole(members)} ${plural(members, { one: "member", other: "members" })}`,
  founded: {
    title: "What happens next",
    heading: (organisation: string) => `${organisation} is founded. What happens next`,
    written: (count: number) => `${people(count)} written to`,
    writtenBody: "Their invitations are on their way.",
    signIn: (signIn: string) => (
      <>
        If you founded it: <a href={signIn}>sign in</a> with the address that you gave. That proves it is yours. Nobody is written to in your name
        before that.
      </>
    ),
    register: (members: string) => (
      <>
        Whoever keeps the register brings in the other members, one by one or by a list: <a href={members}>to the register</a>.
      </>
    ),
    decisions: (constitution: string) => (
      <>
        Decisions are taken as <a href={constitution}>the constitution</a> says, by those who sit and by the members. A seat that is empty still
        counts where the text counts seats.
      </>
    ),
    unconfirmed:
      "Every page says that its members have not confirmed it yet. That stays until the members have adopted their rules in a founding vote, which this version of Folkmoot can't run yet.",
    rehearsal: "It is a rehearsal: its clock can be moved, its mail stays here, and every page says so.",
    seats: "Seats and offices",
    place: "Place",
    seatCount: "Seats",
    filled: "Filled",
    named: "Named, not yet accepted",
    home: (organisation: string) => `To the home page of ${organisation}`,
    nobodyWaits: "Nobody who was named has still to accept.",
    waiting: (count: number, unwritten: number) =>
      `${people(count)} named for seats and offices ${count === 1 ? "has" : "have"} still to accept${unwritten === 0 ? "; the invitations have gone out" : `; ${whole(unwritten)} not yet written to`}. A seat is filled when its person accepts, and empty until then.`,
    person: (name: string, isInvited: boolean) => `${name}: ${isInvited ? "invited" : "not yet written to"}`,
    send: "Send the invitations",
    sendAgain: "Send the invitations again",
    inInbox: (inbox: string) => (
      <>
        In a rehearsal no mail leaves this server: <a href={inbox}>read the invitations in the inbox</a>.
      </>
    ),
  },
  mail: {
    subject: (organisation: string) => `${organisation} has been founded`,
    sentence: (name: string, organisation: string) => `${name}, you have founded ${organisation}.`,
    text: (waiting: string) => `You are its first member. ${waiting} The page below says what comes next.`,
    nobodyNamed: "Nobody else is named for its seats and offices yet.",
    notWritten: "Those whom you named have not been written to yet: sign in and send the invitations.",
    invited: "Those whom you named have been invited. Their seats are empty until they accept.",
    otherwise: "If you do nothing, it stays as it is. If it wasn't you who founded it, tell the operator of this server.",
  },
};

function people(count: number): string {
  return count === 1 ? "1 person" : `${whole(count)} people`;
}
