import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../api/client';
import { Choice } from '../components/Choice';
import { qualityInWords, QUALITIES, type Quality } from '../player/quality';

/** The playlist of a mixtape at a quality, for players such as VLC. */
export default function PlaylistLink({ playlist }: { playlist: string }) {
  const { t } = useTranslation();
  const [quality, setQuality] = useState<Quality>('original');
  return (
    <Box component="section" aria-label={t('share.playlist')}>
      <Typography variant="h2" gutterBottom>{t('share.playlist')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ minWidth: 180 }}>
          <Choice label={t('share.playlistQuality')} value={quality} onChange={setQuality} options={QUALITIES.map((value) => ({ value, text: qualityInWords(value, t) }))} />
        </Box>
        <Button href={address(playlist, { quality })} download>{t('share.playlistGet')}</Button>
      </Box>
    </Box>
  );
}
