import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PauseIcon, PlayIcon } from '../components/icons';
import { usePlayer, usePlayerState } from '../player/PlayerContext';
import { clock } from '../player/time';
import { sharedId, type Share } from './shared';

/** The tracks of a shared mixtape; each can be played, and the others follow. */
export function SharedTracks({ share, onPlay }: { share: Share; onPlay: (id: string) => void }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const current = usePlayerState((state) => state.queue[state.index]?.id);
  const playing = usePlayerState((state) => state.playing);
  return (
    <Box component="ol" aria-label={t('share.tracks')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {share.tracks.map((track, at) => {
        const id = sharedId(share, at);
        const here = id === current;
        return (
          <Box component="li" key={id} aria-current={here ? 'true' : undefined} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 56, borderBottom: 1, borderColor: 'divider' }}>
            <Typography aria-hidden color="textSecondary" sx={{ width: 28, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>{at + 1}</Typography>
            <IconButton
              aria-label={here && playing ? t('player.pause') : t('library.play', { title: track.title })}
              disabled={track.missing}
              color={here ? 'primary' : 'default'}
              onClick={() => (here ? player.toggle() : onPlay(id))}
            >
              {here && playing ? <PauseIcon /> : <PlayIcon />}
            </IconButton>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography noWrap color={here ? 'primary' : 'text.primary'} sx={{ fontWeight: here ? 700 : 400 }}>{track.title}</Typography>
              <Typography noWrap variant="body2" color={track.missing ? 'error' : 'text.secondary'}>
                {track.missing ? t('mixtape.missing') : [track.artist, track.album].filter(Boolean).join(' · ')}
              </Typography>
            </Box>
            <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>{track.duration === null ? '' : clock(track.duration)}</Typography>
          </Box>
        );
      })}
    </Box>
  );
}
