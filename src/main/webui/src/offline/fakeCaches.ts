/** One cache, as far as keeping and the shelf need it; it takes whole bodies only, as the browser's does. */
class FakeCache {
  readonly there = new Map<string, { body: Blob; headers: Headers }>();
  /** What the next thing that is put there fails with. */
  failure: unknown = null;

  async put(key: string, answer: Response): Promise<void> {
    const body = await answer.blob();
    if (this.failure) {
      const failure = this.failure;
      this.failure = null;
      throw failure;
    }
    this.there.set(key, { body, headers: answer.headers });
  }

  async match(key: string): Promise<Response | undefined> {
    const found = this.there.get(key);
    return found && new Response(found.body, { headers: found.headers });
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.there.keys()].map((key) => ({ url: `http://server${key}` }));
  }

  async delete(request: string | { url: string }): Promise<boolean> {
    return this.there.delete(typeof request === 'string' ? request : request.url.replace('http://server', ''));
  }
}

/** The browser's Cache Storage in memory. */
export class FakeCaches {
  readonly all = new Map<string, FakeCache>();

  open = async (name: string): Promise<Cache> => this.fake(name) as unknown as Cache;

  match = async (key: RequestInfo | URL, options?: MultiCacheQueryOptions): Promise<Response | undefined> => this.all.get(options?.cacheName ?? '')?.match(String(key));

  keys = async (): Promise<string[]> => [...this.all.keys()];

  delete = async (name: string): Promise<boolean> => this.all.delete(name);

  /** The cache of a name, made when there is none. */
  fake(name: string): FakeCache {
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return cache;
  }

  /** What lies in a cache. */
  in(name: string): string[] {
    return [...(this.all.get(name)?.there.keys() ?? [])];
  }
}
