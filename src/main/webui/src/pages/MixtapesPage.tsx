import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Schema } from '../api/client';
import { PageTitle } from '../components/PageTitle';
import { AddIcon, BinIcon } from '../components/icons';
import { useOnDemand } from '../components/useOnDemand';
import { useWords } from '../i18n/useWords';
import { editorAddress } from '../mixtape/addresses';
import { contentOf, type Mixtape } from '../mixtape/content';
import { mixtapeList } from '../mixtape/list';
import { createAgain } from '../mixtape/server';
import { useUndo } from '../mixtape/useUndo';

const loadNew = () => import('../mixtape/NewMixtapeDialog');
const loadRemove = () => import('../mixtape/RemoveMixtapeDialog');

type Listed = Schema<'ListedMixtape'>;

/** All mixtapes, most recently changed first. */
export default function MixtapesPage() {
  const { t, when, failure: inWords } = useWords();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [removing, setRemoving] = useState<Listed | null>(null);
  const [removed, setRemoved] = useState<Mixtape | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const NewMixtapeDialog = useOnDemand(loadNew, creating, () => setCreating(false));
  const RemoveMixtapeDialog = useOnDemand(loadRemove, removing !== null, () => setRemoving(null));
  const pages = useInfiniteQuery({ ...mixtapeList, refetchOnMount: 'always' });
  const mixtapes = pages.data?.pages.flatMap((page) => page.mixtapes) ?? [];
  const reload = () => queries.invalidateQueries({ queryKey: mixtapeList.queryKey });

  const undo = async (mixtape: Mixtape) => {
    setRemoved(null);
    try {
      await createAgain(mixtape.slug, contentOf(mixtape));
      await reload();
    } catch (problem) {
      setFailure(t('mixtapes.notMade', { reason: inWords(problem) }));
    }
  };
  useUndo(removed, ({ title }) => t('mixtapes.removed', { title }), (mixtape) => void undo(mixtape));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <PageTitle sx={{ flex: 1 }}>{t('mixtapes.title')}</PageTitle>
        <Button component={Link} href="/offline">{t('offline.title')}</Button>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>{t('mixtapes.create')}</Button>
      </Box>
      {pages.isFetching && <LinearProgress aria-label={t('app.loading')} />}
      {pages.error && (
        <Alert severity="error" action={<Button color="inherit" onClick={() => void pages.refetch()}>{t('app.retry')}</Button>}>{inWords(pages.error)}</Alert>
      )}
      {failure && <Alert severity="error" closeText={t('player.close')} onClose={() => setFailure(null)}>{failure}</Alert>}
      {pages.isSuccess && mixtapes.length === 0 && <Typography>{t('mixtapes.none')}</Typography>}
      <List aria-label={t('mixtapes.list')}>
        {mixtapes.map((mixtape) => (
          <ListItem
            key={mixtape.slug}
            disablePadding
            secondaryAction={<IconButton edge="end" aria-label={t('mixtapes.remove', { title: mixtape.title })} onClick={() => setRemoving(mixtape)}><BinIcon /></IconButton>}
          >
            <ListItemButton component={Link} href={editorAddress(mixtape.slug)}>
              <ListItemText
                primary={mixtape.title}
                secondary={[t('mixtapes.tracks', { count: mixtape.track_count }), t('mixtapes.changed', { when: when(mixtape.updated_at) })].join(' · ')}
                slotProps={{ primary: { sx: { overflowWrap: 'anywhere', fontWeight: 600 } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {pages.hasNextPage && <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('mixtapes.more')}</Button>}
      {NewMixtapeDialog && <NewMixtapeDialog open={creating} onClose={() => setCreating(false)} onMade={(made) => navigate(editorAddress(made.slug))} />}
      {RemoveMixtapeDialog && (
        <RemoveMixtapeDialog
          mixtape={removing}
          onClose={() => setRemoving(null)}
          onRemoved={(gone) => {
            setRemoving(null);
            setRemoved(gone);
            void reload();
          }}
        />
      )}
    </>
  );
}
