import type { ProjectProse } from './example-project.js';

export const policeEn: ProjectProse = {
  title: 'Ready to serve: preparing French-speaking women police officers for peace operations',
  summary: 'Peace operations in French-speaking countries lack police officers who speak the language and women who can speak with survivors of violence. With three national police schools we will prepare 240 women officers for selection, train 36 of them as instructors, and add a lasting course on community policing to each school. More of them will be deployed, and people in mission areas will find police they can talk to.',
  problem: 'In the missions we studied, fewer than one police officer in eight is a woman, and half of those deployed cannot speak with the population without an interpreter. Candidates fail the selection tests for reasons that have little to do with policing: driving, English, or no time off to prepare. Survivors of sexual violence therefore often meet no officer to whom they can report.',
  context: 'Three countries of the region send large police contingents and have reformed their schools in recent years. Commands have promised quotas but have no budget for preparation, and women officers are often posted to administration. Mission needs change as military parts shrink and police advisers take over more tasks. The regional peacekeeping school in our partner’s network offers rooms and recognized certificates.',
  policyFit: 'The project strengthens the ability of partners to take part in peace operations and answers the call’s wish for more police and more women in them. It draws on Canadian experience with police deployments and with French-language training. It supports the women, peace and security commitments to which Canada has agreed.',
  localSupport: 'The three police commands asked for the project in letters to our organization and will release officers on full pay. Each school names a course owner and includes the new module in its curriculum. An association of women officers in each country takes part in the choice of candidates and mentors them later.',
  lessons: 'Short courses alone did not change selection results in an earlier programme; mentoring over six months did. We therefore combine both. We exchange candidates’ lists with two other training providers every quarter, so that nobody is trained twice and gaps are seen.',
  ultimateOutcome: 'People in French-speaking mission areas are better protected by police whom they understand and trust.',
  outcomes: ['More French-speaking women officers pass selection and are deployed.', 'Three national schools teach community policing for peace operations with their own instructors.'],
  indicators: [
    ['Women candidates who pass the selection test', 'percent', 'Results of the selection teams'],
    ['Women officers deployed within a year of the course', 'officers', 'Deployment lists of the commands'],
    ['Schools that run the course with their own instructors', 'schools', 'Course reports, visits'],
  ],
  outputs: ['240 women officers prepared in eight courses with six months of mentoring', '36 women certified as instructors', 'A French-language course on community policing and survivors’ rights'],
  expectedResults: 'Two hundred and forty women officers are prepared, at least 60% of those tested pass the selection, 90 are deployed, and three national police schools teach the course with their own instructors.',
  activities: [
    ['Study of needs in missions and of past selection results', 'Research officer'], ['Eight preparation courses and mentoring', 'Course director'], ['Training and certification of instructors', 'Senior police adviser'],
    ['Writing, trial and printing of the course', 'Curriculum specialist'], ['Follow-up with deployed officers and hand-over to the schools', 'Course director'],
  ],
  monitoringPlan: 'Tests at the start and end of each course, selection results and deployments are recorded for each officer with her consent. The course director reports every quarter to a committee of the three commands, which may change the content. Deployed officers answer a short questionnaire after three and nine months, and an independent police expert evaluates the last year.',
  genderAnalysis: 'Women officers have less time to prepare because of family duties and receive fewer of the postings that count for selection. Some face harassment on courses where they are few. Courses are for women, offer child care, and include commanders in one day on fair posting; a complaints officer outside the chain of command is named.',
  environment: 'Courses take place in the officers’ own countries, which avoids most flights. Driving practice uses existing vehicles in small numbers, and course books are lent instead of printed for each participant.',
  governance: 'The course is built on human rights law and on the duties of police to report abuse by their own. Selection of candidates follows published criteria and a mixed panel. Commands agree to publish yearly how many women were proposed and deployed.',
  doNoHarm: 'Only officers without open complaints of abuse are admitted, and the check is repeated before deployment. Women who report harassment are protected from reprisal by an agreed procedure. Survivors are never used as teaching cases without consent and support.',
  risks: [
    ['Commands do not release officers for the whole course', 'Release is a written condition, and places go to the next country on the list', 'Course director'],
    ['A mission closes and fewer officers are asked for', 'The course also prepares for regional and national posts', 'Senior police adviser'],
    ['A participant is harassed during training', 'Code of conduct signed by all, outside complaints officer, immediate exclusion', 'Complaints officer'],
  ],
  experience: 'We have trained more than 2,000 police and civilian experts for peace operations since 1998 and keep a roster of 400 of them. Our courses are recognized by the training service of a large international organization. We have worked with two of the three schools before, and Canadian police officers on leave teach with us.',
  similar: ['Mentoring for mission, central Africa', 'Cedar and Stone Foundation', 'Pass rates of 80 women candidates rose from 31% to 64%.'],
  team: 'The course director is a retired senior officer with three missions behind her. A senior police adviser, a curriculum specialist and a research officer work half-time, and national coordinators sit in each school. Instructors are paid by the day from a list approved with the schools.',
  partner: ['Institut Horizon pour la paix', 'Hosts the courses and certifies the instructors'],
};
