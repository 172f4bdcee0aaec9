interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions that come at the same time are answered with one query: `work` is given what has gathered while it last ran, at most `most` at a time, and
 * answers in the same order. Nothing is remembered: every answer comes from work that began after its question was asked, so that a session that was ended
 * a moment ago is ended. If `work` throws, all whom it would have answered get its error. `pause`: milliseconds from the beginning of one run to that of the next, for what many
 * do at once and nobody minds waiting for; it is asked for each time. Somebody who comes alone never waits.
 */
export function together<Ask, Answer>(
  most: number,
  work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  pause = (): number => 0,
): (ask: Ask) => Promise<Answer> {
  const waiting: Waiting<Ask, Answer>[] = [];
  let running = false;
  let began = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const early = began + pause() - performance.now();
      if (early > 0) await new Promise((later) => setTimeout(later, early));
      began = performance.now();
      const batch = waiting.splice(0, most);
      try {
        const answers = await work(batch.map(({ ask }) => ask));
        if (answers.length !== batch.length) throw new Error(`${answers.length} answers to ${batch.length} questions`);
        for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      if (running) return;
      running = true;
      // After the requests that this turn of the event loop still has to read, so that they share the query.
      setImmediate(() => void run());
    });
}

interface Shared<Ask, Answer> {
  readonly answerTo: (ask: Ask) => Promise<Answer>;
  waiting: number;
}

/**
 * The same for a question that many ask in the same words (`key`): those who ask it at the same moment get one answer, which `work` makes of all that they
 * brought, at least one thing. Different keys don't wait for each other.
 */
export function sharedAnswer<Ask, Answer>(work: (all: readonly Ask[]) => Promise<Answer>): (key: string, ask: Ask) => Promise<Answer> {
  /** Each is gone when nobody waits for it. */
  const asked = new Map<string, Shared<Ask, Answer>>();

  return async (key, ask) => {
    const shared = asked.get(key) ?? { answerTo: together(mostShared, (all: readonly Ask[]) => oneForAll(all, work)), waiting: 0 };
    asked.set(key, shared);
    shared.waiting += 1;
    try {
      return await shared.answerTo(ask);
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0) asked.delete(key);
    }
  };
}

const mostShared = 500;

async function oneForAll<Ask, Answer>(all: readonly Ask[], work: (all: readonly Ask[]) => Promise<Answer>): Promise<readonly Answer[]> {
  const answer = await work(all);
  return all.map(() => answer);
}
