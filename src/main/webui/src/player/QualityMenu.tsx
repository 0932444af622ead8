import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../quicksync/reasons';
import { usePlayer, usePlayerState } from './PlayerContext';
import { bitrateOf, QUALITIES, type Quality } from './quality';

/** Chooses the quality, and says what is really playing, and why. */
export function QualityMenu() {
  const { t } = useTranslation();
  const player = usePlayer();
  const quality = usePlayerState((state) => state.quality);
  const served = usePlayerState((state) => state.served);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = (each: string) => t(`quality.${each as Quality}`);
  const kbps = (each: number | null) => (each === null ? '' : t('player.kbps', { kbps: each }));
  const actual = served ? [name(served.quality), kbps(served.bitrate)].filter(Boolean).join(' · ') : name(quality);
  const why = inWords(served?.reasons ?? [], t).join(' ');
  return (
    <>
      <Tooltip title={why} describeChild>
        <Button
          color="inherit"
          size="small"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={`${t('player.quality')}: ${actual}`}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {quality === 'auto' && served ? `${name('auto')}: ${actual}` : actual}
        </Button>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {QUALITIES.map((each) => (
          <MenuItem
            key={each}
            role="menuitemradio"
            aria-checked={each === quality}
            selected={each === quality}
            onClick={() => {
              player.setQuality(each);
              setAnchor(null);
            }}
          >
            <ListItemText primary={name(each)} secondary={each === 'auto' ? t('quality.autoSays') : each === 'original' ? t('quality.originalSays') : kbps(bitrateOf(each))} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
