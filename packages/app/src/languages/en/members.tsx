import type { ComponentChildren } from "preact";
import { numbers } from "./numbers.js";

const { whole } = numbers;

/** The register, and one's own entry in it. What the officer who keeps it sees is in keeping.tsx. */
export const members = {
  title: "Members",
  count: (count: number) =>
    `${count === 1 ? "There is 1 member" : `There are ${whole(count)} members`} in the register. Its names are seen by the officer who keeps it, and by nobody else.`,
  noneChanged: "No officer has changed a member's e-mail address so far.",
  changed: (count: number, last: string) =>
    `${count === 1 ? "1 e-mail address of a member has" : `${whole(count)} e-mail addresses of members have`} been changed by an officer so far, the last on ${last}.`,
  whoDecides: "Who decides",
  nobodyYet: "Nobody yet",
  own: {
    title: "Your entry",
    name: "Name",
    changeName: "Change your name",
    email: "E-mail",
    changeAddress: "Change your address",
    group: "Local group",
    noGroup: "None",
    joined: "Joined",
    wrong: "If something else is wrong, tell the officer who keeps the register.",
    leave: "Leave the organisation",
  },
  leave: {
    title: "Leave",
    heading: (organisation: string) => `Leave ${organisation}`,
    body: "You are out of the register at once, and out of every body and office. You can't vote, sign or move anything from then on. What you have voted and signed before still counts.",
    stay: "Stay",
  },
  join: {
    title: "Join",
    heading: (organisation: string) => `Join ${organisation}`,
    body: (name: string, constitution: string) => (
      <>
        {name}, you are invited to be a member. Members decide, and are bound by what is decided. <a href={constitution}>Read its constitution</a>{" "}
        first: by joining you accept it.
      </>
    ),
    takeUp: "You were named when it was founded. By joining you take up:",
    address: "Your e-mail address",
    addressHint: "The one that the invitation came to.",
    notYours: "The invitation was not written to this address.",
  },
  powers: {
    none: "The text gives it nothing to do that runs here.",
    clause: (link: (words: string) => ComponentChildren, clause: string) => <>({link(`clause ${clause}`)})</>,
    clauseInMail: (clause: string) => ` (clause ${clause})`,
    rules: (what: string) => `rules: ${what}`,
    hasTo: (act: string) => `has to ${act}`,
    setsCalendar: (name: string) => `sets the days of “${name}” for each year`,
    keepsRegister: "keeps the register here: invites people and brings in lists",
    starts: "may put a question",
    notice: "gives notice",
    decides: "decides",
    challenges: "hears challenges",
    holdsKey: "holds the key of the ballot boxes",
    makesCredentials: "makes the credentials of secret votes",
    in: (does: string, procedures: readonly string[]) => `${does}: ${procedures.join("; ")}`,
  },
  stale: {
    title: "This invitation is no longer good",
    body: (signIn: string) => (
      <>
        It was used, or it is too old. If you are a member already, <a href={signIn}>sign in</a>. If not, ask for a new one.
      </>
    ),
  },
  rehearsalMail: (inbox: string) => (
    <>
      In a rehearsal no mail leaves this server: <a href={inbox}>read it in the inbox</a>.
    </>
  ),
  name: {
    title: "Your name",
    body: "Members see it where you speak, move something or sit in a body. The record holds no name.",
    missing: "Give your name.",
    change: "Change your name",
  },
  address: {
    own: "Your address",
    ofSomebody: (name: string) => `Address of ${name}`,
    heading: (name: string) => `A new address for ${name}`,
    again: "A new address",
    ownBody:
      "The new address gets a link that confirms it, and your address until now is told. Nothing changes before you have followed the link and confirmed it, signed in.",
    body: "Both addresses are told. The new one confirms it by a link, not before two days are over; the old one can stop it until then. All members see how many addresses officers have changed. Mail about a vote whose roll was fixed before the change doesn't go to the new address.",
    field: "New e-mail address",
    send: "Send the link",
    same: "This is the address in the register.",
    asked: {
      title: "Nothing has changed yet",
      own: (email: string) =>
        `If ${email} can be your address, a mail with a link is on its way there. It holds when it is confirmed. The address until now is told too.`,
      ofSomebody: (email: string, name: string) =>
        `If ${email} can be ${name}’s address, a mail with a link is on its way there. It holds when it is confirmed, and not before two days are over. The address until now is told too.`,
      back: "Back to the members",
    },
    confirm: {
      title: "Confirm this address",
      body: (name: string, organisation: string) => `${name}, this is to be your address in the register of ${organisation}.`,
      early: (from: ComponentChildren) => <>It can be confirmed from {from}: the address until now has time to object.</>,
      field: "Your new e-mail address",
      hint: "The one that the mail came to.",
      button: "Confirm it",
      refused: "The change was not asked for this address, or it is too early, or you are not signed in as the one who asked.",
    },
    stop: {
      title: "Stop it",
      heading: "Stop the change of your address",
      body: "Your address stays what it is, and the link that went to the other address opens nothing any more.",
      button: "Stop it",
    },
    stays: "Your address stays",
    staysBody: "The change was stopped. Nothing else was changed.",
    holds: "The new address holds",
    holdsBody: "Mail goes there from now on, and it is what you sign in with. Both addresses were written to.",
    toMembers: "To the members",
    noSuch: {
      title: "This link is no longer good",
      body: (members: string) => (
        <>
          It was used, stopped, or is too old, or you are signed in as somebody else. <a href={members}>Your entry</a> says which address holds.
        </>
      ),
    },
  },
  mails: {
    invitation: {
      subject: (organisation: string) => `Invitation to ${organisation}`,
      sentence: (name: string, organisation: string) => `${name}, you are invited to become a member of ${organisation}.`,
      named: (name: string, organisation: string, places: readonly string[]) =>
        `${name}, you are named as one of the first people of ${organisation}: ${places.join(", ")}.`,
      holdsNothing: "You hold nothing yet. If you accept, you become a member and take up what you are named for. Until then the seat is empty.",
      place: (name: string) => `${name}, as its constitution says:`,
      days: (days: number) => `The link is good for ${days} days. You will be asked for the address that this mail came to.`,
      link: "Read what it means and join",
      otherwise: "If you do nothing, you don't become a member and hear no more of it.",
      seatStaysEmpty: "If you do nothing, you don't become a member and your seat stays empty.",
    },
    welcome: {
      subject: (organisation: string) => `You are in the register of ${organisation}`,
      sentence: (organisation: string) => `You are in the register of members of ${organisation}.`,
      text: "Its decisions are taken here. You will be written to when a question waits for you.",
      link: "See what is open",
      otherwise: "If you do nothing, nothing changes. If you don't want to be a member, sign in and leave, or tell the secretary.",
    },
    name: {
      subject: (organisation: string) => `Your name in ${organisation}`,
      sentence: (organisation: string, name: string, before: string) =>
        `Your name in the register of ${organisation} is now ${name}; it was ${before}.`,
      otherwise: "If it was you, there is nothing to do. If not, sign in, end all your other sessions and put it right.",
    },
    seeEntry: "See your entry",
    newAddress: {
      subject: (organisation: string) => `Confirm your new address for ${organisation}`,
      own: (hours: number) => `You asked for it yourself. The link is good for ${hours} hours and works where you are signed in.`,
      byOfficer: (from: string) =>
        `An officer who keeps the register asked for it. It can be confirmed from ${from}, so that the address until now has time to object.`,
      link: "Confirm this address",
      otherwise: "If you do nothing, nothing changes.",
    },
    oldAddress: {
      subject: (organisation: string) => `Your address in ${organisation} is to be changed`,
      own: (name: string, organisation: string) => `${name}, somebody who is signed in as you asked for another address in ${organisation}.`,
      byOfficer: (name: string, organisation: string) =>
        `${name}, an officer who keeps the register of ${organisation} asked for another address for you.`,
      whenConfirmed: "It changes when it is confirmed from the new address.",
      notBefore: (from: string) =>
        `It can't change before ${from}, and only when it is confirmed from the new address. From then on you sign in with that one.`,
      link: "Stop it",
      otherwise: "If you do nothing and it is confirmed, mail no longer comes to this address.",
    },
    changed: {
      subject: (organisation: string) => `Your address in ${organisation} was changed`,
      sentence: (name: string, organisation: string) =>
        `${name}, your address in the register of ${organisation} was changed and confirmed from the new one.`,
      text: "Mail goes to the new address from now on, and you sign in with it. This is the last mail to the old one.",
      otherwise: "If you wanted this, there is nothing to do. If not, tell the officers of the organisation at once.",
    },
  },
};
