import type { motions as english } from "../en/motions.js";
import { numbers, plural } from "./numbers.js";

const { whole, ofBase } = numbers;

export const motions: typeof english = {
  title: "Anträge",
  motion: (number) => `Antrag ${number}`,
  titled: (number, title) => `Antrag ${number}: ${title}`,
  putForward: "Etwas beantragen",
  check: "Eine Bekanntmachung prüfen",
  open: "Offen und bevorstehend",
  nothingOpen: "Nichts ist offen.",
  nothingOpenBody: "Jedes Mitglied kann sehen, was es beantragen darf und was dafür nötig ist.",
  ended: "Entschieden und beendet",
  nothingDecided: "Noch ist nichts entschieden.",
  forOutsiders: "Mitglieder sehen den Text jedes Antrags und die Diskussion dazu. Ergebnisse, Bescheinigungen und das Protokoll sind für alle offen.",
  line: (procedure, sentence) => `${procedure}. ${sentence}`,
  refused: "Zurückgewiesen",
  refusedBody: "Was die Regeln nicht zuließen. Jeder Versuch ist ein Eintrag im Protokoll, ohne Namen.",
  refusal: (title, at, reasons) => (
    <>
      {title}, {at}: {reasons === 1 ? "ein Grund" : `${reasons} Gründe`}
    </>
  ),
  way: (number) => `Der Weg von Antrag ${number}`,
  needs: "Was nötig ist",
  lookAgain: "Nachsehen, wie weit die Auszählung ist",
  lostTime: {
    title: (minutes) => `${whole(minutes)} ${minutes === 1 ? "Minute" : "Minuten"} lang konnte niemand abstimmen`,
    spell: (from, minutes, why) => (
      <>
        Ab {from}, {minutes < 1 ? "weniger als eine Minute" : minutes === 1 ? "eine Minute" : `${whole(minutes)} Minuten`} lang: {why}
      </>
    ),
    why: {
      down: "Der Server lief nicht.",
      busy: "Mehr Stimmende mussten abgewiesen werden, als Platz war.",
      mail: "Die Mails, mit denen man sich anmeldet, konnten nicht übergeben werden.",
    },
    text: "Der Server vermerkt das von selbst, und niemand entscheidet darüber. Sobald es mehr ist, als der Text sagt, bleibt die Abstimmung um all diese Zeit länger offen, höchstens noch einmal so lange, wie sie dauert.",
  },
  text: "Der Text",
  signInToRead: (signIn) => (
    <>
      Mitglieder sehen den Text dieses Antrags und die Diskussion dazu. <a href={signIn}>Melde dich an, wenn du eines bist</a>.
    </>
  ),
  putForwardBy: (movers, version, fingerprint) => (
    <>
      Gestellt von {movers.join(", ")} unter Fassung {version} der Satzung; deren Regeln gelten für ihn bis zum Ende. Im Protokoll steht der
      Fingerabdruck seines Textes, damit kein anderer an seine Stelle treten kann: {fingerprint}.
    </>
  ),
  withheld: "Dieser Text wurde in einem Verfahren zurückgehalten. Sein Fingerabdruck bleibt im Protokoll.",
  actions: {
    result: "Ergebnis",
    certificate: "Bescheinigung",
    delivery: "Zustellung der Ankündigung",
    vote: (number) => `Über Antrag ${number} abstimmen`,
    voted: "Du hast abgestimmt. Eine Stimme ist endgültig.",
    sign: "Diesen Antrag unterschreiben",
    signNote: "Niemand erfährt, dass du unterschrieben hast: Die Seite zeigt die Zahl, nie Namen.",
    signed: "Du hast das unterschrieben.",
    notice: "Ankündigung verschicken",
    rule: "Über die Anfechtung entscheiden",
    others: "Was sich sonst tun lässt",
    challenge: "Diesen Beschluss anfechten",
    withdraw: "Diesen Antrag zurückziehen",
    withdrawNote: "Das kann nur, wer ihn gestellt hat, und nur, bevor er aufgerufen ist.",
    close: "Das Ende der Abstimmung verlangen",
    closeNote: "Niemand beendet eine Abstimmung; du erfährst, was sie offen hält.",
    announce: "Als gültig bekannt machen",
  },
  waiting: {
    vote: (number, title) => `Du bist gefragt, über Antrag ${number}, „${title}“, zu entscheiden.`,
    voteAction: "Lesen und abstimmen",
    notice: (number, title) => `Antrag ${number}, „${title}“, wartet auf seine Ankündigung; sie zu verschicken ist deine Aufgabe.`,
    noticeAction: "Ankündigung verschicken",
    ruling: (number, title) => `Antrag ${number}, „${title}“, wurde angefochten, und du entscheidest darüber mit.`,
    rulingAction: "Entscheiden",
  },
  stands: {
    at: (date, relative) => `${date}, ${relative}`,
    support: (signed, needed, to) => `Er sammelt Unterstützung: ${ofBase(signed, needed)} Unterschriften, bis ${to}.`,
    awaitingNotice: (until) => `Er wartet auf seine Ankündigung. Wenn niemand sie verschickt, tut es das System am ${until}.`,
    notice: (to) => `Er ist angekündigt. Was danach kommt, kann geschehen ab ${to}.`,
    discussion: (to) => `Die Aussprache ist offen bis ${to}.`,
    amendments: (to) => `Änderungsanträge und andere Texte können gestellt werden bis ${to}.`,
    proposals: (to) => `Vorschläge können gestellt und unterschrieben werden bis ${to}.`,
    candidates: (to) => `Kandidieren geht bis ${to}.`,
    mediation: (to) => `Wer Texte gestellt hat, sucht einen gemeinsamen bis ${to}. Dann gehen alle verbleibenden Texte in die Abstimmung.`,
    outOfOrder: "Er wurde für unzulässig erklärt, und die Zeit für eine Beschwerde ist um.",
    awaitingBox: (by) => `Die Abstimmung ist geheim. Sie beginnt, wenn ihre Urne bereit ist, spätestens am ${by}.`,
    vote: (to) => `Die Abstimmung ist offen bis ${to}. Niemand weiß, wie sie steht, bevor sie endet.`,
    counting: "Die Abstimmung ist vorbei und wird ausgezählt.",
    countingSince: ({ since, done, all }) =>
      done === null
        ? `Die Auszählung läuft seit ${since}: etwa ${whole(all)} Stimmzettel.`
        : `Die Auszählung läuft seit ${since}: etwa ${whole(done)} von ${whole(all)} Stimmzetteln.`,
    boxShut: (by) => `Die Abstimmung ist vorbei. Das Ergebnis steht fest, wenn die Urne geöffnet ist, spätestens am ${by}.`,
    declared: (result, to) => `${result} Anfechten kann man bis ${to}.`,
    challenged: (result) => `${result} Er wurde angefochten und wird nicht wirksam, solange darüber nicht entschieden ist.`,
    takesEffect: (result, to) => `${result} Er tritt in Kraft am ${to}.`,
    inForce: (result, since) => `${result} In Kraft seit ${since}.`,
    lapsed: (at) => `Er ist verfallen${at === null ? "" : ` am ${at}`}: Was er brauchte, kam nicht rechtzeitig.`,
    withdrawn: "Wer ihn gestellt hat, hat ihn zurückgezogen.",
    annulled: "Er wurde angefochten und aufgehoben. Er hat keine Wirkung.",
    result: ({ carried, count, answered, entitled }) =>
      `${carried ? "Angenommen" : "Abgelehnt"}: ${whole(count.for)} dafür, ${whole(count.against)} dagegen, ${plural(count.abstain, { one: "1 Enthaltung", other: `${whole(count.abstain)} Enthaltungen` })}; ${ofBase(answered, entitled)} haben geantwortet.`,
  },
  brought: {
    support: (motion) => `für Antrag ${motion} können Unterschriften gesammelt werden`,
    "awaiting notice": (motion) => `die Aussprache über Antrag ${motion} ist vorbei, und er kann angekündigt werden`,
    notice: (motion) => `die Ankündigung von Antrag ${motion} geht hinaus`,
    discussion: (motion) => `die Aussprache über Antrag ${motion} beginnt`,
    amendments: (motion) => `zu Antrag ${motion} können Änderungsanträge gestellt werden`,
    proposals: (motion) => `der Aufruf von Antrag ${motion} beginnt`,
    mediation: (motion) => `die Vermittlung zu Antrag ${motion} beginnt`,
    "out of order": (motion) => `Antrag ${motion} ist nicht zugelassen, wenn niemand Beschwerde einlegt`,
    "awaiting box": (motion) => `die Urne von Antrag ${motion} wird bereitgemacht`,
    vote: (motion) => `die Abstimmung über Antrag ${motion} beginnt`,
    counting: (motion) => `die Abstimmung über Antrag ${motion} endet`,
    declared: (motion) => `die Abstimmung über Antrag ${motion} endet`,
    challenged: (motion) => `über die Anfechtung von Antrag ${motion} wird verhandelt`,
    "awaiting commencement": (motion) => `die Zeit, Antrag ${motion} anzufechten, ist um`,
    "in force": (motion) => `Antrag ${motion} tritt in Kraft, wenn nichts entgegensteht`,
    "not carried": (motion) => `die Abstimmung über Antrag ${motion} endet`,
    lapsed: (motion) => `Antrag ${motion} verfällt`,
    withdrawn: (motion) => `Antrag ${motion} wird zurückgezogen`,
    annulled: (motion) => `die Zeit, über die Anfechtung von Antrag ${motion} zu entscheiden, ist um`,
  },
};
