import { cacheOf, type About } from './kept';

/** Where something is kept. */
export interface Place {
  cache: string;
  /** Its address there. */
  key: string;
}

/** All that is kept, by the decoded path of its address; a track may be kept at several qualities. */
export type Index = ReadonlyMap<string, readonly Place[]>;

/** The part of a request that decides. */
export interface Asked {
  method: string;
  mode: string;
  /** `no-store` for a page that keeps something: it wants the server's own answer. */
  cache: string;
  url: URL;
}

/** `kept`: without asking the server; `server first`: only when that can't be reached. */
export type Answer = { first: 'kept' | 'server'; place: Place } | null;

/** Paths of the server that are none of these pages, even when a browser goes there: those of the API, and files, which have a dot in their last part. */
const NO_PAGES = [/^\/(api|admin|play|download|q|assets)(\/|$)/, /^\/(j_security_check|logout)$/, /\.[^/]*$/];

/** Whether a request is for a page, which the shell can be. */
export function isPage({ method, mode, url }: Asked): boolean {
  return method === 'GET' && mode === 'navigate' && !NO_PAGES.some((path) => path.test(url.pathname));
}

/** The same for every way to encode a path. */
function plain(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** What is where. */
export function indexOf(kept: Iterable<Pick<About, 'slug' | 'sizes'>>): Index {
  const index = new Map<string, Place[]>();
  for (const { slug, sizes } of kept) {
    for (const key of Object.keys(sizes)) {
      const path = plain(key.split('?')[0] ?? key);
      index.set(path, [...(index.get(path) ?? []), { cache: cacheOf(slug), key }]);
    }
  }
  return index;
}

/**
 * How the worker answers; null when it is not concerned. A kept track is played from here at its own quality, and where the server was to
 * decide; any other quality is the server's, and what is kept stands in where that can't be reached.
 */
export function answerTo({ method, mode, cache, url }: Asked, index: Index): Answer {
  const places = index.get(plain(url.pathname));
  const read = method === 'GET' || method === 'HEAD';
  if (!places?.[0] || !read || mode === 'navigate' || cache === 'no-store') {
    return null;
  }
  if (!url.pathname.startsWith('/play/')) {
    return { first: 'server', place: places[0] };
  }
  const wanted = url.searchParams.get('quality') ?? 'original';
  const same = places.find(({ key }) => key.endsWith(`?quality=${wanted}`));
  const place = same ?? places[0];
  return { first: same || wanted === 'auto' ? 'kept' : 'server', place };
}

/** Whether an answer comes from the server, and not from a proxy that can't reach it. */
export function isReached(status: number): boolean {
  return status < 502 || status > 504;
}
