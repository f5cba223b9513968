import type { ProjectProse } from './example-project.js';

export const newsroomsEn: ProjectProse = {
  title: 'Voices kept safe: protecting local journalists who report on war crimes trials in the Western Balkans',
  summary: 'Local journalists who report on war crimes and corruption are threatened, sued and isolated. We will give 120 of them training and legal help, set up a network that answers an alarm within a day, and bring editors, police and prosecutors together to agree how threats are handled. More cases will be investigated, and people will hear about trials from reporters of all communities.',
  problem: 'Partners recorded 214 threats or attacks against journalists in three countries in two years; charges were laid in only nine cases. Suits by powerful people are used to exhaust small newsrooms, and women reporters are driven off social media by campaigns of abuse. Trials for past crimes are then reported only by outlets close to one side, which keeps old hostility alive.',
  context: 'Courts in the region still hear cases from the wars of the 1990s, and denial of proven crimes is part of daily politics. Media markets are small and depend on public advertising given by parties. At the same time new laws on defamation are being discussed, and prosecutors’ offices have named contact points for journalists. This is a moment at which practice can be settled.',
  policyFit: 'The project protects freedom of opinion and expression, a stated aim of the call, and supports accountability for the gravest crimes. It helps democratic institutions to treat criticism as part of public life. Canada has long supported justice and reconciliation in the region and is trusted by all communities.',
  localSupport: 'Seven newsrooms and the journalists’ associations of the three countries wrote the plan with us and lead two of its parts. Police academies in two countries have agreed to use the training. The legal fund will be kept by the associations from membership fees and court awards once the project ends.',
  lessons: 'Safety training without later support brought little in an earlier programme, because threats come months after the course. We also learned to include owners and editors, who decide whether a reporter is backed. A shared calendar with two other organizations keeps our courses from competing.',
  ultimateOutcome: 'People in the Western Balkans learn about justice and public affairs from journalists who work without fear.',
  outcomes: ['Journalists under threat are helped quickly and keep reporting.', 'Police and prosecutors handle threats against journalists by an agreed and public practice.'],
  indicators: [
    ['Alarms answered within 24 hours', 'percent', 'Log of the network, checked by the evaluator'],
    ['Journalists who go on reporting after a threat', 'percent', 'Yearly survey of the associations'],
    ['Reported threats in which a prosecutor takes a decision', 'percent', 'Prosecutors’ statistics'],
  ],
  outputs: ['120 journalists trained in safety, law and trauma', 'A network with a legal fund and nine on-call lawyers', 'A protocol on threats agreed by police, prosecutors and associations'],
  expectedResults: 'A regional network answers 90% of alarms from journalists within a day, 120 journalists are trained, 60 receive legal help, and in three countries prosecutors decide on at least four of ten reported threats.',
  activities: [
    ['Survey of threats and of the practice of prosecutors', 'Legal researcher'], ['Twelve trainings for journalists and editors', 'Training lead'], ['Building the network, legal fund and on-call service', 'Network coordinator'],
    ['Round tables and drafting of the protocol', 'Legal director'], ['Joint reporting on trials by mixed teams', 'Editor in charge'],
  ],
  monitoringPlan: 'The network’s log shows each alarm, the time to answer and the result, without names. Every quarter the coordinator and the three associations read it and shift lawyers or courses where needed. A yearly survey of 300 journalists measures fear and self-censorship, and an independent evaluator speaks with prosecutors in the last half-year.',
  genderAnalysis: 'Women reporters receive more threats of a sexual kind and less support from editors, and many leave the profession early. Men are more often attacked physically at work. Training and lawyers are offered separately where wished, online abuse is treated as a threat, and at least half of those trained are women.',
  environment: 'Most meetings take place by train or online, and materials are digital. Safety equipment is lent from a common store in place of being bought for each newsroom.',
  governance: 'The protocol is public and each authority reports on it once a year. The legal fund is managed by a board of five, including two judges who have retired. Journalists accept a code of ethics and a complaints body when they join the network.',
  doNoHarm: 'Data about threats are encrypted and kept outside the countries, and only the coordinator can link a case to a name. Witnesses in trials are protected by rules agreed with the courts. No reporter is encouraged to take a story that the newsroom considers too dangerous.',
  risks: [
    ['A government calls the network foreign interference', 'Local associations lead in public; all funding is published', 'Legal director'],
    ['The log of threats is stolen or leaked', 'Encryption, few users, yearly outside test, names kept apart', 'Network coordinator'],
    ['The legal fund is exhausted by one large suit', 'A limit per case, volunteer lawyers, insurance bought together', 'Board of the fund'],
  ],
  experience: 'For fifteen years we have defended journalists before courts in Canada and abroad and trained 1,100 of them. In the region we have run an alarm service for one country since 2020 and observed 60 trials. Our legal director has pleaded before a regional human rights court.',
  similar: ['Answer within a day, one-country alarm service', 'Aurora Ridge Foundation', 'Of 85 journalists helped, 81 were still working a year later.'],
  team: 'A legal director and a training lead in Ottawa give a third of their time. The network coordinator, a legal researcher and an editor are employed in the region, and nine lawyers are paid by case. A psychologist who knows the trauma of reporting on violence is on call.',
  partner: ['Association Open Page', 'Runs the network and the on-call service in three countries'],
};
