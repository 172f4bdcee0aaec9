import type { Fate, PutAs } from "@folkmoot/procedure";
import type { entries as english } from "../en/entries.js";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

export const entries: typeof english = {
  motion: (number) => `Antrag ${number}`,
  someMotion: "Ein Antrag",
  founded: "Die Organisation wurde gegründet.",
  foundedAsRehearsal: "Die Organisation wurde gegründet, als Probe.",
  constitution: (version) => `Fassung ${version} der Satzung trat in Kraft.`,
  register: (joined, left) => `Eingetreten: ${people(joined)}; ausgetreten: ${people(left)}.`,
  seated: (body, filled) => `${body}: ${plural(filled, { one: "1 Sitz ist", other: `${whole(filled)} Sitze sind` })} besetzt.`,
  holidays: (calendar, year, days) => `Im Kalender „${calendar}“ wurden für ${year} ${days === 1 ? "1 Feiertag" : `${days} Feiertage`} festgelegt.`,
  meetingCalled: (of) => `Eine Versammlung wurde einberufen: ${of}.`,
  clock: (count, unit, exact) => `Die Uhr der Probe wurde um ${exact ? "" : "etwa "}${whole(count)} ${plural(count, units[unit])} vorgestellt.`,
  roll: (motion, size, stage) => `${motion}: Das Stimmverzeichnis wurde aufgestellt, ${people(size)} (${stage}).`,
  deposited: (motion, procedure) => `${motion} wurde gestellt (${procedure}).`,
  refusedDeposit: "Ein Antrag wurde zurückgewiesen, als er gestellt wurde.",
  refused: (what, motion) => (motion === null ? `Zurückgewiesen: ${what}.` : `${motion}: Zurückgewiesen wurde ${what}.`),
  acts: {
    "give-notice": "eine Ankündigung",
    close: "das Ende der Abstimmung",
    challenge: "eine Anfechtung",
    rule: "eine Entscheidung über eine Anfechtung",
    withdraw: "seine Rücknahme",
    announce: "eine Bekanntmachung",
    "set-holidays": "die Festlegung von Feiertagen",
    "cite-survey": "eine Handlung aufgrund einer Umfrage",
    "put-option": "etwas, das dazu gestellt wurde",
    "withdraw-option": "die Rücknahme von etwas, das dazu gestellt war",
    "adopt-option": "die Übernahme von etwas Zurückgezogenem",
    "accept-amendment": "die Annahme eines Änderungsantrags",
    merge: "das Zusammenführen von mehreren zu einem",
    contradict: "die Feststellung, was einander widerspricht",
    "rule-out": "die Entscheidung, dass etwas unzulässig ist",
    appeal: "eine Beschwerde",
    "decide-appeal": "die Entscheidung über eine Beschwerde",
  },
  supported: (motion, count) => `${motion}: ${signatures(count)}.`,
  supportReached: (motion, count, needed) => `${motion} hat seine Unterstützung: ${whole(count)} von ${whole(needed)} nötigen Unterschriften.`,
  notice: (motion, recipients) => `${motion}: Angekündigt wurde er an ${people(recipients)}.`,
  voted: (motion, count, stage) => `${motion}: ${plural(count, { one: "1 Stimme", other: `${whole(count)} Stimmen` })} (${stage}).`,
  represented: (motion, count, stage) => `${motion}: ${people(count)} ließen sich vertreten (${stage}).`,
  dissented: (motion) => `${motion}: Eine abweichende Meinung steht neben dem Beschluss.`,
  closed: (motion, { carried, count, entitled, voters, adopted }, as) =>
    adopted !== undefined
      ? `${motion}: ${adopted.length === 0 ? nobody[as] : `${chosen[as]}: ${whole(adopted.length)}`}; ${whole(count.for + count.against + count.abstain)} Stimmzettel, von ${whole(entitled)} Stimmberechtigten.`
      : `${motion} wurde ${carried ? "angenommen" : "abgelehnt"}: ${whole(count.for)} dafür, ${whole(count.against)} dagegen, ${plural(count.abstain, { one: "1 Enthaltung", other: `${whole(count.abstain)} Enthaltungen` })}, von ${whole(entitled)} Stimmberechtigten${voters === undefined ? "" : `, von denen ${whole(voters)} teilnahmen, manche mit mehreren Stimmen`}.`,
  challenged: (motion) => `${motion} wurde angefochten.`,
  stands: (motion) => `${motion}: Über die Anfechtung ist entschieden, der Beschluss bleibt.`,
  annulled: (motion) => `${motion}: Über die Anfechtung ist entschieden, der Beschluss ist aufgehoben.`,
  withdrawn: (motion) => `${motion} wurde zurückgezogen.`,
  patched: (motion, { version, clashes, set }) => {
    const touches =
      clashes.length === 0
        ? ""
        : `, wo er Worte ${clashes.length === 1 ? "einer anderen Änderung" : `von ${clashes.length} anderen Änderungen`} berührt`;
    return `${motion} wurde auf Fassung ${version} gesetzt${touches}; ${set === null ? "nichts davon tritt in Kraft" : "was daraus wurde, tritt in Kraft"}.`;
  },
  inForce: (motion) => `${motion} trat in Kraft.`,
  lapsed: (motion) => `${motion} ist verfallen.`,
  announced: (motion) => `${motion} wurde bekannt gemacht.`,
  withheld: "Ein Text wurde zurückgehalten.",
  shown: (to) => `Ein Entwurf wurde erstmals jemandem gezeigt, der darüber entscheiden wird (${to}).`,
  surveyed: (audience) => `Eine Umfrage ging an ${people(audience)}. Sie entscheidet nichts.`,
  hideable: { post: "Ein Beitrag", statement: "Eine Stellungnahme", survey: "Eine Umfrage", "survey-statement": "Eine Aussage in einer Umfrage" },
  hidden: (what, office) => `${what} wurde verborgen, durch: ${office}. Die Worte stehen nicht im Protokoll, nur ihr Fingerabdruck.`,
  hidingAppealed: "Dagegen, dass etwas verborgen wurde, gibt es Widerspruch.",
  hidingDecided: (by, restored) =>
    `Über einen Widerspruch gegen Verborgenes wurde entschieden (${by}): ${restored ? "Es ist wieder zu lesen." : "Es bleibt verborgen."}`,
  hidingSilence: "Über einen Widerspruch gegen Verborgenes wurde nicht rechtzeitig entschieden: Es ist wieder zu lesen.",
  surveyClosed: (answers, audience) => `Eine Umfrage ist zu Ende: ${whole(answers)} von ${whole(audience)} haben geantwortet.`,
  optionPut: (motion, what) => `${motion}: ${put[what]}.`,
  optionSupported: (motion, count) => `${motion}: ${signatures(count)} für etwas, das dazu gestellt wurde.`,
  optionReached: (motion, count, needed) =>
    `${motion}: Etwas, das dazu gestellt wurde, hat seine Unterstützung, ${whole(count)} von ${whole(needed)} nötigen Unterschriften.`,
  optionWithdrawn: (motion) => `${motion}: Etwas, das dazu gestellt war, wurde von den Antragstellenden zurückgezogen.`,
  optionAdopted: (motion) => `${motion}: Etwas Zurückgezogenes hat jemand anders übernommen.`,
  optionAccepted: (motion) => `${motion}: Ein Änderungsantrag wurde übernommen und ist Teil des Textes.`,
  merged: (motion, count) => `${motion}: Aus ${whole(count)} Vorschlägen wurde einer, mit Zustimmung aller Antragstellenden.`,
  contradicted: (motion) => `${motion}: Von zweien, die dazu gestellt sind, wurde gesagt, dass sie einander widersprechen.`,
  ruledOut: (motion, isWhole, clause) =>
    `${motion}: ${isWhole ? "Er" : "Etwas, das dazu gestellt war,"} wurde für unzulässig erklärt, nach Ziffer ${clause}.`,
  appealed: (motion) => `${motion}: Gegen eine Entscheidung wurde Beschwerde eingelegt.`,
  appealDecided: (motion, inOrder) => `${motion}: Über die Beschwerde ist entschieden, ${inOrder ? "es ist zulässig" : "es bleibt unzulässig"}.`,
  paper: (motion, options) =>
    `${motion}: Der Stimmzettel steht fest, mit ${plural(options, { one: "1 Option", other: `${whole(options)} Optionen` })}.`,
  boxReady: (motion, trustees, needed) =>
    trustees === 1
      ? `${motion}: Die Urne ist bereit; ihren Schlüssel hat einer allein.`
      : `${motion}: Die Urne ist bereit; ${whole(trustees)} haben Teile ihres Schlüssels, je ${whole(needed)} davon können sie öffnen.`,
  ballots: (motion, count) => `${motion}: ${plural(count, { one: "1 geheime Stimme", other: `${whole(count)} geheime Stimmen` })}.`,
  boothServed: (motion) => `${motion}: das Skript, mit dem abgestimmt wird, mit seinem Fingerabdruck.`,
  credentialReplaced: (motion) => `${motion}: Ein Ersatzausweis ist an die Stelle eines Wahlausweises getreten, mit dem niemand abgestimmt hatte.`,
  rollSampled: (motion, { reached, unreached, unknown }) =>
    `${motion}: Von ${whole(reached + unreached + unknown)} aus dem Stimmverzeichnis gezogenen Mitgliedern erreicht: ${whole(reached)}, nicht erreicht: ${whole(unreached)}, unbekannt: ${whole(unknown)}.`,
  shutOut: (motion, minutes) =>
    `${motion}: ${plural(minutes, { one: "1 Minute", other: `${whole(minutes)} Minuten` })} lang konnte niemand abstimmen.`,
  boxEnded: (motion, voters) => `${motion}: Die geheime Abstimmung ist vorbei; ${whole(voters)} haben abgestimmt.`,
  boxMarks: (motion, count) =>
    `${motion}: Was auf den geheimen Stimmzetteln stand: ${plural(count, { one: "eine Art, sie auszufüllen", other: `${whole(count)} Arten, sie auszufüllen` })}.`,
  boxOpened: (motion, parts) =>
    `${motion}: Die Urne wurde geöffnet mit ${plural(parts, { one: "1 Teil", other: `${whole(parts)} Teilen` })} ihres Schlüssels.`,
  marked: (motion, count, stage) => `${motion}: ${plural(count, { one: "1 Stimmzettel", other: `${whole(count)} Stimmzettel` })} (${stage}).`,
};

const chosen: { readonly [As in Fate]: string } = { adopted: "angenommen", elected: "gewählt" };
const nobody: { readonly [As in Fate]: string } = { adopted: "nichts wurde angenommen", elected: "niemand wurde gewählt" };

const put: { readonly [As in PutAs]: string } = {
  proposal: "Dazu wurde ein Vorschlag gestellt",
  candidate: "Jemand kandidiert",
  alternative: "Dazu wurde ein anderer Text gestellt",
  amendment: "Dazu wurde ein Änderungsantrag gestellt",
};

const units = {
  day: { one: "Tag", other: "Tage" },
  hour: { one: "Stunde", other: "Stunden" },
  minute: { one: "Minute", other: "Minuten" },
  second: { one: "Sekunde", other: "Sekunden" },
};

function people(n: number): string {
  if (n === 0) return "niemand";
  return n === 1 ? "1 Person" : `${whole(n)} Personen`;
}

function signatures(count: number): string {
  return plural(count, { one: "1 Unterschrift", other: `${whole(count)} Unterschriften` });
}
