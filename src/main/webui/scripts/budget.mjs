// What a visitor loads before a page is there: the entry and the page, each with what it imports, compressed by gzip as it would be sent.
// Run after the build; fails when a page is beyond the limit of issue 6.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 200_000; // bytes
const dist = 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** The chunks that a chunk can't begin without, itself among them. */
function needed(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    (manifest[key].imports ?? []).forEach((each) => needed(each, found));
  }
  return found;
}

const sizes = new Map();
function size(file) {
  if (!sizes.has(file)) {
    sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  }
  return sizes.get(file);
}

function total(chunks) {
  const files = new Set([...chunks].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
  return [...files].reduce((sum, file) => sum + size(file), 0);
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key.startsWith('src/pages/'));
if (entries.length !== 1 || pages.length === 0) {
  console.error(`The manifest has ${entries.length} entries and ${pages.length} pages; there must be one, and some.`);
  process.exit(1);
}
const [entry] = entries;
const first = needed(entry);
const rows = pages
  .map((page) => ({ page: page.slice('src/pages/'.length), bytes: total(new Set([...first, ...needed(page)])) }))
  .sort((one, other) => other.bytes - one.bytes);

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const width = Math.max(...rows.map(({ page }) => page.length), 10);
console.log(`${'entry'.padEnd(width)}${kb(total(first))}`);
rows.forEach(({ page, bytes }) => console.log(`${page.padEnd(width)}${kb(bytes)}${bytes > LIMIT ? '  too much' : ''}`));
console.log(`${'limit'.padEnd(width)}${kb(LIMIT)}  (gzip, entry and page together)`);

if (rows.some(({ bytes }) => bytes > LIMIT)) {
  process.exit(1);
}
