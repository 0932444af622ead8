import { askTagged } from '../api/client';
import type { Mixtape } from './content';
import { MixtapeDraft } from './draft';
import { mixtapeAddress, mixtapeServer } from './server';

/** Mixtapes that are being edited, or have been and are not saved yet: whoever comes back to one finds what was written. */
const open = new Map<string, MixtapeDraft>();

/** The draft of a mixtape, which is read first unless it is open. */
export async function openDraft(slug: string): Promise<MixtapeDraft> {
  const first = open.get(slug) ?? new MixtapeDraft(mixtapeServer(slug), await askTagged<Mixtape>(mixtapeAddress(slug)));
  const draft = open.get(slug) ?? first;
  open.set(slug, draft);
  return draft;
}

/** Those that are on the screen. */
const shown = new Set<MixtapeDraft>();

/**
 * Keeps a draft while it is on the screen.
 *
 * @returns what saves the rest, and forgets the draft when that went well
 */
export function showDraft(slug: string, draft: MixtapeDraft): () => void {
  open.set(slug, draft);
  shown.add(draft);
  return () => {
    shown.delete(draft);
    void draft.flush().then(() => {
      if (!shown.has(draft) && !draft.isDirty && open.get(slug) === draft) {
        open.delete(slug);
      }
    });
  };
}

/** Forgets a draft with all that is in it. */
export function dropDraft(slug: string): void {
  open.delete(slug);
}

/** The browser asks before it closes the window on anything that is not saved. */
export function guardDrafts(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if ([...open.values()].some((draft) => draft.isDirty)) {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
