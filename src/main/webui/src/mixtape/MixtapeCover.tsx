import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MixtapeIcon } from '../components/icons';

const MOST = 4;

/** The cover of a mixtape: those of its first tracks, one or four of them, or a cassette where there are none. */
export function MixtapeCover({ covers }: { covers: readonly string[] }) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const there = [...new Set(covers)].filter((cover) => !broken.has(cover));
  const shown = there.slice(0, there.length >= MOST ? MOST : 1);
  return (
    <Box
      {...(shown.length > 0 && { role: 'img', 'aria-label': t('share.cover') })}
      sx={{ width: 'min(240px, 100%)', aspectRatio: '1', borderRadius: 2, overflow: 'hidden', bgcolor: 'background.paper', border: 1, borderColor: 'divider', display: 'grid', gridTemplateColumns: shown.length > 1 ? '1fr 1fr' : '1fr' }}
    >
      {shown.map((cover) => (
        <Box
          key={cover} component="img" src={cover} alt="" onError={() => setBroken(new Set([...broken, cover]))}
          sx={{ width: '100%', height: '100%', minHeight: 0, objectFit: 'cover', display: 'block' }}
        />
      ))}
      {shown.length === 0 && <MixtapeIcon aria-hidden color="primary" sx={{ fontSize: 120, placeSelf: 'center' }} />}
    </Box>
  );
}
