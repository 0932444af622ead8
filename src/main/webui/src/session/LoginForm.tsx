import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '../api/client';
import { Field } from '../components/Field';
import { useWords } from '../i18n/useWords';
import { attemptInWords } from './attempt';
import { LoginNotKept, useSession } from './SessionContext';

interface Props {
  /** The name that stands in the form at first. */
  name?: string;
  /** Other buttons, beside the one that logs in. */
  children?: ReactNode;
}

/** Name and password; the session knows when they were right. */
export function LoginForm({ name: known = '', children }: Props) {
  const { t, language } = useWords();
  const { login } = useSession();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  const inWords = (failure: unknown): string => {
    if (failure instanceof LoginNotKept) {
      return t('account.notKept');
    }
    const status = failure instanceof ApiError ? failure.status : -1;
    return status === 401 ? t('account.wrong') : status === 409 ? t('account.noAccounts') : attemptInWords(failure, t, language);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setSaid(null);
    try {
      await login(name, password);
    } catch (failure) {
      setSaid(inWords(failure));
      setPassword('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2, pt: 1 }}>
      {said && <Alert severity="error">{said}</Alert>}
      <Field label={t('account.name')} value={name} onChange={setName} name="username" autoComplete="username" autoFocus={known === ''} required inputProps={{ autoCapitalize: 'none', spellCheck: false }} />
      <Field label={t('account.password')} value={password} onChange={setPassword} name="password" type="password" autoComplete="current-password" autoFocus={known !== ''} required />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" loading={busy}>{t('nav.login')}</Button>
        {children}
      </Box>
    </Box>
  );
}
