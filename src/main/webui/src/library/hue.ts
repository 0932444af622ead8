/** A hue in degrees that is always the same for a name. */
export function hueOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) {
    hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  }
  return Math.abs(hash) % 360;
}
