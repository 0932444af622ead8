import { encodePath, head } from '../api/client';
import { bitrateOf, type Quality } from './quality';

/** What is really playing, as the server says. */
export interface Served {
  /** A rung, or `original`. */
  quality: string;
  /** In kbps; null when it is not known. */
  bitrate: number | null;
  /** Why, for `auto`: the server's machine-readable reasons. */
  reasons: string[];
}

export type PlayerFailure = 'network' | 'missing' | 'format' | 'refused';

/** The address of a track at a quality. */
export function playAddress(path: string, quality: Quality): string {
  return `/play/${encodePath(path)}?quality=${quality}`;
}

/** What the server serves of a track at a quality; fails as the track would. */
export async function askServed(path: string, quality: Quality, signal: AbortSignal): Promise<Served> {
  return servedOf(await head(playAddress(path, quality), signal));
}

/** What the headers of an answer say of it. */
export function servedOf(headers: Headers): Served {
  const quality = headers.get('X-Quality') ?? 'original';
  const bitrate = Number(headers.get('X-Bitrate'));
  return {
    quality,
    bitrate: bitrate > 0 ? bitrate : bitrateOf(quality),
    reasons: /reasons="([^"]*)"/.exec(headers.get('X-Decision') ?? '')?.[1]?.split(/[ ,]+/).filter(Boolean) ?? [],
  };
}

/** Why a track can't be played: an audio element does not tell, so the server is asked. */
export async function reasonOf(path: string, quality: Quality): Promise<PlayerFailure> {
  try {
    await head(playAddress(path, quality));
    return 'format';
  } catch (failure) {
    const status = (failure as { status?: number }).status ?? 0;
    if (status === 404 || status === 410) {
      return 'missing';
    }
    return status === 401 || status === 403 ? 'refused' : 'network';
  }
}
