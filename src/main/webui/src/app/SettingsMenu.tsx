import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { notify } from '../components/notices';
import { LANGUAGES, speak, type Language } from '../i18n';
import type { Appearance } from './theme';

const APPEARANCES = ['system', 'light', 'dark'] as const;

interface Props {
  anchor: HTMLElement | null;
  onClose: () => void;
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}

/** Chooses appearance and language, and leads to what is kept on the device; loaded when it is opened. */
export default function SettingsMenu({ anchor, onClose, appearance, onAppearance }: Props) {
  const { t, i18n } = useTranslation();
  const choose = (language: Language) => {
    speak(language).catch(() => notify(t('app.offline')));
    onClose();
  };
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      <ListSubheader role="presentation">{t('theme.label')}</ListSubheader>
      {APPEARANCES.map((each) => (
        <MenuItem key={each} role="menuitemradio" aria-checked={each === appearance} selected={each === appearance} onClick={() => { onAppearance(each); onClose(); }}>
          {t(`theme.${each}`)}
        </MenuItem>
      ))}
      <ListSubheader role="presentation">{t('theme.language')}</ListSubheader>
      {(Object.keys(LANGUAGES) as Language[]).map((each) => (
        <MenuItem key={each} lang={each} role="menuitemradio" aria-checked={each === i18n.language} selected={each === i18n.language} onClick={() => { choose(each); }}>
          {LANGUAGES[each]}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem component={Link} href="/offline" onClick={onClose}>{t('offline.title')}</MenuItem>
    </Menu>
  );
}
