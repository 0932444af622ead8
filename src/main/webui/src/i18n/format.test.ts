import { expect, test } from 'vitest';
import de from './de';
import en from './en';
import { formatBytes, formatDuration, formatPercent } from './format';

test.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1_572_864, '1.5 MiB'],
  [10 * 1024 ** 3, '10 GiB'],
  [1024 ** 3 - 1, '1 GiB'],
  [123.4 * 1024 ** 2, '123 MiB'],
  [3 * 1024 ** 6, '3,072 PiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});

test('bytes are written as the language does', () => {
  expect(formatBytes(1_572_864, 'de')).toBe('1,5 MiB');
});

test.each([
  [-1, '0 sec'],
  [0, '0 sec'],
  [59.6, '1 min'],
  [61, '1 min 1 sec'],
  [3_600, '1 hr'],
  [12_000, '3 hr 20 min'],
  [3_601, '1 hr'],
  [90_000, '1 day 1 hr'],
  [3 * 86_400 + 59, '3 days'],
])('%d s are %s', (seconds, text) => {
  expect(formatDuration(seconds, 'en')).toBe(text);
});

test('a share is a percentage, and none is a dash', () => {
  expect(formatPercent(0.8754, 'en')).toBe('87.5%');
  expect(formatPercent(1, 'en')).toBe('100%');
  expect(formatPercent(null, 'en')).toBe('–');
});

function placeholders(texts: object): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${key} ${[...text.matchAll(/{{\w+}}/g)].map(String).sort().join(' ')}`] : placeholders(text as object).map((each) => `${key}.${each}`),
  );
}

test('the languages put the same values into the same texts', () => {
  expect(placeholders(de).sort()).toEqual(placeholders(en).sort());
});
