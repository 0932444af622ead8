/** The part of an audio element that the player needs; tests bring their own. */
export type Audio = Pick<
  HTMLAudioElement,
  | 'src' | 'currentTime' | 'duration' | 'paused' | 'ended' | 'volume' | 'muted' | 'preload' | 'readyState' | 'error'
  | 'play' | 'pause' | 'load' | 'removeAttribute' | 'addEventListener' | 'removeEventListener'
>;

/** Lets an element go of what it has loaded. */
export function unload(audio: Audio): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
}
