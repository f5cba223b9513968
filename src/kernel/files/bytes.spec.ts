import { describe, expect, it } from '@jest/globals';
import { formatBytes, megabyte, withSize } from './bytes.js';

describe('sizes of files', () => {
  it('are written one way in each language', () => {
    expect([30 * megabyte, 1.25 * megabyte, 2 * 1024 * megabyte, 512, 10].map((bytes) => [formatBytes(bytes, 'en'), formatBytes(bytes, 'fr')])).toEqual([
      ['30\u00a0MB', '30\u00a0Mo'], ['1.3\u00a0MB', '1,3\u00a0Mo'], ['2\u00a0GB', '2\u00a0Go'], ['0.5\u00a0kB', '0,5\u00a0ko'], ['0.1\u00a0kB', '0,1\u00a0ko'],
    ]);
  });
  it('stand in texts as they stand beside a field', () => {
    expect(withSize({ en: 'Larger than {size}.', fr: 'Dépasse {size}.' }, 10 * megabyte)).toEqual({ en: 'Larger than 10\u00a0MB.', fr: 'Dépasse 10\u00a0Mo.' });
  });
});
