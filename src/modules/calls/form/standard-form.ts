import type { FormDefinition } from './form.js';
import { applicantSection } from './standard/applicant.js';
import { budgetSection, declarationsSection } from './standard/money.js';
import { projectSection, rationaleSection } from './standard/project.js';
import { activitiesSection, monitoringSection, resultsSection } from './standard/results.js';
import { capacitySection, crossCuttingSection, risksSection } from './standard/safeguards.js';

/** The form a new call starts from: eleven sections, A to K. Staff change a copy, never this one. */
export const standardForm: FormDefinition = {
  sections: [
    applicantSection, projectSection, rationaleSection, resultsSection, activitiesSection, monitoringSection,
    crossCuttingSection, risksSection, capacitySection, budgetSection, declarationsSection,
  ],
};
