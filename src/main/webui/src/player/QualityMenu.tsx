import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnDemand } from '../components/useOnDemand';
import { reasonsInWords } from '../quicksync/reasons';
import { usePlayerState } from './PlayerContext';
import { qualityInWords } from './quality';

const loadChoices = () => import('./QualityChoices');

/** Chooses the quality, and says what is really playing; why stands in the menu, and in the button's tooltip. */
export function QualityMenu() {
  const { t } = useTranslation();
  const quality = usePlayerState((state) => state.quality);
  const served = usePlayerState((state) => state.served);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const Choices = useOnDemand(loadChoices, anchor !== null, close);
  const actual = served ? qualityInWords(served.quality, t, served.bitrate) : t(`quality.${quality}`);
  const why = reasonsInWords(served?.reasons ?? [], t).join(' ');
  return (
    <>
      <Button
        color="inherit"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${t('player.quality')}: ${actual}`}
        title={why}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {quality === 'auto' && served ? `${t('quality.auto')}: ${actual}` : actual}
      </Button>
      {Choices && <Choices anchor={anchor} onClose={close} why={why} />}
    </>
  );
}
