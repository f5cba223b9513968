import { describe, expect, it } from '@jest/globals';
import { nameKey, spellingsOf } from './name-key.js';
import { metWords, nameScore, threshold } from './name-score.js';

const score = (a: string, b: string): number => nameScore(nameKey(a), nameKey(b));

describe('the key of a name', () => {
  it.each([
    ['ÉLÉONORE d’Arcy-Lévêque', 'darcy eleonore leveque'], ['Crimson Veldt Trading Co., Ltd.', 'crimson trading veldt'], ['Société Générale Noire S.A.', 'generale noire societe'], ['Łukasz Øster', 'lukasz oster'],
    ['ПЕТРОВ Иван', 'иван петров'], ['Нефтегаз ООО', 'нефтегаз'], ['مُحَمَّد علي', 'علي محمد'], ['The Limited Company', 'company'], ['Ltd.', 'ltd'], ['…', ''], ['Ἀθῆναι', 'ἀθῆναι'],
  ])('of %s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it('keeps the letters й and и of Cyrillic apart', () => expect(nameKey('Андрей')).not.toBe(nameKey('Андреи')));
  it('has spellings of bounded number: the word, the word without one letter, its consonants', () => {
    expect(spellingsOf('yaseen').filter((one) => spellingsOf('yasin').includes(one))).toEqual(['~ysn']);
    expect([spellingsOf('ali'), spellingsOf('20264'), spellingsOf('x'.repeat(60)).length]).toEqual([['ali'], ['20264'], 2]);
  });
});

describe('the score of two names', () => {
  it.each([
    ['Amara OKAFOR', 'Okafor, Amara', 100], ['Crimson Veldt Trading Co., Ltd.', 'CRIMSON VELDT TRADING LLC', 100], ['Société Générale Noire S.A.', 'Societe generale noire', 100], ['Иван Петров', 'ПЕТРОВ, Иван', 100], ['محمد علي', 'علي محمد', 100],
    ['Mohammed Faruqi', 'Muhamad Al-Faruqi', 86], ['Mohammed Faruqi', 'MOHAMMED ALI HASSAN AL FARUQI', 83], ['Abdul Rahman Yaseen', 'Abdal Rahman Yasin', 92], ['Ilze Ozoliņa', 'ILZE MARGA OZOLINA', 89], ['Иванов Пётр', 'Иваноф Пётр', 94],
  ])('of %s and %s is shown to a person', (a, b, expected) => {
    expect([score(a, b), score(b, a)]).toEqual([expected, expected]);
    expect(expected).toBeGreaterThanOrEqual(threshold);
  });

  it.each([
    ['Maria Garcia', 'Maria Lopez'], ['Maria Garcia Lopez', 'Maria Lopez Hernandez'], ['John Smith', 'Jane Smith'], ['Ahmed Ali', 'Ali Mohammed'], ['Mohammed Li', 'Mohammed Xu'], ['International Peace Foundation', 'International Trade Foundation'],
    ['Northbridge Peace Institute', 'Southbridge Peace Institute'], ['Hamra', 'Hamra Coastal Relief'], ['Foundation', 'Foundation for Peace'], ['', 'Anybody'], ['Андрей Белов', 'Андрей Чернов'],
  ])('of %s and %s is not', (a, b) => {
    expect(score(a, b)).toBeLessThan(threshold);
    expect(score(b, a)).toBe(score(a, b));
  });

  it('says which words met', () => {
    expect(metWords(nameKey('Muhamad Faruqi'), nameKey('Mohammed Ali Faruqi'))).toEqual({
      ours: [{ word: 'faruqi', met: true }, { word: 'muhamad', met: true }], theirs: [{ word: 'ali', met: false }, { word: 'faruqi', met: true }, { word: 'mohammed', met: true }],
    });
  });
});
