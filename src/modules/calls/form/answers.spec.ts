import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerTo, readAnswer, readSection } from './answers.js';
import type { Question, RowsQuestion, Section } from './form.js';
import { typedFromPosted, typedFromStored } from './typed.js';
import { cleanText, countCharacters, parseNumber } from './typed-text.js';

const both = { en: 'Label', fr: 'Libellé' };
const base = { key: 'q', code: 'Q1', label: both, required: true } as const;
const options = [{ code: 'a', label: both }, { code: 'b', label: both }];
const questions = {
  text: { ...base, kind: 'text', limit: 10 },
  longText: { ...base, kind: 'longText', limit: 10 },
  choice: { ...base, kind: 'choice', options },
  choices: { ...base, kind: 'choices', options, min: 1, max: 2 },
  yesNo: { ...base, kind: 'yesNo' },
  number: { ...base, kind: 'number', min: 0, max: 10, whole: true },
  money: { ...base, kind: 'money' },
  date: { ...base, kind: 'date' },
  countryShares: { ...base, kind: 'countryShares', max: 15 },
  rows: {
    ...base, kind: 'rows', min: 1, max: 3,
    columns: [
      { kind: 'text', key: 'name', label: both, required: true, limit: 20 },
      { kind: 'money', key: 'amount', label: both, required: false },
      { kind: 'date', key: 'on', label: both, required: false },
    ],
  },
  budget: { ...base, kind: 'budget' },
  files: { ...base, kind: 'files', accept: ['pdf'], maxFiles: 2, maxMb: 10 },
  declaration: { ...base, kind: 'declaration' },
} as const satisfies { [K in Question['kind']]: Question & { kind: K } };

const value = (question: Question, posted: unknown): unknown => {
  const read = readAnswer(question, posted);
  expect(read.problems).toEqual([]);
  return read.value;
};
const refused = (question: Question, posted: unknown): string[] => {
  const read = readAnswer(question, posted);
  return read.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('text', () => {
  it('is composed, trimmed and freed of control and direction-forcing characters', () => {
    expect(value(questions.text, '  e\u0301le\u0000\u0007ve\u202E  ')).toBe('éleve');
    expect(value(questions.longText, 'a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
    expect(value(questions.text, 'a\r\nb')).toBe('a b');
    expect(cleanText('\uD800x\uDC00', 'one')).toBe('x');
  });
  it('keeps right-to-left text and joined emoji', () => {
    expect(value(questions.text, 'سلام 👩‍👩‍👧')).toBe('سلام 👩‍👩‍👧');
  });
  it('over its limit is stored', () => {
    expect(value(questions.text, 'x'.repeat(5000))).toBe('x'.repeat(5000));
  });
  it('is unanswered when blank or null', () => {
    for (const posted of ['', '   ', '\u0000', null, undefined]) expect(value(questions.text, posted)).toBeNull();
  });
  it('is refused when it is no text or beyond keeping', () => {
    for (const posted of [1, true, ['a'], { a: 1 }]) expect(refused(questions.text, posted)).toEqual(['answers.q notText']);
    expect(refused(questions.longText, 'x'.repeat(100_001))).toEqual(['answers.q textTooLarge']);
  });
  it('counts graphemes, a line end as one', () => {
    expect(countCharacters('a\r\nb')).toBe(3);
    expect(countCharacters('👩‍👩‍👧🇨🇦e\u0301')).toBe(3);
    expect(countCharacters('L’été, « oui »…')).toBe(15);
  });
  it('read twice is the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = cleanText(typed, 'many');
      expect(cleanText(once, 'many')).toBe(once);
    }));
  });
  it('counts the same on the short way and the long way', () => {
    const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => countCharacters(text) === [...segmenter.segment(text)].length));
  });
});

describe('money', () => {
  it.each([['1,234.50', 123450], ['1 234,50 $', 123450], ['$0.05', 5], ['1 234', 123400], [123450, 123450], ['0', 0], ['-0', 0]])('%p is %p cents', (typed, cents) => {
    expect(value(questions.money, typed)).toBe(cents);
  });
  it.each([
    ['-5', 'negativeMoney'], [-1, 'negativeMoney'], ['ten', 'notMoney'], ['1e9', 'notMoney'], [1.5, 'notMoney'], [NaN, 'notMoney'], [Infinity, 'notMoney'], ['NaN', 'notMoney'],
    ['99999999999', 'moneyTooLarge'], ['9'.repeat(400), 'notMoney'], [{}, 'notMoney'], [['5'], 'notMoney'], [true, 'notMoney'], [1_000_000_000_001, 'moneyTooLarge'],
  ])('%p is refused as %p', (typed, code) => {
    expect(refused(questions.money, typed)).toEqual([`answers.q ${code}`]);
  });
  it('says the largest amount in both languages', () => {
    expect(readAnswer(questions.money, '99999999999').problems[0]?.text).toEqual({
      en: 'This amount is too large. The largest one accepted is $10,000,000,000.', fr: 'Ce montant est trop élevé. Le montant maximal accepté est de 10\u00a0000\u00a0000\u00a0000\u00a0$.',
    });
  });
});

