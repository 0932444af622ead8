import { bitrateOf, type Quality } from '../player/quality';
import { KEEPABLE, type KeepableQuality } from './kept';

/** What an original is taken for, in kbps: a FLAC of a CD. */
const ORIGINAL_KBPS = 1000;

/** How long a track is taken for that does not say, in seconds. */
const USUAL_SECONDS = 240;

/** How much a track will take, in bytes. */
export function expectedBytes(seconds: number | null, quality: KeepableQuality): number {
  return Math.round(((seconds ?? USUAL_SECONDS) * (bitrateOf(quality) ?? ORIGINAL_KBPS) * 1000) / 8);
}

/** The quality to keep a mixtape at: what the listener has chosen, or else what Quick Sync has. */
export function preferredQuality(chosen: Quality, rung: string | undefined): KeepableQuality {
  return KEEPABLE.find((each) => each === chosen) ?? KEEPABLE.find((each) => each === rung) ?? 'high';
}

/** What the browser lets this server's pages keep. */
export interface Room {
  /** Taken by all that is kept, in bytes. */
  used: number;
  /** Allowed in all, in bytes. */
  allowed: number;
}

/** Null where the browser does not tell. */
export async function askForRoom(storage: Pick<StorageManager, 'estimate'> | undefined): Promise<Room | null> {
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
}

/** How much is lacking, in bytes; 0 when there is room, or nobody knows. */
export function lacking(bytes: number, room: Room | null): number {
  return room === null ? 0 : Math.max(0, bytes - Math.max(0, room.allowed - room.used));
}
