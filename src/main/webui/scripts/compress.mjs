// Leaves a compressed copy beside each script and style, so that the server need not compress while somebody waits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_IT = 1000;

const files = ['dist', 'dist/assets'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
for (const file of files.filter((each) => /\.(js|css|svg|html|md|webmanifest)$/.test(each))) {
  const content = readFileSync(file);
  if (content.length > WORTH_IT) {
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
