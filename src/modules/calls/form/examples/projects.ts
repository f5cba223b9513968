import type { Locale } from '../../../../kernel/i18n/text.js';
import { childrenEn } from './children-en.js';
import { childrenFr } from './children-fr.js';
import { citiesEn } from './cities-en.js';
import { citiesFr } from './cities-fr.js';
import { commonEn } from './common-en.js';
import { commonFr } from './common-fr.js';
import type { CommonProse, ProjectNumbers, ProjectProse } from './example-project.js';
import { migrantsEn } from './migrants-en.js';
import { migrantsFr } from './migrants-fr.js';
import { newsroomsEn } from './newsrooms-en.js';
import { newsroomsFr } from './newsrooms-fr.js';
import { pasturesEn } from './pastures-en.js';
import { pasturesFr } from './pastures-fr.js';
import { policeEn } from './police-en.js';
import { policeFr } from './police-fr.js';

/** An invented project: its figures and what it says in each language. */
export interface ExampleProject extends ProjectNumbers {
  readonly prose: Readonly<Record<Locale, ProjectProse>>;
}

/** One project per theme, and one on cities. */
export const exampleProjects: readonly ExampleProject[] = [
  {
    prose: { en: childrenEn, fr: childrenFr },
    theme: 'POC', subThemes: ['POC-1', 'POC-5'], countries: [{ country: 'CO', share: 100 }], beneficiaries: [2100, 1700, 2700, 2500, 0], genderMarker: '1',
    levels: ['intermediate', 'immediate'], indicators: [[1, 22, 80], [1, 40, 160], [2, 35, 160]], outputs: [1, 1, 2],
    activities: [[0, 0.2, 1], [0.15, 0.6, 1], [0.2, 0.7, 2], [0.3, 0.95, 3], [0.85, 1, 1]], risks: [['security', '4', '3'], ['political', '2', '5'], ['safeguarding', '1', '5']],
    partner: ['LOCAL_NGO', 'CO', 'yes'],
  },
  {
    prose: { en: pasturesEn, fr: pasturesFr },
    theme: 'CPR', subThemes: ['CPR-1', 'CPR-3'], countries: [{ country: 'GH', share: 60 }, { country: 'TG', share: 40 }], beneficiaries: [5200, 5600, 3100, 3300, 0], genderMarker: '1',
    levels: ['intermediate', 'immediate'], indicators: [[1, 31, 75], [1, 44, 20], [2, 0, 900]], outputs: [1, 1, 2],
    activities: [[0, 0.2, 1], [0.1, 0.45, 1], [0.3, 0.8, 2], [0.35, 0.9, 3], [0.4, 1, 1]], risks: [['security', '3', '4'], ['financial', '3', '3'], ['political', '3', '2']],
    partner: ['INT_NGO', 'GH', 'yes'],
  },
  {
    prose: { en: policeEn, fr: policeFr },
    theme: 'PSO', subThemes: ['PSO-3', 'PSO-1'], countries: [{ country: 'SN', share: 40 }, { country: 'RW', share: 30 }, { country: 'CM', share: 30 }], beneficiaries: [276, 0, 0, 0, 0], genderMarker: '2',
    levels: ['intermediate', 'immediate'], indicators: [[1, 31, 60], [1, 12, 90], [2, 0, 3]], outputs: [1, 2, 2],
    activities: [[0, 0.2, 1], [0.15, 0.85, 1], [0.3, 0.75, 2], [0.1, 0.6, 3], [0.7, 1, 1]], risks: [['operational', '3', '4'], ['political', '2', '3'], ['safeguarding', '2', '5']],
    partner: ['ACADEMIA', 'SN', 'no'],
  },
  {
    prose: { en: newsroomsEn, fr: newsroomsFr },
    theme: 'GOV', subThemes: ['GOV-3', 'GOV-4'], countries: [{ country: 'BA', share: 40 }, { country: 'AL', share: 30 }, { country: 'MK', share: 30 }], beneficiaries: [310, 270, 0, 0, 8], genderMarker: '1',
    levels: ['immediate', 'intermediate'], indicators: [[1, 18, 90], [1, 61, 85], [2, 4.2, 40]], outputs: [1, 1, 2],
    activities: [[0, 0.25, 1], [0.15, 0.75, 1], [0.1, 0.6, 2], [0.3, 0.9, 3], [0.4, 1, 1]], risks: [['political', '4', '3'], ['reputational', '2', '5'], ['financial', '2', '3']],
    partner: ['LOCAL_NGO', 'BA', 'yes'],
  },
  {
    prose: { en: migrantsEn, fr: migrantsFr },
    theme: 'PUB', subThemes: ['PUB-3', 'PUB-1'], countries: [{ country: 'KH', share: 55 }, { country: 'LA', share: 45 }], beneficiaries: [2900, 2700, 350, 300, 50], genderMarker: '1',
    levels: ['intermediate', 'immediate'], indicators: [[1, 9, 45], [2, 40, 300], [2, 38, 10]], outputs: [1, 1, 2],
    activities: [[0, 0.2, 1], [0.1, 1, 1], [0.15, 0.6, 2], [0.1, 1, 3], [0.5, 1, 3]], risks: [['security', '3', '5'], ['operational', '3', '4'], ['financial', '3', '3']],
    partner: ['LOCAL_NGO', 'KH', 'yes'],
  },
  {
    prose: { en: citiesEn, fr: citiesFr },
    theme: 'PUB', subThemes: ['XCT-1', 'PUB-1'], countries: [{ country: 'HN', share: 50 }, { country: 'GT', share: 50 }], beneficiaries: [4100, 3900, 2300, 2500, 40], genderMarker: '1',
    levels: ['intermediate', 'immediate'], indicators: [[1, 148, 110], [1, 0, 400], [2, 19, 50]], outputs: [1, 1, 2],
    activities: [[0, 0.2, 1], [0.1, 0.4, 1], [0.25, 1, 2], [0.3, 0.85, 3], [0.6, 1, 3]], risks: [['political', '4', '4'], ['security', '3', '5'], ['operational', '3', '2']],
    partner: ['INT_NGO', 'HN', 'yes'],
  },
];

export const commonProse: Readonly<Record<Locale, CommonProse>> = { en: commonEn, fr: commonFr };
