import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { ask } from '../api/client';
import { Field } from '../components/Field';
import { useWords } from '../i18n/useWords';
import { passwordProblem } from '../session/password';
import { addressOf, type User } from './users';

/** Gives somebody a new password. */
export default function ResetPassword({ user, onDone, onClose }: { user: User; onDone: (said: string) => Promise<void>; onClose: () => void }) {
  const { t, failure } = useWords();
  const title = useId();
  const [password, setPassword] = useState('');
  const reset = useMutation({
    mutationFn: () => ask<User>(addressOf(user.name), { method: 'PATCH', body: { password } }),
    onSuccess: () => onDone(t('users.resetDone', { name: user.name })),
  });
  const problem = password === '' ? null : passwordProblem(password);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem) {
      reset.mutate();
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle id={title}>{t('users.resetTitle', { name: user.name })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {reset.error && <Alert severity="error">{failure(reset.error)}</Alert>}
          <Typography>{t('users.ends')}</Typography>
          <Field label={t('account.new')} value={password} onChange={setPassword} type="password" name="reset-password" autoComplete="new-password" autoFocus required help={t('account.rule')} error={problem && t(`account.${problem}`)} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('admin.back')}</Button>
          <Button type="submit" variant="contained" loading={reset.isPending}>{t('users.reset')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
