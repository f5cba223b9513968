import type { ProjectProse } from './example-project.js';

export const citiesEn: ProjectProse = {
  title: 'Streets we share: reducing armed violence in city neighbourhoods of Honduras and Guatemala',
  summary: 'In eight city neighbourhoods gangs control streets, buses and schoolyards. Together with residents, city halls and health workers we will interrupt cycles of revenge, offer young people a way out, and repair the places where most attacks happen. We expect a quarter fewer shootings in two years and residents who dare to use their squares again.',
  problem: 'The eight neighbourhoods have 3% of the people of their cities but a fifth of the killings. Most attacks happen on 40 street corners and are answered within days by revenge. Shops and bus drivers pay extortion, and families move away at night when a son refuses to join. Police operations bring short quiet, after which violence returns or moves a few blocks.',
  context: 'Gangs offer income and belonging where schools and jobs do not, and some members look for a way to leave. City halls have new prevention offices but little practice, and residents trust churches, clinics and women’s savings groups more than police. National policy swings between mass arrests and dialogue. Local work has lasted through these changes where it was led by the neighbourhood.',
  policyFit: 'The project brings human security to cities, the cross-cutting aim of the call, and weakens transnational crime where it recruits. It protects people first and measures success by their safety. It supports city governments as partners and keeps a clear line between help and policing.',
  localSupport: 'Residents’ assemblies in all eight neighbourhoods voted to take part and chose the places to be repaired. The two city halls provide staff and lighting and have put the running costs into their budgets. A council of residents, half of them under 30, decides on the small works.',
  lessons: 'Violence interrupters must be known locally and need support themselves, or they burn out within a year. Works without activities do not keep a square alive. We meet monthly with organizations that run schools and job programmes, and send young people to them in place of building our own.',
  ultimateOutcome: 'People in neighbourhoods marked by armed violence live, work and meet in their streets without fear.',
  outcomes: ['Fewer conflicts in eight neighbourhoods end in shooting or revenge.', 'City halls and residents plan and keep up safe public places together.'],
  indicators: [
    ['Shootings in the eight neighbourhoods', 'shootings a year', 'Hospital and police records, compared'],
    ['Young people who leave a gang or refuse to join with our support', 'people', 'Case files'],
    ['Residents who feel safe in the main square after dark', 'percent', 'Survey of 1,200 households'],
  ],
  outputs: ['32 violence interrupters trained, supervised and at work', '400 young people with a mentor and a place in school or work', '16 public places repaired and programmed with residents'],
  expectedResults: 'Shootings in eight neighbourhoods fall by a quarter, 400 young people have a mentor and a place in school or work, 16 public places are repaired, and half of the residents feel safe in their square after dark.',
  activities: [
    ['Survey and mapping of violence with residents and hospitals', 'Research lead'], ['Choice, training and supervision of interrupters', 'Violence prevention adviser'], ['Mentoring and placement of young people', 'Youth coordinator'],
    ['Design and repair of public places', 'Urban planner'], ['Exchange between the cities and hand-over to the prevention offices', 'Project manager'],
  ],
  monitoringPlan: 'Shootings and conflicts interrupted are mapped each week from hospital, police and own records. City teams use the map on Mondays to decide where to go. Households are surveyed at the start, middle and end, and a university that has no part in the project evaluates it with two similar neighbourhoods as comparison.',
  genderAnalysis: 'Most of the dead are young men, while women and girls face sexual violence and control by gang members and carry the burden of families. Squares are used by men unless lighting, toilets and activities change. Half of the interrupters’ supervisors and residents’ councillors are women, and a confidential path leads to health and legal help.',
  environment: 'Small works use local materials, shade trees and low-energy lights. Drainage is repaired first, because flooded corners become unsafe and empty. Waste from the works is sorted with a local cooperative.',
  governance: 'Residents’ councils choose works in open meetings and publish the spending on the spot. City halls sign an agreement on upkeep. Interrupters never act as police informers, and complaints about them or about police are brought to the human rights offices.',
  doNoHarm: 'Support for leaving a gang can cost a life, so each case has a safety plan and nobody is pressed. Names are kept by the supervisor only. The project takes no side between gangs, and money never passes through anyone who controls a street.',
  risks: [
    ['A state of emergency leads to mass arrests in the neighbourhoods', 'Lawyers on call, identity letters agreed with city halls, work moved indoors', 'Project manager'],
    ['An interrupter is threatened or attacked', 'Daily check-in, removal to another city, insurance, trauma care', 'Violence prevention adviser'],
    ['Works are delayed by city procurement', 'Small contracts below the limits, two suppliers approved in advance', 'Urban planner'],
  ],
  experience: 'Since 2010 we have reduced violence with residents in eleven cities of the Americas, among them two in Canada. Evaluations show between 15% and 40% fewer shootings where we worked for at least two years. We have an office in each of the two countries and a network of former interrupters who train new ones.',
  similar: ['Corner by corner, a port city in Central America', 'Lindholm Peace Fund', 'Shootings on 12 corners fell by 34% in 20 months.'],
  team: 'The project manager directed a city prevention office for eight years. A violence prevention adviser, an urban planner, a youth coordinator and a research lead share their time between the cities. Supervisors are former interrupters, and a trauma nurse looks after the teams.',
  partner: ['Colectivo Barrio Vivo', 'Employs the interrupters and runs the residents’ councils'],
};
