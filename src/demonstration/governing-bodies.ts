import { localDateOf } from '../kernel/time/dates.js';
import { daysFrom, type Stage } from './stage.js';

/** Who governs three organizations: one list confirmed, one still to confirm, and one with a name like a reviewer's, for the officer to judge. */
export async function governingBodies({ teller, now, organizations }: Stage): Promise<void> {
  await teller.at(daysFrom(now, -19));
  const name = async (email: string, organization: string, names: string, isComplete: boolean): Promise<void> => {
    const path = `/organizations/${organizations[organization]}/governing-body`;
    const voice = await teller.as(email);
    await voice.post(`${path}/names`, { names });
    if (isComplete) await voice.post(`${path}/statements`, { completeOn: localDateOf(daysFrom(now, -19)) });
  };
  await name('owner@northbridge.example', 'Northbridge Peace Institute', 'Hélène Marchand; chair\nDaniel Whitecloud; vice-chair\nPriya Raman; treasurer\nAmara Okafor; executive director', true);
  await name('owner@southgate.example', 'Southgate Mediation Network', 'Jorge Salcedo; chair\nLucía Mendoza; executive director', false);
  await name('owner@kivumediators.example', 'Kivu Women Mediators', 'Chantal Mbeki-Lukusa; chair\nEspérance Bahati; executive director', true);
}
