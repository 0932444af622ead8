import { ask, askTagged, type Tagged } from '../api/client';
import type { Content, Mixtape, Step } from './content';
import type { MixtapeServer } from './draft';

/** Where a mixtape is for those who may edit it. */
export function mixtapeAddress(slug: string): string {
  return `/api/mixtapes/${encodeURIComponent(slug)}`;
}

/** A mixtape at the server (docs/mixtapes.md). */
export function mixtapeServer(slug: string): MixtapeServer {
  const address = mixtapeAddress(slug);
  return {
    read: () => askTagged<Mixtape>(address),
    apply: (step, ifMatch) => send(address, step, ifMatch),
  };
}

function send(address: string, step: Step, ifMatch: string | null): Promise<Tagged<Mixtape>> {
  switch (step.kind) {
    case 'texts':
      return askTagged(address, { method: 'PATCH', body: step.change, ifMatch });
    case 'remove':
      return askTagged(`${address}/tracks/${step.id}`, { method: 'DELETE', ifMatch });
    case 'add':
      return askTagged(`${address}/tracks`, { method: 'POST', body: { tracks: step.paths }, ifMatch });
    case 'order':
      return askTagged(`${address}/tracks`, { method: 'PUT', body: { order: step.ids }, ifMatch });
  }
}

/** Makes a mixtape; its slug is the server's choice. */
export function create(title: string, tracks: readonly string[] = []): Promise<Mixtape> {
  return ask<Mixtape>('/api/mixtapes', { method: 'POST', body: { title: title.trim(), tracks } });
}

/** Makes a mixtape again that was removed, under the same slug if that is still free. */
export function createAgain(slug: string, { texts, entries }: Content): Promise<Mixtape> {
  const tracks = entries.map(({ path, missing }) => ({ path, missing }));
  return ask<Mixtape>('/api/mixtapes', { method: 'POST', body: { slug, ...texts, tracks } });
}
