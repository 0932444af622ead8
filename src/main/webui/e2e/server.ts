import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SAMPLES = join(ROOT, 'samples/music');
const STARTS_WITHIN_MS = 60_000;

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

  /** Starts the executable, if it was built, or else the jar; `QUICKSYNC_PACKAGING=jar` takes the jar in any case. */
  static async start(environment: Record<string, string> = {}): Promise<Server> {
    const home = mkdtempSync(join(tmpdir(), 'quicksync-e2e-'));
    cpSync(SAMPLES, join(home, 'music'), { recursive: true });
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

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.home, { recursive: true, force: true });
  }
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
