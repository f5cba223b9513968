import { describe, expect, it } from '@jest/globals';
import { standardForm } from '../../calls/index.js';
import { matchRows, partnerRows, sameRow } from './partner-rows.js';

const row = (name: string, role = 'Trains observers') => ({ name, role, type: 'LOCAL_NGO', country: 'CO', signatory: 'no' });
const rows = (...partners: ReturnType<typeof row>[]) => partnerRows(standardForm, { partners });
const asked = (id: string, position: number, name: string, role = 'Trains observers') => ({ id, position, shown: { name, role, figures: [], costCents: null } });
const matched = (partners: ReturnType<typeof rows>, requests: ReturnType<typeof asked>[]) => {
  const { byPosition, gone } = matchRows(partners, requests);
  return [Object.fromEntries([...byPosition].map(([position, { id }]) => [position, id])), gone.map(({ id }) => id)];
};

describe('the partners of a proposal', () => {
  it('are shown their name, role and figures, and what the budget gives them', () => {
    const line = { category: '10' as const, description: 'Observers', fiscalYear: 2027, quantity: 2, unitCostCents: 50_000, partner: 'Casa', sources: { requested: 100_000, applicantCash: 0, applicantInKind: 0, otherFederal: 0, provincial: 0, municipal: 0, otherDonors: 0 } };
    expect(partnerRows(standardForm, { partners: [row('Casa'), row('Red')], budget: { lines: [line] } })).toEqual([
      { position: 1, shown: { name: 'Casa', role: 'Trains observers', figures: [], costCents: 100_000 } },
      { position: 2, shown: { name: 'Red', role: 'Trains observers', figures: [], costCents: null } },
    ]);
    expect([partnerRows(standardForm, {}), partnerRows({ sections: [] }, { partners: [row('Casa')] })]).toEqual([[], []]);
  });

  it('keep their request when they move, when something of them changes and when their name is retyped', () => {
    expect(matched(rows(row('Red'), row('Casa')), [asked('casa', 1, 'Casa'), asked('red', 2, 'Red')])).toEqual([{ 1: 'red', 2: 'casa' }, []]);
    expect(matched(rows(row('CASA!', 'Does the books')), [asked('casa', 1, 'Casa')])).toEqual([{ 1: 'casa' }, []]);
    expect(matched(rows(row('Casa de Paz')), [asked('casa', 1, 'Casa')])).toEqual([{ 1: 'casa' }, []]);
  });

  it('lose it when they are gone, and never give it to another', () => {
    expect(matched(rows(row('Red')), [asked('casa', 1, 'Casa'), asked('red', 2, 'Red')])).toEqual([{ 1: 'red' }, ['casa']]);
    expect(matched(rows(), [asked('casa', 1, 'Casa')])).toEqual([{}, ['casa']]);
  });

  it('say the same when only the words of the form changed', () => {
    const shown = (en: string) => ({ name: 'Casa', role: '', costCents: null, figures: [{ key: 'share', label: { en, fr: en }, kind: 'number' as const, value: 20 }] });
    expect([sameRow(shown('Share'), shown('Share in percent')), sameRow(shown('Share'), { ...shown('Share'), role: 'x' })]).toEqual([true, false]);
  });
});
