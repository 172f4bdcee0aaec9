import type { Command } from "./terminal.js";

const text = `folkmoot — organisations whose members decide

    folkmoot audit [--key KEY] [--since FILE] [--keep FILE] FILE|ADDRESS
        checks a record from its first entry to its last: signature, tree,
        every act by the rules of its day, every vote counted again
        --key     the key as you have it from elsewhere
        --since   a checkpoint that you kept: nothing before it was changed
        --keep    writes today's checkpoint to a file, if the record is valid

    folkmoot ballot verify FILE.bel [--tracker TRACKER] [--json]
        audits a secret ballot in the format of Belenios, ours or not;
        --help shows how to hold one without a server

    folkmoot capture FILE --members N [--filled BODY=N]… [--json]
        says how few people could take over an organisation by its rules, how
        quickly, and what would still stop them; --help says more

    folkmoot check FILE [--under FILE]… [--json]
        reads a constitution as live text and says what is wrong with it;
        --under  the texts that it stands under, the highest first

    folkmoot count FILE --rule RULE [--pdf FILE | --csv | --json | --rctab]
        counts an election from its papers and prints every stage;
        --help shows the rules, the formats and the options

    folkmoot count --manifest FILE [--only SET]
        counts every election of a manifest and says what differs from
        the results in it

    folkmoot export [--out FILE] ORGANISATION
        writes the public record of an organisation of this server
        (reads DATABASE_URL and DATA_DIR as the server does)

    folkmoot import-text FILE [--prose]
        reads plain rules into articles and clauses and writes them as live
        text; what it guessed is listed beside it, for you to confirm

    folkmoot registrar --help
    folkmoot trustee --help
        credentials for voters; a part of the key of a secret ballot

    folkmoot seats FILE --groups FILE.csv [--json]
        how many seats groups have by a constitution that gives them by size

    folkmoot ways VOTES.csv [--text FILE | --every N] [--majority N/D] [--json]
        one vote counted side by side: by members, by delegates of groups, by
        groups, and by two of these together

    folkmoot witness --help
        looks at records of others, signs what continues what it has seen, and
        keeps the evidence when one shows another past

    folkmoot help

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** What there is to ask. */
export const help: Command = (_, { out }) => {
  out(text);
  return Promise.resolve(0);
};
