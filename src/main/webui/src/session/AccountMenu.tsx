import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { AccountIcon } from '../components/icons';
import { usePlayer } from '../player/PlayerContext';
import { isOpen, loginAddress } from './session';
import { useSession } from './SessionContext';

/** Who is logged in, and the way out; or the way in. Local mode has neither. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { status, me, isLocal, logout } = useSession();
  const player = usePlayer();
  const [path, go] = useLocation();
  const search = useSearch();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failed, setFailed] = useState(false);
  const close = () => setAnchor(null);

  if (status === 'anonymous' && path !== '/login') {
    return <Button component={Link} href={isOpen(path) ? '/login' : loginAddress(path, search)} color="inherit" startIcon={<AccountIcon />}>{t('nav.login')}</Button>;
  }
  if (!me || isLocal) {
    return null;
  }
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
    <>
      <IconButton
        aria-label={`${t('account.title')}: ${me.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setFailed(false);
          setAnchor(event.currentTarget);
        }}
      >
        <AccountIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component={Link} href="/account" onClick={close}>{t('account.of', { name: me.name })}</MenuItem>
        <MenuItem onClick={() => void leave()}>{t(failed ? 'account.logoutFailed' : 'nav.logout')}</MenuItem>
      </Menu>
    </>
  );
}
