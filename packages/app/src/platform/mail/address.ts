import { z } from "zod";
import { wrong } from "../http/said.js";

const longestAddress = 254;
/** One @, a domain with a dot, and no character that means something else in the header of a mail. */
const shape = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:"\p{C}]{2,}$/u;

/** An e-mail address in the one form in which it is stored and compared. */
export const emailAddress = z
  .string("Give an e-mail address, like name@example.org.")
  .transform((text) => text.normalize("NFC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .refine((address) => address.length <= longestAddress, wrong("longAddress"))
      .refine((address) => shape.test(address), wrong("address")),
  );

/** What a hurried or a dishonest list writes in two ways: dots and tags before the @ that the provider ignores, and letters that look alike (H-20). */
export function lookAlike(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const plain = local.split("+")[0] ?? local;
  const ignoresDots = domain === "gmail.com" || domain === "googlemail.com";
  const folded = `${ignoresDots ? plain.replaceAll(".", "") : plain}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
  return Array.from(folded.normalize("NFKD").replaceAll(/\p{M}/gu, ""))
    .map((letter) => twins[letter] ?? letter)
    .join("");
}

/** Cyrillic and Greek letters that are drawn like Latin ones, and digits that pass for letters. */
const twins: { readonly [letter: string]: string } = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  һ: "h",
  ԁ: "d",
  ӏ: "l",
  к: "k",
  м: "m",
  т: "t",
  в: "b",
  н: "h",
  α: "a",
  ο: "o",
  ρ: "p",
  ν: "v",
  ι: "i",
  κ: "k",
  τ: "t",
  υ: "u",
  χ: "x",
  ε: "e",
  "0": "o",
  "1": "l",
  ı: "i",
};
