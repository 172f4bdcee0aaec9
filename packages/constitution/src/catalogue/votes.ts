import { error, put, warning } from "./spec.js";

const BALLOT = "It is put to [a members' ballot](rule:how) and carried";
const CHALLENGE = "3. **[Challenge.]";
const WEIGHTED = "[each of the Board has two votes](rule:weight)";
const PROXY = "[appoint another member as proxy](rule:represented), who votes for [at most three](rule:represents) others";
const ballot = (words: string): string => `It is put to [a members' ballot](rule:how)${words} and carried`;
const behind = (chamber: string): string => `3. ${chamber}\n4. **[Challenge.]`;

/** Votes that are held beside each other, weighed, kept open longer, or put into a ballot box of their own kind. */
export const votes = {
  "no-box": error(
    "A vote that is not taken in secret has no ballot box of any format.",
    "An open vote makes 0 encrypted papers, so there is nothing that another program could verify.",
    put(
      BALLOT,
      ballot(", [openly](rule:secrecy), with a ballot box that is [one that Belenios 2.0 verifies](rule:format),"),
      ballot(
        ", [in secret](rule:secrecy), opened by [any two of the Board](rule:key), with a ballot box that is [one that Belenios 2.0 verifies](rule:format),",
      ),
    ),
  ),
  "spares-of-platform": warning(
    "Spare credentials where the platform makes them.",
    "3 spare credentials are for those whom the Secretary would otherwise write to again; the platform makes a new one for anybody at once.",
    put(
      BALLOT,
      ballot(", [in secret](rule:secrecy), opened by [any two of the Board](rule:key), with [3 spare credentials](rule:spares),"),
      ballot(
        ", [in secret](rule:secrecy), opened by [any two of the Board](rule:key), with credentials of [the Secretary](rule:registrar) and [3 spare credentials](rule:spares),",
      ),
    ),
  ),
  "together-alone": error(
    "A vote is held at the same time as another one, and none stands right before it.",
    "1 vote at the same time as 0 others is 1 vote.",
    put(
      "2. **[Ballot.](vote:ballot)** It is put",
      "2. **[Ballot.](vote:ballot)** [At the same time](rule:together) it is put",
      "2. **[Ballot.](vote:ballot)** It is put",
    ),
  ),
  "together-apart": error(
    "A chamber has a time or a way of voting of its own.",
    "With 3 days for one and 7 for the other, whoever votes last would know what the first have decided.",
    put(
      CHALLENGE,
      behind(
        "**[The Board.](vote:board)** [At the same time](rule:together) [the Board](rule:roll) votes [by name](rule:secrecy) for [3 days](rule:lasts).",
      ),
      behind("**[The Board.](vote:board)** [At the same time](rule:together) [the Board](rule:roll) votes [by name](rule:secrecy)."),
    ),
  ),
  "same-roll": error(
    "Two votes at the same time by the same people.",
    "501 of 1,000 would be counted as 2 majorities, and are 1.",
    put(
      CHALLENGE,
      behind("**[Members.](vote:members)** [At the same time](rule:together) [all who were members on the day notice was given](rule:roll) vote."),
      behind("**[The Board.](vote:board)** [At the same time](rule:together) [the Board](rule:roll) votes [by name](rule:secrecy)."),
    ),
  ),
  "small-chamber": error(
    "A few people vote in secret apart from the others, and the result would tell how.",
    "3 for and 0 against of 3 says how each of the 3 has voted.",
    put(
      CHALLENGE,
      behind(
        "**[Tellers.](vote:tellers)** [At the same time](rule:together) [the Tellers](rule:roll) vote [in secret](rule:secrecy).\n4. The **[Tellers](body:tellers)** are [three](rule:size) members, chosen by [the members](rule:roll).",
      ).replace("\n4. **[Ch", "\n5. **[Ch"),
      behind(
        "**[Tellers.](vote:tellers)** [At the same time](rule:together) [the Tellers](rule:roll) vote [by name](rule:secrecy).\n4. The **[Tellers](body:tellers)** are [three](rule:size) members, chosen by [the members](rule:roll).",
      ).replace("\n4. **[Ch", "\n5. **[Ch"),
    ),
  ),
  "weight-denied": error(
    "Somebody has several votes, where the text says that nobody has more than one.",
    "By one clause 5 people have 10 votes, by the other 5.",
    put(
      BALLOT,
      `It is put to [a members' ballot](rule:how), in which ${WEIGHTED}. [Nobody has more than one vote](rule:member.weight). It is carried`,
      ballot(`, in which ${WEIGHTED},`),
    ),
  ),
  "weight-tells": error(
    "A few people have as many votes as nobody else, and the result of a secret vote would tell how they voted.",
    "Where 1 person alone has 3 votes, a result of 3 against tells who.",
    put(
      BALLOT,
      ballot(", [in secret](rule:secrecy), in which [the Secretary has three votes](rule:weight),"),
      ballot(", [by name](rule:secrecy), in which [the Secretary has three votes](rule:weight),"),
    ),
  ),
  "silence-half-said": error(
    "Something is carried unless somebody objects, and the text says only who, or only until when.",
    "Of 40 members 3 object on the 8th day: whether that is too late, nothing says.",
    put(
      BALLOT,
      "Unless [any 3 members](rule:objects) object, it is agreed. Else it is put to [a members' ballot](rule:how) and carried",
      "Unless [any 3 members](rule:objects) object within [7 days](rule:objecting), it is agreed. Else it is put to [a members' ballot](rule:how) and carried",
    ),
  ),
  "represented-in-secret": error(
    "Somebody votes for others in a secret vote.",
    "A ballot that weighs 4 tells everybody that 3 people have given their votes to its voter, and of 1 such ballot the result tells how it was cast.",
    put(
      BALLOT,
      ballot(`, [in secret](rule:secrecy), opened by [any two of the Board](rule:key), in which a member may ${PROXY},`),
      ballot(`, [by name](rule:secrecy), in which a member may ${PROXY},`),
    ),
  ),
  "represented-without-limit": warning(
    "Somebody may vote for any number of others.",
    "With the votes of 60 who stay at home 1 person outvotes 50 who have come.",
    put(BALLOT, ballot(", in which a member may [appoint another member as proxy](rule:represented),"), ballot(`, in which a member may ${PROXY},`)),
  ),
  "represented-by-nobody": error(
    "Words about votes for others, where nobody may vote for others, or those who are named can't.",
    "Of 3 members who have signed a form for a neighbour 0 are counted.",
    put(BALLOT, ballot(", in which somebody votes for [at most three](rule:represents) others,"), ballot(`, in which a member may ${PROXY},`)),
  ),
  "extended-meeting": error(
    "A vote at a meeting ends with its day, and can't stay open longer.",
    "An hour that 20 people lost at a meeting can't be given back when the hall is closed.",
    put(
      BALLOT,
      "It is put to the members [at a meeting](rule:how). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer. It is carried",
      "It is put to [a members' ballot](rule:how). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer. It is carried",
    ),
  ),
  "extended-never": error(
    "The vote would be over before so much time could have been lost.",
    "Of a ballot of 1 day nobody can be kept out for more than 24 hours.",
    put(
      BALLOT,
      "It is put to [a members' ballot](rule:how) for [one day](rule:lasts). If members could not vote for more than [24 hours](rule:extended) in all, it stays open as much longer. It is carried",
      "It is put to [a members' ballot](rule:how) for [one day](rule:lasts). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer. It is carried",
    ),
  ),
};
