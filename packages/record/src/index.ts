/**
 * The record: what is kept for ever, byte for byte, and how anybody checks it. This comment is the specification; a second program
 * needs nothing else. All hashes are SHA-256. Text is UTF-8. "‖" joins bytes. "base64" is RFC 4648 section 4 with padding, "base64url"
 * section 5 without; of several spellings that decode to the same bytes only the one that an encoder writes is accepted.
 *
 * ## Entry
 *
 * One formal act is one entry: canonical JSON, at most 65,535 bytes, an object whose member "t" is `folkmoot/<type>@1`.
 * Canonical means: members sorted by the UTF-16 code units of their names; no white space; whole numbers from −(2^53 − 1) to 2^53 − 1,
 * without exponent, fraction or −0; strings in Unicode NFC with the escapes of RFC 8785 and no others; nesting at most 16 deep.
 * Bytes that a canonical writer would not have produced are no entry. Example:
 *
 *     {"joined":3,"left":0,"t":"folkmoot/register@1"}
 *
 * An entry holds codes, numbers, times, hashes, handles and commitments; never a name and never a word that a person typed.
 * The members of each type are specified in `@folkmoot/procedure`, event.ts.
 *
 *     handle      base64url( first 16 bytes of SHA-256( "folkmoot/handle\n" ‖ secret[32] ‖ procedure id ) )
 *     commitment  base64url( SHA-256( "folkmoot/text\n" ‖ salt[32] ‖ text ) )
 *     roll hash   base64url( SHA-256( "folkmoot/roll\n" ‖ handles, 16 bytes each, ascending by their base64url spelling ) )
 *     successor   base64url( SHA-256( "folkmoot/successor\n" ‖ public key[32] ) )
 *
 * ## Tree
 *
 * The entries of one organisation, in their order, are the leaves of an RFC 6962 / RFC 9162 Merkle tree. Nothing is padded, doubled or sorted.
 *
 *     leaf hash   SHA-256( 0x00 ‖ entry )
 *     node hash   SHA-256( 0x01 ‖ left ‖ right )
 *     empty root  SHA-256( "" )
 *
 * A tree of n > 1 entries splits at the largest power of two below n. Inclusion and consistency proofs are those of RFC 6962 2.1.1 and 2.1.2,
 * checked as in RFC 9162 2.1.3.2 and 2.1.4.2.
 *
 * ## Key, note, checkpoint
 *
 * C2SP signed-note v1.0.0 and tlog-checkpoint v1.0.0 with one Ed25519 signature by the log's key. The key's name is the origin.
 *
 *     vkey        <origin>+<hex of key id>+<base64( 0x01 ‖ public key[32] )>
 *     key id      first 4 bytes of SHA-256( origin ‖ 0x0A ‖ 0x01 ‖ public key[32] )
 *     checkpoint  <origin>\n<size in decimal>\n<base64 of the root>\n
 *                 \n
 *                 — <origin> <base64( key id[4] ‖ signature[64] )>\n
 *
 * The signature covers the three lines with their line feeds. Extension lines are refused. Further signature lines (witnesses) may follow and are carried
 * unread. A line with the log's name and key id that does not verify spoils the whole note.
 *
 * ## Witnesses
 *
 * C2SP tlog-cosignature v1.0 with Ed25519, tlog-witness v1.0.0 and tlog-policy. A witness signs that it has seen a checkpoint, and never one that isn't the
 * continuation of all that it has signed before.
 *
 *     vkey        <name>+<hex of key id>+<base64( 0x04 ‖ public key[32] )>
 *     signed      "cosignature/v1\ntime " ‖ <POSIX seconds> ‖ "\n" ‖ the three lines of the checkpoint
 *     line        — <name> <base64( key id[4] ‖ the seconds, 8 bytes with the highest first ‖ signature[64] )>\n
 *
 * ## Tiles
 *
 * The same entries and hashes as files that any web server can hand out, for readers of C2SP tlog-tiles (v0.1.0):
 *
 *     tile/<level>/<number>           256 hashes of 32 bytes: hash i of tile n on level l is the root of the entries (256n + i)·256^l up to and without (256n + i + 1)·256^l
 *     tile/entries/<number>           256 entries, each after the number of its bytes (two bytes, the higher first)
 *     tile/<either>/<number>.p/<w>    the first w of them, 1 to 255, of a tile that isn't full yet
 *
 * A number is written in groups of three digits, each but the last after an "x": 1234067 is `x001/x234/067`.
 *
 * ## Export, `folkmoot-export@1`
 *
 * One JSON value a line, each line ends with a line feed, members in the order shown, as JavaScript's `JSON.stringify` writes them.
 * The kinds stand in this order:
 *
 *     {"format":"folkmoot-export@1","organisation":…,"origin":…,"vkey":…,"size":n}    once
 *     {"entry":"<base64>"}                                                            n times, in the order of the record
 *     {"leaves":["<base64url>",…]}                   leaf hashes again, 1,024 a line; may be left out. They are believed only as far as their
 *                                                    root is the signed one, and then point at the entry that was changed
 *     {"text":"<commitment>","salt":"<base64url>","body":"…"}                         a text beside the record
 *     {"text":"<commitment>","absent":"withheld"}    a text that was withheld: a `withheld` entry must say so
 *     {"text":"<commitment>","absent":"before-notice"}   the text of a motion of which no notice has been given
 *     {"roll":"<hash>","handles":"<base64>"}                                          a list of those who count
 *     {"archive":"<election>","bytes":"<base64>"}   the archive of a ballot box, in the format of Belenios (`.bel`), 1,000,000 bytes a line; its lines
 *                                                    stand one after the other. <election> is the hash that its `box-ready` entry gives
 *     {"checkpoint":"<note>"}                                                         once, last
 *
 * Archives may be left out; what is in one is checked against the entries of its box. Each commitment and roll hash that an entry names has exactly one line, and no others have any. Exempt are the commitments inside
 * a `refused` entry: what was refused is not published.
 */
