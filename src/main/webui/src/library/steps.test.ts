import { describe, expect, it } from 'vitest';
import { columnsIn, step } from './steps';

describe('step', () => {
  it.each([
    ['ArrowDown', 1, 4],
    ['ArrowUp', 4, 1],
    ['ArrowRight', 2, 3],
    ['ArrowLeft', 3, 2],
    ['Home', 7, 0],
    ['End', 0, 99],
    ['PageDown', 0, 24],
    ['PageUp', 30, 6],
  ])('%s leads from %i to %i in three columns', (key, from, to) => {
    expect(step(key, from, 3, 100)).toBe(to);
  });

  it('stays within the list', () => {
    expect(step('ArrowDown', 99, 3, 100)).toBe(99);
    expect(step('ArrowLeft', 0, 3, 100)).toBe(0);
    expect(step('PageUp', 5, 3, 100)).toBe(0);
  });

  it('does not go into another column at the top', () => {
    expect(step('ArrowUp', 2, 3, 100)).toBe(2);
  });

  it('leaves keys to others that lead nowhere', () => {
    expect(step('Enter', 0, 3, 100)).toBeNull();
    expect(step('ArrowRight', 0, 1, 100)).toBeNull();
    expect(step('ArrowDown', 0, 1, 0)).toBeNull();
  });
});

describe('columnsIn', () => {
  it('is at least one', () => {
    expect(columnsIn(0, 130, 16)).toBe(1);
  });

  it('counts the gaps between, not behind', () => {
    expect(columnsIn(276, 130, 16)).toBe(2);
    expect(columnsIn(275, 130, 16)).toBe(1);
  });
});
