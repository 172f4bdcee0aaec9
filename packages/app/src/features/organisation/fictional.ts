import type { Newcomer } from "../members/index.js";

// Nobody here exists. Any likeness is the dice's.
const given = `Ada Agnes Amir Anouk Asha Basil Bela Bodil Carys Cato Clara Corin Dafydd Dana Delia Dov Edda Elis Emeka Esme Farid Fenna Fergus Flora
  Gareth Greta Hana Hazel Idris Imke Ines Isla Ivo Jarek Joan Jorun Kaito Kerstin Kofi Laila Leif Linnet Lowri Magda Malik Mabel Mirza Nadia Nell Niamh Odile
  Oskar Pascoe Petra Priya Quentin Rania Rhona Rowan Sable Samir Senna Silas Sunniva Tamsin Tariq Thea Tove Ulla Umar Vesna Viggo Wanda Wilf Xanthe Yusuf Yrsa Zadie`.split(
  /\s+/,
);
const family =
  `Abney Alder Ashgrove Bancroft Barrow Beck Birch Bramley Brook Calder Carrow Chantry Coldwell Copse Crane Dale Danvers Dell Drury Eccles Elm Fairweather
  Fenwick Field Finch Ford Garland Gill Glover Grange Grove Hale Harrow Haven Heath Hollis Holm Ibbot Jessop Keel Kestrel Kirk Lark Larch Leigh Linden Lockyer
  Marsh Mead Mercer Mill Moor Nettle Norrey Oakes Okoro Orchard Osei Parr Pasha Pell Penrose Quill Quayle Rand Reeve Ridley Rook Rushworth Sedge Shaw Silva Skerry
  Sorrel Stone Tarn Teal Thorne Tilley Umber Vale Varga Verity Wade Warren Weir Whin Wick Wold Wren Yarrow Yates Zeller`.split(/\s+/);
const towns =
  `Ashbourne-on-Wold Beckwick Bramfold Calderstow Coldharbour Copley Dunmere Eastmarsh Elmstead Fallowfield Fernhill Garrowby Greywell Harrowgate Heathcote
  Hollowbrook Kelmarsh Kingsmere Larkhill Linton Longmead Marlow-under-Edge Millbrook Netherby Northwick Oakhampton Penmoor Quarrington Ravensholm Rushby Saltersford
  Sedgewick Stonebridge Tarnside Thornbury Underhill Wexcombe Whinmoor Winterbourne Yarrowdale`.split(/\s+/);

/** The same people for the same seed, for ever and on every machine: names, groups and the days on which they joined. */
export function fictionalPeople(
  count: number,
  { seed, from, to, domain }: { readonly seed: number; readonly from: string; readonly to: string; readonly domain: string },
): Newcomer[] {
  const draw = dice(seed);
  const [first, last] = [Date.parse(from) / day, Date.parse(to) / day];
  return Array.from({ length: count }, (_, at) => {
    const name = `${pick(given, draw)} ${pick(family, draw)}`;
    const joined = new Date((first + (draw() % (last - first))) * day).toISOString().slice(0, 10);
    return { name, email: `${name.toLowerCase().replaceAll(" ", ".")}.${at + 1}@${domain}`, group: pick(towns, draw), joined, sample: null };
  });
}

const day = 86_400_000;

function pick(words: readonly string[], draw: () => number): string {
  return words[draw() % words.length] ?? "";
}

/** xorshift32 (Marsaglia 2003). For names only: nothing that matters may depend on it. */
function dice(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
