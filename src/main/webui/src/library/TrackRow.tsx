import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { AddIcon, MoreIcon, PlayIcon } from '../components/icons';
import { usePlayerState } from '../player/PlayerContext';
import { clock } from '../player/time';
import type { Track } from './addresses';

interface Props {
  track: Track;
  /** What stands below the title. */
  below: string;
  /** Stands before the title on an album. */
  number?: number | null;
  tabIndex: 0 | -1;
  onPlay: () => void;
  onQueue: () => void;
  onMore: (button: HTMLElement) => void;
}

/** A track of a list. */
export function TrackRow({ track, below, number, tabIndex, onPlay, onQueue, onMore }: Props) {
  const { t } = useTranslation();
  const { title } = track;
  const here = usePlayerState((state) => state.queue[state.index]?.path === track.path);
  const broken = track.error !== null;
  return (
    <Box aria-current={here ? 'true' : undefined} sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 1 }, minHeight: 60, borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}>
      <IconButton data-main tabIndex={tabIndex} aria-label={t('library.play', { title })} aria-disabled={broken} color={here ? 'primary' : 'inherit'} sx={{ opacity: broken ? 0.4 : 1 }} onClick={() => broken || onPlay()}><PlayIcon /></IconButton>
      {number !== undefined && <Typography variant="body2" color="textSecondary" sx={{ width: '2.5ch', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>{number}</Typography>}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap color={here ? 'primary' : undefined} sx={{ fontWeight: here ? 700 : 400 }}>{title}</Typography>
        {(broken || below) && <Typography noWrap variant="body2" color={broken ? 'error' : 'textSecondary'}>{track.error ?? below}</Typography>}
      </Box>
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>{track.duration === null ? '' : clock(track.duration)}</Typography>
      <IconButton tabIndex={tabIndex} aria-label={t('library.queue', { title })} disabled={broken} onClick={onQueue} sx={{ display: { xs: 'none', sm: 'inline-flex' } }}><AddIcon /></IconButton>
      <IconButton tabIndex={tabIndex} aria-label={t('library.more', { title })} aria-haspopup="menu" onClick={(event) => onMore(event.currentTarget)}><MoreIcon /></IconButton>
    </Box>
  );
}
