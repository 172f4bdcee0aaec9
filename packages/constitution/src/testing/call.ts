import { CLUB } from "./club.js";

/** The club with a call for proposals, in which everything is said that can be. */
export const CALL = `${CLUB}
## 5. [What we work for](procedure:priorities)

1. **[Priorities](matter:priorities "priority")** come before anything else.
2. Only this procedure may decide on [priorities](rule:decides). [Any 5 members](rule:starts) may call for proposals, by signing the same call within [1 month](rule:gathered). What is adopted stands for [12 months](rule:stands).
3. **[Proposals.](proposals:proposals)** For [28 days](rule:lasts) [any 3 members](rule:starts) or [the Secretary](rule:starts) may put a proposal. Several become one [when each of their movers agrees](rule:merging). Within [7 days](rule:adopted) somebody else may take on one that was withdrawn.
4. **[Mediation.](mediation:mediation)** For [10 days](rule:lasts) [the Secretary](rule:by) helps those who disagree.
5. **[Out of order.](order:order)** [The Secretary](rule:by) may rule that a proposal [asks for what the Club may not do](rule:standard). Within [7 days of the ruling](rule:within) its movers may appeal to [the Board](rule:to), which decides within [2 weeks](rule:decided).
6. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [all proposals](rule:contents) with [14 clear days' notice](rule:period).
7. **[Ballot.](vote:ballot)** [All who were members on the day notice was given](rule:roll) vote [openly](rule:secrecy): [members approve of as many as they like](rule:several), and [“None of these” stands on the ballot paper](rule:none). [At most three](rule:most) are adopted, each if [more than half of the votes cast are in favour](rule:carried). Of two that contradict each other, [neither is adopted](rule:contradictions).
`;
