import { certificate, distribute, finish, polynomial, shares } from "./trustees/ceremony.js";
import { decrypt } from "./trustees/decrypt.js";
import { judge } from "./trustees/judge.js";
import { join, key } from "./trustees/key.js";
import { rehearse } from "./trustees/rehearse.js";
import { shuffle } from "./trustees/shuffle.js";
import { task } from "./trustees/task.js";
import { several } from "./several.js";

const help = `folkmoot trustee — holds a part of the key of a secret ballot

Keep your key file in two places and nobody else's. What goes to standard
output is meant to be handed over, and holds no secret.

For a ballot box of a server, when it is your turn:
    folkmoot trustee task MY.key TASK.json [--election UUID] [--archive FILE.bel]
        does what the page of the box says is due: save what it shows under
        "what the command needs" as TASK.json, paste what is printed there.
        The first task makes MY.key, the test paper needs --election,
        opening the result --archive. MY.key.tried keeps which key the test
        paper was opened with: a box with another one is then refused. Should a
        share be wrong, a complaint is printed: hand it in like an answer
    folkmoot trustee judge FILE.evidence
        who lied, when somebody complained of a wrong share

Without a server, any T of N are enough (a key ceremony). Each step when all
have done the one before; CERTIFICATES, POLYNOMIALS, INPUTS and OUTPUTS are what
all have handed over, one member after the other. Do it in this order:
    folkmoot trustee certificate --key-file MY.key --election UUID
                     --seat 2 --of 3 --threshold 2            > my.certificate
        the registrar has the UUID (folkmoot registrar make). The second line
        commits you to your part of the key before you have seen any other, so
        that nobody can choose the key
    folkmoot trustee polynomial MY.key CERTIFICATES           > my.polynomial
    folkmoot trustee distribute CERTIFICATES POLYNOMIALS      > inputs
    folkmoot trustee shares MY.key CERTIFICATES INPUTS        > my.output
        ends with 1 and prints a complaint when somebody dealt you a wrong
        share: anybody can judge it with
    folkmoot trustee judge COMPLAINT --member 2
                     --certificates CERTIFICATES --polynomials POLYNOMIALS
    folkmoot trustee finish CERTIFICATES POLYNOMIALS OUTPUTS
                     --sealed SEALED --ceremony FILE          > trustees.json
        SEALED holds each member's part of the key, sealed for it: members
        need it beside their key file. FILE shows everybody that nobody chose
        the key (folkmoot ballot verify --ceremony FILE)

        --uncommitted  on certificate, in place of --election: for members who
                       use belenios-tool, which knows no commitments
        --for-3.0      then, on polynomial and shares: seals for members who use
                       belenios-tool up to 3.0

Without a server, each is needed:
    folkmoot trustee key --key-file MY.key --name NAME [--group GROUP] > MY.pub
    folkmoot trustee join A.pub B.pub … [--group GROUP]       > trustees.json

Before anybody votes:
    folkmoot trustee rehearse MY.key TRUSTEES.json --election UUID
                     [--sealed SEALED] [--ceremony FILE]
        opens a test paper, so that a key which can't be used is found out now,
        and keeps in MY.key.tried which key it was; compare the four words

When the vote is over:
    folkmoot trustee shuffle FILE.bel                         > my.shuffle
        mixes the papers, where they are ranked or graded
    folkmoot trustee decrypt MY.key FILE.bel [--sealed SEALED]
                     [--proof MY.proof]                       > my.decryption
        opens your part of the result. Both audit the whole archive first, and
        do nothing when it doesn't hold, or has another key than the one that
        you tried out; MY.key.opened keeps which ballots were opened, and other
        ballots of the same election are then refused
        --proof  also writes one proof for all of it, stronger than those of
                 the format: hand it over with the decryption

    --group GROUP           Ed25519 (default), BELENIOS-2048, RFC-3526-2048
    --passphrase-file FILE  instead of being asked

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** The work of somebody who holds a part of the key, on a machine of their own. */
export const trustee = several(help, {
  certificate,
  polynomial,
  distribute,
  shares,
  finish,
  key,
  join,
  rehearse,
  shuffle,
  decrypt,
  task,
  judge,
});
