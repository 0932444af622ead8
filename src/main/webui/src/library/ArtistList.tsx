import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { artistAddress, type Artist } from './addresses';
import { hueOf } from './hue';
import type { Listed } from './queries';
import { VirtualGrid } from './VirtualGrid';

const least = () => 260;

export function ArtistList({ list }: { list: Listed<Artist> }) {
  const { t } = useTranslation();
  return (
    <VirtualGrid
      list={list}
      label={t('library.artists')}
      keyOf={(artist) => artist.name}
      least={least}
      height={() => 64}
      draw={(artist, _, tabIndex) => <ArtistLink artist={artist} tabIndex={tabIndex} />}
    />
  );
}

/** The name of an artist with how much there is of them. */
export function ArtistLink({ artist, tabIndex }: { artist: Artist; tabIndex?: 0 | -1 }) {
  const { t } = useTranslation();
  const dark = useTheme().palette.mode === 'dark';
  const hue = hueOf(artist.name);
  const [letter = ''] = artist.name.trim();
  return (
    <ButtonBase data-main component={Link} href={artistAddress(artist.name)} tabIndex={tabIndex} sx={{ display: 'flex', width: '100%', justifyContent: 'start', textAlign: 'start', gap: 1.5, p: 1, borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}>
      <Box aria-hidden sx={{ display: 'grid', placeItems: 'center', flex: 'none', width: 44, height: 44, borderRadius: '50%', fontWeight: 700 }} style={{ backgroundColor: dark ? `hsl(${hue} 38% 26%)` : `hsl(${hue} 45% 86%)` }}>{letter.toLocaleUpperCase()}</Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600 }}>{artist.name}</Typography>
        <Typography noWrap variant="body2" color="textSecondary">{[artist.albums > 0 && t('library.albumCount', { count: artist.albums }), t('mixtapes.tracks', { count: artist.tracks })].filter(Boolean).join(' · ')}</Typography>
      </Box>
    </ButtonBase>
  );
}
