export const signIn = {
  title: "Sign in",
  to: (organisation: string) => `Sign in to ${organisation}`,
  noPassword: (minutes: number) => `There is no password. We send you a mail with a link and a code, good for ${minutes} minutes.`,
  address: "Your e-mail address",
  addressHint: "The one that stands in the register of members.",
  sendMail: "Send me the mail",
  rehearsal: (inbox: string) => (
    <>
      This is a rehearsal: <a href={inbox}>sign in as one of its people with one click</a>, or read their mail there.
    </>
  ),
  sent: {
    title: "Look into your mail",
    body: "If the address belongs to a member, a mail is on its way. Open its link in this browser, or type its code here. If nothing comes, look into the folder for unwanted mail, or ask the secretary which address stands in the register.",
    code: "Code from the mail",
    codeHint: "8 digits; spaces don't matter.",
    codeMissing: "Type the code in the mail.",
    codeForm: "Type the 8 digits of the code in the mail.",
    wrong:
      "This code isn't the newest one that was sent for this browser, or it is more than 10 minutes old, or it was tried too often. Open the link of the mail in this browser, or ask for a new mail.",
    withCode: "Sign in with this code",
    newMail: "Ask for a new mail",
    rehearsalMail: "The mail of this rehearsal",
  },
  link: {
    body: "You asked for this in this browser. You stay signed in here until you sign out or have not come back for 90 days.",
  },
  otherDevice: {
    title: "Type the code",
    heading: "Type the code where you asked",
    body: "This link works only in the browser in which you asked for it. The page there waits for the code of 8 digits that is in the same mail: type it there.",
    here: (signIn: string) => (
      <>
        If you want to sign in here instead, <a href={signIn}>ask for a mail from here</a>.
      </>
    ),
    notYou: "If you did not ask at all, do nothing, and give the code to nobody.",
  },
  stale: {
    title: "This link is no longer good",
    body: (minutes: number) => `A link can be used once, within ${minutes} minutes.`,
  },
  mail: {
    sentence: (name: string, organisation: string) => `${name}, somebody asked to sign in to ${organisation} with your address.`,
    text: (code: string, minutes: number) =>
      `Open the link in the browser in which you asked, or type this code there:\n\n${code}\n\nBoth are good for ${minutes} minutes and once only.`,
    otherwise: "If it wasn't you, do nothing: without this mail nobody gets in. Don't read the code to anybody.",
  },
};
