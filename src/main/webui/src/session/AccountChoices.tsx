import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { usePlayer } from '../player/PlayerContext';
import { useSession } from './SessionContext';

interface Props {
  anchor: HTMLElement | null;
  name: string;
  onClose: () => void;
}

/** What somebody who is logged in can do about that; loaded when it is opened. */
export default function AccountChoices({ anchor, name, onClose }: Props) {
  const { t } = useTranslation();
  const { logout } = useSession();
  const player = usePlayer();
  const [, go] = useLocation();
  const [failed, setFailed] = useState(false);
  const close = () => {
    setFailed(false);
    onClose();
  };
  const leave = async () => {
    try {
      await logout();
    } catch {
      setFailed(true);
      return;
    }
    close();
    player.clear();
    go('/login');
  };
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
      <MenuItem component={Link} href="/account" onClick={close}>{t('account.of', { name })}</MenuItem>
      <MenuItem onClick={() => void leave()}>{t(failed ? 'account.logoutFailed' : 'nav.logout')}</MenuItem>
    </Menu>
  );
}
