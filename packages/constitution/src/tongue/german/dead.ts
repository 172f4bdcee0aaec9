import { deadWords } from "../dead-words.js";

const NUMBER = "(?:\\d[\\d.]{0,12}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|einundzwanzig|achtundzwanzig|dreißig)";
const ONE = "ein|eine|einer|einem|einen|eines";
const NO = "nicht|nie|niemals|niemand|niemandem|niemanden|kein|keine|keiner|keinem|keinen|keines|keins|nichts|weder|noch";
const JOINING =
  "wenn|falls|sofern|soweit|insoweit|insofern|es sei denn|außer|oder|nach|vor|bis|nur|lediglich|sonst|andernfalls|ob|ohne|statt|anstatt|ausgenommen|vorbehaltlich|solange|ungeachtet|unbeschadet|bevor|nachdem|ehe|" +
  NO;

/** Whole words of a language with umlauts: `\b` knows none. */
function words(list: string, flags = "u"): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, flags);
}

/** The words between the live ones of a text in German. */
export const DEAD = deadWords({
  bound: new RegExp(
    `(?<![\\p{L}])(?:${NO}|es sei denn|außer|ohne|mindestens|wenigstens|höchstens|maximal|bis zu|mehr als|weniger als|nur wenn|die hälfte|knapp|etwa|rund|ungefähr|fast|circa)$`,
    "u",
  ),
  movable: /mindestens|wenigstens|höchstens|maximal|bis zu|mehr als|weniger als/u,
  behind: /^,? ?(es sei denn|außer|oder mehr|oder weniger|oder später|oder früher|aber nicht|und nicht|wenn|falls|sofern)(?![\p{L}])/u,
  negation: words(`(?:${NO})(?! mehr| später als)`),
  joining: words(JOINING, "gu"),
  joint: /^,? ?(oder|und)( zu| durch| wenn)? ?$/u,
  and: "und",
  or: "oder",
  maySay: words(`${JOINING}|und|mindestens|wenigstens|höchstens|maximal|als|bis zu|hälfte|knapp|etwa|rund|ungefähr|fast|circa`),
  normative: words(
    "muss|müssen|soll|sollen|darf|dürfen|kann|können|hat zu|haben zu|ist zu|sind zu|niemand|ist nichtig|ist unwirksam|ist verboten|ist berechtigt|sind berechtigt|hat das recht|haben das recht|ist verpflichtet|sind verpflichtet",
  ),
  only: /(?<!\p{L})nur in diesem verfahren (?:darf man|entscheidet man über|darf|dürfen)\s*$/u,
  figures: [
    words(`${NUMBER}(?: volle| vollen| voller)? (?:minuten?|stunden?|tage?n?|kalendertage?n?|werktage?n?|wochen?|monate?n?|jahre?n?)`, "giu"),
    /(?<![\p{L}\p{N}])\d{1,6}(?:,\d{1,4})? ?(?:%|prozent)/giu,
    words(`(?:${NUMBER}|${ONE}) (?:drittel|viertel|fünftel|sechstel|achtel|zehntel)`, "giu"),
    words("hälfte|mehrheit|einstimmig|quorum|beschlussfähig", "giu"),
    words(`${NUMBER} (?:mitglieder|mitgliedern|personen|unterschriften|unterstützer\\p{L}*|stimmen)`, "giu"),
  ],
  kept: [
    /^solange über eine anfechtung nicht entschieden ist, tritt (sie|er|es) nicht in kraft\.?$/iu,
    /^vor (ihrem ende|dem ende der (abstimmung|urabstimmung)) kennt niemand ein teilergebnis\.?$/iu,
    /^nur eine auszählung nach diesen regeln macht einen beschluss\.?$/iu,
    /^(ein|eine) (vorschlag|fassung|antrag) bleibt stehen, solange über einen einspruch nicht entschieden ist\.?$/iu,
    /^wer eine frage gestellt hat, darf sie nicht für angenommen erklären\.?$/iu,
  ],
  senses: {
    bars: { must: words("ausgenommen|ausgeschlossen|darf nicht|dürfen nicht|aber nicht") },
    carried: { never: words("abgelehnt|verworfen|gescheitert|scheitert|scheitern|unwirksam|nichtig") },
    quorum: { never: words("kann|können|könnte|könnten|sollte|sollten|darf|dürfen") },
    opens: { must: words("beginnt|beginnen|öffnet|eröffnet"), never: words("endet|schließt") },
    when: { must: words("in kraft|wirksam|wirkung|beginnt"), never: words("außer kraft|endet|erlischt") },
    stands: { must: words("steht|stehen|gilt|gelten|bleibt"), never: words("bis|nicht") },
    adopted: { must: words("übernimmt|übernehmen|übernommen") },
    decided: { must: words("entscheidet|entscheiden|entschieden") },
    most: { must: words("angenommen|genommen|gewählt|ausgewählt|bestimmt"), never: words("abgelehnt|verworfen|gestrichen") },
    "proposals.starts": {
      must: words("vorschlag|vorschläge|vorschlagen|schlägt|schlagen|stellen|stellt|einreichen|kandidieren|kandidiert|beantragen|beantragt"),
    },
    "amendments.starts": { must: words("stellen|stellt|beantragen|beantragt|einreichen|vorschlagen") },
    "mediation.by": { must: words("hilft|helfen|vermittelt|vermitteln") },
    "order.by": { must: words("unzulässig") },
    "order.to": { must: words("einspruch|beschwerde|berufung") },
    "order.within": { must: words("einspruch|beschwerde|berufung") },
    closes: { never: /(?:beginnt|öffnet)\s*$/u },
  },
  leads: {
    carried: { before: ["wenn", "nur, wenn", "nur wenn"] },
    quorum: { before: ["wenn"], after: ["müssen anwesend sein, im raum oder per telefon oder bildschirm"] },
    tie: { before: ["bei stimmengleichheit"] },
    closes: { before: ["vorzeitig nur,", "vorzeitig nur", "nur,", "nur"] },
    period: { after: ["vor der anhörung", "vor der abstimmung", "vor der versammlung", "vor der sitzung"] },
    latest: { after: ["nach der einladung", "nach der bekanntgabe"] },
    again: { before: ["nach"] },
    opened: { before: ["innerhalb von"] },
    otherwise: { before: ["geschieht das nicht,", "wird nicht rechtzeitig entschieden,", "wird nichts rechtzeitig entschieden,"] },
    standard: { before: ["ob", ", ob", "wenn sie", "wenn er", "wenn es"] },
    meanwhile: { before: ["bis über eine anfechtung entschieden oder ihre frist vorbei ist, behält das mitglied"] },
    lapse: { before: ["erfüllt ein mitglied absatz 1 nicht mehr, so", "gegen den willen des mitglieds"] },
    decides: { before: ["nur in diesem verfahren darf man", "nur in diesem verfahren entscheidet man über", "nur in diesem verfahren", "ob"] },
    bars: { before: ["ausgenommen ist, auf diesem weg", "ausgenommen ist,"] },
    inquorate: { before: ["und zu wenige anwesend sind,", "in allen anderen fällen"] },
    clash: { before: ["berühren zwei angenommene änderungen dieselben wörter, so"] },
    merging: { before: ["nur,"] },
    extended: { before: ["wenn mitglieder länger nicht abstimmen konnten als"], after: ["insgesamt, bleibt sie um ebenso lange offen"] },
    "organisation.days": {
      before: ["wo diese satzung tage zählt, zählt sie", "wo diese satzung tage zählt, sind es"],
      after: [": weder der tag, an dem etwas bekannt gegeben wird, noch der tag des ereignisses zählt mit"],
    },
    "fact.lasts": { before: ["bis"] },
    "class.may": { after: [", darf aber weder abstimmen noch ein amt innehaben", "und hat keine stimme"] },
    "challenge.to": { before: ["anfechten vor", "anfechtung vor", "vor"] },
    "approval.from": { after: ["ist nötig, bevor die versammlung abstimmt"] },
  },
  bareName: (name) =>
    name
      .toLowerCase()
      .replace(
        /^(der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|jede|jeder|jedes|jedem|jeden|alle|allen|diese|dieser|dieses|kein|keine) /u,
        "",
      )
      .replace(/[.:]$|(?:e[sn]|[sn])$/gu, ""),
});
