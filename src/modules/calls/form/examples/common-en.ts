import type { CommonProse } from './example-project.js';

/** What the English examples share. */
export const commonEn: CommonProse = {
  people: [
    ['Margaret Oyelaran', 'Director of Programmes'], ['Daniel Kowalchuk', 'Executive Director'], ['Priya Ramanathan', 'Senior Project Manager'], ['Stephen Whitebear', 'President'],
    ['Alison McCready', 'Manager, International Projects'], ['Joseph Adeyemi-Clarke', 'Chief Executive Officer'],
  ],
  financialControls: [
    'Two signatures are needed for each payment above $5,000, and the person who orders goods never approves the invoice. Accounts are kept by project in a commercial system, reconciled each month and reviewed each quarter by the audit committee of the board. An independent auditor has given an unqualified opinion in each of the last five years.',
    'Each project has its own cost centre, and partner expenses are entered only with receipts attached. The finance manager checks spending against the budget every month and explains any difference above 10%. Advances to partners are limited to one quarter and are renewed only after the earlier one is accounted for.',
  ],
  minimumNeeded: [
    'The budget follows the actual costs of our last project in the region, and three quotes were obtained for each large purchase. We asked two foundations and our own members first; their answers are shown as other sources. With less money one of the districts would have to be left out, and the results there with it.',
    'Salaries follow our published scale and local rates, and travel has been reduced by holding half the meetings online. Other funders were approached and cover the part shown in the budget. The amount asked for is what remains once these contributions and our own are counted.',
  ],
  funding: ['Global Affairs Canada', 'Regional workshops on civilian protection'],
  donors: ['Aurora Ridge Foundation', 'Lindholm Peace Fund', 'Cedar and Stone Foundation'],
  anyText: 'We have considered this point with our partners and describe it in the work plan. The approach was tested in an earlier phase and adjusted after advice from the people taking part.',
  costs: {
    headOffice: 'Project manager, part-time', local: 'Field coordinators', fees: 'Specialist trainer, chosen from three written offers', travel: 'Economy flights and local transport',
    training: 'Workshop rooms, materials and participants’ transport', equipment: 'Tablets and safety supplies, handed to partners at the end', publications: 'Handbook: layout, translation and printing',
    monitoring: 'Baseline, field visits and independent evaluation', indirect: 'Indirect costs at our approved rate', inKind: 'Volunteer experts and office space, at local rates',
  },
};
