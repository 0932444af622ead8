import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { ApiError } from '../api/client';
import { attemptInWords } from './attempt';

/** Says which text it is, and what is put into it. */
const t = ((key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' ')) as unknown as TFunction;

test('too many attempts with a password have to wait, where it is known how long', () => {
  expect(attemptInWords(new ApiError(429, 'Too many logins have failed; try again in 61 s.', 61), t, 'en')).toBe('account.wait 1 min 1 sec');
  expect(attemptInWords(new ApiError(429, 'Too many.'), t, 'en')).toBe('Too many.');
  expect(attemptInWords(new ApiError(0, 'offline', 5), t, 'en')).toBe('app.offline');
});
