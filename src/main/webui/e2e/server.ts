import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { vi } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SAMPLES = join(ROOT, 'samples/music');
const STARTS_WITHIN_MS = 60_000;

/** A track that is made for a test; no more than a tone. */
export interface LongTrack {
  path: string;
  title: string;
  seconds: number;
}

/** The packaged server as a process of its own, with the sample music and a fresh data directory. */
export class Server {
  readonly address: string;
  readonly home: string;
  private readonly process: ChildProcess;

  private constructor(address: string, home: string, process: ChildProcess) {
    this.address = address;
    this.home = home;
    this.process = process;
  }

  /**
   * Starts the executable, if it was built, or else the jar; `QUICKSYNC_PACKAGING=jar` takes the jar in any case.
   *
   * @param long tracks beside the samples, which are only seconds long
   */
  static async start(environment: Record<string, string> = {}, long: readonly LongTrack[] = []): Promise<Server> {
    const home = mkdtempSync(join(tmpdir(), 'quicksync-e2e-'));
    cpSync(SAMPLES, join(home, 'music'), { recursive: true });
    long.forEach((track) => record(join(home, 'music', track.path), track));
    const [program, ...args] = packaged();
    const child = spawn(program as string, args, {
      env: {
        ...process.env,
        MUSIC_ROOT: join(home, 'music'),
        DATA_DIR: join(home, 'data'),
        QUARKUS_HTTP_PORT: '0',
        QUICK_SYNC_SYSTEM_ENABLED: 'false',
        AUDIO_CACHE_MIN_FREE: '0',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await listening(child);
    return new Server(address, home, child);
  }

  /** A folder without music, for another server; it goes with this one. */
  emptyFolder(): string {
    const folder = join(this.home, 'empty');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Waits until a rendition is in the cache, and makes it. */
  async awaitRendition(path: string, quality: string): Promise<void> {
    const address = `${this.address}/play/${path.split('/').map(encodeURIComponent).join('/')}?quality=${quality}`;
    await vi.waitUntil(async () => (await fetch(address, { method: 'HEAD' })).headers.get('cache-status')?.endsWith('hit'), { timeout: 30_000, interval: 100 });
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.home, { recursive: true, force: true });
  }
}

function record(file: string, { title, seconds }: LongTrack): void {
  const own = join(ROOT, 'target/ffmpeg/ffmpeg'); // the build's, where the machine has none
  mkdirSync(dirname(file), { recursive: true });
  execFileSync(spawnSync('ffmpeg', ['-version']).error && existsSync(own) ? own : 'ffmpeg', [
    '-v', 'error', '-f', 'lavfi', '-i', `sine=frequency=220:duration=${seconds}`, '-metadata', `title=${title}`, '-metadata', 'artist=Tone', '-metadata', 'album=Long', file,
  ]);
}

function packaged(): string[] {
  const target = join(ROOT, 'target');
  const runner = readdirSync(target).find((name) => name.endsWith('-runner'));
  return runner && process.env['QUICKSYNC_PACKAGING'] !== 'jar'
    ? [join(target, runner)]
    : [process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin/java') : 'java', '-jar', join(target, 'quarkus-app/quarkus-run.jar')];
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let log = '';
    const late = setTimeout(() => fail(new Error(`the server did not start:\n${log}`)), STARTS_WITHIN_MS);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${log}`)));
    child.stdout?.on('data', (data: Buffer) => {
      log += data.toString();
      const address = /Listening on: (http:\/\/[^\s]+)/.exec(log)?.[1];
      if (address) {
        clearTimeout(late);
        done(address);
      }
    });
  });
}
