import { notify } from '../components/notices';
import i18next from '../i18n';
import type { ToWorker } from './messages';
import { slugOf } from './kept';

/** How long a page stays open before it looks for a new version by itself, in milliseconds. */
const LOOK_AFTER_MS = 60 * 60 * 1000;

/** How long the new worker may take to take over before the page is loaded anew all the same, in milliseconds. */
const TAKES_OVER_WITHIN_MS = 2000;

const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';

function tell(worker: ServiceWorker, wanted: boolean): Promise<boolean> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data as boolean);
    worker.postMessage({ type: 'take over', script, wanted } satisfies ToWorker, [port2]);
  });
}

/** A new version is there: it takes over by itself where this page is of it already, or when the visitor wants it. */
async function offer(worker: ServiceWorker): Promise<void> {
  if (await tell(worker, false)) {
    return;
  }
  const reload = () => window.location.reload();
  notify(i18next.t('offline.newVersion'), {
    text: i18next.t('offline.reload'),
    act: () => {
      navigator.serviceWorker.addEventListener('controllerchange', reload);
      setTimeout(reload, TAKES_OVER_WITHIN_MS);
      void tell(worker, true);
    },
  });
}

function follow(registration: ServiceWorkerRegistration): void {
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) {
        void offer(worker);
      }
    });
  if (registration.waiting && navigator.serviceWorker.controller) {
    void offer(registration.waiting);
  }
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - looked > LOOK_AFTER_MS) {
      looked = Date.now();
      void registration.update().catch(() => undefined); // the server can't be reached
    }
  });
}

/** Leads to what can still be heard when there is no way to the server. */
async function sayOffline(): Promise<void> {
  if ((await caches.keys()).some((name) => slugOf(name) !== null) && window.location.pathname !== '/offline') {
    notify(i18next.t('app.offline'), { address: '/offline', text: i18next.t('offline.title') });
  }
}

/** Starts the service worker; to be called when the page is there. */
export async function register(): Promise<void> {
  window.addEventListener('offline', () => void sayOffline());
  if (!navigator.onLine) {
    void sayOffline();
  }
  try {
    follow(await navigator.serviceWorker.register('/sw.js'));
  } catch (failure) {
    console.info('The pages will not open offline:', failure); // as in private windows of some browsers
  }
}
