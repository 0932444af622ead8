import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { ApiError, ask } from '../api/client';
import { Field } from '../components/Field';
import { PageTitle } from '../components/PageTitle';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { attemptInWords } from '../session/attempt';
import { passwordProblem } from '../session/password';
import { useSession } from '../session/SessionContext';

/** One's own account. */
export default function AccountPage() {
  const { t } = useWords();
  const { me, isLocal } = useSession();
  return (
    <>
      <PageTitle sx={{ mb: 1 }}>{t('account.title')}</PageTitle>
      {isLocal && <Typography>{t('account.noAccounts')}</Typography>}
      {me && !isLocal && (
        <>
          <Typography gutterBottom>{t('account.of', { name: me.name })} · {t(`users.roles.${me.role as 'user'}`)}</Typography>
          <ChangePassword name={me.name} />
        </>
      )}
    </>
  );
}

function ChangePassword({ name }: { name: string }) {
  const { t, language } = useWords();
  const { login, check } = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ severity: 'success' | 'error'; text: string } | null>(null);

  const problem = password === '' ? null : passwordProblem(password);
  const differs = again !== '' && again !== password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordProblem(password) || again !== password) {
      return;
    }
    setBusy(true);
    setSaid(null);
    try {
      await ask('/api/users/me/password', { method: 'PUT', body: { current_password: current, new_password: password } });
      await login(name, password).catch(check); // the change has ended this login as well
      setSaid({ severity: 'success', text: t('account.changed') });
      setCurrent('');
      setPassword('');
      setAgain('');
    } catch (failure) {
      const wrong = failure instanceof ApiError && failure.status === 403;
      setSaid({ severity: 'error', text: wrong ? t('account.currentWrong') : attemptInWords(failure, t, language) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ maxWidth: 480 }}>
      <Section title={t('account.change')} says={t('account.changeSays')}>
        <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
          {said && <Alert severity={said.severity}>{said.text}</Alert>}
          <input type="hidden" name="username" autoComplete="username" value={name} readOnly />
          <Field label={t('account.current')} value={current} onChange={setCurrent} type="password" name="current" autoComplete="current-password" required />
          <Field label={t('account.new')} value={password} onChange={setPassword} type="password" name="new" autoComplete="new-password" required help={t('account.rule')} error={problem && t(`account.${problem}`)} />
          <Field label={t('account.repeat')} value={again} onChange={setAgain} type="password" name="again" autoComplete="new-password" required error={differs ? t('account.differs') : null} />
          <Button type="submit" variant="contained" loading={busy} sx={{ justifySelf: 'start' }}>{t('account.change')}</Button>
        </Box>
      </Section>
    </Box>
  );
}
