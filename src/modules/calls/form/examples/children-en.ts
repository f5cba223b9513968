import type { ProjectProse } from './example-project.js';

export const childrenEn: ProjectProse = {
  title: 'Safe paths to school: protecting children from landmines in southwestern Colombia',
  summary: 'In 42 rural communities of Cauca and Nariño, children walk to school on paths that may be mined. We will train teachers and young people to teach safe behaviour, map suspected areas with the communities, and help injured children get the care the law promises them. At least 9,000 children and adults will know how to recognize and report danger, and 42 schools will have an agreed safe route.',
  problem: 'Armed groups went on laying improvised mines after the peace agreement, mostly around coca fields and river crossings. Our survey of 600 families in 2025 found that one child in three had changed the way to school because of an explosion or a warning. Accidents are reported late or not at all, so that clearance teams work from outdated maps. Injured children often wait over a year for rehabilitation because families do not know which office to ask.',
  context: 'Three armed groups compete for the corridor to the Pacific coast, and control of a village can change within weeks. Indigenous guards and Afro-Colombian councils have kept some neutrality and are trusted by families. The municipal victims’ offices exist in law but have few staff. A calmer period since last year gives a chance to work in communities that were closed before.',
  policyFit: 'The project protects civilians where they are most exposed and follows Canada’s long commitment to the ban on anti-personnel mines. It serves the call’s objective of protecting children affected by war and joins it to the needs of displaced families. The approach leaves local authorities better able to meet their own obligations.',
  localSupport: 'The request came from a meeting of 18 community councils in Popayán, which named mined school paths as their first concern. Two councils sit on the steering committee with a vote on the choice of communities. Teachers will keep the lessons in their yearly plan after the project, and the departmental education office has agreed in writing to print them.',
  lessons: 'An earlier project taught us that single lectures are forgotten within months, while games led by older pupils are remembered. We share our maps with the national mine action authority and meet the other organizations of the department every two months so that no village is visited twice for the same purpose.',
  ultimateOutcome: 'Children in conflict-affected communities of Cauca and Nariño move, learn and play without being hurt by explosive devices.',
  outcomes: ['Families and schools in 42 communities avoid and report explosive hazards.', 'Municipal offices give injured children the care and benefits the law provides.'],
  indicators: [
    ['Pupils who can name the four rules of safe behaviour', 'percent', 'Test before and after, sample of 800 pupils'],
    ['Hazards reported to the national authority by the communities', 'reports a year', 'Register of the authority'],
    ['Injured children with an active care plan', 'children', 'Files of the victims’ offices'],
  ],
  outputs: ['210 teachers and 420 young leaders trained in mine risk education', '42 agreed maps of safe routes to school', 'A case guide, and coaching for 14 municipal victims’ offices'],
  expectedResults: 'By the end of the project 9,000 people in 42 communities know how to recognize, avoid and report explosive hazards, each school has an agreed safe route, and 160 injured children receive the care to which they are entitled.',
  activities: [
    ['Baseline survey and choice of communities with the councils', 'Project manager'], ['Training of teachers and young leaders in six workshops', 'Education coordinator'], ['Community mapping of routes and suspected areas', 'Field coordinators'],
    ['Coaching of victims’ offices and accompaniment of families', 'Legal adviser'], ['Final survey, public forum and hand-over to the education office', 'Project manager'],
  ],
  monitoringPlan: 'Field coordinators enter visits and tests on tablets each week, and the project manager reviews them monthly with the partner. Twice a year the steering committee looks at the figures and may move training between communities. An independent evaluator will visit 12 communities in the last quarter; all figures are separated by sex, age and disability.',
  genderAnalysis: 'Boys have most accidents because they herd animals and collect scrap, while girls are the first to be kept home when a road is unsafe. Women report hazards less often because the offices are far away and run by men. Half of the young leaders will be girls, reporting can be done by telephone to a woman, and child care is offered at each workshop.',
  environment: 'The project builds nothing and has small direct effects. Meetings are grouped to limit travel by road, printed material is on recycled paper, and maps mark water sources so that later clearance can spare them.',
  governance: 'The work helps municipalities meet duties under the victims’ law and makes visible where they do not. Councils choose the communities in an open meeting with published criteria. Children’s opinions are gathered in each school before a route is settled.',
  doNoHarm: 'Maps could reveal positions and put families under suspicion, so they show safe routes only and never who reported. No visit takes place without word from the council that the road is calm. Young leaders do not search, touch or mark devices, and sign this rule with their parents.',
  risks: [
    ['Fighting closes roads to several communities', 'Three reserve communities are prepared, and lessons continue by local radio', 'Project manager'],
    ['Armed groups see the mapping as spying', 'The councils explain the work publicly; maps show no hazards by name', 'Partner director'],
    ['A child is harmed by someone working for the project', 'Checks before hiring, two adults at each activity, and a complaints line outside the project', 'Child protection officer'],
  ],
  experience: 'We have worked on the protection of children in four Andean countries since 2009, and in Cauca for seven years. Our lessons were used by 300 schools and revised after an outside evaluation in 2023. We know the councils, speak the languages of two of them through our staff, and have managed projects of this size without audit findings.',
  similar: ['Learning in safety, northern Ecuador', 'Aurora Ridge Foundation', 'Reported accidents among pupils fell from 11 to 2 a year in 25 communities.'],
  team: 'The project manager has led protection projects for twelve years, five of them in Colombia. An education coordinator, a legal adviser and four field coordinators, two of them from the communities, work on site. A child protection officer at our head office, independent of the project line, receives complaints.',
  partner: ['Fundación Sendero Sereno', 'Field work in both departments, link with the community councils'],
};
