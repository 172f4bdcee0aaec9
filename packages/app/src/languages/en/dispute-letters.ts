interface Said {
  readonly subject: (about: string) => string;
  readonly sentence: (about: string) => string;
  readonly link: string;
  /** With the instant at which the time for the next step is over, where there is one. */
  readonly otherwise: (until: string | null) => string;
}

/** The formal mails about challenges and appeals, to those who have a part in them. */
export const disputeLetters = {
  motion: (number: number, title: string) => `motion ${number}, “${title}”`,
  option: (title: string, motion: number) => `“${title}”, put to motion ${motion}`,
  of: {
    challenged: {
      subject: (about) => `Challenged: ${about}`,
      sentence: (about) => `The decision on ${about}, was challenged. It takes no effect while the challenge is undecided.`,
      link: "Read what is said and what follows",
      otherwise: (until) =>
        until === null
          ? "If those who rule on it do nothing, the text says what becomes of it; the page shows it."
          : `Those who rule on it have until ${until}. If they do nothing, the text says what becomes of it; the page shows it.`,
    },
    stands: {
      subject: (about) => `The challenge failed: ${about}`,
      sentence: (about) => `The challenge to the decision on ${about}, was decided: the decision stands.`,
      link: "Read the ruling",
      otherwise: () => "There is nothing for you to do. The page says when the decision takes effect.",
    },
    annulled: {
      subject: (about) => `Annulled: ${about}`,
      sentence: (about) => `The challenge to the decision on ${about}, was decided: the decision is annulled and takes no effect.`,
      link: "Read the ruling",
      otherwise: () => "There is nothing for you to do. The matter can be put again in the ways that the text gives.",
    },
    "ruled-out": {
      subject: (about) => `Ruled out of order: ${about}`,
      sentence: (about) => `It was ruled that ${about}, is out of order. You move it, so you may appeal.`,
      link: "Read the reasons, and appeal",
      otherwise: (until) =>
        until === null
          ? "If nobody appeals in time, it goes no further."
          : `If nobody appeals until ${until}, it goes no further. Until then it keeps its place.`,
    },
    appealed: {
      subject: (about) => `Appeal: ${about}`,
      sentence: (about) => `An appeal was brought against the ruling that ${about}, is out of order. It keeps its place while that is undecided.`,
      link: "Read both sides",
      otherwise: () => "If nobody decides the appeal in time, it is in order.",
    },
    "in-order": {
      subject: (about) => `The appeal succeeded: ${about}`,
      sentence: (about) => `The appeal about ${about}, was decided: it is in order and goes on.`,
      link: "See where it stands",
      otherwise: () => "There is nothing for you to do.",
    },
    "out-of-order": {
      subject: (about) => `The appeal failed: ${about}`,
      sentence: (about) => `The appeal about ${about}, was decided: it stays out of order and goes no further.`,
      link: "Read the reasons",
      otherwise: () => "There is nothing for you to do.",
    },
  } satisfies { readonly [what: string]: Said },
};
