import { Hono } from "hono";
import { certificate } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { holds, signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { adoptedIn } from "../reading/adopted.js";
import { contentOf } from "../reading/content.js";
import { deliveryOf, ownDelivery } from "../people/delivery.js";
import { doable } from "../reading/doable.js";
import { entriesOf } from "../reading/evidence.js";
import { procedureOf } from "../people/notice.js";
import { dissentsTo } from "../reading/dissents.js";
import { CertificatePage } from "../pages/certificate.js";
import { DeliveryPage } from "../pages/delivery.js";
import { MotionPage } from "../pages/motion.js";
import type { MotionPageProps } from "../pages/motion.js";
import { coMoversOf } from "../people/co-movers.js";
import { memberName } from "../people/people.js";
import { stateSentence } from "../reading/sentence.js";
import { signatures } from "../acts/sign.js";
import { motionView } from "../reading/view.js";
import { seesMotions, titleFor } from "../reading/visibility.js";
import { optionsShown } from "../options/routes/shown.js";
import { statementsOf } from "../../statements/index.js";
import type { UnderMotion } from "./under.js";

export function motionRoutes(under: UnderMotion): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const { motion, situation, standing } = view;
    const { id } = viewer.organisation;
    const signed = standing.state === "support" ? await signatures(services, id, motion.id) : 0;
    const props: MotionPageProps = {
      viewer,
      view,
      sentence: stateSentence(situation, standing, { now: viewer.now, signed, language: viewer.language, counting: view.counting }),
      may: await doable(services, viewer, view),
      movers: [await memberName(services.db, id, motion.mover), ...(await coMoversOf(services.db, id, motion.id)).map(({ name }) => name)],
      content: seesMotions(viewer) ? await contentOf(c, view) : null,
      options: await optionsShown(c, view),
      statements: seesMotions(viewer) ? await statementsOf(services.db, id, motion.id) : null,
      under: await under(c, view),
    };
    return page(c, { title: titleFor(viewer, motion) ?? wordsOf(viewer.language).motions.motion(motion.number), body: <MotionPage {...props} /> });
  });

  app.get("/motions/:number/certificate", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const { motion, situation, standing } = view;
    const entries = await entriesOf(services.db, viewer.organisation.id, motion.id);
    const sentence = stateSentence(situation, standing, { now: viewer.now, signed: motion.facts.support.needed, language: viewer.language });
    const dissents = await dissentsTo(services.db, viewer, view);
    const adopted = await adoptedIn(services.db, viewer.organisation.id, { view, language: viewer.language });
    const requirements = standing.state === "in force" ? certificate(situation) : standing.requirements;
    return page(c, {
      title: wordsOf(viewer.language).acts.certificate.title(motion.number),
      body: <CertificatePage {...{ viewer, view, requirements, sentence, entries, dissents, adopted }} />,
    });
  });

  app.get("/motions/:number/delivery", async (c) => {
    const member = signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const { id } = viewer.organisation;
    const duty = procedureOf(view.situation).stages.flatMap((stage) =>
      stage.kind === "notice" && stage.by?.value.kind === "office" ? [stage.by.value.id] : [],
    );
    const all = holds(member, duty) ? await deliveryOf(services, id, view.motion.id) : null;
    const own = await ownDelivery(services, id, { motion: view.motion.id, member: member.id });
    return page(c, {
      title: wordsOf(viewer.language).motions.actions.delivery,
      body: <DeliveryPage viewer={viewer} view={view} own={own} all={all} />,
    });
  });

  return app;
}
