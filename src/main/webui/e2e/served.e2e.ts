import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Server } from './server';

let server: Server;

beforeAll(async () => {
  server = await Server.start();
});

afterAll(async () => {
  await server?.stop();
});

/** What comes, as it comes: nothing is decompressed on the way. */
function fetched(path: string, headers: Record<string, string>): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    get(server.address + path, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', fail);
  });
}

test('scripts are compressed, and never asked for twice', async () => {
  const page = (await fetched('/', { Accept: 'text/html' })).body.toString();
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) {
    const plain = await fetched(script, {});
    expect(plain.status).toBe(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [coding, decompress] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
      const { headers, body } = await fetched(script, { 'Accept-Encoding': coding });
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
      if (plain.body.length > 1000) {
        expect(headers['content-encoding']).toBe(coding);
        expect(decompress(body).equals(plain.body)).toBe(true);
        expect(body.length).toBeLessThan(plain.body.length * 0.7);
      }
    }
  }
});

test('a page is asked for again, and says what it may load', async () => {
  const { headers, body } = await fetched('/library', { Accept: 'text/html', 'Accept-Encoding': 'gzip, br' });
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-encoding']).toBe('br');
  expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
  expect(brotliDecompressSync(body).toString()).not.toMatch(/<script(?![^>]*\bsrc=)/); // none that stands in the page
  const again = await fetched('/library', { Accept: 'text/html', 'Accept-Encoding': 'gzip, br', 'If-Modified-Since': headers['last-modified'] ?? '' });
  expect(again.status).toBe(304);
});

test('the licences of what the pages are made of come along', async () => {
  const { status, body } = await fetched('/licenses.md', {});
  expect(status).toBe(200);
  expect(body.toString()).toContain('## react-dom');
  expect((await fetched('/licenses-of-worker.md', {})).body.toString()).toContain('## workbox-precaching');
});
