import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client';
import { AdminFrame, Missing } from '../admin/parts';
import { addressOf, USERS, type Role, type User } from '../admin/users';
import { Choice } from '../components/Choice';
import { Field } from '../components/Field';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { passwordProblem } from '../session/password';
import { useSession } from '../session/SessionContext';

const Confirm = lazy(() => import('../components/Confirm'));
const ResetPassword = lazy(() => import('../admin/ResetPassword'));

/** Who has an account. */
export default function UsersPage() {
  const { t } = useTranslation();
  return (
    <AdminFrame title={t('users.title')}>
      <Users />
    </AdminFrame>
  );
}

function Users() {
  const { t, failure } = useWords();
  const { isLocal, check } = useSession();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: USERS, queryFn: ({ signal }) => ask<User[]>('/api/users', { signal }) });
  const [changing, setChanging] = useState<{ user: User; role: Role } | null>(null);
  const [resetting, setResetting] = useState<User | null>(null);
  const [removing, setRemoving] = useState<User | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const done = async (text: string) => {
    setChanging(null);
    setResetting(null);
    setRemoving(null);
    setSaid(text);
    await check(); // one's own login may have ended
    await queries.invalidateQueries({ queryKey: USERS });
  };
  const change = useMutation({
    mutationFn: ({ user, role }: { user: User; role: Role }) => ask<User>(addressOf(user.name), { method: 'PATCH', body: { role } }),
    onSuccess: (user) => done(t('users.changed', { name: user.name })),
    onError: () => setChanging(null),
  });
  const remove = useMutation({
    mutationFn: (user: User) => ask(addressOf(user.name), { method: 'DELETE' }),
    onSuccess: (_, user) => done(t('users.removed', { name: user.name })),
    onError: () => setRemoving(null),
  });
  const begin = (act: () => void) => {
    change.reset();
    remove.reset();
    setSaid(null);
    act();
  };
  const failed = change.error ?? remove.error;
  return (
    <>
      {isLocal && <Alert severity="info">{t('users.local')}</Alert>}
      <Section title={t('users.list')}>
        <Missing query={query} />
        <Box aria-live="polite">
          {failed && <Alert severity="error">{failure(failed)}</Alert>}
          {said && <Alert severity="success">{said}</Alert>}
        </Box>
        {query.data?.length === 0 && <Typography color="textSecondary">{t('users.nobody')}</Typography>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {query.data?.map((user) => (
            <UserItem
              key={user.name}
              user={user}
              onRole={(role) => begin(() => setChanging({ user, role }))}
              onReset={() => begin(() => setResetting(user))}
              onRemove={() => begin(() => setRemoving(user))}
            />
          ))}
        </Box>
      </Section>
      <NewUser first={query.data?.length === 0} onMade={done} />
      <Suspense fallback={null}>
        {changing && (
          <Confirm title={t('users.changeAsk', { name: changing.user.name, role: t(`users.roles.${changing.role}`) })} act={t('users.change')} busy={change.isPending} onAct={() => change.mutate(changing)} onClose={() => setChanging(null)}>
            <Typography>{t('users.ends')}</Typography>
          </Confirm>
        )}
        {removing && (
          <Confirm title={t('users.removeAsk', { name: removing.name })} act={t('users.remove')} busy={remove.isPending} onAct={() => remove.mutate(removing)} onClose={() => setRemoving(null)}>
            <Typography>{t('users.removeSays')}</Typography>
          </Confirm>
        )}
        {resetting && <ResetPassword user={resetting} onDone={done} onClose={() => setResetting(null)} />}
      </Suspense>
    </>
  );
}

interface UserItemProps {
  user: User;
  onRole: (role: Role) => void;
  onReset: () => void;
  onRemove: () => void;
}

function UserItem({ user, onRole, onReset, onRemove }: UserItemProps) {
  const { t, when } = useWords();
  const { me } = useSession();
  const made: string | null = user.created_at;
  const other: Role = user.role === 'admin' ? 'user' : 'admin';
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{user.name}{user.name === me?.name && ` (${t('users.you')})`}</Typography>
        <Typography variant="body2" color="textSecondary">{t(`users.roles.${user.role as Role}`)} · {made === null ? t('users.environment') : t('users.since', { when: when(made) })}</Typography>
      </Box>
      {made !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button size="small" aria-label={`${t(`users.make.${other}`)}: ${user.name}`} onClick={() => onRole(other)}>{t(`users.make.${other}`)}</Button>
          <Button size="small" aria-label={`${t('users.reset')}: ${user.name}`} onClick={onReset}>{t('users.reset')}</Button>
          <Button size="small" color="error" aria-label={`${t('users.remove')}: ${user.name}`} onClick={onRemove}>{t('users.remove')}</Button>
        </Box>
      )}
    </Box>
  );
}

function NewUser({ first, onMade }: { first: boolean; onMade: (said: string) => Promise<void> }) {
  const { t, failure } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [chosen, setRole] = useState<Role>('user');
  const role = first ? 'admin' : chosen;
  const create = useMutation({
    mutationFn: () => ask<User>('/api/users', { method: 'POST', body: { name, password, role } }),
    onSuccess: async (user) => {
      setName('');
      setPassword('');
      await onMade(t('users.made', { name: user.name }));
    },
  });
  const nameWrong = name !== '' && !/^[A-Za-z0-9._-]{1,64}$/.test(name);
  const problem = password === '' ? null : passwordProblem(password);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nameWrong && !problem) {
      create.mutate();
    }
  };
  return (
    <Section title={t('users.new')}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2, maxWidth: 480 }}>
        {create.error && <Alert severity="error">{failure(create.error)}</Alert>}
        <Field label={t('account.name')} value={name} onChange={setName} name="new-name" autoComplete="off" required help={t('users.nameRule')} error={nameWrong ? t('users.nameRule') : null} inputProps={{ autoCapitalize: 'none', spellCheck: false }} />
        <Field label={t('account.password')} value={password} onChange={setPassword} type="password" name="new-password" autoComplete="new-password" required help={t('account.rule')} error={problem && t(`account.${problem}`)} />
        <Choice label={t('users.role')} value={role} onChange={setRole} disabled={first} options={(['user', 'admin'] as const).map((value) => ({ value, text: t(`users.roles.${value}`) }))} />
        <Button type="submit" variant="contained" loading={create.isPending} sx={{ justifySelf: 'start' }}>{t('users.create')}</Button>
      </Box>
    </Section>
  );
}
