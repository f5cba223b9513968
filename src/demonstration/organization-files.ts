import { addDays, addMonths, localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { paper } from './paper.js';
import { daysFrom, type Stage } from './stage.js';

interface Paper {
  kind: string;
  name: string;
  fiscalYear?: number;
  /** Months ago that it was issued. */
  months: number;
  /** Days from now until its last day, where it names one. */
  ends?: number;
  /** `verified`, `waiting`, or why a new one is asked for. */
  verdict: string;
}

/** The files of two organizations: one complete with a policy that expires soon, one with work left to do. */
export async function organizationFiles({ teller, now, organizations }: Stage): Promise<void> {
  await teller.at(daysFrom(now, -20));
  const lastYear = fiscalYearOf(localDateOf(now)) - 1;
  const officer = await teller.as('officer@hsp.example');
  const give = async (email: string, organization: string, { kind, name, fiscalYear, months, ends, verdict }: Paper): Promise<void> => {
    const issuedOn = addMonths(localDateOf(daysFrom(now, -21)), -months);
    const fields = { kind, issuedOn, ...(fiscalYear === undefined ? {} : { fiscalYear: String(fiscalYear) }), ...(ends === undefined ? {} : { validTo: addDays(localDateOf(now), ends) }) };
    const view = await (await teller.as(email)).upload(`/organizations/${organizations[organization]}/documents`, fields, { field: 'file', name, content: paper(name) });
    if (verdict === 'waiting') return;
    const { documents } = view.tasks.find((task: { kind: string }) => task.kind === kind) as { documents: { id: string }[] };
    if (verdict === 'verified') await officer.post(`/organization-documents/${documents[0]!.id}/verification`);
    else await officer.post(`/organization-documents/${documents[0]!.id}/refusal`, { reason: verdict });
  };
  const northbridge: Paper[] = [
    { kind: 'proofOfRegistration', name: 'Letters patent.pdf', months: 180, verdict: 'verified' },
    { kind: 'boardList', name: 'Board of directors.pdf', months: 5, verdict: 'verified' },
    { kind: 'auditedStatements', name: 'Audited statements 2.pdf', fiscalYear: lastYear - 1, months: 15, verdict: 'verified' },
    { kind: 'auditedStatements', name: 'Audited statements 1.pdf', fiscalYear: lastYear, months: 3, verdict: 'verified' },
    { kind: 'safeguardingPolicy', name: 'Code of conduct.pdf', months: 34, ends: 45, verdict: 'verified' },
    { kind: 'antiFraudPolicy', name: 'Fraud and corruption.pdf', months: 10, verdict: 'verified' },
    { kind: 'procurementPolicy', name: 'Procurement.pdf', months: 10, verdict: 'verified' },
    { kind: 'conflictOfInterestPolicy', name: 'Conflicts of interest.pdf', months: 10, verdict: 'verified' },
    { kind: 'annualReport', name: 'Annual report.pdf', fiscalYear: lastYear, months: 2, verdict: 'waiting' },
  ];
  const southgate: Paper[] = [
    { kind: 'proofOfRegistration', name: 'Registro de la red.pdf', months: 60, verdict: 'verified' },
    { kind: 'auditedStatements', name: 'Estados financieros.pdf', fiscalYear: lastYear, months: 4, verdict: 'waiting' },
    { kind: 'safeguardingPolicy', name: 'Draft code of conduct.pdf', months: 2, verdict: 'This is a draft. Send the version that your governing body adopted, with its date.' },
  ];
  for (const one of northbridge) await give('owner@northbridge.example', 'Northbridge Peace Institute', one);
  const home = `/organizations/${organizations['Northbridge Peace Institute']}/bank-account`;
  const { account } = await (await teller.as('owner@northbridge.example')).post(home, { country: 'CA', bankName: 'Rideau Valley Credit Union', holder: 'Northbridge Peace Institute', institution: '899', transit: '00017', account: '4410028815' });
  const certifier = await teller.as('certifier@hsp.example');
  await certifier.post(`${home}/${account.id}/readings`, { reason: 'First check against the letter of the bank' });
  await certifier.post(`${home}/${account.id}/verification`);
  const northbridgePage = `/organizations/${organizations['Northbridge Peace Institute']}`;
  await (await teller.as('owner@northbridge.example')).post(`${northbridgePage}/verification-request`);
  await officer.post(`${northbridgePage}/verification`, { verifiedUntilOn: addMonths(localDateOf(now), 14) });
  for (const one of southgate) await give('owner@southgate.example', 'Southgate Mediation Network', one);
  await (await teller.as('owner@southgate.example')).post(`/organizations/${organizations['Southgate Mediation Network']}/verification-request`);
}
