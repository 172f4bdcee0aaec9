import type { plainText as english } from "../en/plain-text.js";
import { numbers } from "./numbers.js";

const { whole } = numbers;
const counted = (articles: number, clauses: number) => `${whole(articles)} Artikel und ${clauses === 1 ? "ein Absatz" : `${whole(clauses)} Absätze`}`;

/** Einen Text einbringen, der in einer Datei steht. */
export const plainText: typeof english = {
  title: "Einen Text einbringen",
  link: "Einen Text einbringen, den du in einer Datei hast",
  lead: "Füge deine Regeln ein, wie sie sind. Sie werden in Artikel und Absätze gelesen, und was lebendig sein könnte, etwa „14 days' notice“, wird dir zum Bestätigen vorgeschlagen. Nichts wird aufgehoben, bevor du es in einen Entwurf übernimmst. Erkannt werden englische Worte.",
  text: "Deine Regeln",
  hint: "Reiner Text oder Markdown, höchstens 150.000 Zeichen. Die Nummern der Artikel und Absätze werden neu gezählt.",
  read: "Lesen",
  look: "Ansehen, was daraus wird",
  draft: "In einen Entwurf übernehmen",
  draftHint: "Im Entwurf kannst du weiterschreiben, siehst alles, was die Prüfung findet, und kommst zu jeder früheren Fassung zurück.",
  again: "Der Text, wie du ihn eingefügt hast",
  empty: "Füge den Text deiner Regeln ein.",
  tooLong: (most) => `Ein Text hat höchstens ${whole(most)} Zeichen.`,
  hidden: "Der Text hat Zeichen, die man nicht sieht oder die Worte umdrehen. Füge ihn ohne sie ein.",
  tooMany: "Du hast so viele Entwürfe, wie eine Person haben kann. Lösche zuerst einen.",
  nothing: (articles, clauses) =>
    `${counted(articles, clauses)}. Nichts wurde erkannt, was lebendig sein könnte: Der Text kommt als Prosa herein, und im Entwurf kannst du Worte lebendig machen.`,
  found: (articles, clauses, proposals) =>
    `${counted(articles, clauses)}. ${proposals === 1 ? "Eine Stelle könnte" : `${whole(proposals)} Stellen könnten`} lebendig sein. Lass als Prosa, was nicht sagt, was vorgeschlagen ist: Es ist dein Text, und eine Maschine hat nur geraten.`,
  legend: "Was lebendig ist",
  opens: {
    procedure: (article, heading) => `Artikel ${article}, „${heading}“, ist ein Verfahren: Er sagt, wie etwas entschieden wird`,
    body: (article, heading) => `Artikel ${article}, „${heading}“, handelt von einem Gremium, das Sitze hat`,
  },
  people: (words) => `„${words}“: Dieser Artikel sagt, wer Mitglied ist`,
  becomes: (words, becomes, rule) => (words === becomes ? `„${words}“: ${rule}` : `„${words}“ wird „${becomes}“: ${rule}`),
  result: "Was daraus wird",
  checked: (findings) =>
    findings === 0
      ? "Die Prüfung hat keinen Einwand."
      : `Die Prüfung findet ${findings === 1 ? "eine Sache" : `${whole(findings)} Sachen`}. Im Entwurf lassen sie sich klären.`,
  more: (count) => `Und ${whole(count)} weitere, die der Entwurf zeigt.`,
  source: "Der Text mit seinen lebendigen Worten",
};
