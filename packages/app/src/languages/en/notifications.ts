/** How members hear of what concerns them: the page on which they choose, and the page behind the link that stops a mail. */
export const notifications = {
  title: "How you hear of things",
  lead: "Choose what comes to you by mail, and when. What happened also stands under News, whatever you choose here.",
  saved: "Saved. It holds from now on.",
  save: "Save these choices",
  always: {
    title: "These always come",
    reason:
      "The notice of a vote, its result, a challenge or an appeal in which you have a part, and every change of your own address. They are part of your rights: a decision may be challenged because somebody did not hear of it in time, and an address that is changed without its owner’s knowledge takes a vote away. So nobody can turn them off, not even you.",
    list: [
      "Notice of a vote or a meeting",
      "Results of votes in which you could vote",
      "Challenges and appeals",
      "Changes of your address and signing in",
    ],
  },
  digest: {
    label: "A digest of what happened",
    hint: "Short, at most one a day, and none when nothing happened.",
    daily: "Every day",
    weekly: "Once a week",
    none: "No digest",
    hour: "At this hour",
    hourHint: (zone: string) => `By the clock in ${zone}.`,
    weekday: "On this day",
    weekdayHint: "Only for a digest once a week.",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
  wanted: {
    label: "What stands in it",
    hints: {
      mine: "What becomes of a motion that you move, or of what you put to one.",
      mention: "Questions to you, answers and replies to you, and where somebody writes your name.",
      thread: "You follow a discussion with the button above it.",
      proposal: "What others put forward.",
      result: "Carried, not carried, in force, annulled.",
      announcement: "What was published as in force, with its certificate.",
      survey: "Surveys in which you are asked, and their results. They decide nothing.",
    },
  },
  others: {
    label: "Mails of their own",
    atOnce: "What is said to you, at once",
    atOnceHint: "You can answer such a mail, and your answer stands in the discussion. Otherwise it waits for the digest.",
    reminder: "One reminder before a vote closes in which you have not voted",
    reminderHint: "Within the last day, once for each vote.",
  },
  quiet: {
    from: "Quiet from",
    until: "Quiet until",
    hint: (zone: string) => `Nothing of all this comes in between, by the clock in ${zone}; formal notices do. The same hour twice: no quiet hours.`,
  },
  hour: (hour: number) => `${String(hour).padStart(2, "0")}:00`,
  errors: {
    digest: "Choose how often.",
    inQuiet: "This hour lies in your quiet hours: the digest would wait for their end. Choose another.",
  },
  calendar: "Calendars of votes and deadlines",
  unsubscribe: {
    title: { digest: "Stop the digests", told: "Stop mails about what is said to you", reminder: "Stop reminders" },
    ask: (organisation: string, name: string) => `This is about mail of ${organisation} to ${name}. Nothing has been changed yet.`,
    press: { digest: "Stop the digests", told: "Stop these mails", reminder: "Stop the reminders" },
    done: "Done. These mails no longer come.",
    doneMore: "Notices of votes and results still come: they are part of your rights. You can change everything on the page of your account.",
    bad: "This link is not one of ours, or it has been cut short",
    badMore: "Sign in and choose what comes to you on the page of your account.",
  },
};
