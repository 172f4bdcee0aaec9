import type { OptionsMethod } from "@folkmoot/tally";
import { WAYS } from "../../phrase/several.js";
import type { Saying } from "../tongue.js";

const RANK = "die Mitglieder bringen sie in die Reihenfolge ihrer Wahl";
const SCHULZE = `${RANK}, ausgezählt nach der Schulze-Methode`;
const PAIRS = `${RANK}, ausgezählt nach Ranked Pairs`;
const MINIMAX = `${RANK}, ausgezählt nach Minimax`;
const RUNOFF = `${RANK}, ausgezählt nach integrierter Stichwahl`;
const STV = `${RANK}, ausgezählt nach der übertragbaren Einzelstimmgebung`;
const APPROVE = "die Mitglieder stimmen so vielen zu, wie sie wollen";
const BASKET = "die Mitglieder wählen im Rahmen des Budgets aus";
const SHARES = `${BASKET}, ausgezählt nach gleichen Anteilen`;
const POINTS = "die Mitglieder verteilen Punkte auf sie";
const SCORE = "die Mitglieder geben jedem Vorschlag eine Punktzahl";

/** How a paper with several options is filled in and counted, in German. */
const WEGE: Readonly<Record<OptionsMethod, string>> = {
  plurality: "die Mitglieder wählen einen aus, und die mit den meisten Stimmen werden genommen",
  block: "die Mitglieder wählen so viele aus, wie es Plätze gibt, und die mit den meisten Stimmen werden genommen",
  approval: APPROVE,
  schulze: SCHULZE,
  "schulze-winning-votes": `${SCHULZE} mit Gewinnstimmen`,
  "schulze-margins": `${SCHULZE} mit Differenzen`,
  "ranked-pairs": PAIRS,
  "ranked-pairs-margins": `${PAIRS} mit Differenzen`,
  "minimax-winning-votes": `${MINIMAX} mit Gewinnstimmen`,
  "minimax-margins": `${MINIMAX} mit Differenzen`,
  "minimax-opposition": `${MINIMAX} mit Gegenstimmen`,
  copeland: `${RANK}, ausgezählt nach der Copeland-Methode`,
  debian: `${SCHULZE}, nachdem ausgeschieden ist, was sein Quorum oder seine Mehrheit verfehlt`,
  irv: RUNOFF,
  "irv-batch": `${RUNOFF}, wobei alle zusammen ausscheiden, die nicht mehr gewinnen können`,
  "stv-scottish": `${STV} mit den schottischen Regeln`,
  "stv-ers97": `${STV} mit den ERS97-Regeln`,
  "stv-meek": `${STV} mit Meeks Regeln`,
  "stv-meek-nz": `${STV} mit Meeks Regeln wie in Neuseeland`,
  "stv-wigm": `${STV} mit den WIGM-Regeln`,
  "majority-judgment": "die Mitglieder geben jedem Vorschlag eine Note, ausgezählt nach dem Mehrheitsurteil",
  score: `${SCORE}, und die mit den höchsten Summen werden genommen`,
  star: `${SCORE}, ausgezählt nach STAR`,
  "bloc-star": `${SCORE}, ausgezählt nach Block-STAR`,
  points: POINTS,
  phragmen: `${APPROVE}, ausgezählt nach Phragmén`,
  harmonic: `${APPROVE}, in eine anteilsgerechte Reihenfolge gebracht`,
  "budget-greedy": `${BASKET}, und die mit der meisten Unterstützung werden genommen, solange das Geld reicht`,
  "budget-greedy-stop": `${BASKET}, und die mit der meisten Unterstützung werden genommen, bis einer mehr kostet, als übrig ist`,
  "budget-greedy-points": `${POINTS}, und die mit den meisten Punkten werden genommen, solange das Geld reicht`,
  "budget-equal-shares": SHARES,
  "budget-equal-shares-alone": `${SHARES} und ohne Auffüllen`,
  "budget-equal-shares-each": `${SHARES}, wobei jeder gleich viel zählt`,
  "budget-equal-shares-each-alone": `${SHARES}, wobei jeder gleich viel zählt, und ohne Auffüllen`,
  "budget-phragmen": `${BASKET}, ausgezählt nach Phragmén`,
};

/** A sentence may begin with something else: "ordnen die Mitglieder …"; and a committee writes "sie". */
export const WAYS_IN_GERMAN: readonly Saying[] = (Object.entries(WEGE) as [OptionsMethod, string][]).flatMap(([method, own]) => {
  const formal = sayable(WAYS[method]).toLowerCase();
  return [own, own.replace(/^die Mitglieder (\p{L}+) /u, "$1 die Mitglieder "), own.replace(/^die Mitglieder /u, "sie ")].map((one): Saying => [
    sayable(one),
    formal,
  ]);
});

/** Commas are words of their own. */
function sayable(wording: string): string {
  return wording.replaceAll(",", " ,");
}
