/** A small sound text for tests: every test changes one thing in it. */
export const CLUB = `# Rules of [the Club](organisation:club)

## 1. [Purpose](article:purpose)

1. The Club plays chess. These rules are written as [Folkmoot live text 1](rule:language). Times of day are those of [Europe/London](rule:zone).
2. [An e-mail counts as given 48 hours after it was sent](rule:delivery).

## 2. Members

1. A **[member](class:member)** is somebody who [is at least 14 years old](rule:needs) and [has paid the subscription](rule:needs). A person **[has paid the subscription](fact:paid)** until [6 months after it fell due](rule:lasts).

## 3. [The Board](body:board)

1. The Board has [five](rule:size) members, elected by [the members](rule:roll) for [2 years](rule:term).
2. The **[Secretary](office:secretary)** is chosen by [the Board](rule:roll) for [1 year](rule:term).

## 4. [Changing these rules](procedure:amendment)

1. Only this procedure may [change these rules](rule:decides).
2. [The Board](rule:starts) or [10% of the members](rule:starts) may propose a change, by signing it within [3 months](rule:gathered).
3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 clear days' notice](rule:period).
4. **[Ballot.](vote:ballot)** [All who were members on the day notice was given](rule:roll) vote [in secret](rule:secrecy). It is carried if [at least two thirds of the votes cast are in favour](rule:carried).
   1. [Where it changes Article 1 or this article](where:entrenched), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).
5. **[Challenge.](challenge:challenge)** Within [14 days of the result](rule:within) [any member](rule:who) may challenge it before [the Board](rule:to).
6. **[Commencement.](commencement:commencement)** It takes effect [28 days after the result is declared](rule:when).
`;
