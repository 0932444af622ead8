import { expect, test } from 'vitest';
import { passwordProblem } from './password';

test.each([
  ['1234567', 'tooShort'],
  ['12345678', null],
  ['ääää', null],
  ['ä'.repeat(37), 'tooLong'],
  ['x'.repeat(72), null],
  ['tab\tinside', 'unprintable'],
])('passwordProblem(%j) is %s', (password, problem) => {
  expect(passwordProblem(password)).toBe(problem);
});
