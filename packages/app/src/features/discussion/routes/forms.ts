import { z } from "zod";
import { GROUNDS } from "@folkmoot/procedure";
import { inEach } from "../../../languages/index.js";
import { prose } from "../../../platform/http/text.js";
import { formKey } from "../../motions/index.js";
import { LONGEST_POST, LONGEST_REASON, LONGEST_WORDS_FOR_A_FILE } from "../limits.js";

/** Every form of this feature, with its complaints in one language. */
export const formsIn = inEach(({ discussion: words }) => {
  const body = prose({ missing: words.missing, most: LONGEST_POST });
  const reasons = prose({ missing: words.reasonsMissing, most: LONGEST_REASON });
  const ground = z.enum(GROUNDS, { error: words.groundMissing });
  const then = z.literal("files").optional();
  return {
    say: z.object({ key: formKey, kind: z.enum(["comment", "question", "for", "against"]).default("comment"), body, then }),
    reply: z.object({ key: formKey, body, then }),
    edit: z.object({ body }),
    nothing: z.object({}),
    rate: z.object({ helps: z.enum(["yes", "no"]), back: z.string().max(300).optional() }),
    follow: z.object({ follows: z.enum(["yes", "no"]) }),
    report: z.object({ ground, words: prose({ missing: words.reportMissing, most: LONGEST_REASON }) }),
    hide: z.object({ key: formKey, ground, reasons }),
    leave: z.object({ reasons }),
    appeal: z.object({ key: formKey, reasons }),
    ruling: z.object({ key: formKey, ruling: z.enum(["upheld", "restored"], { error: words.rulingMissing }), reasons }),
    file: z.object({
      key: formKey,
      file: z.instanceof(File, { error: words.fileMissing }),
      words: prose({ missing: words.fileWordsMissing, most: LONGEST_WORDS_FOR_A_FILE }),
    }),
  };
});
