import type { counting as english } from "../en/counting.js";
import { numbers, plural } from "./numbers.js";

const stage = (n: number): string => `In Schritt ${numbers.whole(n)}`;

const duel = (above: string, below: string, more: number, fewer: number): string =>
  `${numbers.whole(more)} setzen „${above}“ vor „${below}“, ${numbers.whole(fewer)} umgekehrt`;

export const counting: typeof english = {
  heading: "Wie gezählt wurde",
  sums: {
    votes: (n) => `${numbers.whole(n)} ${plural(n, { one: "Stimme", other: "Stimmen" })}`,
    points: (n) => `${numbers.whole(n)} ${plural(n, { one: "Punkt", other: "Punkte" })}`,
    thousandths: (weight) => `das Gewicht ${weight}`,
  },
  reasons: {
    ahead: (own, sum, other, next) => `„${own}“ hat ${sum}, als Erstes der übrigen „${other}“ ${next}.`,
    behind: (own, sum, other, last) => `„${own}“ hat ${sum}, „${other}“ als Letztes, das dabei ist, ${last}.`,
    quota: (own, at, votes, quota) => `${stage(at)} hatte „${own}“ ${votes}; nötig waren ${quota}.`,
    remaining: (own, at, votes, quota) =>
      `${stage(at)} hatte „${own}“ ${votes} von nötigen ${quota}; es waren aber nicht mehr übrig, als es Plätze gab.`,
    unreachable: (own, at, votes, quota) =>
      `${stage(at)} hatte „${own}“ ${votes}: weniger als die nötigen ${quota}, aber so viele, dass mit den übrigen Stimmen niemand mehr vorbeikommen konnte.`,
    even: (own, at, votes, other, by) => `${stage(at)} waren nur „${own}“ und „${other}“ übrig, mit je ${votes}: ${by}.`,
    excluded: {
      fewest: (own, at, votes, other, next) =>
        `${stage(at)} schied „${own}“ mit den wenigsten Stimmen aus, ${votes}; „${other}“ hatte als Nächstes ${next}.`,
      tie: (own, at, votes, other, by) =>
        `${stage(at)} schied „${own}“ mit den wenigsten Stimmen aus, ${votes}; „${other}“ hatte gleich viele: ${by}.`,
      close: (own, at, votes, other, next, by) =>
        `${stage(at)} schied „${own}“ mit ${votes} aus; „${other}“ hatte ${next}, was nach dieser Regel als gleich gilt: ${by}.`,
      last: (own, at, votes) => `${stage(at)} schied „${own}“ mit den wenigsten Stimmen aus, ${votes}.`,
    },
    barred: (own, at) => `${stage(at)} schied „${own}“ aus: Auf den vorbehaltenen Plätzen war kein Raum mehr.`,
    "places filled": (own, at, votes, other, last) => `${stage(at)} ging der letzte Platz mit ${last} an „${other}“; „${own}“ hatte ${votes}.`,
    "beats all": (own, other, more, fewer) =>
      `Vor jedes der anderen setzen „${own}“ mehr als dahinter. Am knappsten war es gegen „${other}“: ${duel(own, other, more, fewer)}.`,
    "first despite": (own, others) =>
      others.length === 0
        ? `„${own}“ verliert gegen keines der anderen, gewinnt aber nicht gegen alle.`
        : `„${own}“ steht an erster Stelle, obwohl mehr Mitglieder ${numbers.list(others.map((other) => `„${other}“`))} davorsetzen: Hier gewinnt nichts gegen alle anderen, und dann sagt das Zählverfahren, was vorne steht.`,
    grade: (own, grade, atLeast, papers) => `„${own}“ hat die Note „${grade}“: ${numbers.ofBase(atLeast, papers)} gaben mindestens diese.`,
    "nobody chose it": "Niemand hat es gewählt.",
    "it fitted": (votes, cost, left) => `Mit ${votes} war es an der Reihe, als noch ${left} da waren; es kostet ${cost}.`,
    "did not fit": (votes, cost, left) => `Mit ${votes} war es an der Reihe, als nur noch ${left} da waren, und es kostet ${cost}.`,
    "after the end": (votes) => `Es hat ${votes}; die Zählung war vorher zu Ende, beim ersten, für das das Geld nicht reichte.`,
    "paid together": (supporters, price, short) =>
      short === 0
        ? `${people(supporters)} haben es zusammen bezahlt, je ${price}.`
        : `${people(supporters)} haben es zusammen bezahlt, je ${price}; ${numbers.whole(short)} davon hatten weniger übrig und gaben das.`,
    lacking: (supporters, missing) =>
      `Als es an der Reihe war, ${plural(supporters, { one: "fehlten dem Mitglied, das es wollte,", other: `fehlten den ${numbers.whole(supporters)} Mitgliedern, die es wollten, zusammen` })} ${missing}.`,
    load: (place, load) => `Genommen an Stelle ${numbers.whole(place)}: Die es wollten, trugen danach je ${load}, am wenigsten von allen.`,
    "too heavy": (load) => `Die es wollten, hätten am Ende der Zählung je ${load} tragen müssen.`,
    dropped: {
      quorum: (own, preferred) => `„${own}“ wurde nicht verglichen: Nur ${numbers.whole(preferred)} ziehen es „nichts davon“ vor.`,
      majority: (own, preferred, against) =>
        `„${own}“ wurde nicht verglichen: ${numbers.whole(preferred)} ziehen es „nichts davon“ vor, ${numbers.whole(against)} umgekehrt.`,
      "not carried": (own) => `„${own}“ wurde nicht verglichen: Es hat nicht, was der Text dafür verlangt.`,
    },
    "run-off won": (own, other, preferred, against, none) =>
      `In der Stichwahl gaben ${numbers.whole(preferred)} mehr für „${own}“ als für „${other}“, ${numbers.whole(against)} umgekehrt und ${numbers.whole(none)} beiden gleich viel.`,
    "run-off lost": (own, other, preferred, against, none) =>
      `In der Stichwahl gaben ${numbers.whole(preferred)} mehr für „${own}“ als für „${other}“, aber ${numbers.whole(against)} umgekehrt und ${numbers.whole(none)} beiden gleich viel.`,
    "not in the run-off": (own, sum, other, last) => `„${own}“ hat ${sum}, zu wenig für die Stichwahl: „${other}“ kam mit ${last} hinein.`,
  },
  comparisons: {
    more: (above, more, below, fewer) => `„${above}“ hat ${more}, „${below}“ ${fewer}.`,
    straight: (above, below, more, fewer) => `${duel(above, below, more, fewer)}.`,
    "by chains": (above, below, more, fewer, forth, back) =>
      `${duel(below, above, fewer, more)}; über andere kommt aber „${above}“ stärker davor zu stehen, ${numbers.whole(forth)} zu ${numbers.whole(back)}.`,
    "by kept duels": (above, below, more, fewer, through) =>
      `${duel(below, above, fewer, more)}; das widerspricht aber Vergleichen, die mehr gelten: „${above}“ steht vor ${through.map((each) => `„${each}“ und das vor`).join(" ")} „${below}“.`,
    "smaller defeat": {
      "winning votes": (above, smaller, below, larger) =>
        `In seiner schwersten Niederlage hat „${above}“ ${numbers.whole(smaller)} gegen sich, „${below}“ ${numbers.whole(larger)}.`,
      margins: (above, smaller, below, larger) =>
        `Im schlechtesten Fall liegt „${above}“ um ${numbers.whole(smaller)} hinter einem anderen, „${below}“ um ${numbers.whole(larger)}.`,
      opposition: (above, smaller, below, larger) =>
        `Höchstens ${numbers.whole(smaller)} setzen ein anderes vor „${above}“, ${numbers.whole(larger)} eines vor „${below}“.`,
    },
    "more duels": (above, won, lost, below, fewerWon, moreLost) =>
      `„${above}“ gewinnt ${numbers.whole(won)} und verliert ${numbers.whole(lost)} Vergleiche; „${below}“ gewinnt ${numbers.whole(fewerWon)} und verliert ${numbers.whole(moreLost)}.`,
    "better grade": (above, better, below, worse) => `Die Note von „${above}“ ist „${better}“, die von „${below}“ „${worse}“.`,
    "better after taking off": (above, better, below, worse, off) =>
      `Die Noten sind gleich. Nimmt man bei beiden ${numbers.whole(off)} der Zettel weg, die in der Mitte stehen, hat „${above}“ dort „${better}“ und „${below}“ „${worse}“.`,
    "elected before": {
      elected: (above, at, below, then) => `„${above}“ war in Schritt ${numbers.whole(at)} gewählt, „${below}“ in Schritt ${numbers.whole(then)}.`,
      left: (above, at, below, then) =>
        `„${above}“ war in Schritt ${numbers.whole(at)} gewählt; „${below}“ schied in Schritt ${numbers.whole(then)} aus.`,
      never: (above, at, below) =>
        `„${above}“ war in Schritt ${numbers.whole(at)} gewählt; „${below}“ war es nicht, als der letzte Platz vergeben wurde.`,
    },
    "more at stage": {
      stays: (at, above, more, below, fewer) => `${stage(at)} hatte „${above}“ ${more}, „${below}“ ${fewer}.`,
      leaves: (at, above, more, below, fewer) => `${stage(at)} schied „${below}“ mit ${fewer} aus, als „${above}“ ${more} hatte.`,
    },
    equal: (above, below, by) => `Die Stimmen lassen „${above}“ und „${below}“ gleich: ${by}.`,
    "each by itself": "Dieses Zählverfahren wägt die beiden nicht gegeneinander ab; jedes hat seinen eigenen Grund.",
  },
  settledBy: {
    "declared order": "das Los entschied, das vor der Abstimmung gezogen war",
    "earlier stage": "es entschieden die Stimmen des Schritts, in dem sie sich unterschieden",
    "public numbers": "es entschied eine Reihenfolge aus öffentlichen Zahlen, wie Neuseelands Regeln sie vorsehen",
    "left out together": "gleich starke Vergleiche, die einander widersprachen, blieben zusammen weg",
    "lowest cost": "das billigere kam zuerst",
    "most votes": "das mit mehr Stimmen kam zuerst",
    "head to head": "das kam zuerst, dem mehr Mitglieder mehr gaben als dem anderen",
    "most top marks": "das mit mehr Bestnoten kam zuerst",
    "total score": "das mit der höheren Summe kam zuerst",
  },
  ties: {
    heading: "Gleichstände und wie sie aufgelöst wurden",
    none: "Kein Gleichstand musste aufgelöst werden.",
    of: {
      winner: (titles, by) => `${quoted(titles)} waren gleich, als es um einen Platz oder die Reihe ging: ${by}. Zuerst kam „${titles[0] ?? ""}“.`,
      exclusion: (titles, by) => `${quoted(titles)} waren gleich, als eines ausscheiden musste: ${by}. „${titles[0] ?? ""}“ schied aus.`,
      surplus: (titles, by) => `${quoted(titles)} hatten gleich große Überschüsse: ${by}. Der von „${titles[0] ?? ""}“ kam zuerst.`,
      order: (titles, by) => `${quoted(titles)} sind gleich: ${by}.`,
    },
    adopted: (titles) =>
      `${quoted(titles)} sind gleich, und nicht alle davon konnten angenommen werden: Das Los entschied, das vor der Abstimmung gezogen war. Zuerst kam „${titles[0] ?? ""}“.`,
    elected: (titles) =>
      `${quoted(titles)} sind gleich, und nicht alle davon konnten gewählt werden: Das Los entschied, das vor der Abstimmung gezogen war. Zuerst kam „${titles[0] ?? ""}“.`,
    at: (n, sentence) => `Schritt ${numbers.whole(n)}: ${sentence}`,
    lot: "Das Los stand fest, bevor jemand abstimmte: der Hash aus Antrag, Stufe und dem, was zur Wahl steht, der kleinste zuerst. Alle können es nachziehen.",
  },
  warningsHeading: "Was man über dieses Ergebnis wissen sollte",
  warnings: {
    "condorcet winner lost": (title) =>
      `Vor jedes der anderen setzen mehr Mitglieder „${title}“ als dahinter, und dieses Zählverfahren hat es übergangen.`,
    "no condorcet winner": "Nichts gewinnt gegen jedes der anderen: Hinter irgendein anderes setzen jedes von ihnen mehr Mitglieder als davor.",
    "fewer elected than places": (elected, places) => `Nur ${numbers.ofBase(elected, places)} Plätzen konnten besetzt werden.`,
    "a tie decided": (titles) => `${quoted(titles)} waren gleich, und ein Gleichstand hat zwischen ihnen entschieden.`,
  },
  compare: {
    heading: "Zwei vergleichen",
    first: "Warum steht dieses",
    second: "vor oder hinter jenem",
    button: "Vergleichen",
    result: (one, other) => `„${one}“ und „${other}“`,
    same: "Das ist ein und dasselbe. Wähl zwei.",
    above: (above, below) => `„${above}“ steht vor „${below}“.`,
  },
};

function quoted(titles: readonly string[]): string {
  return numbers.list(titles.map((title) => `„${title}“`));
}

function people(n: number): string {
  return `${numbers.whole(n)} ${plural(n, { one: "Mitglied", other: "Mitglieder" })}`;
}
