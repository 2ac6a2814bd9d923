// What stands around every file of a release: where it can be found, whom to ask, and on what terms it may be used.

export interface Licence {
  /** As the Open Definition lists it (licenses.opendefinition.org). */
  name: string;
  title: string;
  path: string;
}

/** The terms on which public bodies let others use what they publish, by default (UK Government Licensing Framework). */
export const openGovernmentLicence: Licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

export interface ReleaseImprint {
  /** Where the service is reached, such as `https://regard.example.gov.uk`; empty where that is not known. */
  site: string;
  /** Lines; empty where none are kept. */
  contact: readonly string[];
  licence: Licence;
}

export const noImprint: ReleaseImprint = { site: '', contact: [], licence: openGovernmentLicence };

/** The address at which a release always answers: with its figures, or with why it was withdrawn and what replaced it. */
export function releaseAddress({ site }: Pick<ReleaseImprint, 'site'>, id: string): string {
  return `${site}/published/${id}`;
}
