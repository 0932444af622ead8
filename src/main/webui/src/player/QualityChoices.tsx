import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { usePlayer, usePlayerState } from './PlayerContext';
import { bitrateOf, QUALITIES, type Quality } from './quality';

/** The qualities to choose from; loaded when they are opened. */
export default function QualityChoices({ anchor, onClose, why }: { anchor: HTMLElement | null; onClose: () => void; why: string }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const quality = usePlayerState((state) => state.quality);
  const says = (each: Quality): string => {
    if (each === 'auto') {
      return why || t('quality.autoSays');
    }
    return each === 'original' ? t('quality.originalSays') : t('player.kbps', { kbps: bitrateOf(each) });
  };
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose} slotProps={{ paper: { sx: { maxWidth: 340 } } }}>
      {QUALITIES.map((each) => (
        <MenuItem
          key={each}
          role="menuitemradio"
          aria-checked={each === quality}
          selected={each === quality}
          sx={{ whiteSpace: 'normal' }}
          onClick={() => {
            player.setQuality(each);
            onClose();
          }}
        >
          <ListItemText primary={t(`quality.${each}`)} secondary={says(each)} />
        </MenuItem>
      ))}
    </Menu>
  );
}
