import { useCallback, useState, type ReactNode } from 'react';
import { useOnDemand } from '../components/useOnDemand';
import type { Track } from './addresses';

const loadMenu = () => import('./TrackMenu');
const loadDialog = () => import('./AddToMixtape');

/** What is to be added, and what it is called. */
export interface Addition {
  name: string;
  paths: readonly string[];
}

interface Given {
  openMenu: (track: Track, button: HTMLElement) => void;
  addToMixtape: (addition: Addition) => void;
}

/** The menu of a track and the dialog that adds to a mixtape, of which a page has one each. */
export function TrackActions({ children }: { children: (given: Given) => ReactNode }) {
  const [menu, setMenu] = useState<{ track: Track; anchor: HTMLElement | null } | null>(null);
  const [addition, setAddition] = useState<Addition | null>(null);
  const [adding, setAdding] = useState(false);
  const closeMenu = useCallback(() => setMenu((now) => now && { ...now, anchor: null }), []);
  const closeDialog = useCallback(() => setAdding(false), []);
  const Menu = useOnDemand(loadMenu, menu?.anchor != null, closeMenu);
  const Dialog = useOnDemand(loadDialog, adding, closeDialog);
  const addToMixtape = (next: Addition) => {
    setAddition(next);
    setAdding(true);
  };
  return (
    <>
      {children({ openMenu: (track, anchor) => setMenu({ track, anchor }), addToMixtape })}
      {Menu && menu && (
        <Menu anchor={menu.anchor} track={menu.track} onClose={closeMenu} onAddToMixtape={() => addToMixtape({ name: menu.track.title, paths: [menu.track.path] })} />
      )}
      {Dialog && addition && <Dialog open={adding} addition={addition} onClose={closeDialog} />}
    </>
  );
}
