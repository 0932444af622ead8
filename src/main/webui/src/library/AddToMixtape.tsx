import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client';
import { Field } from '../components/Field';
import { notify } from '../components/notices';
import { inWords } from '../i18n/failure';
import { editorAddress } from '../mixtape/addresses';
import { isTitle, type Mixtape } from '../mixtape/content';
import { LONGEST } from '../mixtape/limits';
import { mixtapeList } from '../mixtape/list';
import { create, mixtapeAddress } from '../mixtape/server';
import type { Addition } from './TrackActions';

/** Where it goes: a mixtape that there is, or one that is made with a title. */
type Target = { slug: string } | { title: string };

interface Props {
  open: boolean;
  addition: Addition;
  onClose: () => void;
}

/** Puts tracks at the end of a mixtape, or into a new one; loaded when it is opened. */
export default function AddToMixtape({ open, addition, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const mixtapes = useInfiniteQuery({ ...mixtapeList, staleTime: 0, enabled: open });
  const add = useMutation({
    mutationFn: (target: Target) =>
      'slug' in target
        ? ask<Mixtape>(`${mixtapeAddress(target.slug)}/tracks`, { method: 'POST', body: { tracks: addition.paths } })
        : create(target.title, addition.paths),
    onSuccess: (mixtape) => {
      void queries.invalidateQueries({ queryKey: mixtapeList.queryKey });
      setTitle('');
      onClose();
      notify(t('library.added', { title: mixtape.title }), { address: editorAddress(mixtape.slug), text: t('library.show') });
    },
  });
  const failure = add.error ?? mixtapes.error;
  const listed = mixtapes.data?.pages.flatMap((page) => page.mixtapes) ?? [];
  const close = () => {
    add.reset();
    onClose();
  };
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isTitle(title)) {
      add.mutate({ title });
    }
  };
  return (
    <Dialog open={open} onClose={close} fullWidth maxWidth="xs" aria-labelledby="add-to-mixtape">
      <DialogTitle id="add-to-mixtape" sx={{ overflowWrap: 'anywhere' }}>{t('library.addTitle', { name: addition.name })}</DialogTitle>
      <DialogContent dividers>
        {failure && <Alert severity="error" sx={{ mb: 2 }}>{inWords(failure, t)}</Alert>}
        <Box component="form" onSubmit={make} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Field label={t('library.newMixtape')} value={title} onChange={setTitle} inputProps={{ maxLength: LONGEST.title }} />
          <Button type="submit" disabled={add.isPending || !isTitle(title)}>{t('library.make')}</Button>
        </Box>
        {(mixtapes.isPending || add.isPending) && <LinearProgress aria-label={t('app.loading')} sx={{ mt: 1 }} />}
        <List aria-label={t('nav.mixtapes')}>
          {listed.map((mixtape) => (
            <ListItem key={mixtape.slug} disablePadding>
              <ListItemButton disabled={add.isPending} onClick={() => add.mutate({ slug: mixtape.slug })}>
                <ListItemText primary={mixtape.title} secondary={t('mixtapes.tracks', { count: mixtape.track_count })} slotProps={{ primary: { noWrap: true } }} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
        {mixtapes.hasNextPage && <Button disabled={mixtapes.isFetchingNextPage} onClick={() => void mixtapes.fetchNextPage()}>{t('library.moreMixtapes')}</Button>}
      </DialogContent>
      <DialogActions><Button onClick={close}>{t('app.cancel')}</Button></DialogActions>
    </Dialog>
  );
}
