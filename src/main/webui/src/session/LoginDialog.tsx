import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useWords } from '../i18n/useWords';
import { LoginForm } from './LoginForm';
import { useSession } from './SessionContext';

/** Over a page whose login has ended; what was typed there is still there afterwards. */
export default function LoginDialog() {
  const { t, failure: words } = useWords();
  const { me, logout } = useSession();
  const [said, setSaid] = useState<string | null>(null);
  const title = useId();
  const leave = () => logout().catch((failure: unknown) => setSaid(words(failure)));
  return (
    <Dialog open aria-labelledby={title} fullWidth maxWidth="xs">
      <DialogTitle id={title}>{t('account.again')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{said ?? t('account.againSays')}</DialogContentText>
        <LoginForm name={me?.name ?? ''}>
          <Button onClick={() => void leave()}>{t('nav.logout')}</Button>
        </LoginForm>
      </DialogContent>
    </Dialog>
  );
}
