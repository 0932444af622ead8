import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { ApiError } from '../api/client';
import { inWords } from './failure';

const t = ((key: string) => key) as unknown as TFunction;

test.each([
  [new ApiError(404, 'There is no such mixtape.'), 'There is no such mixtape.'],
  [new ApiError(0, 'offline'), 'app.offline'],
  [new ApiError(502, ''), 'app.offline'],
  [new ApiError(429, 'A speed test was run a moment ago; try again in 9 s.', 9), 'A speed test was run a moment ago; try again in 9 s.'],
  [new TypeError('it broke'), 'it broke'],
  ['a text', 'a text'],
])('%s is told as "%s"', (failure, says) => {
  expect(inWords(failure, t)).toBe(says);
});
