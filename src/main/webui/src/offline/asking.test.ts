import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askPatiently, Stop, type AskingPlace } from './asking';

describe('asking patiently', () => {
  let answers: (() => Response | Promise<Response>)[];
  let pause: ReturnType<typeof vi.fn<AskingPlace['pause']>>;
  let stop: AbortController;

  beforeEach(() => {
    pause = vi.fn<AskingPlace['pause']>(async () => undefined);
    stop = new AbortController();
  });

  const ask = () => askPatiently({ fetch: async () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? Response.error(), pause }, '/x', stop.signal);
  const busy = (status: number, retryAfter?: string) => () => new Response(null, { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });
  const whole = () => new Response('music');
  const pauses = () => pause.mock.calls.map(([seconds]) => seconds);

  it('asks a server that is busy again, when that wants it, within a minute', async () => {
    answers = [busy(503, '3'), busy(429, '7'), busy(503), busy(503, '3600'), whole];
    expect(await (await ask()).text()).toBe('music');
    expect(pauses()).toEqual([3, 7, 5, 60]);
  });

  it('gives up after five times, and says what the server says', async () => {
    answers = [() => Response.json({ detail: 'Too many want to listen.' }, { status: 503 })];
    await expect(ask()).rejects.toMatchObject({ failure: { why: 'server', says: 'Too many want to listen.' } });
    expect(pauses()).toHaveLength(4);
  });

  it.each([
    [401, { why: 'login' }],
    [403, { why: 'login' }],
    [404, { why: 'server', says: '404' }],
    [206, { why: 'server', says: '206' }],
  ])('does not ask again after %i', async (status, failure) => {
    answers = [busy(status)];
    await expect(ask()).rejects.toMatchObject({ failure });
    expect(pauses()).toEqual([]);
  });

  it('tells a network that is gone from an end that was wanted', async () => {
    const gone = new TypeError('Failed to fetch');
    answers = [() => Promise.reject(gone)];
    await expect(ask()).rejects.toBeInstanceOf(Stop);
    stop.abort();
    await expect(ask()).rejects.toBe(gone);
  });
});
