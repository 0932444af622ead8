import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, getCacheKeyForURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import { answerTo, indexOf, isPage, isReached, type Answer, type Index, type Place } from './offline/answers';
import { aboutIn, slugOf } from './offline/kept';
import type { ToWorker } from './offline/messages';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** How long a page is waited for, in milliseconds, when the shell is there at once. */
const PATIENCE_MS = 4000;

// ---- What is kept

/** Null until it was looked up, since the browser ends and starts this worker as it likes. */
let index: Index | null = null;
let looking: Promise<Index> | null = null;

/** Opens no cache: as long as one is held, the browser gives no space back when it is deleted. */
async function look(): Promise<Index> {
  const found = (await caches.keys()).filter((name) => slugOf(name) !== null).map((cache) => aboutIn(cache, caches));
  return indexOf((await Promise.all(found)).filter((about) => about !== null));
}

function lookAgain(): Promise<Index> {
  const now = look().then((found) => {
    if (looking === now) {
      index = found;
    }
    return found;
  });
  looking = now;
  return now;
}

/** Nothing that is not kept goes through here, except the little that is asked for while that is still being found out. */
function concerns(request: Request, url: URL): boolean {
  const asked = { method: request.method, mode: request.mode, cache: request.cache, url };
  return url.origin === self.location.origin && (index === null ? mayBeKept(url) : answerTo(asked, index) !== null);
}

function mayBeKept({ pathname }: URL): boolean {
  return /^\/(play|share|api\/library\/cover)\//.test(pathname);
}

async function keptOrNot(request: Request, url: URL): Promise<Response> {
  const known = index ?? (await (looking ?? lookAgain()));
  const answer: Answer = answerTo({ method: request.method, mode: request.mode, cache: request.cache, url }, known);
  if (answer === null) {
    return fetch(request);
  }
  if (answer.first === 'kept') {
    return (await fromKept(request, answer.place)) ?? fetch(request);
  }
  try {
    const said = await fetch(request.clone());
    return isReached(said.status) ? said : ((await fromKept(request, answer.place)) ?? said);
  } catch (failure) {
    const kept = await fromKept(request, answer.place);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

async function fromKept(request: Request, { cache, key }: Place): Promise<Response | null> {
  const kept = await caches.match(key, { cacheName: cache, ignoreVary: true });
  if (!kept) {
    return null;
  }
  if (request.method === 'HEAD') {
    return new Response(null, { headers: kept.headers });
  }
  return request.headers.has('Range') ? createPartialResponse(request, kept) : kept;
}

// ---- The shell

const shell = createHandlerBoundToURLLater();

/** The manifest has to be known to the precache first. */
function createHandlerBoundToURLLater() {
  let handler: ReturnType<typeof createHandlerBoundToURL> | null = null;
  return (request: Request, url: URL, event: ExtendableEvent) => {
    handler ??= createHandlerBoundToURL('/index.html');
    return handler({ request, url, event });
  };
}

/** The server's page, which knows the newest version; the shell of this version where the server can't be reached, or dawdles. */
async function page(request: Request, url: URL, event: ExtendableEvent): Promise<Response> {
  const asked = fetch(request).then((said) => (isReached(said.status) ? said : null), () => null);
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
  return (await Promise.race([asked, late])) ?? shell(request, url, event);
}

registerRoute(({ request, url, sameOrigin }) => sameOrigin && isPage({ method: request.method, mode: request.mode, cache: request.cache, url }), ({ request, url, event }) => page(request, url, event));
for (const method of ['GET', 'HEAD'] as const) {
  registerRoute(({ request, url }) => concerns(request, url), ({ request, url }) => keptOrNot(request, url), method);
}
/** What a file's headers say it varies with makes no difference here, where there is but one of each; it would be looked for in vain. */
async function withoutVary({ response }: { response: Response }): Promise<Response | null> {
  if (response.status !== 200) {
    return null; // and the worker is not installed
  }
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  return new Response(response.body, { headers });
}

addPlugins([{ cacheWillUpdate: withoutVary }]);
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();
void lookAgain();

// ---- Its own life

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim())); // so that what is kept on the first visit can be played

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.type === 'kept') {
    index = null;
    event.waitUntil(lookAgain());
  } else {
    event.waitUntil(takeOver(message.script, message.wanted).then((current) => event.ports[0]?.postMessage(current)));
  }
});

/**
 * Takes over from the worker before, when no page loses scripts by that: there is but one, and it is of this version or is about to be
 * loaded anew. Says whether the page is of this version.
 */
async function takeOver(script: string, wanted: boolean): Promise<boolean> {
  const current = getCacheKeyForURL(script) !== undefined;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1 && (current || wanted)) {
    await self.skipWaiting();
  }
  return current;
}
