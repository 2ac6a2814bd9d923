// The features of the program in the order of the story, and what each is given by the ones below it.
import { actions } from './actions/index.ts';
import { agenda } from './agenda/index.ts';
import { analyses, listItemAnalyses, openScreening, nameAnalyses } from './analyses/index.ts';
import { community } from './community/index.ts';
import { connectors } from './connectors/index.ts';
import { datasets } from './datasets/index.ts';
import {
  addDemonstrationRegister,
  demonstrationPublications,
  loadDemonstration,
} from './demonstration/index.ts';
import { disparities, findFindingsOn } from './disparities/index.ts';
import { feedback } from './feedback/index.ts';
import type { Features } from './features-together.ts';
import type { Foundations } from './foundations.ts';
import { statutoryText } from './law/index.ts';
import { ledger } from './ledger/index.ts';
import { everyone } from './pages/permission.ts';
import { permissionAt } from './pages/permission-at.ts';
import type { Route } from './pages/route.ts';
import { actingAs, theDemonstration, whoActs } from './platform/doer.ts';
import { openWarehouseWithin } from './platform/warehouse/index.ts';
import { partners, recogniseTokens } from './partners/index.ts';
import { areaOfProfile } from './organisation/index.ts';
import { findColleagues, listWhoMay, people } from './people/index.ts';
import { policies } from './policies/index.ts';
import { protection } from './protection/index.ts';
import {
  calendarOf,
  checkUpload,
  publicationKinds,
  publications,
  publisherOf,
  workingDaysAfter,
} from './publications/index.ts';
import { published } from './published/index.ts';
import { objectiveItems } from './objective-items.ts';
import { retention } from './retention/index.ts';
import { retentionClasses } from './retention-classes.ts';
import { sharing } from './sharing/index.ts';
import { strategy } from './strategy/index.ts';
import { makeAccessibility, makeWayOut, site } from './site/index.ts';
import { training } from './training/index.ts';

const latest = 5;
/** Milliseconds for which a copy that is told to stop waits for what it is working out. */
const patience = 10_000;

