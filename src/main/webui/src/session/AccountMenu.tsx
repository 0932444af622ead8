import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { PersonIcon } from '../components/icons';
import { useOnDemand } from '../components/useOnDemand';
import { isOpen, loginAddress } from './session';
import { useSession } from './SessionContext';

const loadChoices = () => import('./AccountChoices');

/** Who is logged in, and the way out; or the way in. Local mode has neither. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { status, me, isLocal } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const Choices = useOnDemand(loadChoices, anchor !== null, close);

  if (status === 'anonymous' && path !== '/login') {
    return <Button component={Link} href={isOpen(path) ? '/login' : loginAddress(path, search)} color="inherit" startIcon={<PersonIcon />}>{t('nav.login')}</Button>;
  }
  if (!me || isLocal) {
    return null;
  }
  return (
    <>
      <IconButton
        aria-label={`${t('account.title')}: ${me.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonIcon />
      </IconButton>
      {Choices && <Choices anchor={anchor} name={me.name} onClose={close} />}
    </>
  );
}
