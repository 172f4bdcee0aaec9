interface Asked {
  readonly subject: (motion: number) => string;
  readonly sentence: (motion: number, title: string) => string;
  readonly link: string;
}

/** The letters to those who hold the key of a ballot box and to who makes its credentials. */
export const boxLetters = {
  asked: {
    certificate: {
      subject: (motion) => `You hold a part of the key: motion ${motion}`,
      sentence: (motion, title) => `Motion ${motion}, “${title}”, is decided in secret, and you are one of those who hold the key to its ballot box.`,
      link: "Begin your part of the key",
    },
    polynomial: {
      subject: (motion) => `The key, second step: motion ${motion}`,
      sentence: (motion, title) => `All who hold the key for motion ${motion}, “${title}”, have begun. Now each deals out the shares.`,
      link: "Deal out the shares",
    },
    shares: {
      subject: (motion) => `The key, third step: motion ${motion}`,
      sentence: (motion, title) => `All shares of the key for motion ${motion}, “${title}”, are dealt out. Now each takes in theirs.`,
      link: "Take in your share",
    },
    rehearse: {
      subject: (motion) => `Try out your key: motion ${motion}`,
      sentence: (motion, title) => `The key for motion ${motion}, “${title}”, is made. Before anybody votes, you open a test paper with it.`,
      link: "Open the test paper",
    },
    shuffle: {
      subject: (motion) => `Mix the papers: motion ${motion}`,
      sentence: (motion, title) =>
        `The vote on motion ${motion}, “${title}”, is over. Before its papers are opened they are mixed, so that nobody can tell whose is whose.`,
      link: "Mix the papers",
    },
    decrypt: {
      subject: (motion) => `Open the result: motion ${motion}`,
      sentence: (motion, title) => `The vote on motion ${motion}, “${title}”, is over. Those who hold the key open the result.`,
      link: "Open your part of the result",
    },
    credentials: {
      subject: (motion) => `Make the credentials: motion ${motion}`,
      sentence: (motion, title) =>
        `The roll for the secret vote on motion ${motion}, “${title}”, is fixed. You make the credentials and give them out.`,
      link: "Make the credentials",
    },
    wishes: {
      subject: (motion) => `Somebody asks for their credential: motion ${motion}`,
      sentence: (motion, title) => `A member on the roll of the secret vote on motion ${motion}, “${title}”, asks you for their credential.`,
      link: "See who asks, and for what",
    },
    sample: {
      subject: (motion) => `Ask members whether they exist: motion ${motion}`,
      sentence: (motion, title) =>
        `The ballot box of motion ${motion}, “${title}”, is open. Members were drawn from its roll, and you ask them whether they exist.`,
      link: "See who was drawn",
    },
  } satisfies { readonly [asked: string]: Asked },
  why: {
    certificate:
      "It takes a few minutes on your own device, in three short steps, each as soon as the others have done theirs. Have two places ready in which you can keep a file, such as this computer and a stick.",
    polynomial: "You need your key file and its passphrase.",
    shares: "You need your key file and its passphrase.",
    rehearse: "You need your key file and its passphrase. The vote can't open before enough of you have done it.",
    shuffle: "It takes about a minute, and needs no key.",
    decrypt: "You need your key file and its passphrase. Your device checks the whole archive before it opens anything.",
    credentials:
      "The page makes one for each person on the roll, on your own device, and a list for your mail merge. Only the public halves come back here.",
    wishes: "You need your key file and its passphrase. Give it to them by a way on which you know that it is them.",
    sample:
      "Share them out among you and ask them by a way of your own, by telephone or at the door. Whoever makes the credentials could have voted for people who don't exist; this finds it. What you find out enters the record as numbers, without names.",
  },
  otherwise: {
    certificate: "If the ballot box is not ready in time, the motion lapses and can be moved again.",
    polynomial: "If the ballot box is not ready in time, the motion lapses and can be moved again.",
    shares: "If the ballot box is not ready in time, the motion lapses and can be moved again.",
    rehearse: "If too few of you do it in time, the vote doesn't open, and the motion lapses.",
    shuffle: "If nobody does it in time, the ballot box stays shut, and the motion lapses.",
    decrypt: "If too few of you do it in time, the ballot box stays shut, and the motion lapses.",
    credentials: "If you don't do it in time, the vote doesn't open, and the motion lapses.",
    wishes: "If you don't, they can't vote.",
    sample: "If you don't, the certificate says that nobody has told what came of it.",
  },
};
