import type { StepId } from "./steps.js";

/** What happened that night, in two sentences, and what the button does. */
export interface Story {
  readonly time: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

export const STORY: { readonly [Step in StepId]: Story } = {
  "19-40": {
    time: "Tuesday 10 January 2017, 19:40",
    title: "An e-mail to twelve people",
    text: "The founder of a movement of 20,000 sends its committee of twelve a new constitution, which dissolves the committees, makes membership of a party a condition of membership and starts at once. “Because we had no constitution,” he says, “this was the only way to do it.”",
    button: "Send it, as the founder",
  },
  moved: {
    time: "19:50",
    title: "A second question",
    text: "E-mail is fine where the rules say so: ordinary business may be decided in writing, within seven days, by more than half of all the seats. So he moves an ordinary question in writing, and all twelve are asked at the same moment.",
    button: "Move it in writing, as the founder",
  },
  "20-40": {
    time: "20:40",
    title: "“It has received sufficient support”",
    text: "An hour after the first e-mail the founder tells the list that enough have agreed, and takes the question as decided. Seven of the twelve have; five have neither answered nor, some of them, been at home.",
    button: "Let seven agree, and ask to close",
  },
  "21-30": {
    time: "21:30",
    title: "Announced to activists and the press",
    text: "By half past nine an announcement has gone out that the new constitution is in force. Those who were not at home had no part in it.",
    button: "Publish the announcement, as the founder",
  },
  wednesday: {
    time: "Wednesday 11 January, 19:00",
    title: "The committee meets, as planned",
    text: "The members of the dissolved committees meet on Wednesday, though officially they have ceased to exist. Here nothing has dissolved them: a body ends by a decision that the rules give to somebody, and by nothing else.",
    button: "Go to Wednesday evening",
  },
  lawful: {
    time: "The seventh day",
    title: "The lawful way to the second question",
    text: "On Monday two more answer, both against and both with a dissent; three never answer. On the seventh day the time of the text is over and the count decides, with the dissents printed beside it.",
    button: "Let the two answer, and the seven days pass",
  },
};