export { base64, base64url, fromBase64, fromBase64url, slab, type Allocate } from "./base64.js";
export { canonicalJson, NotCanonical, type Json } from "./canonical.js";
export { openCheckpoint, parseCheckpoint, signCheckpoint, type Checkpoint } from "./checkpoint.js";
export { checkCommitment, commit, SALT_BYTES } from "./commitment.js";
export { BadEntry, decodeEntry, encodeEntry, MAX_ENTRY_BYTES, type Decoded } from "./entry.js";
export { ARCHIVE_BYTES_A_LINE, EXPORT_FORMAT, LEAVES_A_LINE, MAX_LINE_LENGTH, readLine, writeLine, type ExportLine } from "./export.js";
export { handle } from "./handle.js";
export { linesFrom } from "./lines.js";
export { parseVkey, publicKey, sameKey, successorHash, vkey, type KeyKind, type SigningKey, type VerifyingKey } from "./key.js";
export { checkConsistency, consistencyNeeds, consistencyProof, type ConsistencyClaim } from "./merkle/consistency.js";
export { emptyRoot, HASH_BYTES, leafHash, nodeHash, sha256, type Hasher } from "./merkle/hash.js";
export { checkInclusion, inclusionNeeds, inclusionProof, type InclusionClaim } from "./merkle/inclusion.js";
export { subtreesBetween, subtreesOf, type HashReader, type Subtree } from "./merkle/subtree.js";
export { append, EMPTY, packEdge, rootOf, unpackEdge, type Completed, type Tree } from "./merkle/tree.js";
export { openNote, parseNote, parseSignature, signNote, writeNote, writeSignature, type Note, type SignatureLine } from "./note.js";
export { checkProof, writeProof } from "./proof-file.js";
export { rollHandles, rollHash, rollList, type RollList } from "./roll.js";
export { readBundle, writeBundle } from "./tiles/bundle.js";
export { hashesFromTiles, MissingTile, subtreesIn, type TileReader } from "./tiles/hashes.js";
export { parseTilePath, TILE_WIDTH, tilePath, tilesOf, widthAt, type TilePlace } from "./tiles/place.js";
export { cosign, openCosignature, type Cosigned } from "./witness/cosignature.js";
export { judge, parsePolicy, type Judged, type Policy, type PolicyFault } from "./witness/policy.js";
export { addCheckpoint, addCheckpointBody, originOfRequest, type Answer, type Remembered } from "./witness/witness.js";
