import { ApiError, ask, send, type Schema } from '../api/client';

const BASE = '/api/audio/quick-sync';

/** As much as a few seconds of a middling connection, in bytes. */
const BYTES = 4_000_000;

/** A slow connection is known well enough after this long, in milliseconds. */
const LONGEST = 8_000;

/** The server takes no measurement of less, in bytes. */
const LEAST_BYTES = 128_000;

/**
 * Measures this browser's own path: loads bytes that can't be compressed, and reports how long they took.
 *
 * @param progress told how much is done, from 0 to 1
 * @returns the speed in Mbps
 */
export async function measure(progress: (part: number) => void, now: () => number = () => performance.now()): Promise<number> {
  const stop = new AbortController();
  const response = await send(`${BASE}/probe`, { query: { bytes: BYTES }, signal: stop.signal, cache: 'no-store', accept: 'application/octet-stream' });
  if (!response.body) {
    throw new ApiError(response.status, response.statusText);
  }
  const reader = response.body.getReader();
  let start: number | null = null;
  let bytes = 0;
  let end = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    end = now();
    if (start === null) {
      start = end; // the first bytes tell when the path was open; they do not count
      continue;
    }
    bytes += value.byteLength;
    progress(Math.max(bytes / BYTES, (end - start) / LONGEST));
    if (end - start > LONGEST && bytes >= LEAST_BYTES) {
      stop.abort();
      break;
    }
  }
  const seconds = Math.max(0.001, (end - (start ?? end)) / 1000);
  if (bytes < LEAST_BYTES) {
    throw new ApiError(0, 'too little came');
  }
  await ask<Schema<'ReportTaken'>>(`${BASE}/report`, { method: 'POST', body: { bytes, seconds } });
  progress(1);
  return (bytes * 8) / seconds / 1e6;
}
