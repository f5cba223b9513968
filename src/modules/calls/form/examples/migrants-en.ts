import type { ProjectProse } from './example-project.js';

export const migrantsEn: ProjectProse = {
  title: 'No false promises: stopping the trafficking of young workers between Laos and Cambodia',
  summary: 'Young people looking for work abroad are lured into forced labour and online fraud compounds. With village volunteers, bus companies and labour inspectors we will spread clear information, check job offers before departure, and bring those who escape to safe help. Over two years 6,000 young people will be better informed and 300 survivors will be supported to rebuild their lives.',
  problem: 'Recruiters on social media offer well-paid office work and take passports at the border. Our partner spoke with 112 survivors last year: most had been sold more than once, and four in ten were under twenty. Families who ask for help are sent from office to office, and returning survivors are sometimes charged with crimes they were forced to commit.',
  context: 'Wages in the border provinces are low and legal ways to work abroad are slow and costly. Criminal groups moved their business to the region when casinos closed and have money to bribe. Both governments signed a cooperation agreement on trafficking, and a new generation of labour inspectors is willing to use it. Transport companies worry about their name and have offered their stations for information.',
  policyFit: 'The project acts against transnational crime by protecting the people it feeds on, as the call asks. It helps two states to carry out the international protocol on trafficking that Canada supports. It joins prevention, protection and prosecution instead of treating them apart.',
  localSupport: 'Village youth unions in 60 villages asked for information that fits what they see on their telephones, and will produce it with us. Survivors’ groups in both countries advise on each step and are paid for it. The labour departments will keep the checking desk with their own staff from the second year.',
  lessons: 'Posters that only warn are ignored by those who must earn money; checking a real offer is what helps. An earlier shelter project showed that support must last at least nine months. We share anonymous figures with three organizations working further south, so that a survivor is not interviewed again and again.',
  ultimateOutcome: 'Young people from the border provinces of Laos and Cambodia find work without falling into the hands of traffickers.',
  outcomes: ['Young job seekers check offers and choose safer ways to work abroad.', 'Survivors are identified, protected and not punished.'],
  indicators: [
    ['Young people who check an offer before they leave', 'percent', 'Survey in 60 villages, 900 young people'],
    ['Survivors who receive at least nine months of support', 'people', 'Case files of the partners'],
    ['Identified survivors who are charged with a crime', 'percent', 'Court and legal aid records'],
  ],
  outputs: ['A checking desk that answers questions on job offers in four languages', '180 village volunteers and 90 bus crews trained', 'Support plans for 300 survivors, and training for 140 inspectors and police'],
  expectedResults: 'A checking desk answers 5,000 questions on job offers, 6,000 young people in 60 villages are informed, 300 survivors receive lasting support, and charges against identified survivors become the exception.',
  activities: [
    ['Survey of recruitment and of survivors’ paths', 'Research lead'], ['Opening and running of the checking desk', 'Desk manager'], ['Training of volunteers, bus crews, inspectors and police', 'Training coordinator'],
    ['Shelter, health, legal and work support for survivors', 'Case manager'], ['Cross-border case meetings and hand-over to the labour departments', 'Country directors'],
  ],
  monitoringPlan: 'The desk records each question without names and publishes the most frequent tricks every month. Case managers review support plans with each survivor every six weeks. Country directors compare the figures each quarter and correct the work; a survivor and an outside expert evaluate the project together at its end.',
  genderAnalysis: 'Young women are mainly taken for domestic work and sexual exploitation, young men for fishing and fraud compounds, and men rarely see themselves as victims. Services made only for women therefore miss many. We offer both, train women inspectors, and treat the risks of people of other genders in their own part of the course.',
  environment: 'Effects are small. The desk uses existing offices, motorcycles are shared, and information is sent by telephone in place of print wherever it reaches people.',
  governance: 'The project supports labour inspection and fair trials, and legal aid reminds courts that survivors must not be punished. Partners publish their rules on the use of funds and gifts. Survivors take part in decisions with a vote in the advisory group.',
  doNoHarm: 'Staff never contact recruiters or compounds themselves. Addresses of shelters are secret, and data are kept on servers outside the two countries. Survivors decide whether to speak with the police, and support does not depend on it.',
  risks: [
    ['Traffickers threaten staff or survivors', 'Safety plans for each person, change of shelter, police contact agreed beforehand', 'Country directors'],
    ['Officials leak information on raids or cases', 'Need-to-know rule, contact with a few vetted officers only', 'Legal adviser'],
    ['More survivors arrive than there is room for', 'Agreements with two other shelters and small grants to families', 'Case manager'],
  ],
  experience: 'We have worked against trafficking in Southeast Asia for eleven years and run a checking desk in a third country since 2021. More than 900 survivors have been supported, and our case methods are used by two ministries. Our staff include former labour inspectors and survivors.',
  similar: ['Ask before you go, checking desk', 'Cedar and Stone Foundation', 'Of 3,100 offers checked, 740 were found false before departure.'],
  team: 'The project is led by a manager with nine years in the region. Each country has a director, a case manager and a trainer, and the desk has six part-time advisers who speak the languages needed. A psychologist supervises all who speak with survivors.',
  partner: ['Mekong Light Association', 'Runs the shelters and the village work in both countries'],
};
