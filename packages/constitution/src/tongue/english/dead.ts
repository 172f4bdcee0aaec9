import { deadWords } from "../dead-words.js";

const NUMBER = "(?:\\d[\\d,]{0,12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty-one|twenty-eight|thirty)";

/** The words between the live ones of a text in English. */
export const ENGLISH = deadWords({
  bound: /\b(not|never|no|unless|except|without|at least|at most|up to|no more than|more than|fewer than|less than|only if|half of|nearly|about)$/,
  movable: /least|most|up to|more|fewer|less/,
  behind: /^,? ?(unless|except|or more|or fewer|or less|or later|or earlier|but not|and not|if)\b/,
  negation: /\b(neither|nobody|no one|nor|none|nothing|cannot|can't|not|never|no)\b(?! longer| later than)/,
  joining:
    /\b(if|unless|except|where|provided|subject to|or|after|before|until|only|otherwise|cannot|whether|not|never|nobody|neither|nor|without|instead|save|as long as|insofar|notwithstanding)\b/g,
  joint: /^,? ?(or|and)( to| by| if)? ?$/,
  and: "and",
  or: "or",
  maySay:
    /\b(if|unless|except|where|provided|subject|or|and|after|before|until|only|otherwise|cannot|can't|whether|no|not|never|nobody|none|nothing|neither|nor|without|instead|save|long|insofar|notwithstanding|at least|at most|up to|than|half of|nearly|about)\b/,
  normative:
    /\b(shall|must|may|cannot|can't|can not|has to|have to|needs? to|is to|are to|is not to|nobody|no one|is void|is forbidden|is entitled|are entitled|has the right|have the right)\b/,
  only: /\bonly this procedure may(?: decide on)?\s*$/,
  figures: [
    new RegExp(`\\b(?:${NUMBER}|one)(?: clear| calendar| working)? (?:minute|hour|day|week|month|year)s?\\b`, "gi"),
    /\b\d{1,6}(?:\.\d{1,4})?(?: ?%| per ?cent\b)/gi,
    new RegExp(`\\b(?:${NUMBER}|one|a)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?\\b`, "gi"),
    /\b(?:half of|majority|unanimous(?:ly)?|quorum)\b/gi,
    new RegExp(`\\b${NUMBER} (?:members|people|persons|signatures|supporters|votes)\\b`, "gi"),
  ],
  kept: [
    /^while a challenge is undecided it takes no effect\.?$/iu,
    /^no partial result is known to anybody before (it|the ballot|the vote) closes\.?$/iu,
    /^only a count under these rules makes a decision\.?$/iu,
    /^a (proposal|text|motion) stays while an appeal is undecided\.?$/iu,
    /^whoever moved a question may not declare it carried\.?$/iu,
  ],
  senses: {
    bars: { must: /\b(barred|may not|must not|but (not )?to)\b/u },
    carried: { never: /\b(lost|rejected|refused|defeated|fails?|failed|void)\b/u },
    quorum: { never: /\b(may|can|could|should|might|need)\b/u },
    opens: { must: /\bopen(s|ed)?\b/u, never: /\bcloses?\b/u },
    when: { must: /\b(effect|force|begins?|starts?)\b/u, never: /\b(ends?|ceases?|expires?)\b/u },
    stands: { must: /\bstands?\b/u, never: /\b(until|not)\b/u },
    adopted: { must: /\btake[ns]? .{0,20}\bon\b|\btaken on\b/u },
    decided: { must: /\bdecide[sd]?\b/u },
    most: { must: /\b(adopted|taken|chosen|elected)\b/u, never: /\b(lost|rejected|refused|dropped)\b/u },
    "proposals.starts": { must: /\b(puts?|proposes?|moves?|nominates?|stands?)\b/u },
    "amendments.starts": { must: /\b(puts?|proposes?|moves?)\b/u },
    "mediation.by": { must: /\b(helps?|mediates?)\b/u },
    "order.by": { must: /\brules?\b/u },
    "order.to": { must: /\bappeals?\b/u },
    "order.within": { must: /\bappeals?\b/u },
    closes: { never: /\b(opens?)\s*$/u },
  },
  leads: null,
  bareName: (name) =>
    name
      .toLowerCase()
      .replace(/[’‘]/gu, "'")
      .replace(/^(the|a|an|any|every|each|all|this|these|no) /u, "")
      .replace(/(ies|y)$/u, "y")
      .replace(/[.:]$|e?s'?$/gu, ""),
});
