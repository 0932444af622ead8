/** The page on which a mixtape is edited. */
export function editorAddress(slug: string): string {
  return `/mixtapes/${encodeURIComponent(slug)}`;
}

/** A mixtape for whoever has its link: a page for browsers, and what is on it for those who ask for JSON. */
export function shareAddress(slug: string): string {
  return `/share/${encodeURIComponent(slug)}`;
}