export function features(foundations: Foundations): Features {
  const { profile, passingFolder } = foundations;
  const needs = {
    ...foundations,
    area: profile.area.name,
    openWarehouse: () => openWarehouseWithin(passingFolder),
  };
  const emailsOf = async (permission: string) => {
    const body = whoActs().body ?? '';
    const may = await listWhoMay(foundations.database, { permission, body });
    const ids = new Set(may.map(({ id }) => id));
    return (await staff.listPeople()).flatMap(({ id, email }) => (ids.has(id) && email ? [email] : []));
  };
  const data = datasets({
    ...needs,
    onDataChanged: () => findings.dataChanged(),
    findingsOn: (id) => findFindingsOn(foundations.database, id),
    emailsOf: (permission) => emailsOf(permission),
  });
  const findings = disparities({
    ...needs,
    releasesOf: (id) => protecting.releasesOf(id),
    onWorkedOutAgain: () => analysing.findingsChanged(),
  });
  const releases = published({
    ...foundations,
    contact: async () => publisherOf(profile).contact,
    alsoListed: () => analysing.dataSets(),
  });
  const protecting = protection({
    ...foundations,
    datasets: () => data.coverage(),
    findingForRelease: findings.forRelease,
    people: findColleagues(foundations.database),
  });
  const fetching = connectors({
    ...foundations,
    districts: areaOfProfile(profile).codes,
    listDatasets: data.list,
    bringIn: ({ source, files, ...delivery }) =>
      data.bringOpenData({
        ...delivery,
        ...{ kind: source.kind, publisher: source.partner, licence: source.licence },
        files: files.map(({ name, path }) => ({ fileName: name, path })),
      }),
  });
  const neighbours = community(foundations);
  const staff = people({ ...foundations, visitorOfToken: recogniseTokens(foundations) });
  const colleagues = { people: findColleagues(foundations.database), listPeople: staff.listPeople };
  const taught = training({ ...foundations, ...colleagues });
  const directory = partners({
    ...foundations,
    listDatasets: data.list,
    receivedOf: data.receivedOf,
    listPeople: staff.listPeople,
    listSenders: () =>
      listWhoMay(foundations.database, { permission: 'submissions:send', body: whoActs().body ?? '' }),
  });
  const publishing = publications({
    ...foundations,
    people: findColleagues(foundations.database),
    openRelease: releases.openRelease,
    publisher: () => publisherOf(profile),
    ...{ calendar: calendarOf(profile.nation), ownBody: profile.id, emailsOf },
    records: async (name) =>
      name === 'objectives' || name === 'commitments'
        ? { items: objectiveItems(await objectives.listPublic(), name) }
        : null,
    pageExists: (path) => permissionAt(routes, path) === everyone,
  });
  const keeping = retention({ ...foundations, classes: retentionClasses(foundations) });
  const sharedThings = sharing({
    ...foundations,
    items: async () => [
      ...(await data.coverage()).map(({ id, title }) => thing('dataset', id, title, '/data/')),
      ...(await findings.latestFindings(500)).map(({ id, heading, scope }) =>
        thing('finding', id, `${heading}. ${scope}`, '/findings/'),
      ),
      ...(await register.latest(300)).map(({ id, reference, title }) =>
        thing('register-item', id, `${reference} ${title}`, '/desk/policies/'),
      ),
    ],
  });
  const objectives = strategy({ ...foundations, people: findColleagues(foundations.database) });
  const said = feedback(foundations);
  const register = policies({
    ...foundations,
    people: findColleagues(foundations.database),
    openScreening: openScreening(profile),
    analysesOf: (item) => listItemAnalyses(foundations.database, item),
    checkFile: checkUpload,
  });
  const promised = actions({
    ...foundations,
    people: findColleagues(foundations.database),
    nameSources: (sources) =>
      nameAnalyses(
        foundations.database,
        sources.flatMap(({ id }) => id ?? []),
      ),
  });
  const analysing = analyses({
    ...foundations,
    people: findColleagues(foundations.database),
    trainingGate: (person, level) => taught.gate(person, level),
    checkFile: checkUpload,
    workingDaysAfter: (day, count) => workingDaysAfter(day, count, calendarOf(profile.nation)),
    openRelease: releases.openRelease,
    releasesOf: async (id) =>
      (await protecting.releasesOf(id)).flatMap(({ href }) => href.split('/').at(-1) ?? []),
    namesOfStaff: async () => (await staff.listPeople()).map(({ name }) => name),
  });
  const days = agenda({
    ...{ ...foundations, ...colleagues },
    due: [register, analysing, promised, taught, objectives, data].map(({ due }) => due),
    waiting: [register, analysing, promised, publishing, taught].map(({ waiting }) => waiting),
  });
  const home = site({
    ...foundations,
    permissionOf: (href) => permissionAt(routes, href),
    latestFindings: async () =>
      (await findings.latestFindings(latest)).map(({ id, heading, scope, createdAt }) => ({
        title: heading,
        scope,
        href: `/findings/${id}`,
        madeAt: createdAt,
      })),
    findWholeRelease: async (id) => {
      const opened = await releases.openRelease(id);
      if (opened?.state !== 'released') return null;
      const { context, releasedAt } = opened;
      return { title: context.heading, scope: context.scope, href: `/published/${id}`, releasedAt };
    },
    publicObjectives: objectives.listPublic,
    publicPublications: async (kind, most) =>
      (await publishing.listPublished({ most, ...(isPublicationKind(kind) && { kind }) })).map(
        ({ slug, currentPublishedAt: at, ...rest }) => ({ ...rest, href: `/publications/${slug}`, at }),
      ),
    publicAnalyses: async (most) =>
      (await analysing.newestPublished(most)).map(({ title, summary, place, number, publishedAt }) => ({
        ...{ title, summary, href: `/register/${place}/${number}`, at: publishedAt, language: 'en-GB' },
      })),
    statutoryWords: (name, day) => statutoryText(name, day),
    countNewFeedback: said.countNew,
    accessibilityWarning: () => accessible.warning(),
    dataStatus: async () =>
      (await data.coverage()).map(({ id, title, covers }) => ({
        title,
        href: `/data/${id}`,
        status: covers,
      })),
  });
  const wayOut = makeWayOut(foundations);
  const accessible = makeAccessibility({ ...foundations, emailsOf });
  const routes: Route[] = [
    ...home.routes,
    ...objectives.routes,
    ...said.routes,
    ...register.routes,
    ...analysing.routes,
    ...promised.routes,
    ...wayOut.routes,
    ...accessible.routes,
    ...data.routes,
    ...fetching.routes,
    ...directory.routes,
    ...days.routes,
    ...taught.routes,
    ...neighbours.routes,
    ...findings.routes,
    ...protecting.routes,
    ...ledger({ ...foundations, permissionAt: (href) => permissionAt(routes, href) }).routes,
    ...releases.routes,
    ...publishing.routes,
    ...keeping.routes,
    ...sharedThings.routes,
    ...staff.routes,
  ];
  return {
    routes,
    door: staff.door,
    exit: wayOut.offer,
    site: home.frame,
    addDemonstrationPeople: staff.addDemonstrationPeople,
    inviteAdministrator: staff.inviteAdministrator,
    keepProfilePartners: directory.keepProfilePartners,
    keepProfileObjectives: objectives.keepProfileObjectives,
    async close() {
      await Promise.all([
        findings.close(patience),
        protecting.close(patience),
        publishing.close(),
        staff.close(),
      ]);
    },
    beginWork: publishing.begin,
    loadDemonstration: (folder) =>
      actingAs(theDemonstration, async () => {
        await sharedThings.clearDemonstration();
        await analysing.clearDemonstration();
        await register.clearDemonstration();
        await taught.clearDemonstration();
        await publishing.clearDemonstration();
        await protecting.clearDemonstration();
        await findings.clearDemonstration();
        await directory.clearDemonstration();
        await data.clearDemonstration();
        await said.addDemonstration();
        await publishing.addTranslatedDemonstration();
        await neighbours.clearDemonstration();
        await accessible.addDemonstration();
        const out: string[] = [];
        await loadDemonstration({
          folder,
          registerPartner: data.registerPartner,
          importFiles: data.importFiles,
          addFiles: data.addDemonstrationFiles,
          workOutAgain: findings.workOutAgain,
          describePopulation: data.describePopulation,
          addBoundaries: neighbours.addDemonstrationBoundaries,
          keepPartners: directory.keepDemonstration,
          makeFinding: findings.makeDemonstrationFinding,
          shareFinding: (id) => sharedThings.shareDemonstration('finding', id),
          releaseFinding: async (id) => void out.push(await protecting.makeDemonstrationRelease(id)),
          takeFinding: findings.takeDemonstrationFinding,
          addRegister: (cited) =>
            addDemonstrationRegister(
              {
                ...foundations,
                bodies: [profile.id, ...profile.otherBodies.map(({ id }) => id)],
                addTraining: taught.addDemonstration,
                shareItem: (id) => sharedThings.shareDemonstration('register-item', id),
                addAnalyses: analysing.addDemonstration,
              },
              cited,
            ),
          addPublications: () => publishing.addDemonstration(profile.id, demonstrationPublications(out)),
        });
      }),
  };
}

function thing<Kind extends string>(kind: Kind, id: string, title: string, below: string) {
  return { kind, id, title, href: `${below}${id}` };
}

function isPublicationKind(kind: string | null): kind is (typeof publicationKinds)[number] {
  return publicationKinds.some((known) => known === kind);
}
