import type { Table } from "../tongue.js";

/** Seats by the size of groups: "2 für je 100 Mitglieder oder einen Teil davon, höchstens 10". */
export const SEATS: Table = {
  apportionment: [
    ["{n} im Verhältnis der Mitglieder nach Sainte-Laguë", "{n} shared in proportion to members by sainte-laguë's method"],
    ["{n} im Verhältnis der Mitglieder nach D'Hondt", "{n} shared in proportion to members by d'hondt's method"],
    ["{firstSeats} und {everySeats} {seatBounds}", "{firstSeats} and {everySeats} {seatBounds}"],
    ["{firstSeats} und {everySeats}", "{firstSeats} and {everySeats}"],
    ["{everySeats} {seatBounds}", "{everySeats} {seatBounds}"],
    ["{everySeats}", "{everySeats}"],
  ],
  firstSeats: [["{a:n} für die ersten {b:n} Mitglieder", "{a:n} for the first {b:n} members"]],
  everySeats: [
    ["{a:n} für je weitere {b:n} Mitglieder oder einen Teil von {c:n}", "{a:n} for every|each further {b:n} members or part of {c:n}"],
    ["{a:n} für je weitere {b:n} Mitglieder oder einen Teil davon", "{a:n} for every|each further {b:n} members or part of it"],
    ["{a:n} für je weitere {b:n} Mitglieder", "{a:n} for every|each further {b:n} members"],
    ["{a:n} für je {b:n} Mitglieder oder einen Teil von {c:n}", "{a:n} for every|each {b:n} members or part of {c:n}"],
    ["{a:n} für je {b:n} Mitglieder oder einen Teil davon", "{a:n} for every|each {b:n} members or part of it"],
    ["{a:n} für je {b:n} Mitglieder", "{a:n} for every|each {b:n} members"],
  ],
  seatBounds: [
    [", mindestens {a:n} und höchstens {b:n}", ", at least {a:n} and at most {b:n}"],
    [", mindestens {n}", ", at least {n}"],
    [", höchstens {n}", ", at most {n}"],
  ],
  seatStep: [
    ["{a:n} für bis zu {b:n} Mitglieder", "{a:n} for up to {b:n} members"],
    ["{a:n} für mehr als {b:n} Mitglieder", "{a:n} for more than {b:n} members"],
    ["{a:n} für {b:n} bis {c:n} Mitglieder", "{a:n} for {b:n} to {c:n} members"],
    ["{a:n} für {b:n} Mitglieder oder mehr", "{a:n} for {b:n} members or more"],
    ["{a:n} für {b:n} Mitglieder", "{a:n} for {b:n} members"],
  ],
  bonusSeats: [["{a:n} mehr ab {b:n} {some}", "{a:n} more for at least {b:n} {some}"]],
};
