import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsIcon } from '../components/icons';
import { useOnDemand } from '../components/useOnDemand';
import type { Appearance } from './theme';

const loadMenu = () => import('./SettingsMenu');

interface Props {
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}

/** The button of the menu for appearance and language. */
export function Settings({ appearance, onAppearance }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const Menu = useOnDemand(loadMenu, anchor !== null, close);
  return (
    <>
      <IconButton aria-label={t('nav.settings')} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
        <SettingsIcon />
      </IconButton>
      {Menu && <Menu anchor={anchor} onClose={close} appearance={appearance} onAppearance={onAppearance} />}
    </>
  );
}
