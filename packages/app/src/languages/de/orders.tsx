import type { orders as english } from "../en/orders.js";

export const orders: typeof english = {
  under: (constitution, clause, number) => (
    <>
      Dieser Text steht unter <a href={constitution}>der Satzung</a>, die vorgeht (<a href={clause}>Ziffer {number}</a>).
    </>
  ),
  none: "Noch ist nichts beschlossen",
  noneBody: "Die Satzung lässt Raum für diesen Text. Er kommt durch einen Antrag dazu zustande, dessen Text er ist.",
  setBy: (certificate, motion, since) => (
    <>
      Festgelegt durch <a href={certificate}>Antrag {motion}</a>, in Kraft seit {since}.
    </>
  ),
  withheld: "Sein Wortlaut wird nicht gezeigt.",
  against: (findings) =>
    findings === 1 ? "Eines passt nicht unter die geltende Satzung" : `${findings} Dinge passen nicht unter die geltende Satzung`,
  versions: "Seine Fassungen",
  motion: (number, title) => `Antrag ${number}: ${title}`,
};
