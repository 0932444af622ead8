import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ApiError } from '../api/client';
import { PageTitle } from '../components/PageTitle';
import { useWords } from '../i18n/useWords';
import { useSession } from '../session/SessionContext';

export { Section } from '../components/Section';

/** A page for admins: its title, the way to the others, and what is on it for those who may see it. */
export function AdminFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { status, isAdmin } = useSession();
  return (
    <>
      <PageTitle sx={{ mb: 1 }}>{title}</PageTitle>
      {isAdmin ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box component="nav" aria-label={t('admin.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Way to="/manage" text={t('nav.cache')} />
            <Way to="/manage/users" text={t('users.title')} />
          </Box>
          {children}
        </Box>
      ) : status === 'loading' ? (
        <LinearProgress aria-label={t('app.loading')} />
      ) : (
        <Alert severity={status === 'unreachable' ? 'error' : 'info'}>{t(status === 'unreachable' ? 'app.offline' : 'admin.only')}</Alert>
      )}
    </>
  );
}

function Way({ to, text }: { to: string; text: string }) {
  const here = useLocation()[0] === to;
  return <Button component={Link} href={to} variant={here ? 'outlined' : 'text'} aria-current={here ? 'page' : undefined}>{text}</Button>;
}

/** What is wider than a small window moves within its own frame, by keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto', '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main' } }}>
      {children}
    </Box>
  );
}

/** A query's failure, or that it is still under way; nothing once there is an answer. */
export function Missing({ query }: { query: { isPending: boolean; error: unknown; refetch: () => unknown } }) {
  const { t, failure } = useWords();
  if (query.error) {
    // Proxies answer for the server here, as docs/operations.md has them do.
    const kept = query.error instanceof ApiError && query.error.status === 404;
    return (
      <Alert severity="error" action={<Button color="inherit" onClick={() => void query.refetch()}>{t('app.retry')}</Button>}>
        {kept ? t('admin.kept') : failure(query.error)}
      </Alert>
    );
  }
  return query.isPending ? <LinearProgress aria-label={t('app.loading')} /> : null;
}

/** Names and numbers. */
export function Counts({ of }: { of: [string, string][] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {of.map(([name, count]) => (
        <Box key={name} sx={{ display: 'flex', gap: 2 }}>
          <Typography component="dt" sx={{ flex: 1 }}>{name}</Typography>
          <Typography component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>{count}</Typography>
        </Box>
      ))}
    </Box>
  );
}
