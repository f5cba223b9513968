import { afterAll, beforeAll, it } from '@jest/globals';
import { insertDataset } from '../../../bench/dataset.js';
import { type Portal, startPortal } from '../../support/portal.js';
let portal: Portal;
beforeAll(async () => { portal = await startPortal({ work: false }); }, 60_000);
afterAll(() => portal.close());
it('perf', async () => {
  const data = await insertDataset(portal.source, { proposals: 100_000, drafts: 50 });
  const officer = await portal.signedIn('officer@hsp.example');
  const owner = await portal.signedIn('owner@northbridge.example');
  const time = async (who: typeof officer, path: string) => {
    const ms: number[] = [];
    for (let i = 0; i < 8; i += 1) { const t = performance.now(); const a = await who.request('GET', path, {}); ms.push(performance.now() - t); if (a.status !== 200) console.log(a.status, a.text.slice(0, 300)); }
    console.log(path.slice(0, 110), ms.sort((a, b) => a - b)[4]!.toFixed(1));
  };
  const c = data.callId;
  for (const q of ['', `call=${c}&state=submitted&sort=-requested`, 'state=eligible&sort=-submitted', 'theme=POC&sort=reference', 'theme=POC&state=submitted&sort=requested', `call=${c}&sort=-reference`, 'q=12345', 'q=organization+01234', 'q=protection&sort=-requested', 'q=zzzzqq', 'state=informationRequested&sort=requested', `call=${c}&theme=GOV&q=99`]) await time(officer, `/api/proposals?${q}`);
  await time(officer, '/en/proposals');
  let after = (await officer.api('GET', '/proposals?sort=-requested')).json.next; await time(officer, `/api/proposals?sort=-requested&after=${after}`);
  after = (await officer.api('GET', '/proposals')).json.next; await time(officer, `/api/proposals?after=${after}`);
  await time(owner, '/api/proposals'); await time(officer, `/en/proposals/${data.submitted}`); await time(officer, `/api/proposals/${data.submitted}`); await time(owner, `/en/proposals/${data.drafts[0]}`); await time(owner, `/en/proposals/${data.drafts[0]}/sections/J`);
  const t = performance.now(); const s = await owner.api('POST', `/proposals/${data.drafts[1]}/sections/B`, { answers: { projectTitle: 'New' }, versions: { projectTitle: 1 } }); console.log('save', s.status, (performance.now() - t).toFixed(1));
  for (let i = 2; i < 5; i += 1) { const t2 = performance.now(); const s2 = await owner.api('POST', `/proposals/${data.drafts[i]}/submission`, { name: 'A', agreed: true }); console.log('submit', s2.status, s2.status === 201 ? '' : s2.text.slice(0, 400), (performance.now() - t2).toFixed(1)); }
}, 300_000);
