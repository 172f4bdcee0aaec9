import type { notifications as english } from "../en/notifications.js";

export const notifications: typeof english = {
  title: "Wie du von etwas erfährst",
  lead: "Wähle aus, was per Mail zu dir kommt und wann. Was geschehen ist, steht auch unter Neuigkeiten, was immer du hier wählst.",
  saved: "Gespeichert. Es gilt ab jetzt.",
  save: "So speichern",
  always: {
    title: "Das kommt immer",
    reason:
      "Die Einladung zu einer Abstimmung, ihr Ergebnis, eine Anfechtung oder Beschwerde, an der du beteiligt bist, und jede Änderung deiner eigenen Adresse. Sie gehören zu deinen Rechten: Eine Entscheidung kann angefochten werden, weil jemand nicht rechtzeitig davon erfahren hat, und wer deine Adresse ändert, ohne dass du es weißt, nimmt dir die Stimme. Darum kann sie niemand abstellen, auch du nicht.",
    list: [
      "Einladung zu einer Abstimmung oder Versammlung",
      "Ergebnisse von Abstimmungen, bei denen du abstimmen konntest",
      "Anfechtungen und Beschwerden",
      "Änderungen deiner Adresse und das Anmelden",
    ],
  },
  digest: {
    label: "Eine Übersicht über das, was geschehen ist",
    hint: "Kurz, höchstens eine am Tag, und keine, wenn nichts geschehen ist.",
    daily: "Jeden Tag",
    weekly: "Einmal in der Woche",
    none: "Keine Übersicht",
    hour: "Um diese Uhrzeit",
    hourHint: (zone) => `Nach der Uhr in ${zone}.`,
    weekday: "An diesem Tag",
    weekdayHint: "Nur für eine Übersicht einmal in der Woche.",
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  },
  wanted: {
    label: "Was darin steht",
    hints: {
      mine: "Was aus einem Antrag wird, den du stellst, oder aus dem, was du zu einem einbringst.",
      mention: "Fragen an dich, Antworten an dich, und wo jemand deinen Namen schreibt.",
      thread: "Du folgst einer Diskussion mit dem Knopf darüber.",
      proposal: "Was andere einreichen.",
      result: "Angenommen, nicht angenommen, in Kraft, aufgehoben.",
      announcement: "Was als in Kraft veröffentlicht wurde, mit Urkunde.",
      survey: "Umfragen, in denen du gefragt wirst, und ihre Ergebnisse. Sie entscheiden nichts.",
    },
  },
  others: {
    label: "Einzelne Mails",
    atOnce: "Was an dich gerichtet ist, sofort",
    atOnceHint: "Auf eine solche Mail kannst du antworten, und deine Antwort steht in der Diskussion. Sonst wartet es auf die Übersicht.",
    reminder: "Eine Erinnerung, bevor eine Abstimmung endet, in der du nicht abgestimmt hast",
    reminderHint: "Innerhalb des letzten Tages, einmal für jede Abstimmung.",
  },
  quiet: {
    from: "Ruhe von",
    until: "Ruhe bis",
    hint: (zone) =>
      `Dazwischen kommt nichts von alledem, nach der Uhr in ${zone}; förmliche Mitteilungen kommen. Zweimal dieselbe Stunde: keine Ruhezeit.`,
  },
  hour: (hour) => `${String(hour).padStart(2, "0")}:00`,
  errors: {
    digest: "Wähle, wie oft.",
    inQuiet: "Diese Stunde liegt in deiner Ruhezeit: Die Übersicht würde auf deren Ende warten. Wähle eine andere.",
  },
  calendar: "Kalender mit Abstimmungen und Fristen",
  unsubscribe: {
    title: { digest: "Übersichten abbestellen", told: "Mails über an dich Gerichtetes abbestellen", reminder: "Erinnerungen abbestellen" },
    ask: (organisation, name) => `Es geht um Mails von ${organisation} an ${name}. Noch ist nichts geändert.`,
    press: { digest: "Übersichten abbestellen", told: "Diese Mails abbestellen", reminder: "Erinnerungen abbestellen" },
    done: "Erledigt. Diese Mails kommen nicht mehr.",
    doneMore:
      "Einladungen zu Abstimmungen und Ergebnisse kommen weiter: Sie gehören zu deinen Rechten. Auf der Seite deines Kontos kannst du alles ändern.",
    bad: "Dieser Link ist keiner von uns, oder er wurde abgeschnitten",
    badMore: "Melde dich an und wähle auf der Seite deines Kontos aus, was zu dir kommt.",
  },
};