describe('number', () => {
  it.each([['1,200', 1200], ['1 200', 1200], ['12,5', 12.5], ['12.5', 12.5], ['0,125', 0.125], ['1.125', 1.125], ['1,234,567.5', 1234567.5], ['−3', -3], ['.5', 0.5], ['-0', 0]])('%p is %p', (typed, number) => {
    expect(parseNumber(typed)).toBe(number);
  });
  it.each(['1.2.3', '1,2,3', 'twelve', '0x10', '1e3', 'NaN', 'Infinity', '--1', '', '9'.repeat(50)])('%p is none', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });
  it('refuses what cannot be stored and keeps what breaks a limit', () => {
    expect(value(questions.number, '-7.5')).toBe(-7.5);
    for (const posted of [NaN, Infinity, 'x', [], {}]) expect(refused(questions.number, posted)).toEqual(['answers.q notNumber']);
    expect(refused(questions.number, 1e300)).toEqual(['answers.q numberTooLarge']);
  });
});

describe('choices, dates, truth', () => {
  it('takes only dates that exist', () => {
    expect(value(questions.date, ' 2028-02-29 ')).toBe('2028-02-29');
    for (const posted of ['2027-02-29', '2027-13-01', '01/02/2027', 20270101, {}, ['2027-01-01']]) expect(refused(questions.date, posted)).toEqual(['answers.q notDate']);
    expect(refused(questions.date, '0001-01-01')).toEqual(['answers.q dateOutOfRange']);
  });
  it('takes only options offered', () => {
    expect(value(questions.choice, 'a')).toBe('a');
    for (const posted of ['z', '__proto__', 'constructor', 1, ['a']]) expect(refused(questions.choice, posted)).toEqual(['answers.q unknownOption']);
    expect(value(questions.choices, 'a')).toEqual(['a']);
    expect(value(questions.choices, { 1: 'b', 0: 'a', 2: 'a' })).toEqual(['a', 'b']);
    expect(value(questions.choices, ['', 'b'])).toEqual(['b']);
    expect(refused(questions.choices, ['a', 'z'])).toEqual(['answers.q.1 unknownOption']);
    expect(refused(questions.choices, { x: 'a' })).toEqual(['answers.q notList']);
  });
  it('reads yes and no as browsers and programs send them', () => {
    for (const posted of [true, 'yes', 'oui', 'on', ['no', 'on']]) expect(value(questions.yesNo, posted)).toBe(true);
    for (const posted of [false, 'no', 'NON', '0']) expect(value(questions.declaration, posted)).toBe(false);
    for (const posted of ['maybe', 2, {}]) expect(refused(questions.yesNo, posted)).toEqual(['answers.q notYesNo']);
  });
  it('takes identifiers of files only', () => {
    const id = '0192f3c4-1111-7abc-8def-001122334455';
    expect(value(questions.files, [id, id])).toEqual([id]);
    expect(refused(questions.files, ['../../etc/passwd', 5])).toEqual(['answers.q.0 notFile', 'answers.q.1 notFile']);
  });
  it('takes known countries, and shares to two decimals', () => {
    expect(value(questions.countryShares, [{ country: 'co', share: '33,333' }, { country: '', share: '' }, { country: 'XK', share: 50 }])).toEqual([{ country: 'CO', share: 33333 }, { country: 'XK', share: 50 }]);
    expect(value(questions.countryShares, [{ country: 'CO', share: '33.333' }])).toEqual([{ country: 'CO', share: 33.33 }]);
    expect(refused(questions.countryShares, [{ country: 'ZZ', share: 'all' }, 'x'])).toEqual(['answers.q.0.country unknownCountry', 'answers.q.0.share notNumber', 'answers.q.1 notRow']);
  });
});

