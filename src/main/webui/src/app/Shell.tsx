import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import LinearProgress from '@mui/material/LinearProgress';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation, useRoute } from 'wouter';
import { CacheIcon, LibraryIcon, MixtapeIcon, SyncIcon } from '../components/icons';
import { Notices } from '../components/Notices';
import { PageBoundary } from '../components/PageBoundary';
import { PageTitle } from '../components/PageTitle';
import { PlayerBar } from '../player/PlayerBar';
import { AccountMenu } from '../session/AccountMenu';
import { Gate } from '../session/Gate';
import { useSession } from '../session/SessionContext';
import { Settings } from './Settings';
import type { Appearance } from './theme';

const AccountPage = lazy(() => import('../pages/AccountPage'));
const AdminPage = lazy(() => import('../pages/AdminPage'));
const LibraryPage = lazy(() => import('../pages/LibraryPage'));
const LoginPage = lazy(() => import('../pages/LoginPage'));
const MixtapesPage = lazy(() => import('../pages/MixtapesPage'));
const MixtapePage = lazy(() => import('../pages/MixtapePage'));
const OfflinePage = lazy(() => import('../pages/OfflinePage'));
const SharePage = lazy(() => import('../pages/SharePage'));
const QuickSyncPage = lazy(() => import('../pages/QuickSyncPage'));
const UsersPage = lazy(() => import('../pages/UsersPage'));

interface Props {
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}

/** The frame of every page: the way around above, the player below. */
export function Shell({ appearance, onAppearance }: Props) {
  const { t } = useTranslation();
  const [page] = useLocation();
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
            <NavLink to="/mixtapes" text={t('nav.mixtapes')} icon={<MixtapeIcon />} />
            <NavLink to="/quick-sync" text={t('nav.quicksync')} icon={<SyncIcon />} />
            {isAdmin && <NavLink to="/manage" text={t('admin.title')} icon={<CacheIcon />} />}
          </Box>
          <AccountMenu />
          <Settings appearance={appearance} onAppearance={onAppearance} />
        </Toolbar>
      </AppBar>
      <Container component="main" id="content" tabIndex={-1} sx={{ flex: 1, py: 3, outline: 'none' }}>
        <PageBoundary page={page}>
          <Suspense fallback={<LinearProgress aria-label={t('app.loading')} />}>
            <Gate>
              <Switch>
                <Route path="/"><Redirect to="/library" replace /></Route>
                <Route path="/library/*?" component={LibraryPage} />
                <Route path="/mixtapes" component={MixtapesPage} />
                <Route path="/mixtapes/:slug">{({ slug }) => <MixtapePage key={slug} slug={slug} />}</Route>
                <Route path="/m/:slug">{({ slug }) => <SharePage slug={slug} />}</Route>
                <Route path="/share/:slug">{({ slug }) => <SharePage slug={slug} />}</Route>
                <Route path="/offline" component={OfflinePage} />
                <Route path="/quick-sync" component={QuickSyncPage} />
                <Route path="/login" component={LoginPage} />
                <Route path="/account" component={AccountPage} />
                <Route path="/manage" component={AdminPage} />
                <Route path="/manage/users" component={UsersPage} />
                <Route>
                  <PageTitle sx={{ mb: 1 }}>{t('app.notFound')}</PageTitle>
                  <Button component={Link} href="/library">{t('app.home')}</Button>
                </Route>
              </Switch>
            </Gate>
          </Suspense>
        </PageBoundary>
      </Container>
      <Box sx={{ position: 'sticky', bottom: 0, zIndex: 'appBar' }}>
        <Notices />
        <PlayerBar />
      </Box>
    </Box>
  );
}

function NavLink({ to, text, icon }: { to: string; text: string; icon: React.ReactNode }) {
  const [here] = useRoute(`${to}/*?`);
  return (
    <Button component={Link} href={to} color={here ? 'primary' : 'inherit'} aria-current={here ? 'page' : undefined} startIcon={icon} sx={{ px: { xs: 0.75, sm: 1 }, minWidth: 0, '& .MuiButton-startIcon': { display: { xs: 'none', sm: 'inherit' } } }}>
      {text}
    </Button>
  );
}
