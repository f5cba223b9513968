import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { alikePersons } from '../../../src/modules/reviews/conflicts/alike-persons.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { testDatabase } from '../../support/test-database.js';

/** Names as boards and reviewers write them; what is compared is ADR 0046. */
describe('the names of persons', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await new DataSource(dataSourceOptions(await testDatabase(), [], [])).initialize();
  });
  afterAll(() => source.destroy());

  const key = async (name: string): Promise<string> => (await source.query<{ key: string }[]>('select person_key($1) as key', [name]))[0]!.key;
  const pair = async (a: string, b: string): Promise<string> => {
    const rows = await source.query<{ same: boolean }[]>(`with ours as (select 1 as id, person_key($1) as key), theirs as (select 2 as id, person_key($2) as key) ${alikePersons('ours', 'theirs')}`, [a, b]);
    return rows.length > 1 ? 'twice' : rows.length === 0 ? 'different' : rows[0]!.same ? 'same' : 'alike';
  };

  it.each([
    ['Dr. Marie-Claire Tremblay', 'claire marie tremblay'], ['TREMBLAY, Marie Claire', 'claire marie tremblay'], ['Mme Élodie d’Arcy', 'darcy elodie'], ['The Right Honourable Jon O’Brien, P.C.', 'jon obrien'],
    ['L’honorable Jean Tremblay', 'jean tremblay'], ['M. Jean Tremblay', 'jean tremblay'], ['Me Anne Roy, c.r.', 'anne roy'], ['Hon. Amina Diallo', 'amina diallo'], ['Hon Lik', 'hon lik'], ['Dr Tremblay', 'dr tremblay'],
    ['Jane Doe, MD, Ph.D.', 'doe jane'], ['Md. Karim Rahman', 'karim md rahman'], ['J.-P. Lévesque', 'j levesque p'], ['Łukasz Øster', 'lukasz oster'], ['ПЕТРОВ, Иван', 'иван петров'], ['ΠΑΠΠΑΣ Νίκος', 'νικοσ παππασ'], ['محمد علي', 'علي محمد'], ['李 伟', '伟 李'], ['…', ''],
  ])('of %s has the key %s', async (name, expected) => expect(await key(name)).toBe(expected));

  it.each([
    ['Marie Tremblay', 'TREMBLAY, Marie', 'same'], ['Benoît Lavoie', 'Mr. Benoit LAVOIE', 'same'], ['Иван Петров', 'ПЕТРОВ Иван', 'same'], ['محمد علي', 'علي محمد', 'same'], ['Suharto', 'SUHARTO', 'same'], ['Prof. Anna-Lena Groß', 'Anna Lena Gross', 'same'],
    ['Jon Smith', 'John Smith', 'alike'], ['Marie Tremblay', 'Maria Tremblay', 'alike'], ['Marie Tremblay', 'Marie-Claude Tremblay', 'alike'], ['John Smith', 'John A. Smith', 'alike'], ['J. Smith', 'John Smith', 'alike'], ['J Smith', 'Smyth, John', 'alike'], ['Ann Smith', 'Anne Smith', 'alike'],
    ['Mohammed Faruqi', 'Muhamad Al-Farouqi', 'alike'], ['Amina Diallo', 'Amina Fatou Binta Diallo', 'alike'], ['Tomasz Nowak', 'Tomas Novak', 'alike'], ['Marc Tremblay', 'Mark Tremblay', 'alike'], ['Иван Петров', 'Иван Петровв', 'alike'], ['Karen Roy', 'Karine Roy', 'alike'],
    ['Marie Tremblay', 'Marie Gagnon', 'different'], ['Marc Tremblay', 'Marie Tremblay', 'different'], ['John Smith', 'Jane Smith', 'different'], ['Joan Smith', 'John Smith', 'different'], ['Jean Tremblay', 'Jeanne Tremblay', 'different'], ['Maria Garcia Lopez', 'Maria Lopez Hernandez', 'different'],
    ['Li Wei', 'Lu Wei', 'different'], ['Kim Young', 'Tim Young', 'different'], ['S. Smith', 'John Smith', 'different'], ['J. Smith', 'Mary Smith', 'different'], ['J. Smith', 'J. Jones', 'different'], ['Ana Anna', 'Ana Silva', 'different'], ['Smith', 'John Smith', 'different'], ['Иван Петров', 'Иван Сидоров', 'different'], ['Ingrid Halvorsen', 'Ravi Subramanian', 'different'], ['…', '…', 'different'],
  ])('%s and %s are %s, in whichever order they are compared', async (a, b, expected) => {
    expect([await pair(a, b), await pair(b, a)]).toEqual([expected, expected]);
  });
});