describe('rows', () => {
  it('come as list or as object with indexes, in number order, blank ones left out', () => {
    const posted = { 10: { name: 'third' }, 2: { name: 'second', amount: '5' }, 0: { name: '', amount: '' }, 1: { name: 'first' } };
    expect(value(questions.rows, posted)).toEqual([{ name: 'first' }, { name: 'second', amount: 500 }, { name: 'third' }]);
    expect(value(questions.rows, [{ name: 'x', other: 'dropped' }])).toEqual([{ name: 'x' }]);
    expect(value(questions.rows, [{ name: ' ' }, null, ''])).toBeNull();
  });
  it('name the row and column of what cannot be stored', () => {
    expect(refused(questions.rows, [{ name: 'a' }, { name: 'b', amount: '-1', on: '2027-02-30' }, 'x', 7])).toEqual([
      'answers.q.1.amount negativeMoney', 'answers.q.1.on notDate', 'answers.q.2 notRow', 'answers.q.3 notRow',
    ]);
  });
  it('refuse 100,000 rows without reading them', () => {
    const many = Array.from({ length: 100_000 }, () => ({ name: 'x' }));
    expect(refused(questions.rows, many)).toEqual(['answers.q tooManyToKeep']);
    expect(refused(questions.rows, Object.fromEntries(many.map((row, index) => [index, row])))).toEqual(['answers.q tooManyToKeep']);
    expect(refused(questions.budget, { lines: many })).toEqual(['answers.q.lines tooManyToKeep']);
  });
  it('do not reach prototypes', () => {
    const evil: unknown = JSON.parse('[{"__proto__": {"name": "polluted"}, "constructor": {"prototype": {"name": 1}}}]');
    expect(value(questions.rows, evil)).toBeNull();
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
    const inherited = { ...questions.rows, columns: [{ kind: 'text', key: 'toString', label: both, required: false, limit: 5 }] } as RowsQuestion;
    expect(value(inherited, [{ name: 'x' }])).toBeNull();
  });
});

describe('any question with any JSON', () => {
  it('gives a storable value or a problem, never an error', () => {
    for (const question of Object.values(questions)) {
      fc.assert(fc.property(fc.jsonValue(), (posted) => {
        const read = readAnswer(question, posted);
        if (read.problems.length === 0 && read.value !== null) {
          expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value);
          expect(answerTo(question, { q: read.value })).toEqual(read.value);
          expect(readAnswer(question, read.value)).toEqual(read);
        }
        typedFromPosted(question, posted);
      }), { numRuns: 60 });
    }
  });
  it('shows what was stored so that saving it again changes nothing, in both languages', () => {
    const stored = { money: 123456, number: 12.5, text: 'a', yesNo: false, rows: [{ name: 'x', amount: 1205, on: '2027-01-01' }], choices: ['b'] } as const;
    for (const locale of ['en', 'fr'] as const) {
      for (const kind of ['money', 'number', 'text', 'yesNo', 'rows', 'choices'] as const) {
        const typed = typedFromStored(questions[kind], stored[kind], locale);
        const posted = typed.kind === 'one' ? typed.text : typed.kind === 'many' ? typed.codes : typed.rows;
        expect(value(questions[kind], posted)).toEqual(stored[kind]);
      }
    }
  });
  it('echoes what was typed, row by row', () => {
    expect(typedFromPosted(questions.rows, [{ name: 'x', amount: '-5 $', evil: 1 }, 3])).toEqual({ kind: 'rows', rows: [{ name: 'x', amount: '-5 $', on: '' }, { name: '', amount: '', on: '' }] });
    expect(typedFromPosted(questions.budget, { lines: [{ category: '10', sources: { requested: 'ten' } }] })).toMatchObject({ rows: [{ category: '10', 'sources.requested': 'ten', 'sources.municipal': '' }] });
  });
});

describe('a section', () => {
  const section: Section = { key: 'A', title: both, questions: [{ ...questions.text, key: 'one' }, { ...questions.declaration, key: 'two' }, { ...questions.files, key: 'three' }, { ...questions.date, key: 'four' }] };
  it('sent whole clears what is absent, but not files', () => {
    expect(readSection(section, { one: 'x', four: '2027-02-30' }, 'clear')).toMatchObject({ values: { one: 'x', two: null }, problems: [{ field: 'answers.four', code: 'notDate' }] });
  });
  it('sent in part changes only what was sent', () => {
    expect(readSection(section, { two: true, unknown: 1 }, 'keep')).toEqual({ values: { two: true }, problems: [] });
    for (const posted of [null, 'x', [], 5]) expect(readSection(section, posted, 'keep')).toEqual({ values: {}, problems: [] });
  });
});

it('a stored answer of another shape counts as unanswered', () => {
  expect(answerTo(questions.date, { q: 'soon' })).toBeUndefined();
  expect(answerTo(questions.rows, { q: 'x' })).toBeUndefined();
  expect(answerTo(questions.budget, { q: [] })).toBeUndefined();
  expect(answerTo({ ...questions.text, key: 'toString' }, {})).toBeUndefined();
});
