import { numbers } from "./numbers.js";

const { whole } = numbers;

/** The form that founds an organisation, and what can be wrong with what is typed there. */
export const founding = {
  title: "Found an organisation",
  titleOf: (text: string) => `Found an organisation: ${text}`,
  choose: "It begins with a text. Every rule in it can be filled in differently, now by you and later by its members.",
  beginWith: (text: string) => `Begin with: ${text}`,
  another: "Choose another text",
  texts: {
    model: {
      title: "Model constitution for a members' association",
      summary: "A committee, officers, general meetings, members' ballots, petitions, and a way to change the constitution itself.",
    },
    "model-de": {
      title: "Model constitution for a members' association, in German",
      summary: "The same rules in German: a constitution as the members of a German association would read it.",
    },
    "day-zero": {
      title: "Day-zero rules",
      summary:
        "For a movement that has members and committees and no constitution yet. They keep it going and open one way to a constitution: the founding.",
    },
  },
  questions: {
    purpose: {
      label: "What the association is",
      hint: "It goes on from “We are the …, ”. For example: a body of people who want the river to stay open to everybody.",
    },
    "purpose-de": {
      label: "What the association is",
      hint: "In German: it goes on from “Wir sind …: ”. For example: Menschen, denen daran liegt, dass der Fluss allen offensteht.",
    },
  },
  mode: "Is it real?",
  rehearsal: { label: "A rehearsal", hint: "To try it out. Its clock can be moved, its mail stays here, and its record says so for ever." },
  real: { label: "A real organisation", hint: "Every page says that its members have not confirmed it yet, until they have." },
  noMail: "Only a rehearsal can be founded here: this server sends no mail.",
  name: "Its name",
  id: "Its address here",
  idHint: "Small letters, figures and hyphens, as in /o/riverside. It can't be changed later.",
  accent: "Its colour",
  accents: { ink: "Ink", moss: "Moss", brick: "Brick", plum: "Plum", harbour: "Harbour", ochre: "Ochre" },
  founder: "Your name",
  email: "Your e-mail address",
  people: {
    title: "Its first people",
    body: "Whoever you name is invited by mail. They become a member and take up their seat when they accept; until then the seat is empty. Write one person a line: a name, a comma and their e-mail address. Leave a list empty if nobody is found yet.",
    place: (name: string, seats: number) => `${name} (${seats === 1 ? "1 seat" : `${whole(seats)} seats`})`,
    peopleFor: (name: string) => `People for: ${name}`,
    you: "You yourself",
    takeOffice: "I take this office",
    takeSeat: "I take one of these seats",
    noPowers: (clause: string) => `Clause ${clause} opens it. The text gives it nothing to do that runs here.`,
    powers: "What the text gives it to do:",
    example: "For example: Ada Quill, ada@plots.example.",
    filledBy: (words: string) => `Later the text fills it by: ${words}.`,
    alsoIn: (body: string) => `Whoever holds it also sits in: ${body}.`,
    noOffice: "Nobody who holds an office.",
    keepsRegister: "Somebody has to keep the register: if you name nobody here, you hold it.",
  },
  rules: "Its rules",
  rulesBody:
    "These are the live words of the text. Leave them as they are or put others in their place; what you write is checked before anything is founded.",
  secret: "Nobody holds the key of the ballot box",
  secretBody:
    "The text doesn’t say who can open the ballot box of a secret ballot, so nothing that is decided by one can be opened. Name them in the text (“any two of the Tellers”), or write “openly” in this field.",
  article: (name: string, blanks: number) => `${name} (${blanks})`,
  exists: "When you press the button it exists. The next page says who is invited and what comes after.",
  button: "Found it",
  wrong: {
    chooseOne: "Choose one.",
    name: "Give the organisation's name.",
    id: "Use 2 to 40 small letters, figures and hyphens, and no hyphen at the beginning.",
    accent: "Choose one of the colours.",
    founder: "Give your name.",
    question: "Say it in a few words.",
    longList: "This list is too long.",
    taken: "There is an organisation with this address already. Choose another one.",
    noMail: "This server sends no mail (SMTP_URL is not set), so only a rehearsal can be founded here.",
    empty: "Put words here; a rule can't be left blank.",
    tooLong: (most: number) => `At most ${most} characters.`,
    spaceAtTheEnds: "Take away the space at the beginning or the end.",
    hidden: "There is a character in it that can't be seen. Type the words again.",
    mark: (mark: string) => `“${mark}” can't stand here: it would change how the text is read.`,
    noSuchBlank: "The text has no such place.",
    finding: (words: string, message: string) => `“${words}”: ${message}`,
    line: (line: number, problem: string) => `Line ${line}: ${problem}`,
    noAddress: (typed: string) => `“${typed}” has no e-mail address. Write a name, a comma and the address.`,
    badAddress: (typed: string) => `“${typed}” is no e-mail address.`,
    goesOn: (typed: string) => `“${typed}” goes on after the address. Write one person a line: a name, a comma and the address.`,
    noName: (typed: string) => `“${typed}” has no name. Write a name, a comma and the address.`,
    longName: "this name is longer than 200 characters.",
    hiddenName: "there is a character in the name that can't be seen.",
    mixedName: "a word of the name mixes letters of two alphabets that look alike.",
    ownAddress: "this is your own address. Tick the box below instead.",
    twice: (email: string, line: number) => `${email} stands on line ${line} already.`,
    twoNames: (email: string, name: string, place: string) => `${email} is called “${name}” at ${place}.`,
    room: (place: string, { room, named, isBody }: Room) =>
      `${place}: room for ${room === 1 ? "one person" : `${room} people`}, and ${named} are named${isBody ? ", those included who hold an office that the text chooses from it, and you if you take a part" : ""}.`,
    holdsOffice: (place: string, email: string) => `${place}: the text wants somebody who holds no office, and ${email} is to hold one.`,
    tooMany: (most: number) => `At most ${most} people can be named here. Bring in the others as members afterwards.`,
  },
};

export interface Room {
  readonly room: number;
  readonly named: number;
  readonly isBody: boolean;
}
