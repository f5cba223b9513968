import type { ProjectProse } from './example-project.js';

export const pasturesEn: ProjectProse = {
  title: 'Shared pastures: preventing armed disputes between herders and farmers in northern Ghana and Togo',
  summary: 'Quarrels about water and trampled fields along the Ghana–Togo border increasingly end with guns. We will set up 24 mixed mediation committees, agree seasonal routes for cattle on both sides, and support villages that choose to register and lock away their hunting weapons. The aim is that disputes are settled within two weeks by talk, and that fewer people are killed or driven from their homes.',
  problem: 'Local records list 131 violent disputes over grazing in the border districts in three years, with 58 deaths and some 4,000 people displaced for a season or longer. Homemade and smuggled firearms turn a quarrel over a damaged field into an attack on a village. Committees that once judged such cases have lost authority because herders have no seat on them. Police posts are far away and usually arrive after the first revenge.',
  context: 'Drier years push herds south earlier, before crops are harvested, while new farms close the old cattle paths. Traders sell craft-made guns at border markets, and men from armed groups further north offer protection to herders who feel abandoned. Chiefs, women’s market associations and two radio stations are still respected by all sides. Both governments have signed a regional protocol on livestock routes but have not yet marked them.',
  policyFit: 'The project prevents conflict before it grows and acts on the spread of small arms, two aims the call names. It works across a border with both sides at once, in the spirit of cooperative prevention that Canada supports in the region. Its results can be used by the regional organization for other border areas.',
  localSupport: 'Farmers’ unions and the herders’ league of the two regions signed a joint request after a meeting in Dapaong. The district assemblies give rooms and one officer each. Committees choose their own members, a third of them women, and keep a small fund from market fees to go on after the project.',
  lessons: 'Mediation in the neighbouring region showed that committees fail when compensation is promised but not paid, so each agreement will name who pays and when. Routes agreed in the dry season must be checked in the wet one. We coordinate with two agencies that dig wells, so that new water does not draw herds into fields.',
  ultimateOutcome: 'Farming and herding families along the Ghana–Togo border live and work side by side without armed violence.',
  outcomes: ['Disputes over land and water in 24 border communities are settled by recognized committees.', 'Fewer unregistered firearms circulate in the communities taking part.'],
  indicators: [
    ['Disputes settled within 14 days', 'percent', 'Committee registers, checked by sample'],
    ['Violent incidents over grazing in the districts', 'incidents a year', 'Police and clinic records'],
    ['Firearms registered and kept in locked community stores', 'firearms', 'Register of the arms commission'],
  ],
  outputs: ['24 mixed committees trained and at work', '180 km of cattle routes agreed and marked', '12 community weapon stores opened at the villages’ request'],
  expectedResults: 'Twenty-four border communities settle at least three of four grazing disputes peacefully within two weeks, 180 km of cattle routes are marked, and 900 firearms are registered and locked away by the villages themselves.',
  activities: [
    ['Mapping of disputes, routes and markets with both communities', 'Research lead'], ['Choice and training of committee members', 'Mediation trainer'], ['Negotiation and marking of cattle routes', 'Cross-border coordinator'],
    ['Voluntary registration and storage of firearms', 'Arms control adviser'], ['Radio programmes and exchange visits between committees', 'Partner communication team'],
  ],
  monitoringPlan: 'Each committee keeps a simple register of cases that is collected monthly by telephone. An analyst compares it with police and clinic records, and the trainers discuss outliers with the committee. After each grazing season the partners and both unions review the routes and correct them; an outside evaluation follows the second season.',
  genderAnalysis: 'Men carry the weapons, but women lose fields, milk income and safety when villages flee. Women traders hear early about planned revenge, yet they are rarely asked. A third of committee seats are theirs, meetings avoid market days, and a separate line lets women warn without being seen to do so.',
  environment: 'Marked routes keep herds out of river woods and newly planted trees. Markers are painted stones and live hedges instead of cement posts. Each route is checked for its effect on water points before it is agreed.',
  governance: 'Committees work under the by-laws of the district assemblies and refer crimes to the police. Minutes are read aloud at the market so that everyone can object. The weapons part follows national law and is run with the arms commissions of both states.',
  doNoHarm: 'Registering weapons on one side only would expose it, so stores open in pairs of neighbouring villages on the same day. Names of those who warn are not written down. If a committee is captured by one party its cases are stopped and members are chosen again.',
  risks: [
    ['An attack by an armed group from the north stops field work', 'Weekly security calls, work moved to southern districts, remote support by telephone', 'Cross-border coordinator'],
    ['Compensation promised in mediation is not paid', 'Agreements name payer and date, and the unions guarantee half', 'Mediation trainer'],
    ['Elections make route marking a political issue', 'No marking in the eight weeks before a vote; all parties are briefed', 'Partner director'],
  ],
  experience: 'Our organization has trained community mediators in West Africa since 2004 and worked with both the farmers’ and the herders’ leagues for six years. A study of our earlier committees found that two thirds were still meeting three years after funding ended. We hold memoranda of understanding with both arms commissions.',
  similar: ['Talking at the well, Upper East Region', 'Lindholm Peace Fund', 'Eighteen committees settled 212 of 260 cases without violence in two years.'],
  team: 'The cross-border coordinator speaks four languages of the area and mediated between the leagues for a decade. A mediation trainer, an arms control adviser seconded by our partner and two district teams complete the group. Head office gives part-time management, finance and research.',
  partner: ['Savannah Dialogue Network', 'Runs the committees and the radio programmes on both sides of the border'],
};
