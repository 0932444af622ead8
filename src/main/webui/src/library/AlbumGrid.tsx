import { useTranslation } from 'react-i18next';
import type { Album } from './addresses';
import { AlbumCard } from './AlbumCard';
import type { Listed } from './queries';
import { VirtualGrid } from './VirtualGrid';

/** The least width of a cover in pixels: two stand beside each other at 320. */
const least = (width: number) => (width < 480 ? 130 : 168);
/** What stands below a cover, roughly. */
const TEXT_HEIGHT = 56;

export function AlbumGrid({ list }: { list: Listed<Album> }) {
  const { t } = useTranslation();
  return (
    <VirtualGrid
      list={list}
      label={t('library.albums')}
      keyOf={(album) => JSON.stringify([album.artist, album.album])}
      least={least}
      height={(width) => width + TEXT_HEIGHT}
      draw={(album, _, tabIndex) => <AlbumCard album={album} tabIndex={tabIndex} />}
    />
  );
}
