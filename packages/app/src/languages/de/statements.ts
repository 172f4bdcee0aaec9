import type { statements as english } from "../en/statements.js";
import { numbers, plural } from "./numbers.js";

export const statements: typeof english = {
  title: "Stellungnahmen",
  mover: "Wer den Antrag stellt, sagt",
  against: "Dagegen",
  noneFromMover: "Wer den Antrag stellt, hat keine Stellungnahme geschrieben.",
  noneAgainst: "Niemand hat eine Stellungnahme dagegen geschrieben.",
  others: (n) => `${numbers.whole(n)} weitere ${plural(n, { one: "Stellungnahme", other: "Stellungnahmen" })} dagegen`,
  hidden: "Diese Stellungnahme wurde verborgen: wer das tat und warum",
  report: "Melden",
  reportOf: (author) => `Stellungnahme melden: ${author}`,
  yoursHidden: "Deine Stellungnahme wurde verborgen",
  yoursHiddenMore: "Warum, und wie du widersprechen kannst",
  backedBy: (n) => `unterstützt von ${numbers.whole(n)} ${plural(n, { one: "Mitglied", other: "Mitgliedern" })}`,
  writeOrBack: "Eine Stellungnahme schreiben oder unterstützen",
  pageTitle: (motion) => `Stellungnahmen zu Antrag ${motion}`,
  lead: "Sie stehen neben dem Text in der Ankündigung und auf der Seite der Abstimmung. Jedes Mitglied kann eine dagegen anbieten; dort steht die, die am meisten unterstützt wird, die anderen sind einen Klick entfernt. Du unterstützt immer nur eine.",
  untilVote: "Sie können geschrieben und unterstützt werden, bis die Abstimmung beginnt. Danach ändert sich nichts mehr an ihnen.",
  closed: "Die Abstimmung läuft oder ist vorbei: An diesen Stellungnahmen ändert sich nichts mehr.",
  yours: "Deine Stellungnahme",
  yoursHint: (most) => `Höchstens ${numbers.whole(most)} Zeichen. Sie steht unter deinem Namen.`,
  yoursChanges: "Änderst du die Worte, dann unterstützt sie niemand mehr, bis jede und jeder es noch einmal sagt.",
  save: "Diese Stellungnahme neben den Antrag stellen",
  saveAgainst: "Diese Stellungnahme anbieten",
  change: "Die Stellungnahme ändern",
  takeBack: "Zurücknehmen",
  allAgainst: "Stellungnahmen dagegen",
  back: (author) => `Die Stellungnahme von ${author} unterstützen`,
  youBack: "Du unterstützt diese.",
  stopBacking: "Nicht mehr unterstützen",
  missing: "Schreib zuerst die Stellungnahme.",
  inMail: (mover, against) =>
    [mover === "" ? "" : `Wer den Antrag stellt, sagt:\n\n${mover}`, against === "" ? "" : `Dagegen:\n\n${against}`]
      .filter((part) => part !== "")
      .join("\n\n"),
};
