// What publications ask of the floors below and of the features beside them, handed in.
import type { Html } from '../pages/html.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Seal } from '../platform/seal.ts';
import type { Storage } from '../platform/storage/index.ts';
import type { Vault } from '../platform/vault.ts';
import type { Colleagues } from '../people/index.ts';
import type { Language } from '../phrases/language.ts';
import type { OpenedRelease } from '../published/index.ts';
import type { HolidayCalendar } from './asking/bank-holidays.ts';
import type { Finding } from './checking/finding.ts';
import type { PublicationDocument } from './document/document.ts';
import type { LanguageTag } from './document/document.ts';
import type { RecordsSource } from './document/resolve-document.ts';
import type { PublicTranslations } from './translating/serve-translations.ts';
import type { DeskPublication, DeskVersion } from './life/desk-publication.ts';
import type { AutomaticFormat, MakeFormat } from './formats/format.ts';
import type { PublishedDocument } from './life/publication.ts';
import type { FormatsReadiness } from './making/check-formats-ready.ts';
import type { Publisher, ResolveNeeds } from './life/resolve-version.ts';

export interface PublicationGiven {
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
  /** What makes the automatic formats; the program's own unless stated. */
  makers?: Readonly<Record<AutomaticFormat, MakeFormat>>;
  /** Where files are kept. */
  dataFolder: string;
  storage: Storage;
  jobs: Jobs;
  log: Log;
  mail: Mail;
  seal: Seal;
  vault: Vault;
  /** What people are called, and who may do what after whom. */
  people: Colleagues;
  /** Where people reach the service: an origin. */
  serviceAddress(): string;
  /** Of the site: whose bank holidays count, and which body is asked for what nobody published. */
  calendar: HolidayCalendar;
  ownBody: string;
  /** E-mail addresses of the people of the body that acts who may do something. */
  emailsOf(permission: string): Promise<string[]>;
  /** Undefined where there is none. */
  openRelease(id: string): Promise<OpenedRelease | undefined>;
  /** Who publishes and how to reach them, asked for whenever something is read. */
  publisher(): Promise<Publisher> | Publisher;
  /** Whether anybody may read something at a path of this site, such as `/objectives`. */
  pageExists(path: string): boolean;
  /** Lists that other features keep, such as `objectives`; null where there is no such list. */
  records(name: string): Promise<RecordsSource | null>;
}

/** A part that stands below the text of a publication: formats, asking for one, other languages. */
export type PublicSection = (
  shown: PublishedDocument,
  language: Language,
  /** In which the text is shown. */
  textLanguage: LanguageTag,
) => Promise<Html | null>;

/** A part of the page of a publication on the desk. */
export type DeskPart = (publication: DeskPublication, version: DeskVersion) => Promise<Html>;

/** The formats that the program makes of a version. */
export interface VersionFormats {
  /** Whether all are there and of this text; undefined where there is no such version. */
  ready(versionId: string): Promise<FormatsReadiness | undefined>;
  /** Has those made that are missing or stale. */
  make(versionId: string): Promise<string | null>;
}

/** With what this feature makes of it. */
export interface PublicationNeeds extends PublicationGiven {
  reading: ResolveNeeds;
  sections: readonly PublicSection[];
  translations: PublicTranslations;
  /** What stands on the desk beside a version: its formats, translations, attachments. */
  deskParts: readonly DeskPart[];
  formats: VersionFormats;
  /** What is looked at before it goes out. */
  check(document: PublicationDocument): Promise<readonly Finding[]>;
}
