import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useRoute } from 'wouter';
import { CacheIcon, LibraryIcon, SettingsIcon, SyncIcon } from '../components/icons';
import { LANGUAGES, speak, type Language } from '../i18n';
import { PlayerBar } from '../player/PlayerBar';
import { AccountMenu } from '../session/AccountMenu';
import { Gate } from '../session/Gate';
import { useSession } from '../session/SessionContext';
import type { Appearance } from './theme';

const AccountPage = lazy(() => import('../pages/AccountPage'));
const AdminPage = lazy(() => import('../pages/AdminPage'));
const LibraryPage = lazy(() => import('../pages/LibraryPage'));
const LoginPage = lazy(() => import('../pages/LoginPage'));
const QuickSyncPage = lazy(() => import('../pages/QuickSyncPage'));
const UsersPage = lazy(() => import('../pages/UsersPage'));

const APPEARANCES = ['system', 'light', 'dark'] as const;

interface Props {
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}

/** The frame of every page: the way around above, the player below. */
export function Shell({ appearance, onAppearance }: Props) {
  const { t } = useTranslation();
  const { isAdmin } = useSession();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
      <Box component="a" href="#content" sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 'tooltip', p: 1, bgcolor: 'background.paper' } }}>
        {t('app.skip')}
      </Box>
      <AppBar position="sticky" color="default" elevation={1}>
        <Toolbar sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Typography component="span" sx={{ fontWeight: 800, mr: { sm: 2 } }}>{t('app.name')}</Typography>
          <Box component="nav" aria-label={t('nav.main')} sx={{ display: 'flex', flex: 1, flexWrap: 'wrap' }}>
            <NavLink to="/library" text={t('nav.library')} icon={<LibraryIcon />} />
            <NavLink to="/quick-sync" text={t('nav.quicksync')} icon={<SyncIcon />} />
            {isAdmin && <NavLink to="/admin" text={t('admin.title')} icon={<CacheIcon />} />}
          </Box>
          <AccountMenu />
          <Settings appearance={appearance} onAppearance={onAppearance} />
        </Toolbar>
      </AppBar>
      <Container component="main" id="content" tabIndex={-1} sx={{ flex: 1, py: 3, outline: 'none' }}>
        <Suspense fallback={<LinearProgress aria-label={t('app.loading')} />}>
          <Gate>
            <Switch>
              <Route path="/"><Redirect to="/library" replace /></Route>
              <Route path="/library/*?" component={LibraryPage} />
              <Route path="/quick-sync" component={QuickSyncPage} />
              <Route path="/login" component={LoginPage} />
              <Route path="/account" component={AccountPage} />
              <Route path="/admin" component={AdminPage} />
              <Route path="/admin/users" component={UsersPage} />
              <Route>
                <Typography variant="h1" gutterBottom>{t('app.notFound')}</Typography>
                <Button component={Link} href="/library">{t('app.home')}</Button>
              </Route>
            </Switch>
          </Gate>
        </Suspense>
      </Container>
      <PlayerBar />
    </Box>
  );
}

function NavLink({ to, text, icon }: { to: string; text: string; icon: React.ReactNode }) {
  const [here] = useRoute(`${to}/*?`);
  return (
    <Button component={Link} href={to} color={here ? 'primary' : 'inherit'} aria-current={here ? 'page' : undefined} startIcon={icon}>
      {text}
    </Button>
  );
}

function Settings({ appearance, onAppearance }: Props) {
  const { t, i18n } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton aria-label={t('nav.settings')} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
        <SettingsIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <ListSubheader role="presentation">{t('theme.label')}</ListSubheader>
        {APPEARANCES.map((each) => (
          <MenuItem key={each} role="menuitemradio" aria-checked={each === appearance} selected={each === appearance} onClick={() => { onAppearance(each); close(); }}>
            {t(`theme.${each}`)}
          </MenuItem>
        ))}
        <ListSubheader role="presentation">{t('theme.language')}</ListSubheader>
        {(Object.keys(LANGUAGES) as Language[]).map((each) => (
          <MenuItem key={each} lang={each} role="menuitemradio" aria-checked={each === i18n.language} selected={each === i18n.language} onClick={() => { speak(each); close(); }}>
            {LANGUAGES[each]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
